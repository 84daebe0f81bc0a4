package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.Wiring;
import io.github.assay.domain.Act;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.workbench.GoldDifference.Differs;
import io.github.assay.workbench.GoldDifference.Fate;
import io.github.assay.workbench.GoldDifference.Moved;
import io.github.assay.workbench.GoldDifference.Renamed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What differs between snapshots, by whom and why.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey.
class GoldDiffTest {
  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    var benches = new Wiring(Map.of()).workbenches();
    bench = benches.open(SmallWorkspace.make(benches, folder.resolve("labels.db")));
    vote("ada", "i1", 1);
    vote("ada", "i2", 3);
    vote("ada", "i5", 4);
    freeze("a");
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), bench.workspace().verify());
    bench.close();
  }

  /// Freezes, and lets the clock go on on both sides of it.
  private void freeze(String name) {
    await();
    bench.workspace().snapshots().freeze(name, "owner");
    await();
  }

  private static void await() {
    long now = System.currentTimeMillis();
    while (System.currentTimeMillis() == now) Thread.onSpinWait();
  }

  private void vote(String person, String item, int... tags) {
    for (int tag : tags)
      decide(person, person, item, new Act.Mark(tag, Verdict.YES), new Basis.Model("R-1", 0.9, 2));
    decide(person, person, item, new Act.End(Outcome.TAGGED, ""), new Basis.Typed());
  }

  private void rule(String item, Basis basis, Act... acts) {
    for (Act act : acts) decide("quinn", Decision.GOLD, item, act, basis);
  }

  private void decide(String author, String seat, String item, Act act, Basis basis) {
    bench
        .workspace()
        .decisions()
        .record(List.of(new Decision.Entry(author, seat, item, act, basis)));
  }

  private GoldDifference since(String name) {
    return bench.goldDiff().since(name, Progress.none());
  }

  private GoldDifference between(String from, String to) {
    return bench.goldDiff().between(from, to, Progress.none());
  }

  private static List<String> lines(GoldDifference difference) {
    var lines = new ArrayList<String>();
    for (Differs item : difference.items()) {
      lines.add(item.item() + " " + item.fate() + who(item.cause()));
      for (Moved tag : item.tags())
        lines.add(item.item() + " " + tag.kind() + " " + tag.name() + who(tag.cause()));
    }
    return lines;
  }

  private static String who(Optional<Differing.Cause> cause) {
    return cause.map(given -> " by " + given.author() + " for " + given.seat()).orElse("");
  }

  @Test
  void nothingDiffersFromItself() {
    assertEquals(List.of(), between("a", "a").items());
    assertEquals(List.of(), since("a").items());
    assertEquals(between("a", "a").from().hash(), since("a").to().hash());
  }

  @Test
  void aRulingIsNamedWithItsCausePrecedentAndNote() {
    var basis = new Basis.Ruling(Cause.MISSED, 7, "the tutorial is at the end");
    rule(
        "i1",
        basis,
        new Act.Mark(1, Verdict.YES),
        new Act.Mark(5, Verdict.YES),
        new Act.End(Outcome.TAGGED, ""));

    var difference = since("a");

    assertEquals(List.of("i1 CHANGED", "i1 ADDED tutorial by quinn for gold"), lines(difference));
    assertEquals(
        basis, difference.items().getFirst().tags().getFirst().cause().orElseThrow().basis());
    assertEquals(1, difference.count(Fate.CHANGED));
    assertEquals(1, difference.count(Differing.Kind.ADDED));
    assertEquals(0, difference.count(Differing.Kind.REMOVED));
  }

  @Test
  void votesAreNamedWithWhoseTheyAreAndWhatTheTagRestsOn() {
    vote("ben", "i2", 3, 1);
    vote("cleo", "i2", 1);
    freeze("b");

    var difference = between("a", "b");

    assertEquals(List.of("i2 CHANGED", "i2 ADDED kafka by cleo for cleo"), lines(difference));
    var cause = difference.items().getFirst().tags().getFirst().cause().orElseThrow();
    assertEquals(new Basis.Model("R-1", 0.9, 2), cause.basis());
    assertEquals(List.of("ben", "cleo"), cause.votes());
  }

  @Test
  void itemsComeAndGoWithTheirCause() {
    vote("ada", "i3", 6);
    vote("ben", "i5", 2);
    freeze("b");

    assertEquals(
        List.of(
            "i3 CAME by ada for ada",
            "i3 ADDED survey by ada for ada",
            "i5 WENT by ben for ben",
            "i5 REMOVED profiling by ben for ben"),
        lines(between("a", "b")));
    var cause = between("a", "b").items().getLast().tags().getFirst().cause().orElseThrow();
    assertEquals(List.of("ben"), cause.votes());
  }

  @Test
  void backwardsTheCauseIsThatOfWhatIsUndone() {
    vote("ada", "i3", 6);
    freeze("b");
    vote("ben", "i5", 2);

    assertEquals(
        List.of("i3 WENT by ada for ada", "i3 REMOVED survey by ada for ada"),
        lines(between("b", "a")));
  }

  @Test
  void whatCameAfterTheSecondSnapshotIsNoCause() {
    rule("i1", new Basis.File("one.csv"), new Act.Mark(5, Verdict.YES), end());
    freeze("b");
    rule("i1", new Basis.File("two.csv"), new Act.Mark(5, Verdict.UNSEEN));
    rule("i1", new Basis.File("two.csv"), new Act.Mark(5, Verdict.YES));

    var tags = between("a", "b").items().getFirst().tags();

    assertEquals(List.of("tutorial", "kafka"), tags.stream().map(Moved::name).toList());
    for (Moved tag : tags)
      assertEquals(new Basis.File("one.csv"), tag.cause().orElseThrow().basis());
  }

  private static Act end() {
    return new Act.End(Outcome.TAGGED, "");
  }

  @Test
  void aRenamedTagStaysAndAMergeNamesTheEdit() {
    var revising = bench.vocabularyRevising("owner");
    int version = bench.workspace().vocabulary().current().version();
    revising.apply(new VocabularyEdit.Rename(3, "queueing", true), version);
    revising.apply(new VocabularyEdit.Merge(4, 2), version + 1);

    var difference = since("a");

    assertEquals(List.of(new Renamed(3, "messaging", "queueing")), difference.renamed());
    assertEquals(
        List.of(
            "i5 CHANGED", "i5 ADDED jfr by owner for ada", "i5 REMOVED profiling by owner for ada"),
        lines(difference));
    assertEquals(
        Map.of(version + 2, bench.workspace().vocabulary().edits().getFirst().summary()),
        difference.edits());
  }

  @Test
  void nobodyIsNamedForAChangeOfThePolicy() {
    bench.workspace().decisions().policy(new GoldPolicy(2));

    assertEquals(
        List.of(
            "i1 WENT",
            "i1 REMOVED kafka",
            "i2 WENT",
            "i2 REMOVED messaging",
            "i5 WENT",
            "i5 REMOVED profiling"),
        lines(since("a")));
  }

  @Test
  void aSnapshotThatIsNotThereIsNamed() {
    var refused = assertThrows(AssayException.class, () -> between("a", "c"));

    assertEquals("NOT_FOUND", refused.code());
    assertEquals("there is no snapshot called \"c\"", refused.getMessage());
  }
}
