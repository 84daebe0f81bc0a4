package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Renewal;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.MergeStore.Wish;
import io.github.assay.store.Merged;
import io.github.assay.store.Merged.Kind;
import io.github.assay.store.Merged.Renamed;
import io.github.assay.store.PackedModel;
import io.github.assay.store.VocabularyStore.Revision;
import io.github.assay.store.Workspace;
import io.github.assay.testing.Ticking;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of each thing when two files are merged: three items, the tags cat, dog and fox.
class MergedThingsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @TempDir private Path folder;
  private final SqliteWorkspaces workspaces = new SqliteWorkspaces(new Ticking(NOW));
  private Workspace ours;
  private Workspace theirs;

  @BeforeEach
  void open() {
    try (var base = workspaces.create(folder.resolve("base.db"))) {
      base.vocabulary().replace(List.of(tag("cat"), tag("dog"), tag("fox")), "owner");
      for (String id : List.of("a", "b", "c")) add(base, id, "about " + id);
      vote(base, "ann", "a", 1);
      base.copyTo(folder.resolve("ours.db"));
      base.copyTo(folder.resolve("theirs.db"));
    }
    ours = workspaces.open(folder.resolve("ours.db"));
    theirs = workspaces.open(folder.resolve("theirs.db"));
  }

  @AfterEach
  void close() {
    ours.close();
  }

  private Merged merge() {
    theirs.close();
    try (var other = workspaces.openReadOnly(folder.resolve("theirs.db"))) {
      var merged = ours.merges().take(other, new Wish("merger", "theirs.db", (_, _, _) -> {}));
      assertEquals(List.of(), ours.verify());
      return merged;
    }
  }

  private static Tag tag(String name) {
    return new Tag(0, name, "", List.of(), List.of(), Tag.Guidance.NONE);
  }

  private static void add(Workspace workspace, String id, String text) {
    var item = new Item(id, text, "", Item.Origin.NONE);
    workspace.bulk().write(writer -> writer.item(item, List.of()));
  }

  private static void vote(Workspace workspace, String person, String item, int... tags) {
    say(workspace, person, item, new Basis.Typed(), tags);
  }

  private static void rule(Workspace workspace, String item, int... tags) {
    say(workspace, Decision.GOLD, item, new Basis.Ruling(Cause.NONE, 0, ""), tags);
  }

  private static void say(Workspace workspace, String seat, String item, Basis basis, int... tags) {
    var person = seat.equals(Decision.GOLD) ? "qa" : seat;
    var entries = new ArrayList<Decision.Entry>();
    for (int tag : tags)
      entries.add(new Decision.Entry(person, seat, item, new Act.Mark(tag, Verdict.YES), basis));
    entries.add(
        new Decision.Entry(person, seat, item, new Act.End(Outcome.TAGGED, ""), new Basis.Typed()));
    workspace.decisions().record(entries);
  }

  /// Puts another list of tags in force.
  private static void revise(Workspace workspace, List<Tag> tags, Retired... gone) {
    var old = workspace.vocabulary().current();
    var draft = new Vocabulary(old.version(), tags, old.conventions().withRetired(List.of(gone)));
    workspace
        .vocabulary()
        .revise(new Revision("owner", "edit", draft, _ -> List.of(), Optional.empty()));
  }

  private static List<Tag> with(Workspace workspace, String name) {
    var tags = new ArrayList<>(workspace.vocabulary().current().tags());
    tags.add(tag(name).withId(workspace.vocabulary().freeId()));
    return tags;
  }

  private static void freezeAndTrain(Workspace workspace, String name, int tag) {
    workspace.snapshots().freeze(name, "owner");
    var scores =
        List.of(new ScoredItem("a", Part.TEST, Scores.of(new int[] {tag}, new float[] {.5f})));
    var run =
        new Run(
            workspace.runs().nextId(),
            new Run.Plan("linear", new TreeMap<>(Map.of("for", name + tag)), 7),
            workspace.snapshots().all().getLast().id(),
            new Run.Result(NOW, 1, Thresholds.global(.5), new TreeMap<>()));
    workspace
        .runs()
        .add(run, scores, PackedModel.of(new TreeMap<>(Map.of("weights", new byte[9]))));
  }

  @Test
  void aRunComesWithItsSnapshotScoresAndModelAndDecisionsNameItAsItIsCalledHere() {
    vote(ours, "ann", "b", 1);
    freezeAndTrain(ours, "v1", 1);
    vote(theirs, "bob", "c", 2);
    freezeAndTrain(theirs, "v1", 2);
    say(theirs, "bob", "b", new Basis.Model("R-0001", .5, 1), 2);

    var merged = merge();

    assertEquals(
        List.of(
            new Renamed(Kind.SNAPSHOT, "v1", "v1 (2)"), new Renamed(Kind.RUN, "R-0001", "R-0002")),
        merged.renamed());
    assertEquals(
        List.of("v1", "v1 (2)"), ours.snapshots().all().stream().map(Snapshot::name).toList());
    var run = ours.runs().find("R-0002").orElseThrow();
    assertEquals(2, run.snapshot());
    assertEquals(1, ours.runs().scores("R-0002").size());
    assertArrayEquals(new byte[9], ours.runs().model("R-0002").get("weights"));
    assertTrue(
        ours.decisions().history("b").stream()
            .anyMatch(each -> each.entry().basis().equals(new Basis.Model("R-0002", .5, 1))));
  }

  @Test
  void goldThatBothFrozeUnderOneNameIsOneSnapshot() {
    ours.snapshots().freeze("v1", "owner");
    theirs.snapshots().freeze("v1", "somebody else");

    assertEquals(0, merge().count(Kind.SNAPSHOT));
    assertEquals(1, ours.snapshots().all().size());
  }

  @Test
  void aRunWhoseTagsHaveOtherNumbersHereStaysBehind() {
    revise(ours, with(ours, "owl"));
    revise(theirs, with(theirs, "bee"));
    vote(theirs, "bob", "b", 4);
    freezeAndTrain(theirs, "v1", 4);

    var merged = merge();

    assertEquals(0, merged.count(Kind.RUN));
    assertEquals(
        List.of(
            "run R-0001 stays in theirs.db: its model knows tags by numbers that other tags have"
                + " here"),
        merged.left().stream().map(Merged.Left::text).toList());
    int bee = ours.vocabulary().current().named("bee").orElseThrow().id();
    assertEquals(5, bee);
    assertEquals(List.of(5), List.copyOf(ours.decisions().labels("bob", "b").tags()));
    assertEquals(1, ours.snapshots().all().size());
  }

  @Test
  void aTagThatBothApprovedUnderOneNameIsOneTag() {
    revise(ours, with(ours, "owl"));
    var two = new ArrayList<>(with(theirs, "bee"));
    revise(theirs, two);
    revise(theirs, with(theirs, "owl"));
    vote(theirs, "bob", "b", 5);

    merge();

    assertEquals(
        List.of("cat", "dog", "fox", "owl", "bee"),
        ours.vocabulary().current().tags().stream().map(Tag::name).toList());
    int owl = ours.vocabulary().current().named("owl").orElseThrow().id();
    assertEquals(List.of(owl), List.copyOf(ours.decisions().labels("bob", "b").tags()));
  }

  @Test
  void whoVotedBeforeATagWasApprovedStillDidNotKnowIt() {
    revise(ours, with(ours, "owl"));
    vote(theirs, "bob", "b", 1);

    merge();

    int version = ours.decisions().history("b").getFirst().vocabularyVersion();
    assertFalse(ours.vocabulary().version(version).has(4));
  }

  @Test
  void anItemThatReadsDifferentlyThereIsTakenInUnderAnotherId() {
    add(ours, "d", "our text");
    add(theirs, "d", "their text");
    vote(ours, "ann", "d", 1);
    vote(theirs, "bob", "d", 2);

    var merged = merge();

    var id = merged.renamed().getFirst().to();
    assertTrue(id.matches("d~[0-9a-f]{8}"), id);
    assertEquals("their text", ours.items().find(id).orElseThrow().title());
    assertEquals(List.of("bob"), List.copyOf(ours.decisions().votes(id).keySet()));
    assertEquals(List.of("ann"), List.copyOf(ours.decisions().votes("d").keySet()));
    assertEquals(Ticket.Kind.DIVERGENCE, ours.tickets().of(id).getFirst().about().kind());
    assertEquals(1, ours.items().search("their", 9).size());
  }

  @Test
  void aTagThatIsGoneHereAndWasChosenThereStaysAndTheOwnerIsTold() {
    var cat = ours.vocabulary().current().tags().subList(0, 2);
    revise(ours, cat, new Retired(3, "fox", List.of(), 1, "rare"));
    vote(theirs, "bob", "b", 3);

    merge();

    assertTrue(ours.vocabulary().current().has(3));
    assertEquals(List.of(), ours.vocabulary().current().conventions().retired());
    var told = ours.tickets().of(Ticket.Kind.GUIDANCE).getFirst().about();
    assertEquals(3, told.tag());
    assertEquals("\"fox\" is gone here, and was chosen there; it stays (theirs.db)", told.text());
  }

  @Test
  void aTextThatBothChangedStaysAsOursAndTheOwnerIsToldOfTheOther() {
    describe(ours, "a pet");
    describe(theirs, "a beast");

    merge();

    assertEquals("a pet", ours.vocabulary().current().tag(1).guidance().definition());
    assertEquals(
        "the definition of \"cat\" there: a beast (theirs.db)",
        ours.tickets().of(Ticket.Kind.GUIDANCE).getFirst().about().text());
  }

  private static void describe(Workspace workspace, String text) {
    var tags = new ArrayList<>(workspace.vocabulary().current().tags());
    tags.set(0, tags.getFirst().withGuidance(new Tag.Guidance(text, "", "", "")));
    revise(workspace, tags);
  }

  @Test
  void rulingsThatContradictEachOtherAreBothOpenAgain() {
    rule(ours, "a", 1);
    rule(theirs, "a", 2);
    rule(theirs, "b", 2);

    var merged = merge();

    assertEquals(
        List.of(new Merged.Doubt("a", Decision.GOLD, List.of("cat", "dog"))), merged.doubts());
    assertEquals(Set.of("b"), ours.gold().ruled());
    assertEquals(List.of(1), List.copyOf(ours.gold().tags(List.of("a")).get("a")), "ann's vote");
  }

  @Test
  void whatAnEditSaysOfOneTagAndAPersonOfAnotherBothHold() {
    var entries =
        List.of(
            new Decision.Entry(
                "owner", "ann", "a", new Act.Mark(2, Verdict.YES), new Basis.Revision(2)));
    var old = ours.vocabulary().current();
    ours.vocabulary()
        .revise(
            new Revision(
                "owner",
                "split",
                new Vocabulary(old.version(), with(ours, "owl"), old.conventions()),
                _ -> entries,
                Optional.empty()));
    vote(theirs, "ann", "a", 3);

    assertEquals(List.of(), merge().doubts());

    assertEquals(List.of(1, 2, 3), List.copyOf(ours.decisions().labels("ann", "a").tags()));
  }

  @Test
  void oursStandsWhereTheSplitsDifferAndTheirsComesWhereWeHaveNone() {
    theirs.splits().replace(Map.of("a", Part.TEST, "b", Part.TRAIN), "theirs");
    merge();
    assertEquals(Part.TEST, ours.splits().of("a"));
    assertEquals("theirs", ours.splits().note());

    theirs = workspaces.open(folder.resolve("theirs.db"));
    theirs.splits().replace(Map.of("a", Part.TRAIN, "b", Part.TEST), "again");
    var merged = merge();

    assertEquals("the split there is another one; ours stands", merged.left().getFirst().text());
    assertEquals(Part.TEST, ours.splits().of("a"));
  }

  @Test
  void whoWorkedHereTakesTheirOwnWorkBack() {
    vote(ours, "cat", "b", 1);
    vote(theirs, "bob", "b", 2);
    merge();

    assertEquals(List.of("b"), ours.decisions().undo("bob").orElseThrow().items());
    assertEquals(List.of("b"), ours.decisions().undo("cat").orElseThrow().items());
    assertEquals(Map.of(), ours.decisions().votes("b"));
    assertEquals(List.of(), ours.verify());
  }

  @Test
  void theirEditsAreInTheHistoryAsTheyWereMade() {
    revise(ours, with(ours, "owl"));
    revise(theirs, with(theirs, "bee"));

    merge();

    var edits = ours.vocabulary().edits();
    assertEquals(List.of(4, 2), edits.stream().map(edit -> edit.version()).toList());
    var before = ours.vocabulary().version(3).tags();
    var after = ours.vocabulary().version(4).tags();
    assertEquals(before, after.subList(0, 3));
    assertEquals("bee", after.getLast().name());
  }

  @Test
  void whatWasFoundOutWithARunStaysBehind() {
    freezeAndTrain(theirs, "first", 1);
    theirs.runs().addFinding("R-0001", "label-errors", "a 1");

    merge();

    assertEquals(1, ours.runs().all().size());
    assertEquals(0, ours.runs().countFindings("label-errors"));
  }

  @Test
  void aGuidelineThatMeansSomethingElseDoesSoHere() {
    vote(ours, "bob", "b", 1);
    revise(ours, with(ours, "owl"));
    renew(theirs, 1);

    merge();

    var renewal = ours.vocabulary().current().conventions().renewal(1).orElseThrow();
    assertTrue(renewal.since() > 1 && renewal.since() <= ours.vocabulary().current().version());
    assertEquals(
        List.of(1), ours.decisions().toLookAgain("b", List.of(renewal)), "bob did not know it");
  }

  private static void renew(Workspace workspace, int tag) {
    var old = workspace.vocabulary().current();
    var renewals = List.of(new Renewal(tag, old.version() + 1));
    var draft = new Vocabulary(old.version(), old.tags(), old.conventions().withRenewals(renewals));
    workspace
        .vocabulary()
        .revise(new Revision("owner", "edit", draft, _ -> List.of(), Optional.empty()));
  }

  @Test
  void anAnswerStillBelongsToTheBatchThatGaveIt() {
    vote(ours, "bob", "c", 2);
    var about = new Ticket.About(Ticket.Kind.QUESTION, "a", 0, "", "ann", "why?");
    long question = theirs.tickets().open("lead", about);
    vote(theirs, "ann", "a", 1, 2);
    long batch = theirs.decisions().history("a").getLast().batch();
    theirs.tickets().step(question, "ann", Ticket.State.FIXED, "answer " + batch);

    merge();

    long here = ours.decisions().history("a").getLast().batch();
    assertEquals(
        "answer " + here,
        ours.tickets().of(Ticket.Kind.QUESTION).getFirst().steps().getLast().comment());
    assertTrue(here != batch, "ours has one more batch");
  }
}
