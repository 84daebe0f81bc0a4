package io.github.assay.bundle;

import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.evaluation.Evaluation;
import io.github.assay.evaluation.Metric;
import io.github.assay.evaluation.Metrics;
import io.github.assay.evaluation.Tally;
import java.util.Formatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The model card's tables of figures.
final class CardResults {
  private final Release release;
  private final Formatter out;

  CardResults(Release release, Formatter out) {
    this.release = release;
    this.out = out;
  }

  /// What was measured on what, then every metric, then every facet.
  void add() {
    if (release.evaluations().isEmpty()) {
      out.format("Nothing was measured: the split has neither validation nor test items.\n");
      return;
    }
    release.evaluations().forEach(this::addExtent);
    addMetrics();
    release.evaluations().forEach(this::addFacets);
    out.format("\nEvery tag is in `%s`.\n", EvaluationFiles.PER_TAG);
  }

  private void addExtent(Part part, Evaluation evaluation) {
    var extent = evaluation.extent();
    out.format(
        "- %s: n = %,d items (%,d without a gold tag); %,d tags, of which %,d are gold nowhere in"
            + " it; convention `%s`; thresholds `%s`.%s\n",
        part.word(),
        extent.items(),
        extent.emptyItems(),
        extent.tags(),
        extent.tagsLeftOut(),
        evaluation.convention().word(),
        release.policy().word(),
        part == Part.VALIDATION ? " The thresholds were tuned on it, so these flatter." : "");
  }

  private void addMetrics() {
    var parts = release.evaluations();
    out.format("\n| metric |");
    for (Part part : parts.keySet()) out.format(" %s |", part.word());
    out.format(" meaning |\n|---|%s---|\n", "---:|".repeat(parts.size()));
    for (Metric metric : Metrics.ALL) {
      out.format("| `%s` |", metric.name());
      for (Evaluation evaluation : parts.values())
        out.format(" %s |", figure(evaluation.value(metric.name())));
      out.format(" %s%s |\n", metric.meaning(), metric.lowerIsBetter() ? " Lower is better." : "");
    }
  }

  private void addFacets(Part part, Evaluation evaluation) {
    out.format("\nBy facet, all cells of its tags together, on %s:\n\n", part.word());
    out.format("| facet | tags | gold labels | P | R | F1 |\n|---|---:|---:|---:|---:|---:|\n");
    var tallies = facets(evaluation);
    for (String facet : release.vocabulary().facets()) {
      var tally = tallies.getOrDefault(facet, Tally.NONE);
      out.format(
          "| %s | %,d | %,d | %s | %s | %s |\n",
          facet.isEmpty() ? "(none)" : Markdown.text(facet),
          release.vocabulary().tags().stream().filter(tag -> tag.facet().equals(facet)).count(),
          tally.support(),
          figure(tally.precision()),
          figure(tally.recall()),
          figure(tally.f1()));
    }
  }

  private SequencedMap<String, Tally> facets(Evaluation evaluation) {
    Map<Integer, Tally> byTag = new TreeMap<>();
    for (var score : evaluation.perTag()) byTag.put(score.tag(), score.tally());
    var facets = new LinkedHashMap<String, Tally>();
    for (Tag tag : release.vocabulary().tags())
      facets.merge(tag.facet(), byTag.getOrDefault(tag.id(), Tally.NONE), Tally::plus);
    return facets;
  }

  private static String figure(@Nullable Double value) {
    return value == null ? "—" : String.format(Locale.ENGLISH, "%.4f", value);
  }
}
