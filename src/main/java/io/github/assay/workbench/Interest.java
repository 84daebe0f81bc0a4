package io.github.assay.workbench;

import io.github.assay.domain.Item;
import io.github.assay.domain.Scores;
import io.github.assay.learning.Suggester;
import io.github.assay.learning.TagModel;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How much is to be learned from a person's word on an item.
@FunctionalInterface
interface Interest {
  /// Any number; more is more.
  double of(Item item);

  /// How little a model is sure of: the sum of the entropies of all tags, in nats.
  static Interest uncertain(TagModel model) {
    return item -> {
      var scores = scores(model, item);
      double sum = 0;
      for (int place = 0; place < scores.size(); place++) sum += entropy(scores.value(place));
      return sum;
    };
  }

  private static double entropy(double p) {
    return p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log1p(-p);
  }

  /// How far two models differ on the tags that they set: one less the Jaccard index of their sets;
  /// among equals, how far their scores differ.
  static Interest disagreement(Suggester one, Suggester other) {
    return item -> {
      var first = scores(one.model(), item);
      var second = scores(other.model(), item);
      double apart = distance(set(one, first), set(other, second));
      return apart + difference(first, second);
    };
  }

  private static Set<Integer> set(Suggester suggester, Scores scores) {
    var tags = new HashSet<Integer>();
    for (int place = 0; place < scores.size(); place++)
      if (scores.value(place) >= suggester.thresholds().of(scores.tag(place)))
        tags.add(scores.tag(place));
    return tags;
  }

  private static double distance(Set<Integer> one, Set<Integer> other) {
    var all = new HashSet<>(one);
    all.addAll(other);
    if (all.isEmpty()) return 0;
    long both = one.stream().filter(other::contains).count();
    return 1 - (double) both / all.size();
  }

  /// The mean difference of the scores, at most a thousandth.
  private static double difference(Scores one, Scores other) {
    double sum = 0;
    for (int place = 0; place < one.size(); place++)
      sum += Math.abs(one.value(place) - other.of(one.tag(place)));
    return one.size() == 0 ? 0 : sum / one.size() / 1000;
  }

  /// How likely it has a tag of which there is little gold: the highest score, each divided by one
  /// more than the number of gold items of its tag.
  ///
  /// @param uses gold items by tag
  static Interest rareTags(TagModel model, Map<Integer, Integer> uses) {
    return item -> {
      var scores = scores(model, item);
      double highest = 0;
      for (int place = 0; place < scores.size(); place++)
        highest =
            Math.max(
                highest, scores.value(place) / (1.0 + uses.getOrDefault(scores.tag(place), 0)));
      return highest;
    };
  }

  private static Scores scores(TagModel model, Item item) {
    return model.score(item.title(), item.description());
  }
}
