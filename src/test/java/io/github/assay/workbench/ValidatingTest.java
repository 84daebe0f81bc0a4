package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Wiring;
import io.github.assay.domain.Act;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.query.Query;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.QueryStore.Reader;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.workbench.Freezing.Outcome.Frozen;
import io.github.assay.workbench.Freezing.Outcome.Refused;
import io.github.assay.workbench.GoldReport.Line;
import io.github.assay.workbench.GoldReport.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The checks of gold, waivers, and freezing.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey.
class ValidatingTest {
  private static final String WORDS =
      "How we found out why the consumers of one topic fall behind each night and what it cost";

  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    var benches = new Wiring(Map.of()).workbenches();
    bench = benches.open(SmallWorkspace.make(benches, folder.resolve("labels.db")));
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), bench.workspace().verify());
    bench.close();
  }

  private void item(String id, String title, String description) {
    bench
        .workspace()
        .bulk()
        .write(
            writer -> writer.item(new Item(id, title, description, Item.Origin.NONE), List.of()));
  }

  private void rule(String item, Integer... tags) {
    var outcome = tags.length == 0 ? Outcome.NONE_APPLY : Outcome.TAGGED;
    var row =
        new LabelRow(
            item, outcome, List.of(tags), List.of(), List.of(), new Basis.File("gold.csv"));
    bench.workspace().bulk().write(writer -> writer.labels("qa", Decision.GOLD, row));
  }

  private void vote(String person, String item, int tag) {
    decide(person, item, new Act.Mark(tag, Verdict.YES));
    decide(person, item, new Act.End(Outcome.TAGGED, ""));
  }

  private void decide(String person, String item, Act act) {
    bench
        .workspace()
        .decisions()
        .record(List.of(new Decision.Entry(person, person, item, act, new Basis.Typed())));
  }

  private GoldReport report() {
    return bench.validating("mara").validate(Progress.none());
  }

  private Line line(GoldCheck check) {
    return report().lines().stream()
        .filter(line -> line.check() == check)
        .findFirst()
        .orElseThrow();
  }

  /// What is not fine: check, state, count and the items that the query finds.
  private List<String> found() {
    var found = new ArrayList<String>();
    for (Line line : report().lines())
      if (line.state() != State.FINE)
        found.add(
            "%s %s %d %s".formatted(line.check().id(), line.state(), line.count(), items(line)));
    return found;
  }

  private List<String> items(Line line) {
    if (line.query().isEmpty()) return line.examples();
    return bench.browsing("mara").find(line.query(), Progress.none()).ids(0, 99);
  }

  private void breakEverything() {
    SmallWorkspace.agree(bench.workspace(), new Facet("formats", 0, 1), new Facet("tools", 0, 1));
    item("twin", "Queues", "Nothing that a rule would find.");
    item("n1", "Night", WORDS);
    item("n2", "Night", WORDS + " us");
    item("bare", "", "");
    for (String id : List.of("i2", "twin", "n1", "n2")) rule(id, 3);
    rule("bare");
    rule("i1", 5, 6);
    vote("ada", "i3", 6);
    vote("ben", "i3", 1);
    bench
        .workspace()
        .splits()
        .replace(
            Map.of(
                "i2",
                Part.TRAIN,
                "twin",
                Part.TEST,
                "n1",
                Part.VALIDATION,
                "n2",
                Part.TEST,
                "i1",
                Part.TRAIN),
            "by hand");
  }

  @Test
  void eachCheckNamesJustTheItemsThatFailIt() {
    breakEverything();

    assertEquals(
        List.of(
            "facet-rule BLOCKS 1 [i1]",
            "open-conflict BLOCKS 1 [i3]",
            "leak-exact BLOCKS 2 [i2, twin]",
            "leak-near BLOCKS 2 [n1, n2]",
            "empty-title BLOCKS 1 [bare]",
            "empty-description WARNS 1 [bare]",
            "duplicate-text WARNS 2 [i2, twin]",
            "no-tag WARNS 1 [bare]"),
        found());
    assertEquals(6, report().gold());
    assertEquals(List.of("i2", "twin"), line(GoldCheck.LEAK_EXACT).examples());
  }

  @Test
  void whatTheVocabularyBreaksIsNamedByTag() {
    var tags =
        List.of(
            tag("one", List.of("uno"), List.of("two")),
            tag("two", List.of(), List.of("one")),
            tag("three", List.of("uno"), List.of("nobody")));
    bench.workspace().vocabulary().replace(tags, "owner");
    rule("i1", bench.workspace().vocabulary().current().idOf("three").orElseThrow());

    var found = found();

    assertEquals("missing-parent BLOCKS 1 [three]", found.getFirst());
    assertTrue(found.get(1).startsWith("parent-circle BLOCKS "), found.toString());
    assertTrue(found.get(2).startsWith("alias-collision BLOCKS 1 "), found.toString());
    assertEquals(3, found.size());
  }

  private static Tag tag(String name, List<String> aliases, List<String> parents) {
    return new Tag(0, name, "", aliases, parents, Tag.Guidance.NONE);
  }

  @Test
  void goldThatIsInOrderIsValid() {
    rule("i1", 1, 3);

    assertEquals(List.of(), found());
    assertEquals(true, report().isValid());
  }

  @Test
  void withoutASplitNothingLeaks() {
    item("twin", "Queues", "Nothing that a rule would find.");
    rule("i2", 3);
    rule("twin", 3);

    assertEquals(List.of("duplicate-text WARNS 2 [i2, twin]"), found());
  }

  @Test
  void aWaiverLetsGoldBeFrozenAndIsListedWithWhoGaveIt() {
    rule("i1", 1);
    vote("ada", "i3", 6);
    vote("ben", "i3", 1);

    bench.waiving("mara").waive(GoldCheck.OPEN_CONFLICT, "  i3 is left out of this release ");

    var line = line(GoldCheck.OPEN_CONFLICT);
    assertEquals(State.WAIVED, line.state());
    var waiver = line.waiver().orElseThrow();
    assertEquals("i3 is left out of this release", waiver.reason());
    assertEquals("mara", waiver.author());
    var ticket = bench.workspace().tickets().of(Ticket.Kind.WAIVER).getFirst();
    assertEquals(waiver.at(), ticket.at());
    assertEquals("open-conflict", ticket.about().detail());
    assertEquals(1, freeze("first").size().items());
  }

  private Snapshot freeze(String name) {
    return bench.freezing("mara").freeze(name, Progress.none());
  }

  @Test
  void aWaiverThatIsTakenBackHoldsNoMoreAndALaterOneTakesItsPlace() {
    var waiving = bench.waiving("mara");
    waiving.waive(GoldCheck.EMPTY_TITLE, "first reason");
    bench.waiving("noor").waive(GoldCheck.EMPTY_TITLE, "second reason");
    assertEquals(List.of("second reason"), waiving.inForce().stream().map(Waiver::reason).toList());

    waiving.withdraw(GoldCheck.EMPTY_TITLE);

    assertEquals(List.of(), waiving.inForce());
    assertEquals(2, bench.workspace().tickets().of(Ticket.Kind.WAIVER).size());
    assertEquals("NO_WAIVER", code(() -> waiving.withdraw(GoldCheck.EMPTY_TITLE)));
  }

  @Test
  void aWaiverNeedsAReasonAndACheckThatBlocks() {
    var waiving = bench.waiving("mara");

    assertEquals("BAD_REASON", code(() -> waiving.waive(GoldCheck.FACET_RULE, " \n ")));
    assertEquals("BAD_REASON", code(() -> waiving.waive(GoldCheck.FACET_RULE, "x".repeat(1_001))));
    assertEquals("NEEDS_NO_WAIVER", code(() -> waiving.waive(GoldCheck.NO_TAG, "it is so")));
    assertEquals("UNKNOWN_CHECK", code(() -> GoldCheck.of("facet_rule")));
    assertEquals(List.of(), bench.workspace().tickets().all());
  }

  @Test
  void goldIsNotFrozenWhileACheckBlocks() {
    breakEverything();
    var before = bench.workspace().edition();

    var refused = assertThrows(AssayException.class, () -> freeze("first"));

    assertEquals("NOT_VALID", refused.code());
    assertEquals(
        "gold is not valid, and nothing was frozen; what fails: facet-rule (1 item), open-conflict"
            + " (1 item), leak-exact (2 items), leak-near (2 items), empty-title (1 item)",
        refused.getMessage());
    assertTrue(refused.remedy().contains("--waive CHECK --reason TEXT"), refused.remedy());
    assertEquals(before, bench.workspace().edition());
    assertEquals(List.of(), bench.workspace().snapshots().all());
  }

  @Test
  void whatWasLookedAtIsFrozenWithANewSplit() {
    for (String id : List.of("i1", "i2", "i3", "i4", "i5")) rule(id, 3);

    var readiness = bench.freezing("mara").look(Progress.none());

    assertEquals(Map.of(Part.UNASSIGNED, 5), bench.workspace().splits().counts());
    var outcome = bench.freezing("mara").freeze(readiness, "first");
    assertEquals(bench.workspace().snapshots().all(), List.of(((Frozen) outcome).snapshot()));
    assertTrue(bench.workspace().splits().counts().containsKey(Part.TRAIN));
  }

  @Test
  void whatWasDecidedSinceTheLookIsLookedAtOnceMore() {
    rule("i1", 1);
    var readiness = bench.freezing("mara").look(Progress.none());
    vote("ada", "i3", 6);
    vote("ben", "i3", 1);

    var outcome = bench.freezing("mara").freeze(readiness, "first");

    assertEquals(
        List.of(GoldCheck.OPEN_CONFLICT),
        ((Refused) outcome).report().blocking().stream().map(Line::check).toList());
    assertEquals(List.of(), bench.workspace().snapshots().all());
  }

  @Test
  void aSplitOfTheItemsOwnFieldThatLeaksIsFoundBeforeFreezing() {
    for (String part : List.of("train", "test")) {
      var origin = new Item.Origin("", "", "", "", part, "{}");
      bench
          .workspace()
          .bulk()
          .write(writer -> writer.item(new Item(part, "Night", WORDS, origin), List.of()));
      rule(part, 3);
    }
    var readiness = bench.freezing("mara").look(Progress.none());
    assertEquals(true, readiness.report().isValid());

    var outcome = bench.freezing("mara").freeze(readiness, "first");

    assertEquals(
        List.of(GoldCheck.LEAK_EXACT),
        ((Refused) outcome).report().blocking().stream().map(Line::check).toList());
  }

  @Test
  void aLookThroughAnotherOpeningStillHoldsHere() {
    rule("i1", 1);
    try (var beside = bench.beside()) {
      var readiness = beside.freezing("mara").look(Progress.none());
      assertEquals(bench.workspace().edition(), readiness.edition());
    }
  }

  @Test
  void aTagOfAFileThatNobodyApprovedWarnsUntilTheOwnerIgnoresIt() {
    bench
        .workspace()
        .bulk()
        .write(
            writer -> writer.item(new Item("x", "X", "y", Item.Origin.NONE), List.of("big data")));
    rule("x", 1);
    assertEquals(List.of("unknown-tag WARNS 1 [x]"), found());

    bench.vocabularyRevising("owner").apply(new VocabularyEdit.Ignore("big data"), 1);

    assertEquals(List.of(), found());
  }

  @Test
  void checkingCanBeStopped() {
    var stopped =
        new Progress() {
          @Override
          public void report(String stage, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThrows(CancellationException.class, () -> bench.validating("mara").validate(stopped));
  }

  @Test
  void checkingWritesNothingAndLeavesOtherAnswersAlone() {
    breakEverything();
    var before = bench.workspace().edition();
    var reader = new Reader("mara", "");
    int all = bench.workspace().queries().find(new Query.All(), reader).count();

    report();

    assertEquals(before, bench.workspace().edition());
    assertEquals(all, bench.workspace().queries().find(new Query.All(), reader).count());
  }

  private static String code(Runnable wrong) {
    return assertThrows(AssayException.class, wrong::run).code();
  }
}
