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

/// The most frequent tags, for every item alike. A model that is not better has learned nothing.
public final class MajorityRecipe implements Recipe {
  private static final String ID = "majority";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "The most frequent tags for every item alike; what every model must beat.";
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

  /// Scores every tag by its share of the training items.
  private record Model(TagShares shares) implements TagModel {
    @Override
    public String recipe() {
      return ID;
    }

    @Override
    public Scores score(String title, String description) {
      var tags = shares.tags();
      var values = new float[tags.length];
      for (int place = 0; place < values.length; place++)
        values[place] = (float) shares.share(place);
      return Scores.of(tags, values);
    }

    @Override
    public SortedMap<String, byte[]> parts() {
      return shares.parts();
    }
  }
}
