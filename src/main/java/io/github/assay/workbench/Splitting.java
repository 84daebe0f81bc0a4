package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.evaluation.IterativeStratification;
import io.github.assay.evaluation.SplitBalance;
import io.github.assay.evaluation.Units;
import io.github.assay.learning.Progress;
import io.github.assay.store.Ground.Split;
import io.github.assay.store.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Splits items into a part to learn from, one to choose on and one to test on.
///
/// Each way replaces the whole split in one transaction, or nothing. Blocking.
public final class Splitting {
  private static final List<Part> PARTS = List.of(Part.TRAIN, Part.VALIDATION, Part.TEST);

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

  /// How much of the gold items goes where; the rest is to learn from.
  ///
  /// @param validation in `[0, 1)`
  /// @param test in `[0, 1)`
  public record Shares(double validation, double test) {
    /// 15 % each.
    public static final Shares STANDARD = new Shares(.15, .15);

    public Shares {
      if (!(validation >= 0 && test >= 0 && validation + test < 1))
        throw new AssayException(
            "BAD_SHARE",
            "shares of validation %s and test %s must be 0 or more and leave something to learn from"
                .formatted(validation, test));
    }
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
    if (named.isEmpty()) return new Split(dealt(Shares.STANDARD, 1), note(Shares.STANDARD, 1));
    return new Split(named, BY_FIELD);
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
    return keep(parts, BY_FIELD, new double[0]);
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
    return keep(parts, "from " + file.getFileName(), new double[0]);
  }

  /// Deals out the gold items so that each part has its share of every tag. Items of one group, and
  /// items with the same title and description, stay together; all other items are unassigned.
  ///
  /// @param seed the same seed, gold and shares give the same split
  /// @throws AssayException `NO_GOLD` if no item is gold
  public SplitReport stratified(Shares shares, long seed) {
    return keep(dealt(shares, seed), note(shares, seed), wanted(shares));
  }

  private Map<String, Part> dealt(Shares shares, long seed) {
    var ids = new ArrayList<String>();
    var keys = new ArrayList<List<String>>();
    var tags = new ArrayList<List<Integer>>();
    int all = workspace.gold().count();
    workspace
        .gold()
        .forEach(
            gold -> {
              tell("reading gold", ids.size(), all);
              ids.add(gold.item().id());
              keys.add(keys(gold.item()));
              tags.add(List.copyOf(gold.tags()));
            });
    if (ids.isEmpty())
      throw new AssayException("NO_GOLD", "no item is gold yet, so there is nothing to split");
    progress.report("dealing out", 0, 0);
    var units = new ArrayList<>(Units.of(keys));
    keys.clear();
    Collections.shuffle(units, new SplittableRandom(seed));
    int[] parts = IterativeStratification.split(tags, units, wanted(shares));
    var byId = new LinkedHashMap<String, Part>();
    for (int place = 0; place < parts.length; place++)
      byId.put(ids.get(place), PARTS.get(parts[place]));
    return byId;
  }

  private void tell(String stage, int done, int all) {
    if (done % STEP != 0) return;
    progress.check();
    progress.report(stage, done, all);
  }

  private static double[] wanted(Shares shares) {
    return new double[] {
      1 - shares.validation() - shares.test(), shares.validation(), shares.test()
    };
  }

  /// What counts of a gold item: a million of them with their texts would fill the memory.
  private record Placed(List<Integer> tags, Part part) {
    Placed {
      tags = List.copyOf(tags);
    }
  }

  private SplitReport keep(Map<String, Part> parts, String note, double[] wanted) {
    progress.check();
    progress.report("writing", 0, 0);
    workspace.splits().replace(parts, note);
    var gold = placed(parts);
    var balance = balance(gold, wanted);
    return new SplitReport(
        note,
        workspace.splits().counts(),
        balance == null ? null : (Double) balance.labelDistance(),
        balance == null || wanted.length == 0 ? null : (Double) balance.exampleDistance(),
        counts(gold));
  }

  /// The gold items that have a part, in any order, read without their texts.
  private List<Placed> placed(Map<String, Part> parts) {
    var gold = new ArrayList<Placed>();
    var ids = List.copyOf(parts.keySet());
    for (int from = 0; from < ids.size(); from += STEP) {
      progress.report("measuring", from, ids.size());
      var some = ids.subList(from, Math.min(ids.size(), from + STEP));
      workspace
          .gold()
          .tags(some)
          .forEach(
              (id, tags) -> {
                var part = parts.getOrDefault(id, Part.UNASSIGNED);
                if (part != Part.UNASSIGNED) gold.add(new Placed(List.copyOf(tags), part));
              });
    }
    return gold;
  }

  private static @Nullable SplitBalance balance(List<Placed> gold, double[] wanted) {
    if (gold.isEmpty()) return null;
    var parts = gold.stream().mapToInt(item -> PARTS.indexOf(item.part())).toArray();
    var shares = wanted.length == 0 ? new double[PARTS.size()] : wanted;
    if (wanted.length == 0) for (int part : parts) shares[part] += 1.0 / parts.length;
    return SplitBalance.of(gold.stream().map(Placed::tags).toList(), parts, shares);
  }

  private List<SplitReport.TagCount> counts(List<Placed> gold) {
    var counts = new HashMap<Integer, int[]>();
    for (Placed item : gold)
      for (int tag : item.tags())
        counts.computeIfAbsent(tag, id -> new int[PARTS.size()])[PARTS.indexOf(item.part())]++;
    var rows = new ArrayList<SplitReport.TagCount>();
    for (Tag tag : workspace.vocabulary().current().tags()) {
      var row = counts.getOrDefault(tag.id(), new int[PARTS.size()]);
      rows.add(new SplitReport.TagCount(tag.name(), row[0], row[1], row[2]));
    }
    return rows;
  }

  private static String note(Shares shares, long seed) {
    return "stratified, validation %s, test %s, seed %d"
        .formatted(shares.validation(), shares.test(), seed);
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

  /// What an item shares with those that must stay with it. A group that is called like an item is
  /// that of its new versions, so the item belongs to it.
  private static List<String> keys(Item item) {
    var keys = new ArrayList<String>();
    if (!item.title().isEmpty() || !item.description().isEmpty())
      keys.add("text " + item.contentHash().hex());
    if (!item.origin().group().isEmpty()) keys.add("group " + item.origin().group());
    keys.add("group " + item.id());
    return keys;
  }
}
