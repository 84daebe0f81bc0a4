package io.github.assay.learning.baseline;

import io.github.assay.domain.Scores;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.Setting;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;

/// Tags drawn by chance, each as often as it is gold. The same text always draws the same tags.
public final class PriorRecipe implements Recipe {
  private static final String ID = "prior";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "Tags drawn by chance, each as often as it is gold; what guessing is worth.";
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public TagModel train(
      TrainingSet data, Map<String, String> settings, long seed, Progress progress) {
    return new Model(TagShares.of(data, seed));
  }

  @Override
  public TagModel read(SortedMap<String, byte[]> parts) {
    return new Model(TagShares.read(parts));
  }

  /// Scores a tag at least 0.5 with the probability of its share.
  private record Model(TagShares shares) implements TagModel {
    private static final double HALF = 0.5;

    @Override
    public String recipe() {
      return ID;
    }

    @Override
    public Scores score(String title, String description) {
      var random = new SplittableRandom(shares.seed() ^ hash(title, hash(description, 0)));
      var tags = shares.tags();
      var values = new float[tags.length];
      for (int place = 0; place < values.length; place++)
        values[place] = (float) score(random.nextDouble(), shares.share(place));
      return Scores.of(tags, values);
    }

    /// Draws below the share land in the upper half, the others in the lower one.
    private static double score(double draw, double share) {
      if (draw < share) return 1 - HALF * draw / share;
      return .999 * HALF * (1 - draw) / (1 - share);
    }

    private static long hash(String text, long start) {
      long hash = start;
      for (int at = 0; at < text.length(); at++)
        hash = (hash ^ text.charAt(at)) * 0x9E3779B97F4A7C15L + 1;
      return hash;
    }

    @Override
    public SortedMap<String, byte[]> parts() {
      return shares.parts();
    }
  }
}
