package io.github.assay.workbench;

import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.evaluation.Difference;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.workbench.Comparing.Comparison;
import io.github.assay.workbench.Evaluating.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// All runs side by side, and two of them in detail, as a page of Markdown. The same figures give
/// the same page.
final class ComparisonPage {
  private static final List<String> METRICS =
      List.of(
          "micro.p",
          "micro.r",
          "micro.f1",
          "macro.f1",
          "r@5",
          "map",
          "explicit_recall",
          "implicit_recall");

  private final StringBuilder page = new StringBuilder();
  private final Part part;

  /// @param part that everything is judged on
  ComparisonPage(Part part) {
    this.part = part;
    page.append("# Comparison on the ").append(part.word()).append(" part\n");
  }

  /// Adds all runs at their tuned thresholds.
  ComparisonPage runs(List<Standing> standings) {
    var heads = new ArrayList<>(List.of("run", "recipe", "items", "threshold"));
    heads.addAll(METRICS);
    head("All runs, each at its tuned threshold", heads);
    for (Standing standing : standings) {
      var evaluation = standing.evaluations().get(part);
      if (evaluation != null) row(cells(standing.run(), evaluation));
    }
    return this;
  }

  private static List<String> cells(Run run, Evaluation evaluation) {
    var cells = new ArrayList<String>();
    cells.add(run.id());
    cells.add(run.plan().recipe());
    cells.add(Integer.toString(evaluation.extent().items()));
    cells.add(number(run.result().thresholds().global()));
    for (String metric : METRICS) cells.add(number(evaluation.value(metric)));
    return cells;
  }

  /// Adds how two runs differ, in all metrics and in all tags.
  ///
  /// @param names of tags by id
  ComparisonPage pair(Comparison comparison, IntFunction<String> names) {
    var a = comparison.lineUp().a().run();
    var b = comparison.lineUp().b().run();
    metrics(
        "%s %s (A) against %s %s (B)".formatted(a.id(), recipe(a), b.id(), recipe(b)), comparison);
    tags(comparison, names);
    return this;
  }

  private void metrics(String title, Comparison comparison) {
    head(title, List.of("metric", "A", "B", "A - B", "low", "high", "p"));
    for (Difference difference : comparison.metrics()) {
      var interval = difference.interval();
      row(
          List.of(
              difference.metric(),
              number(difference.a()),
              number(difference.b()),
              signed(difference.delta()),
              signed(interval == null ? null : (Double) interval.low()),
              signed(interval == null ? null : (Double) interval.high()),
              number(difference.p())));
    }
    page.append(
        "\nLow and high bound the difference with 95 % confidence (paired bootstrap over items);");
    page.append(" p is of approximate randomisation.\n");
  }

  private void tags(Comparison comparison, IntFunction<String> names) {
    head("Tag by tag", List.of("tag", "n", "F1 of A", "F1 of B", "A - B", "A fixed", "A broke"));
    var gold =
        comparison.perTag().stream()
            .filter(tag -> tag.support() > 0)
            .sorted(Comparator.comparingInt(TagDifference::support).reversed())
            .toList();
    for (TagDifference tag : gold)
      row(
          List.of(
              names.apply(tag.tag()),
              Integer.toString(tag.support()),
              number(tag.a()),
              number(tag.b()),
              signed(tag.delta()),
              Integer.toString(tag.fixed()),
              Integer.toString(tag.broke())));
    page.append("\nOnly tags that are gold for an item of this part, the most frequent first.\n");
  }

  private void head(String title, List<String> heads) {
    page.append("\n## ").append(title).append("\n\n");
    row(heads);
    page.append("|---|").append("---:|".repeat(heads.size() - 1)).append('\n');
  }

  private void row(List<String> cells) {
    page.append("| ");
    page.append(String.join(" | ", cells.stream().map(ComparisonPage::escaped).toList()));
    page.append(" |\n");
  }

  /// A bar would end the cell, whoever named the tag.
  private static String escaped(String cell) {
    return cell.replace("\\", "\\\\").replace("|", "\\|");
  }

  private static String recipe(Run run) {
    return run.plan().recipe();
  }

  private static String number(@Nullable Double value) {
    return value == null ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String signed(@Nullable Double value) {
    return value == null ? "–" : String.format(Locale.ROOT, "%+.3f", value);
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
