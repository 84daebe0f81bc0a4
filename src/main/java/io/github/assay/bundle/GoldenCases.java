package io.github.assay.bundle;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Chooses a bundle's golden cases. The same items give the same cases, in whatever order they
/// come.
///
/// Items that the model did not learn from are taken in the order of their ids' digests: first each
/// that shows a tag which none before it showed, then any, up to [#FEWEST_ITEMS]. The edge texts
/// follow. A text with a score so near to its threshold that another processor may see it on the
/// other side is left out, unless too few are left.
final class GoldenCases {
  static final int FEWEST_ITEMS = 20;
  static final int MOST_ITEMS = 60;
  private static final int LONGEST = 20_000;

  private final GoldenAnswers answers;

  GoldenCases(GoldenAnswers answers) {
    this.answers = answers;
  }

  /// @param items of the run's snapshot; those of the train part are passed over
  List<GoldenCase> choose(List<GoldItem> items) {
    var cases = new ArrayList<GoldenCase>();
    for (GoldItem chosen : chosen(candidates(items)))
      cases.add(
          of(
              input(chosen.item()),
              "item %s of the %s part".formatted(chosen.item().id(), chosen.part().word())));
    for (EdgeTexts.Edge edge : EdgeTexts.all())
      if (answers.isFirm(edge.input())) cases.add(of(edge.input(), edge.why()));
    for (EdgeTexts.Edge edge : EdgeTexts.all())
      if (cases.size() < GoldenCase.FEWEST && !answers.isFirm(edge.input()))
        cases.add(of(edge.input(), edge.why()));
    return cases;
  }

  private List<GoldItem> candidates(List<GoldItem> items) {
    return items.stream()
        .filter(gold -> gold.part() == Part.VALIDATION || gold.part() == Part.TEST)
        .filter(gold -> gold.item().title().length() <= LONGEST)
        .filter(gold -> gold.item().description().length() <= LONGEST)
        .sorted(Comparator.comparing(gold -> Sha256.of(gold.item().id()).hex()))
        .toList();
  }

  private List<GoldItem> chosen(List<GoldItem> candidates) {
    var chosen = new ArrayList<GoldItem>();
    var shown = new HashSet<Integer>();
    for (GoldItem gold : candidates)
      if (chosen.size() < MOST_ITEMS
          && !shown.containsAll(gold.tags())
          && answers.isFirm(input(gold.item()))) {
        chosen.add(gold);
        shown.addAll(gold.tags());
      }
    for (GoldItem gold : candidates)
      if (chosen.size() < FEWEST_ITEMS
          && !chosen.contains(gold)
          && answers.isFirm(input(gold.item()))) chosen.add(gold);
    return chosen;
  }

  private GoldenCase of(GoldenCase.Input input, String why) {
    return new GoldenCase(
        input, answers.names(input), answers.scores(input), GoldenCase.TOLERANCE, why);
  }

  /// The text as it reads after it stood in a file: half a character becomes a question mark.
  private static GoldenCase.Input input(Item item) {
    return new GoldenCase.Input(written(item.title()), written(item.description()));
  }

  private static String written(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
