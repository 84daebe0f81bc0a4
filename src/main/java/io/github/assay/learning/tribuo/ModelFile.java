package io.github.assay.learning.tribuo;

import com.google.protobuf.Any;
import com.oracle.labs.mlrg.olcut.config.protobuf.ProtoProvenanceSerialization;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.RootProvenanceProto;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import io.github.assay.text.Features;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.RealIDInfo;
import org.tribuo.Tribuo;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.protos.DenseTensorProto;
import org.tribuo.math.protos.LinearParametersProto;
import org.tribuo.math.protos.ParametersProto;
import org.tribuo.math.protos.TensorProto;
import org.tribuo.math.util.SigmoidNormalizer;
import org.tribuo.multilabel.sgd.linear.LinearSGDModel;
import org.tribuo.multilabel.sgd.protos.MultiLabelLinearSGDProto;
import org.tribuo.protos.core.FeatureDomainProto;
import org.tribuo.protos.core.ImmutableFeatureMapProto;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.RealIDInfoProto;
import org.tribuo.protos.core.VariableInfoProto;
import org.tribuo.provenance.ModelProvenance;

/// Writes weights as a Tribuo `LinearSGDModel` in protobuf, which any Tribuo can read. The same
/// model gives the same bytes: the file holds no time and nothing of the machine.
final class ModelFile {
  static final String NAME = "model.tribuo.pb";

  private ModelFile() {}

  /// What Tribuo tells of a training, without its time.
  static RootProvenanceProto provenance(ModelProvenance told) {
    var timeless =
        new ModelProvenance(
            LinearSGDModel.class.getName(),
            Corpus.NO_TIME,
            told.getDatasetProvenance(),
            told.getTrainerProvenance(),
            Map.of(),
            false);
    return new ProtoProvenanceSerialization(false)
        .serializeToProto(ProvenanceUtil.marshalProvenance(timeless));
  }

  static byte[] write(Features features, Weights weights, RootProvenanceProto provenance) {
    var surround = surround(features, weights, provenance);
    var file = surround.allocate();
    int width = weights.featureCount() + 1;
    var values =
        ByteBuffer.wrap(file, surround.before().size(), surround.size())
            .slice()
            .order(ByteOrder.LITTLE_ENDIAN);
    weights.forEach(
        (column, place, value) -> values.putDouble((column * width + place) * Double.BYTES, value));
    return file;
  }

  /// Everything but the weights.
  private static Surround surround(
      Features features, Weights weights, RootProvenanceProto provenance) {
    var head =
        MultiLabelLinearSGDProto.newBuilder()
            .setMetadata(metadata(features, weights, provenance))
            .build();
    var tail =
        MultiLabelLinearSGDProto.newBuilder()
            .setNormalizer(new SigmoidNormalizer().serialize())
            .setThreshold(.5)
            .build();
    return parameters(weights)
        .in(head, MultiLabelLinearSGDProto.PARAMS_FIELD_NUMBER, tail)
        .packed(head)
        .in(
            ModelProto.newBuilder().setClassName(LinearSGDModel.class.getName()).build(),
            ModelProto.SERIALIZED_DATA_FIELD_NUMBER,
            ModelProto.getDefaultInstance());
  }

  private static ModelDataProto metadata(
      Features features, Weights weights, RootProvenanceProto provenance) {
    var tags = Arrays.stream(weights.tags()).boxed().toList();
    return ModelDataProto.newBuilder()
        .setName("assay-linear")
        .setProvenance(provenance)
        .setGenerateProbabilities(true)
        .setFeatureDomain(domain(features))
        .setOutputDomain(Corpus.outputs(tags).serialize())
        .setTribuoVersion(Tribuo.VERSION)
        .build();
  }

  /// The features as [RealIDInfo] writes them, but without its search for methods by reflection,
  /// which for each feature makes more garbage than a training does.
  static FeatureDomainProto domain(Features features) {
    var map = ImmutableFeatureMapProto.newBuilder();
    var info = VariableInfoProto.newBuilder().setClassName(RealIDInfo.class.getName());
    for (int place = 0; place < features.size(); place++) {
      var values =
          RealIDInfoProto.newBuilder()
              .setName(features.name(place))
              .setCount(features.count(place))
              .setId(place);
      map.addInfo(info.setSerializedData(Any.pack(values.build())));
    }
    return FeatureDomainProto.newBuilder()
        .setClassName(ImmutableFeatureMap.class.getName())
        .setSerializedData(Any.pack(map.build()))
        .build();
  }

  /// The matrix of weights, one row a tag, the bias as the last feature.
  private static Surround parameters(Weights weights) {
    int width = weights.featureCount() + 1;
    int height = weights.tags().length;
    var tensor = DenseTensorProto.newBuilder().addDimensions(height).addDimensions(width).build();
    return Surround.of(Math.multiplyExact(Math.multiplyExact(width, height), Double.BYTES))
        .in(tensor, DenseTensorProto.VALUES_FIELD_NUMBER, DenseTensorProto.getDefaultInstance())
        .packed(tensor)
        .in(
            TensorProto.newBuilder().setClassName(DenseMatrix.class.getName()).build(),
            TensorProto.SERIALIZED_DATA_FIELD_NUMBER,
            TensorProto.getDefaultInstance())
        .in(
            LinearParametersProto.getDefaultInstance(),
            LinearParametersProto.WEIGHTMATRIX_FIELD_NUMBER,
            LinearParametersProto.getDefaultInstance())
        .packed(LinearParametersProto.getDefaultInstance())
        .in(
            ParametersProto.newBuilder().setClassName(LinearParameters.class.getName()).build(),
            ParametersProto.SERIALIZED_DATA_FIELD_NUMBER,
            ParametersProto.getDefaultInstance());
  }
}
