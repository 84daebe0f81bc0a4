package io.github.assay.store.sql;

import io.github.assay.domain.Act;
import io.github.assay.domain.Decision;
import io.github.assay.store.Merged.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Appends the batches of another log that are not in this one, as they were, and notes what each
/// side did that the other does not know.
final class MergeLog {
  private static final int STEP = 1_000;

  private final MergeScene scene;
  private final LogWriter writer;

  /// Their batches that were here already, and the same as they are numbered here.
  private final Set<Long> foundThere = new HashSet<>();

  private final Set<Long> foundHere = new HashSet<>();
  private final Map<Long, Batch> copied = new HashMap<>();
  private final long lastOwn;
  private final Map<Spot, Touch> theirs = new HashMap<>();
  private final Map<Spot, Touch> ours = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<Long> editsThere;
  private final Set<Long> editsHere;
  private long done;
  private String lastItem = "";
  private long lastNumber;

  /// @param writer at the end of our log
  MergeLog(MergeScene scene, LogWriter writer) {
    this.scene = scene;
    this.writer = writer;
    this.editsThere = edits(scene.theirs());
    this.editsHere = edits(scene.ours());
    this.lastOwn = scene.ours().number("select coalesce(max(number), 0) from batch");
  }

  /// A seat and an item, both as they are called here.
  record Spot(String item, String seat) {}

  /// What one side did to what a seat says of an item, and the other side does not know.
  static final class Touch {
    /// Tags of which something was said, by a person or by an edit of the vocabulary.
    final Set<Integer> tags = new TreeSet<>();

    /// Whether a person said something.
    boolean isSaid;

    /// Whether a person ended the work, or opened it again.
    boolean isEnded;

    boolean isOrdered;

    private void add(Act act, boolean byEdit) {
      isSaid |= !byEdit;
      switch (act) {
        case Act.Mark(int tag, _) -> tags.add(tag);
        case Act.End _ -> isEnded |= !byEdit;
        case Act.Order _ -> isOrdered = true;
      }
    }
  }

  void run() {
    match();
    scene.tell("taking over decisions");
    long past = scene.past().decisions();
    long total = Head.of(scene.theirs()).sequence() - past;
    new LogReader(scene.theirs())
        .forEachAfter(
            past,
            link -> {
              if (++done % STEP == 0) scene.wish().heard().at("taking over decisions", done, total);
              copy(link);
            });
    if (!theirs.isEmpty()) new LogReader(scene.ours()).forEachAfter(past, this::own);
  }

  /// The number of our last batch before the merge.
  long lastOwn() {
    return lastOwn;
  }

  /// What their side did, by seat and item.
  Map<Spot, Touch> theirs() {
    return theirs;
  }

  /// What our side did where theirs did something too.
  Map<Spot, Touch> ours() {
    return ours;
  }

  private static Set<Long> edits(Database database) {
    return new HashSet<>(
        database.list("select batch from edit where batch is not null", row -> row.getLong(1)));
  }

  /// Finds their batches that are here.
  private void match() {
    scene.tell("comparing decisions");
    var past = scene.past();
    var here = new HashMap<ByteBuffer, Deque<Long>>();
    var own = new BatchKeys(past.batches());
    new LogReader(scene.ours())
        .forEachAfter(
            past.decisions(),
            link -> own.add(link.batch(), link.decision().entry(), link.batch().vocabulary()));
    own.keys()
        .forEach((batch, key) -> here.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(batch));
    var there = new BatchKeys(past.batches());
    new LogReader(scene.theirs())
        .forEachAfter(
            past.decisions(),
            link ->
                there.add(
                    link.batch(),
                    scene.names().entry(link.decision().entry()),
                    scene.names().version(link.batch().vocabulary())));
    there
        .keys()
        .forEach(
            (batch, key) -> {
              var same = here.getOrDefault(key, new ArrayDeque<>()).poll();
              if (same != null) found(batch, same);
            });
  }

  private void found(long there, long here) {
    scene.names().batch(there, here);
    foundThere.add(there);
    foundHere.add(here);
  }

  private void copy(LogReader.Link link) {
    long number = link.batch().number();
    if (foundThere.contains(number)) return;
    var known = copied.get(number);
    var here = known == null ? begin(link.batch()) : known;
    var entry = scene.names().entry(link.decision().entry());
    writer.copy(here, entry, number(entry.item()));
    scene.tally().came(Kind.DECISION);
    touch(theirs, entry).add(entry.act(), editsThere.contains(number));
  }

  private Batch begin(Batch there) {
    var names = scene.names();
    long reverses = there.reverses() == 0 ? 0 : names.batch(there.reverses());
    var here =
        writer.begin(
            new Batch(
                0,
                there.kind(),
                reverses,
                there.at(),
                there.author(),
                names.version(there.vocabulary())));
    copied.put(there.number(), here);
    names.batch(there.number(), here.number());
    scene.tally().came(Kind.BATCH);
    return here;
  }

  /// Notes what only we did; what was just appended is not that.
  private void own(LogReader.Link link) {
    long batch = link.batch().number();
    if (batch > lastOwn || foundHere.contains(batch)) return;
    var entry = link.decision().entry();
    if (theirs.containsKey(new Spot(entry.item(), entry.seat())))
      touch(ours, entry).add(entry.act(), editsHere.contains(batch));
  }

  private Touch touch(Map<Spot, Touch> side, Decision.Entry entry) {
    return side.computeIfAbsent(new Spot(once(entry.item()), once(entry.seat())), _ -> new Touch());
  }

  private long number(String item) {
    if (!item.equals(lastItem)) lastNumber = SqlItems.number(scene.ours(), item);
    lastItem = item;
    return lastNumber;
  }

  /// One object a name, since there are as many spots as votes.
  private String once(String name) {
    return names.computeIfAbsent(name, each -> each);
  }
}
