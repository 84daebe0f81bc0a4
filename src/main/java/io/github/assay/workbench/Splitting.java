package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.learning.Progress;
import io.github.assay.store.Ground.Split;
import io.github.assay.store.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Splits items into a part to learn from, one to choose on and one to test on.
///
/// Each way is first a plan, which writes nothing, and then replaces the whole split in one
/// transaction. Blocking.
public final class Splitting {
  private static final String BY_FIELD = "from the field \"split\"";

  private static final int STEP = 10_000;

  private final Workspace workspace;
  private final NearDuplicates near;
  private final Progress progress;

  /// @param workspace whose items are split
  /// @param near what is known of its near duplicates
  public Splitting(Workspace workspace, NearDuplicates near) {
    this(workspace, near, Progress.none());
  }

  private Splitting(Workspace workspace, NearDuplicates near, Progress progress) {
    this.workspace = workspace;
    this.near = near;
    this.progress = progress;
  }

  /// The same, telling how far it is; it can be stopped until it writes, and then nothing changes.
  public Splitting telling(Progress listener) {
    return new Splitting(workspace, near, listener);
  }

  /// The split to make in the usual way if no item is to learn from yet: by the items' own field if
  /// there is one, else stratified with the standard shares and seed 1.
  ///
  /// @return [Split#THERE] if an item is to learn from
  /// @throws AssayException `NO_GOLD`, `UNKNOWN_PART`
  public Split ifNeeded() {
    if (hasOne()) return Split.THERE;
    var named = byField();
    if (!named.isEmpty()) return new Split(named, BY_FIELD);
    var plan = plan(new SplitWay(SplitWay.Method.STRATIFIED, SplitWay.Shares.STANDARD, 1));
    return new Split(plan.parts(), plan.report().note());
  }

  /// Makes a split, unless it is none or somebody made one since.
  ///
  /// @param split from [#ifNeeded]
  public void keepIfNone(Split split) {
    if (split.parts().isEmpty() || hasOne()) return;
    workspace.splits().replace(split.parts(), split.note());
  }

  /// The split in which each item has the part that its file named. Items whose files named none
  /// would be unassigned.
  ///
  /// @throws AssayException `NO_SPLIT_FIELD` if no item names one, `UNKNOWN_PART` if some name
  ///   another word
  public SplitPlan byOwnField() {
    var parts = byField();
    if (parts.isEmpty())
      throw new AssayException(
          "NO_SPLIT_FIELD",
          "none of the %d items names its part in the field \"split\""
              .formatted(workspace.items().count()));
    return plan(parts, BY_FIELD);
  }

  private boolean hasOne() {
    return workspace.splits().counts().containsKey(Part.TRAIN);
  }

  private Map<String, Part> byField() {
    var named = new NamedParts();
    int all = workspace.items().count();
    workspace
        .items()
        .forEach(
            item -> {
              tell("reading the field \"split\"", named.items(), all);
              named.add(item);
            });
    return named.all();
  }

  /// The split of a file: a JSON object of three lists of ids, or lines of id, tab and part. Items
  /// that it does not name would be unassigned.
  ///
  /// @throws AssayException `UNKNOWN_ITEM` for ids that are not in the workspace, `ITEM_TWICE`,
  ///   `UNKNOWN_PART`, `BAD_SPLIT_FILE`, `FILE_NOT_FOUND`, `FILE_UNREADABLE`
  public SplitPlan byIds(Path file) {
    OwnFiles.of(workspace).refuse(file);
    var parts = SplitFile.read(file);
    var unknown = new ArrayList<String>();
    for (String id : parts.keySet()) if (workspace.items().find(id).isEmpty()) unknown.add(id);
    if (!unknown.isEmpty())
      throw new AssayException(
          "UNKNOWN_ITEM",
          "%s names %d items that are not in the workspace, such as \"%s\""
              .formatted(file.getFileName(), unknown.size(), unknown.getFirst()));
    return plan(parts, "from " + file.getFileName());
  }

  /// Deals out the gold items so that each part has its share of every tag; all other items are
  /// unassigned.
  ///
  /// @param seed the same seed, gold and shares give the same split
  /// @throws AssayException `NO_GOLD` if no item is gold
  public SplitReport stratified(SplitWay.Shares shares, long seed) {
    return keep(plan(new SplitWay(SplitWay.Method.STRATIFIED, shares, seed)));
  }

  /// The split that a way gives: gold items are dealt out, and all others would be unassigned.
  ///
  /// @throws AssayException `NO_GOLD`, and as [Dealing#plan]
  public SplitPlan plan(SplitWay way) {
    var dealing = dealing();
    progress.report("dealing out", 0, 0);
    return dealing.plan(way);
  }

  /// Reads the gold items, so that several ways can be looked at.
  ///
  /// @throws AssayException `NO_GOLD` if no item is gold
  public Dealing dealing() {
    int all = workspace.gold().count();
    var reading = new Dealing.Reading();
    workspace
        .gold()
        .forEach(
            gold -> {
              tell("reading gold", reading.ids().size(), all);
              reading.add(gold);
            });
    if (reading.ids().isEmpty())
      throw new AssayException("NO_GOLD", "no item is gold yet, so there is nothing to split");
    return reading.end(groups(reading.ids()), figures());
  }

  /// Deals out some gold items into folds of about one size, each with its share of every tag.
  /// Items of one group, and items that read alike or nearly so, are in one fold.
  ///
  /// @param seed the same seed and gold give the same folds
  /// @return the fold of each item, from 0
  List<Integer> folds(List<GoldItem> items, int count, long seed) {
    var reading = new Dealing.Reading();
    for (GoldItem gold : items) reading.add(gold);
    var dealing = reading.end(groups(reading.ids()), figures());
    progress.report("dealing out", 0, 0);
    return Arrays.stream(dealing.folds(count, seed)).boxed().toList();
  }

  /// Replaces the split by one that was looked at. Items that have come since are unassigned.
  public SplitReport keep(SplitPlan plan) {
    progress.check();
    progress.report("writing", 0, 0);
    workspace.splits().replace(plan.parts(), plan.report().note());
    return plan.report();
  }

  private void tell(String stage, int done, int all) {
    if (done % STEP != 0) return;
    progress.check();
    progress.report(stage, done, all);
  }

  private SplitPlan plan(Map<String, Part> parts, String note) {
    var ids = new ArrayList<String>();
    var places = new ArrayList<Integer>();
    parts.forEach(
        (id, part) -> {
          if (part == Part.UNASSIGNED) return;
          ids.add(id);
          places.add(SplitFigures.PARTS.indexOf(part));
        });
    var crossing = SplitReport.Near.of(groups(ids), array(places));
    return new SplitPlan(parts, figures().report(note, parts, crossing, placed(ids, parts)));
  }

  private SplitFigures figures() {
    return new SplitFigures(workspace.vocabulary().current().tags(), workspace.items().count());
  }

  /// The group of near duplicates of each item, 0 if it is alone.
  private int[] groups(List<String> ids) {
    near.look(workspace, progress);
    var twins = near.known();
    var groups = new ArrayList<Integer>();
    for (List<String> some : steps(ids)) {
      var places = workspace.items().places(some);
      for (String id : some) groups.add(twins.group(places.getOrDefault(id, 0)));
    }
    return array(groups);
  }

  /// Those of some items that are gold, read without their texts.
  private SplitFigures.Placed placed(List<String> ids, Map<String, Part> parts) {
    var tags = new ArrayList<List<Integer>>();
    var places = new ArrayList<Integer>();
    for (List<String> some : steps(ids)) {
      tell("measuring", places.size(), ids.size());
      workspace
          .gold()
          .tags(some)
          .forEach(
              (id, own) -> {
                tags.add(List.copyOf(own));
                places.add(SplitFigures.PARTS.indexOf(parts.getOrDefault(id, Part.UNASSIGNED)));
              });
    }
    return new SplitFigures.Placed(tags, array(places));
  }

  private static List<List<String>> steps(List<String> ids) {
    var steps = new ArrayList<List<String>>();
    for (int from = 0; from < ids.size(); from += STEP)
      steps.add(ids.subList(from, Math.min(ids.size(), from + STEP)));
    return steps;
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(number -> number).toArray();
  }
}
