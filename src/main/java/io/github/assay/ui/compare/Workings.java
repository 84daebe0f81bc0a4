package io.github.assay.ui.compare;

import static io.github.assay.ui.compare.CompareScreen.TEXTS;

import io.github.assay.evaluation.Contrast.Cell;
import io.github.assay.evaluation.Effect;
import io.github.assay.evaluation.Effects;
import io.github.assay.evaluation.OperatingPoint;
import io.github.assay.ui.support.PrPicture;
import io.github.assay.ui.support.PrPicture.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Two runs, each worked at a threshold, and what follows from that: counts, tags, items.
///
/// @param scope the cells that are looked at
/// @param a the counts of the first run
/// @param b the counts of the second run
/// @param effects what the first gets right and the second wrong, and the other way round
record Workings(Scope scope, OperatingPoint a, OperatingPoint b, Effects effects) {
  /// Both runs at the thresholds that were tuned for them.
  static Workings tuned(Scope scope) {
    return of(scope, scope.tuned(Side.A), scope.tuned(Side.B));
  }

  private static Workings of(Scope scope, double a, double b) {
    return new Workings(
        scope, scope.curve(Side.A).at(a), scope.curve(Side.B).at(b), scope.contrast().at(a, b));
  }

  /// The same with one run worked at another threshold.
  Workings at(Side side, double threshold) {
    double allowed = scope.curve(side).allowed(threshold);
    return switch (side) {
      case A -> of(scope, allowed, b.threshold());
      case B -> of(scope, a.threshold(), allowed);
    };
  }

  /// The counts of a run.
  OperatingPoint point(Side side) {
    return switch (side) {
      case A -> a;
      case B -> b;
    };
  }

  /// The chart.
  PrPicture picture() {
    var traces = Stream.concat(scope.trace(Side.A, a), scope.trace(Side.B, b)).toList();
    return new PrPicture(traces, caption());
  }

  /// What the curves are over.
  private String caption() {
    var set = scope.runs().set();
    var part = TEXTS.text("compare.part." + scope.runs().part().word());
    return scope.tag().isEmpty()
        ? TEXTS.text("compare.caption", part, set.size(), set.tagCount(), set.positives())
        : TEXTS.text(
            "compare.caption.tag",
            scope.runs().tag(scope.tag().getAsInt()),
            part,
            set.size(),
            scope.contrast().first().positives());
  }

  /// The tags in the order of their ids; only for all tags.
  List<TagRow> tags() {
    var set = scope.runs().set();
    var supports = set.supports();
    var rows = new ArrayList<TagRow>();
    for (int column = 0; column < set.tagCount(); column++)
      rows.add(
          new TagRow(
              set.tag(column),
              scope.runs().tag(set.tag(column)),
              supports[column],
              new TagRow.Values(effects.first(column).f1(), effects.second(column).f1()),
              effects.ofTag(Effect.FIXED, column),
              effects.ofTag(Effect.BROKE, column)));
    return rows;
  }

  /// The items with a tag of one of these effects, in the order of the set.
  List<ItemRow> items(Set<Effect> which) {
    var runs = scope.runs();
    return IntStream.of(effects.items(which))
        .mapToObj(
            place -> new ItemRow(place, runs.set().items().get(place), runs.titles().get(place)))
        .toList();
  }

  /// The tags of an item that at least one run gets wrong.
  List<Cell> cells(ItemRow item) {
    var cells = scope.contrast().cells(item.place(), a.threshold(), b.threshold());
    if (scope.tag().isEmpty()) return cells;
    return cells.stream().filter(cell -> cell.tag() == scope.tag().getAsInt()).toList();
  }
}
