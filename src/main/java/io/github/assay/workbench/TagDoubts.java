package io.github.assay.workbench;

import io.github.assay.agreement.ConfidentLearning;
import io.github.assay.agreement.ConfidentLearning.Given;
import io.github.assay.agreement.Rightness;
import io.github.assay.workbench.ConflictReading.Settled;
import io.github.assay.workbench.LabelErrors.Suspect;
import io.github.assay.workbench.Proofreading.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds what is doubted of one tag after the other.
///
/// @param material what is looked at
/// @param mean the mean share of items that have a tag, over all tags that are judged
record TagDoubts(Material material, double mean) {
  /// @param judged the tags that are
  /// @param uses how many items have each tag
  static TagDoubts of(Material material, Set<Integer> judged, Map<Integer, Integer> uses) {
    double items = material.items().size();
    double mean =
        judged.stream().mapToDouble(tag -> uses.getOrDefault(tag, 0) / items).average().orElse(1);
    return new TagDoubts(material, mean);
  }

  /// The suspects of a tag on which nobody ruled.
  ///
  /// @param scores one for each item, in their order
  List<Suspect> suspects(int tag, float[] scores) {
    var items = material.items();
    var given = new ArrayList<Given>(scores.length);
    for (int at = 0; at < scores.length; at++)
      given.add(new Given(at, items.get(at).tags().contains(tag), scores[at]));
    var rightness = Rightness.of(given, mean);
    return ConfidentLearning.of(given).suspects().stream()
        .filter(found -> !Settled.has(material.settled(), id(found.given()), tag))
        .map(found -> suspect(tag, found, rightness))
        .toList();
  }

  private String id(Given given) {
    return material.items().get(given.item()).item().id();
  }

  private Suspect suspect(int tag, ConfidentLearning.Suspect found, Rightness rightness) {
    var given = found.given();
    double threshold = given.yes() ? 1 - found.threshold() : found.threshold();
    return new Suspect(
        id(given), tag, given.yes(), given.probability(), threshold, rightness.of(given));
  }
}
