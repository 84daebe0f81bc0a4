package io.github.assay.store.sql;

import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.Tag;
import io.github.assay.store.Merged.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes over snapshots, and the runs that learned from them. A snapshot is known by its hash
/// together with who froze it when, or else with its name; a run by all that it is but its number.
///
/// A model knows tags by number. A run whose model would mean other tags by them here stays behind.
/// What was found out with a run stays behind, too: it can be found anew, and here other gold
/// holds.
record MergeRuns(MergeScene scene, SqlSnapshots snapshots, SqlRuns runs) {
  private static final int DIGITS = 8;

  /// The number of a snapshot that stays behind.
  private static final long NOWHERE = 0;

  private static final String PARTS =
      """
      select p.name, p.piece, p.is_deflated, p.size, p.hash, p.content
      from run r cross join model_part p on p.run = r.number
      where r.id = ?1 and substr(p.name, 1, length(?2)) <> ?2\
      """;

  /// @param theirs those of the other file
  void run(SqlSnapshots theirSnapshots, SqlRuns theirs) {
    scene.tell("comparing snapshots and runs");
    for (Snapshot snapshot : theirSnapshots.all()) place(snapshot);
    var known = new HashMap<ByteBuffer, Deque<Run>>();
    for (Run run : runs.all())
      known.computeIfAbsent(key(run, run.snapshot()), _ -> new ArrayDeque<>()).add(run);
    for (Run run : theirs.all()) {
      long snapshot = scene.names().snapshot(run.snapshot());
      var same = known.getOrDefault(key(run, snapshot), new ArrayDeque<>()).poll();
      if (same != null) scene.names().run(run.id(), same.id());
      else if (fits(run, theirSnapshots)) copy(run, theirs);
      else leave(run, snapshot);
    }
  }

  private void place(Snapshot snapshot) {
    long same = same(snapshot);
    if (same == 0 && holdsRenamed(snapshot)) {
      scene.names().snapshot(snapshot.id(), NOWHERE);
      scene
          .tally()
          .left(
              Kind.SNAPSHOT,
              "snapshot \"%s\" stays in %s: it holds an item that has another id here"
                  .formatted(snapshot.name(), scene.wish().name()));
    } else scene.names().snapshot(snapshot.id(), same == 0 ? copy(snapshot) : same);
  }

  /// The hash of a snapshot covers the ids of its items.
  private boolean holdsRenamed(Snapshot snapshot) {
    return scene.names().renamedItems().stream()
        .anyMatch(
            item ->
                scene
                    .theirs()
                    .has(
                        "select 1 from snapshot_item f join item i on i.number = f.item"
                            + " where f.snapshot = ? and i.id = ?",
                        snapshot.id(),
                        item));
  }

  /// The number of the snapshot here; 0 if it is not here.
  private long same(Snapshot snapshot) {
    var hash = snapshot.hash().hex();
    return Stream.concat(
            scene
                .ours()
                .list(
                    "select id from snapshot where hash = ? and at = ? and author = ? order by id",
                    row -> row.getLong(1),
                    hash,
                    snapshot.at().toEpochMilli(),
                    snapshot.author())
                .stream(),
            scene
                .ours()
                .list(
                    "select id from snapshot where hash = ? and name = ?",
                    row -> row.getLong(1),
                    hash,
                    snapshot.name())
                .stream())
        .findFirst()
        .orElse(0L);
  }

  private long copy(Snapshot there) {
    long id = snapshots.nextId();
    var name = there.name();
    for (int next = 2; isTaken(name); next++) name = "%s (%d)".formatted(there.name(), next);
    if (!name.equals(there.name())) scene.tally().renamed(Kind.SNAPSHOT, there.name(), name);
    snapshots.insert(
        new Snapshot(
            id,
            name,
            there.at(),
            there.author(),
            there.hash(),
            new Snapshot.Size(
                there.size().items(),
                there.size().labels(),
                scene.names().version(there.size().vocabularyVersion()))));
    scene
        .theirs()
        .each(
            "select i.id, f.part, f.tags from snapshot_item f join item i on i.number = f.item"
                + " where f.snapshot = ? order by f.item",
            row -> insert(id, row.getString(1), row.getString(2), row.getString(3)),
            there.id());
    scene.tally().came(Kind.SNAPSHOT);
    return id;
  }

  private boolean isTaken(String name) {
    return scene.ours().has("select 1 from snapshot where name = ?", name);
  }

  private void insert(long snapshot, String item, String part, String tags) {
    var here =
        tags.isEmpty()
            ? ""
            : Stream.of(tags.split(",", -1))
                .map(tag -> scene.names().tag(Integer.parseInt(tag)))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    scene
        .ours()
        .change(
            "insert into snapshot_item(snapshot, item, part, tags)"
                + " values (?, (select number from item where id = ?), ?, ?)",
            snapshot,
            scene.names().item(item),
            part,
            here);
  }

  /// @param snapshot its number here
  private static ByteBuffer key(Run run, long snapshot) {
    var result = run.result();
    return ByteBuffer.wrap(
        new Fingerprint()
            .number(snapshot)
            .text(Json.write(run.plan()))
            .text(result.at().toString())
            .number(result.seconds())
            .text(Json.write(result.thresholds()))
            .text(Json.write(result.environment()))
            .take());
  }

  /// Whether all tags that a run may know have the numbers here that they have there.
  private boolean fits(Run run, SqlSnapshots theirSnapshots) {
    var names = scene.names();
    if (names.snapshot(run.snapshot()) == NOWHERE) return false;
    Set<Integer> tags = new HashSet<>();
    theirSnapshots
        .find(run.snapshot())
        .map(snapshot -> snapshot.size().vocabularyVersion())
        .map(theirSnapshots::vocabulary)
        .ifPresent(vocabulary -> vocabulary.tags().stream().map(Tag::id).forEach(tags::add));
    return tags.stream().allMatch(tag -> names.tag(tag) == tag);
  }

  private void copy(Run there, SqlRuns theirs) {
    var run =
        new Run(
            runs.nextId(), there.plan(), scene.names().snapshot(there.snapshot()), there.result());
    var scores =
        theirs.scores(there.id()).stream()
            .map(
                each -> new ScoredItem(scene.names().item(each.item()), each.part(), each.scores()))
            .toList();
    long number = runs.copy(run, scores, theirs.model(there.id()));
    copyModel(there, number);
    scene.names().run(there.id(), run.id());
    if (!run.id().equals(there.id())) scene.tally().renamed(Kind.RUN, there.id(), run.id());
    scene.tally().came(Kind.RUN);
  }

  /// @param number of the run here
  private void copyModel(Run there, long number) {
    scene
        .theirs()
        .each(
            PARTS,
            row ->
                scene
                    .ours()
                    .change(
                        "insert into model_part(run, name, piece, is_deflated, size, hash, content)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                        number,
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getBytes(6)),
            there.id(),
            SqlFindings.PREFIX);
  }

  /// Decisions that rest on the run name it in a way that no run here has.
  private void leave(Run run, long snapshot) {
    var digits = HexFormat.of().formatHex(key(run, snapshot).array()).substring(0, DIGITS);
    scene.names().run(run.id(), run.id() + "~" + digits);
    scene
        .tally()
        .left(
            Kind.RUN,
            "run %s stays in %s: %s"
                .formatted(
                    run.id(),
                    scene.wish().name(),
                    snapshot == NOWHERE
                        ? "so does its snapshot"
                        : "its model knows tags by numbers that other tags have here"));
  }
}
