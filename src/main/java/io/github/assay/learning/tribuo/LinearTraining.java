package io.github.assay.learning.tribuo;

import com.oracle.labs.mlrg.olcut.config.protobuf.protos.RootProvenanceProto;
import io.github.assay.learning.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.RealInfo;
import org.tribuo.VariableInfo;
import org.tribuo.common.sgd.AbstractSGDTrainer;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.provenance.ModelProvenance;

/// Trains Tribuo's linear model for all tags, some tags at a time, on all cores.
///
/// With cross-entropy and plain gradient descent the weights of a tag depend on no other tag, and
/// the order of the items only on the seed. So training tags apart gives exactly the weights of
/// training them together, whatever the number of cores.
final class LinearTraining {
  private static final int LEAST = 8;
  private static final double STEPS_OF_ONE = 128;
  private static final double LEAST_WEIGHT = 1 / 16.0;
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

  private record Block(List<Weights.Row> rows, ModelProvenance provenance) {}

  /// Trains; every thread stops at its next step once the progress is cancelled.
  Trained train() {
    int cores = ForkJoinPool.getCommonPoolParallelism() + 1;
    return train(Math.clamp(tags.size() / LEAST, 1, cores));
  }

  /// @param count into how many blocks the tags are cut, which changes no weight
  Trained train(int count) {
    long total = (long) count * settings.epochsFor(items.size()) * items.size();
    var trained =
        IntStream.range(0, count)
            .mapToObj(block -> tags.subList(part(block, count), part(block + 1, count)))
            .parallel()
            .map(some -> block(some, total))
            .toList();
    var rows = trained.stream().flatMap(block -> block.rows().stream()).toList();
    var ids = tags.stream().mapToInt(Integer::intValue).toArray();
    return new Trained(
        new Weights(ids, rows, items.features().size()),
        ModelFile.provenance(trained.getFirst().provenance()));
  }

  private int part(int block, int count) {
    return (int) ((long) block * tags.size() / count);
  }

  private Block block(List<Integer> some, long total) {
    var positive =
        some.stream().mapToDouble(tag -> settings.positive(count(tag), items.size())).toArray();
    var trainer =
        new WideTrainer(
            new WeightedCrossEntropy(positive, settings.tolerance()),
            new Watched(SGD.getSimpleSGD(settings.rate()), () -> step(total)),
            settings.epochsFor(items.size()),
            seed,
            some.stream().mapToDouble(tag -> settings.bias(count(tag), items.size())).toArray());
    var model = trainer.train(new Corpus(features, items, some, progress::check));
    var weights = trainer.weights();
    return new Block(
        IntStream.range(0, some.size())
            .mapToObj(column -> row(weights, column, items.features().size()))
            .toList(),
        model.getProvenance());
  }

  private int count(int tag) {
    return counts.getOrDefault(tag, 0);
  }

  /// The weights of a tag, rounded to what can be told apart in its scores: finer steps only make
  /// the file of the model larger.
  private static Weights.Row row(WideWeights weights, int column, int features) {
    var places = new int[features];
    var values = new float[features];
    int size = 0;
    for (int place = 0; place < features; place++) {
      var value = (float) (Math.rint(weights.get(column, place) * STEPS_OF_ONE) / STEPS_OF_ONE);
      if (Math.abs(value) >= LEAST_WEIGHT) {
        places[size] = place;
        values[size++] = value;
      }
    }
    return new Weights.Row(
        Arrays.copyOf(places, size),
        Arrays.copyOf(values, size),
        (float) weights.get(column, features));
  }

  private void step(long total) {
    progress.check();
    long done = steps.incrementAndGet();
    if (done % REPORTS != 0) return;
    int epochs = settings.epochsFor(items.size());
    long epoch = Math.min(epochs, 1 + done * epochs / total);
    progress.report("epoch " + epoch + " of " + epochs, Math.min(done, total), total);
  }
}
