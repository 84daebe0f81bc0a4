package io.github.assay.learning.tribuo;

import com.oracle.labs.mlrg.olcut.config.protobuf.protos.RootProvenanceProto;
import io.github.assay.learning.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.RealInfo;
import org.tribuo.VariableInfo;
import org.tribuo.common.sgd.AbstractSGDTrainer;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.multilabel.sgd.linear.LinearSGDModel;
import org.tribuo.multilabel.sgd.linear.LinearSGDTrainer;

/// Trains Tribuo's linear model for all tags, some tags at a time, on all cores.
///
/// With cross-entropy and plain gradient descent the weights of a tag depend on no other tag, and
/// the order of the items only on the seed. So training tags apart gives exactly the weights of
/// training them together, whatever the number of cores.
final class LinearTraining {
  private static final int BLOCK = 48;
  private static final int REPORTS = 256;
  private static final Logger TRIBUO = Logger.getLogger(AbstractSGDTrainer.class.getName());

  static {
    TRIBUO.setLevel(Level.WARNING);
  }

  private final TaggedVectors items;
  private final LinearSettings settings;
  private final long seed;
  private final Progress progress;
  private final SortedMap<Integer, Integer> counts;
  private final List<Integer> tags;
  private final ImmutableFeatureMap features;
  private final AtomicLong steps = new AtomicLong();

  /// @param items with at least one tag in all
  LinearTraining(TaggedVectors items, LinearSettings settings, long seed, Progress progress) {
    this.items = items;
    this.settings = settings;
    this.seed = seed;
    this.progress = progress;
    this.counts = items.counts();
    this.tags = List.copyOf(counts.keySet());
    this.features = featureMap(items);
  }

  private static ImmutableFeatureMap featureMap(TaggedVectors items) {
    List<VariableInfo> infos = new ArrayList<>();
    for (int place = 0; place < items.features().size(); place++)
      infos.add(new RealInfo(items.featureName(place)));
    return new ImmutableFeatureMap(infos);
  }

  /// What came of a training.
  record Trained(Weights weights, RootProvenanceProto provenance) {}

  private record Block(List<Weights.Row> rows, LinearSGDModel model) {}

  /// Trains; every thread stops at its next step once the progress is cancelled.
  Trained train() {
    int blocks = (tags.size() + BLOCK - 1) / BLOCK;
    var trained = IntStream.range(0, blocks).parallel().mapToObj(this::block).toList();
    var rows = trained.stream().flatMap(block -> block.rows().stream()).toList();
    var ids = tags.stream().mapToInt(Integer::intValue).toArray();
    return new Trained(
        new Weights(ids, rows, items.features().size()),
        ModelFile.provenance(trained.getFirst().model().getProvenance()));
  }

  private Block block(int number) {
    var some = tags.subList(number * BLOCK, Math.min(tags.size(), (number + 1) * BLOCK));
    var positive =
        some.stream().mapToDouble(tag -> settings.positive(count(tag), items.size())).toArray();
    var trainer =
        new LinearSGDTrainer(
            new WeightedCrossEntropy(positive, settings.tolerance()),
            new Watched(SGD.getSimpleSGD(settings.rate()), this::step),
            settings.epochsFor(items.size()),
            -1,
            1,
            seed);
    var model = trainer.train(new Corpus(features, items, some));
    var weights = model.getWeightsCopy();
    return new Block(
        IntStream.range(0, some.size()).mapToObj(column -> row(weights, column)).toList(), model);
  }

  private int count(int tag) {
    return counts.getOrDefault(tag, 0);
  }

  private static Weights.Row row(DenseMatrix weights, int column) {
    int features = weights.getDimension2Size() - 1;
    var places = new int[features];
    var values = new float[features];
    int size = 0;
    for (int place = 0; place < features; place++) {
      var value = (float) weights.get(column, place);
      if (value != 0) {
        places[size] = place;
        values[size++] = value;
      }
    }
    return new Weights.Row(
        Arrays.copyOf(places, size),
        Arrays.copyOf(values, size),
        (float) weights.get(column, features));
  }

  private void step() {
    progress.check();
    long done = steps.incrementAndGet();
    if (done % REPORTS != 0) return;
    int epochs = settings.epochsFor(items.size());
    long total = (long) epochs * items.size() * ((tags.size() + BLOCK - 1) / BLOCK);
    long epoch = Math.min(epochs, 1 + done * epochs / total);
    progress.report("epoch " + epoch + " of " + epochs, Math.min(done, total), total);
  }
}
