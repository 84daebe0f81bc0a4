package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.learning.Progress;
import io.github.assay.store.Ground.Split;
import io.github.assay.store.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Splits items into a part to learn from, one to choose on and one to test on.
///
/// Each way replaces the whole split in one transaction, or nothing. Blocking.
public final class Splitting {
  private static final String BY_FIELD = "from the field \"split\"";

  private static final int STEP = 10_000;

  private final Workspace workspace;
  private final Progress progress;

  /// @param workspace whose items are split
  public Splitting(Workspace workspace) {
    this(workspace, Progress.none());
  }

  private Splitting(Workspace workspace, Progress progress) {
    this.workspace = workspace;
    this.progress = progress;
  }

  /// The same, telling how far it is; it can be stopped until it writes, and then nothing changes.
  public Splitting telling(Progress listener) {
    return new Splitting(workspace, listener);
  }

  /// Splits in the usual way if no item is to learn from yet: by the items' own field if there is
  /// one, else [#stratified] with the standard shares and seed 1.
  ///
  /// @throws AssayException `NO_GOLD`, `UNKNOWN_PART`
  public void ifNone() {
    var split = ifNeeded();
    if (!split.parts().isEmpty()) workspace.splits().replace(split.parts(), split.note());
  }

  /// The split that [#ifNone] would make.
  ///
  /// @throws AssayException as [#ifNone]
  Split ifNeeded() {
    if (workspace.splits().counts().containsKey(Part.TRAIN)) return Split.THERE;
    var named = byField();
    if (!named.isEmpty()) return new Split(named, BY_FIELD);
    var plan = plan(new SplitWay(SplitWay.Method.STRATIFIED, SplitWay.Shares.STANDARD, 1));
    return new Split(plan.parts(), plan.report().note());
  }

  /// Takes the part that each item's file named.
  ///
  /// @throws AssayException `NO_SPLIT_FIELD` if no item names one, `UNKNOWN_PART`
  public SplitReport fromField() {
    var parts = byField();
    if (parts.isEmpty())
      throw new AssayException(
          "NO_SPLIT_FIELD",
          "none of the %d items names its part in the field \"split\""
              .formatted(workspace.items().count()));
    return keep(parts, BY_FIELD);
  }

  private Map<String, Part> byField() {
    var parts = new LinkedHashMap<String, Part>();
    workspace
        .items()
        .forEach(
            item -> {
              var part = named(item);
              if (part != Part.UNASSIGNED) parts.put(item.id(), part);
            });
    return parts;
  }

  /// Takes the parts from a file: a JSON object of three lists of ids, or lines of id, tab and
  /// part. Items that it does not name are unassigned.
  ///
  /// @throws AssayException `UNKNOWN_ITEM` for ids that are not in the workspace, `ITEM_TWICE`,
  ///   `UNKNOWN_PART`, `BAD_SPLIT_FILE`, `FILE_NOT_FOUND`, `FILE_UNREADABLE`
  public SplitReport fromIds(Path file) {
    OwnFiles.of(workspace).refuse(file);
    var parts = SplitFile.read(file);
    var unknown = new ArrayList<String>();
    for (String id : parts.keySet()) if (workspace.items().find(id).isEmpty()) unknown.add(id);
    if (!unknown.isEmpty())
      throw new AssayException(
          "UNKNOWN_ITEM",
          "%s names %d items that are not in the workspace, such as \"%s\""
              .formatted(file.getFileName(), unknown.size(), unknown.getFirst()));
    return keep(parts, "from " + file.getFileName());
  }

  /// Deals out the gold items so that each part has its share of every tag; all other items are
  /// unassigned.
  ///
  /// @param seed the same seed, gold and shares give the same split
  /// @throws AssayException `NO_GOLD` if no item is gold
  public SplitReport stratified(SplitWay.Shares shares, long seed) {
    return keep(plan(new SplitWay(SplitWay.Method.STRATIFIED, shares, seed)));
  }

  /// What [#keep(SplitPlan)] would make in some way; writes nothing.
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
              tell("reading gold", reading.size(), all);
              reading.add(gold);
            });
    if (reading.size() == 0)
      throw new AssayException("NO_GOLD", "no item is gold yet, so there is nothing to split");
    return reading.end(workspace.vocabulary().current().tags(), workspace.items().count());
  }

  /// Replaces the split by one that was looked at. Gold that has come since is unassigned.
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

  private SplitReport keep(Map<String, Part> parts, String note) {
    progress.check();
    progress.report("writing", 0, 0);
    workspace.splits().replace(parts, note);
    var figures =
        new SplitFigures(workspace.vocabulary().current().tags(), workspace.items().count());
    return figures.report(note, figures.items(parts), placed(parts));
  }

  /// The gold items that have a part, in any order, read without their texts.
  private SplitFigures.Placed placed(Map<String, Part> parts) {
    var tags = new ArrayList<List<Integer>>();
    var places = new ArrayList<Integer>();
    var ids = List.copyOf(parts.keySet());
    for (int from = 0; from < ids.size(); from += STEP) {
      progress.report("measuring", from, ids.size());
      var some = ids.subList(from, Math.min(ids.size(), from + STEP));
      workspace
          .gold()
          .tags(some)
          .forEach(
              (id, own) -> {
                int place = SplitFigures.PARTS.indexOf(parts.getOrDefault(id, Part.UNASSIGNED));
                if (place < 0) return;
                tags.add(List.copyOf(own));
                places.add(place);
              });
    }
    return new SplitFigures.Placed(tags, places.stream().mapToInt(place -> place).toArray());
  }

  private static Part named(Item item) {
    try {
      return Part.of(item.origin().split());
    } catch (AssayException e) {
      throw new AssayException(
          e.code(),
          "item \"%s\" names the part \"%s\"; there are train, validation and test"
              .formatted(item.id(), item.origin().split()),
          e);
    }
  }
}
