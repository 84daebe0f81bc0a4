package io.github.assay.learning.tribuo;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import com.google.protobuf.UnsafeByteOperations;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.RootProvenanceProto;
import io.github.assay.domain.AssayException;
import io.github.assay.text.Features;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.RealIDInfo;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.protos.DenseTensorProto;
import org.tribuo.math.protos.LinearParametersProto;
import org.tribuo.math.util.SigmoidNormalizer;
import org.tribuo.multilabel.ImmutableMultiLabelInfo;
import org.tribuo.multilabel.protos.ImmutableMultiLabelInfoProto;
import org.tribuo.multilabel.sgd.linear.LinearSGDModel;
import org.tribuo.multilabel.sgd.protos.MultiLabelLinearSGDProto;
import org.tribuo.protos.core.ImmutableFeatureMapProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.RealIDInfoProto;
import org.tribuo.protos.core.VariableInfoProto;

/// Reads weights from a Tribuo `LinearSGDModel` in protobuf.
///
/// Tribuo itself would load every class that such a file names. Here nothing of the file becomes a
/// class: the messages are decoded, and a file that names any class other than the expected one at
/// that place is refused. So a file that passes is also safe to give to Tribuo.
final class ModelFileReader {
  private static final double LARGEST_WEIGHT = 1e9;

  private static final Set<String> PROVENANCE_HOMES =
      Set.of(
          "org.tribuo.provenance.",
          "org.tribuo.multilabel.MultiLabelFactory$MultiLabelFactoryProvenance",
          "com.oracle.labs.mlrg.olcut.provenance.");

  private final Features features;

  ModelFileReader(Features features) {
    this.features = features;
  }

  /// @throws AssayException `MODEL_UNREADABLE` if it is damaged or names another class
  LinearModel read(byte @Nullable [] content) {
    if (content == null) throw damaged("it is not there", null);
    try {
      var file = parsed(ModelProto.parser(), UnsafeByteOperations.unsafeWrap(content));
      expect(LinearSGDModel.class, file.getVersion(), file.getClassName());
      var model = unpacked(file.getSerializedData(), MultiLabelLinearSGDProto.getDefaultInstance());
      expect(
          SigmoidNormalizer.class,
          model.getNormalizer().getVersion(),
          model.getNormalizer().getClassName());
      checkProvenance(model.getMetadata().getProvenance());
      checkFeatures(model);
      var tags = tags(model);
      return new LinearModel(
          features, weights(tags, tensor(model)), model.getMetadata().getProvenance());
    } catch (InvalidProtocolBufferException e) {
      throw damaged("it is not a Tribuo model", e);
    }
  }

  private static void checkProvenance(RootProvenanceProto provenance) {
    provenance.getOmpList().forEach(one -> expectProvenance(one.getProvenanceClassName()));
    provenance.getSmpList().forEach(one -> expectProvenance(one.getProvenanceClassName()));
  }

  private static void expectProvenance(String name) {
    if (PROVENANCE_HOMES.stream().noneMatch(name::startsWith))
      throw damaged("it names the class " + name, null);
  }

  private void checkFeatures(MultiLabelLinearSGDProto model) throws InvalidProtocolBufferException {
    var domain = model.getMetadata().getFeatureDomain();
    expect(ImmutableFeatureMap.class, domain.getVersion(), domain.getClassName());
    var map = domain.getSerializedData().unpack(ImmutableFeatureMapProto.class);
    if (map.getInfoCount() != features.size())
      throw damaged(map.getInfoCount() + " features of " + features.size(), null);
    for (int place = 0; place < features.size(); place++) {
      VariableInfoProto variable = map.getInfo(place);
      expect(RealIDInfo.class, variable.getVersion(), variable.getClassName());
      var feature = variable.getSerializedData().unpack(RealIDInfoProto.class);
      if (feature.getId() != place || !feature.getName().equals(features.name(place)))
        throw damaged("feature " + place + " is \"" + feature.getName() + "\"", null);
    }
  }

  private static int[] tags(MultiLabelLinearSGDProto model) throws InvalidProtocolBufferException {
    var domain = model.getMetadata().getOutputDomain();
    expect(ImmutableMultiLabelInfo.class, domain.getVersion(), domain.getClassName());
    var outputs = domain.getSerializedData().unpack(ImmutableMultiLabelInfoProto.class);
    var tags = new int[outputs.getLabelCount()];
    if (outputs.getIdCount() != tags.length) throw damaged("outputs without ids", null);
    Arrays.fill(tags, -1);
    for (int at = 0; at < tags.length; at++) {
      int place = outputs.getId(at);
      var label = outputs.getLabel(at);
      if (place < 0 || place >= tags.length || !label.matches("t[0-9]{1,9}"))
        throw damaged("output " + place + " is \"" + label + "\"", null);
      tags[place] = Integer.parseInt(label.substring(1));
    }
    for (int place = 0; place < tags.length; place++)
      if (tags[place] <= (place == 0 ? -1 : tags[place - 1]))
        throw damaged("outputs are out of order", null);
    return tags;
  }

  private static DenseTensorProto tensor(MultiLabelLinearSGDProto model)
      throws InvalidProtocolBufferException {
    var parameters = model.getParams();
    expect(LinearParameters.class, parameters.getVersion(), parameters.getClassName());
    var matrix =
        unpacked(parameters.getSerializedData(), LinearParametersProto.getDefaultInstance())
            .getWeightMatrix();
    expect(DenseMatrix.class, matrix.getVersion(), matrix.getClassName());
    return unpacked(matrix.getSerializedData(), DenseTensorProto.getDefaultInstance());
  }

  /// As `Any#unpack`, without a copy of the bytes: a model is large, and lies in several boxes.
  private static <T extends Message> T unpacked(Any box, T kind)
      throws InvalidProtocolBufferException {
    if (!box.is(kind.getClass())) throw damaged("it holds " + box.getTypeUrl(), null);
    @SuppressWarnings("unchecked") // the parser of a message makes that message
    var parser = (Parser<T>) kind.getParserForType();
    return parsed(parser, box.getValue());
  }

  private static <T> T parsed(Parser<T> parser, ByteString bytes)
      throws InvalidProtocolBufferException {
    var input = bytes.newCodedInput();
    input.enableAliasing(true);
    T message = parser.parseFrom(input);
    input.checkLastTagWas(0);
    return message;
  }

  private Weights weights(int[] tags, DenseTensorProto tensor) {
    int width = features.size() + 1;
    var values =
        tensor.getValues().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
    if (!tensor.getDimensionsList().equals(List.of(tags.length, width))
        || values.remaining() != (long) tags.length * width)
      throw damaged("weights of the shape " + tensor.getDimensionsList(), null);
    var rows = new ArrayList<Weights.Row>();
    for (int column = 0; column < tags.length; column++) {
      rows.add(row(values.slice(column * width, width)));
    }
    return new Weights(tags, rows, features.size());
  }

  private Weights.Row row(DoubleBuffer values) {
    for (int place = 0; place < values.remaining(); place++)
      if (!(Math.abs(values.get(place)) <= LARGEST_WEIGHT))
        throw damaged("a weight of " + values.get(place), null);
    var places =
        IntStream.range(0, features.size()).filter(at -> (float) values.get(at) != 0).toArray();
    var kept = new float[places.length];
    for (int at = 0; at < kept.length; at++) kept[at] = (float) values.get(places[at]);
    return new Weights.Row(places, kept, (float) values.get(features.size()));
  }

  private static void expect(Class<?> expected, int version, String name) {
    if (!name.equals(expected.getName())) throw damaged("it names the class " + name, null);
    if (version != 0) throw damaged("version " + version + " of " + name, null);
  }

  private static AssayException damaged(String why, @Nullable Throwable cause) {
    var message = "part " + ModelFile.NAME + " of the model cannot be used: " + why;
    return cause == null
        ? new AssayException("MODEL_UNREADABLE", message)
        : new AssayException("MODEL_UNREADABLE", message, cause);
  }
}
