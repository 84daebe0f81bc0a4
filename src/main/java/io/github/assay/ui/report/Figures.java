package io.github.assay.ui.report;

import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.evaluation.CellRanking;
import io.github.assay.ui.support.PrPicture;
import io.github.assay.ui.support.PrPicture.Side;
import io.github.assay.ui.support.PrPicture.Trace;
import io.github.assay.workbench.Comparing;
import io.github.assay.workbench.Evaluating.Standing;
import io.github.assay.workbench.TagDifference;
import io.github.assay.workbench.Workbench;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// What the charts of a report show.
///
/// @param part that models are judged on
/// @param items how many items it has
/// @param curves of two runs, each with its tuned point
/// @param standings of all runs, oldest first
/// @param differences of the tags that are gold in the part, the greatest gain of A first
/// @param tags all approved ones, the most frequent in gold first
record Figures(
    Part part,
    int items,
    PrPicture curves,
    List<Standing> standings,
    List<NamedDifference> differences,
    List<TagCount> tags) {
  private static final int POINTS = 1500;

  Figures {
    standings = List.copyOf(standings);
    differences = List.copyOf(differences);
    tags = List.copyOf(tags);
  }

  /// How two runs differ in a tag.
  record NamedDifference(String tag, int support, double delta) {}

  /// How many gold items have a tag.
  record TagCount(String tag, String facet, int items) {}

  /// Reads them. Blocking.
  ///
  /// @param caption of the curves, for people
  static Figures read(Workbench workbench, Comparing.Question pair, String caption) {
    var lineUp = workbench.comparing().lineUp(pair);
    var traces = new ArrayList<Trace>();
    add(traces, Side.A, lineUp.a());
    add(traces, Side.B, lineUp.b());
    return new Figures(
        pair.part(),
        lineUp.a().set().size(),
        new PrPicture(traces, caption),
        workbench.evaluating().leaderboard(Set.of(pair.part())),
        differences(workbench, pair, lineUp),
        tags(workbench));
  }

  private static void add(List<Trace> traces, Side letter, Comparing.Side side) {
    var curve = side.curve();
    if (curve.isEmpty()) return;
    var line = curve.get().thinned(POINTS).stream().filter(point -> point.threshold() > 0).toList();
    if (line.isEmpty()) return;
    var at = CellRanking.of(side.set()).at(global(side.thresholds()));
    traces.add(new Trace(letter, name(side.run()), line, at));
  }

  private static double global(Thresholds thresholds) {
    return Math.max(thresholds.global(), Float.MIN_NORMAL);
  }

  private static List<NamedDifference> differences(
      Workbench workbench, Comparing.Question pair, Comparing.LineUp lineUp) {
    var named = new ArrayList<NamedDifference>();
    for (TagDifference tag : workbench.comparing().tags(lineUp, pair.convention())) {
      var delta = tag.delta();
      if (tag.support() > 0 && delta != null)
        named.add(
            new NamedDifference(workbench.evaluating().name(tag.tag()), tag.support(), delta));
    }
    named.sort(
        Comparator.comparingDouble(NamedDifference::delta)
            .reversed()
            .thenComparing(NamedDifference::tag));
    return named;
  }

  private static List<TagCount> tags(Workbench workbench) {
    var workspace = workbench.workspace();
    var items = new HashMap<Integer, Integer>();
    workspace.gold().forEach(gold -> gold.tags().forEach(tag -> items.merge(tag, 1, Integer::sum)));
    var counts = new ArrayList<TagCount>();
    for (Tag tag : workspace.vocabulary().current().tags())
      counts.add(new TagCount(tag.name(), tag.facet(), items.getOrDefault(tag.id(), 0)));
    counts.sort(Comparator.comparingInt(TagCount::items).reversed().thenComparing(TagCount::tag));
    return counts;
  }

  /// The name of a run, for people.
  static String name(Run run) {
    return run.id() + "  " + run.plan().recipe();
  }
}
