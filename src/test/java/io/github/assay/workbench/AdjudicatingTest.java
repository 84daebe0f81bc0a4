package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Wiring;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Project;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.testing.Seeds;
import io.github.assay.testing.SmallWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class AdjudicatingTest {
  @TempDir Path folder;
  private QaScene scene;

  @BeforeEach
  void open() {
    scene = new QaScene(folder);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void whatEverybodyChoseIsFilledInAndTheRestUndecided() {
    scene.vote("ann", "a", 1, 2);
    scene.vote("bob", "a", 1, 3);

    var ruling = scene.lead.begin(scene.on("a"));

    assertEquals(Map.of(1, Verdict.YES, 2, Verdict.UNSURE, 3, Verdict.UNSURE), ruling.verdicts());
  }

  @Test
  void againstGoldARulingBeginsWithGold() {
    scene.gold.gold("a", "cat and dog", "", 1);

    assertEquals(
        Map.of(1, Verdict.YES, 2, Verdict.UNSURE), scene.lead.begin(scene.on("a")).verdicts());
  }

  @Test
  void aRulingIsFilledFromAPersonAMajorityOrTheModel() {
    scene.gold.gold("scored", "words", "", 1);
    scene.item("a");
    scene.gold.split(Map.of("scored", Part.VALIDATION, "a", Part.VALIDATION));
    scene.gold.run(
        Thresholds.global(.5),
        Map.of("scored", new float[] {.9f, .3f, .6f}, "a", new float[] {.2f, .5f, .4f}));
    scene.vote("ann", "a", 1, 2);
    scene.vote("bob", "a", 1, 3);
    var ruling = scene.lead.begin(scene.on("a"));

    assertEquals(
        Map.of(1, Verdict.YES, 2, Verdict.NO, 3, Verdict.YES),
        scene.lead.adopt(ruling, "bob").verdicts());
    assertEquals(
        Map.of(1, Verdict.NO, 2, Verdict.YES, 3, Verdict.NO), scene.lead.model(ruling).verdicts());
    assertEquals(ruling, scene.lead.majority(ruling), "ties stay");
    scene.vote("cat", "a", 2);
    assertEquals(
        Map.of(1, Verdict.YES, 2, Verdict.YES, 3, Verdict.NO),
        scene.lead.majority(ruling).verdicts());
    refuses("NO_VOTE", () -> scene.lead.adopt(ruling, "eve"));
    refuses("NO_VOTE", () -> scene.lead.adopt(ruling, Decision.GOLD));
  }

  @Test
  void aPreviewWritesNothing() {
    scene.vote("ann", "a", 1);
    scene.vote("bob", "a", 2);
    long newest = scene.workspace.decisions().newest();

    var plan = scene.lead.preview(scene.ruling("a", "", 1).with(2, Verdict.NO));

    assertEquals(List.of(1), plan.effect().added());
    assertEquals(newest, scene.workspace.decisions().newest());
    assertEquals(Set.of("people 1,2 on a"), scene.matters());
  }

  @Test
  void aCommitIsOneBatchThatSaysWhy() {
    scene.vote("ann", "a", 1);
    scene.vote("bob", "a", 2);

    long batch = scene.rule(scene.ruling("a", "seen in the title", 1).with(2, Verdict.NO));

    var basis = new Basis.Ruling(Cause.MISSED, 0, "seen in the title");
    var written =
        scene.workspace.decisions().history("a").stream()
            .filter(decision -> decision.batch() == batch)
            .map(Decision::entry)
            .toList();
    assertEquals(3, written.size());
    for (Decision.Entry entry : written) {
      assertEquals("lead", entry.author());
      assertEquals(Decision.GOLD, entry.seat());
      assertEquals(basis, entry.basis());
    }
    assertEquals(Set.of(1), scene.goldTags("a"));
    assertEquals(Set.of(), scene.matters());
  }

  @Test
  void oneUndoTakesARulingBackAndWhatItClosedAndARedoDoesItAgain() {
    scene.vote("ann", "a", 1);
    scene.vote("bob", "a", 2);
    scene.disagree("ann", "a", 1, "chosen", "0.01");
    scene.lead.ask("a", "ann", "really?");
    var before = scene.state();
    scene.rule(scene.ruling("a", "", 1).with(2, Verdict.NO));
    var after = scene.state();
    assertEquals(Set.of(), after.tickets());

    scene.lead.undo();
    assertEquals(before, scene.state());
    scene.lead.redo();
    assertEquals(after, scene.state());
    scene.lead.undo();
    assertEquals(before, scene.state());
  }

  @Test
  void whatSomebodyAnsweredSinceStaysAsItWasAnswered() {
    scene.vote("ann", "a", 1);
    long ticket = scene.disagree("ann", "a", 1, "chosen", "0.01");
    scene.rule(scene.ruling("a", "", 1));
    scene.workspace.tickets().step(ticket, "owner", Ticket.State.DECLINED, "as it should be");

    scene.lead.undo();

    assertEquals(Ticket.State.DECLINED, scene.workspace.tickets().all().getFirst().state());
  }

  @Test
  void whileSomethingIsUndecidedTheItemIsNotRuled() {
    scene.vote("ann", "a", 1);
    scene.vote("bob", "a", 2);
    scene.disagree("ann", "a", 1, "chosen", "0.01");

    scene.rule(scene.ruling("a", "", 1).with(2, Verdict.UNSURE));

    assertEquals(Set.of("people 1,2 on a", "suggestion 1 on a"), scene.matters());
    assertTrue(scene.workspace.gold().find("a").isEmpty());
    var people =
        scene.open().conflicts().stream()
            .filter(conflict -> conflict.matter().kind() == Matter.Kind.PEOPLE)
            .findFirst()
            .orElseThrow();
    assertEquals(Map.of(1, Verdict.YES, 2, Verdict.UNSURE), scene.lead.begin(people).verdicts());
  }

  @Test
  void whoLeavesSomethingUndecidedOpensARulingAgain() {
    scene.vote("ann", "a", 1);
    scene.vote("bob", "a", 2);
    scene.rule(scene.ruling("a", "", 1).with(2, Verdict.NO));

    scene.rule(scene.ruling("a", "").with(1, Verdict.UNSURE));

    assertEquals(Set.of("people 1,2 on a"), scene.matters());
    assertEquals(Outcome.OPEN, scene.workspace.decisions().labels(Decision.GOLD, "a").outcome());
  }

  @Test
  void sayingWhatNobodySaysNeedsANote() {
    scene.vote("ann", "a", 1, 2);
    scene.vote("bob", "a", 1);
    var nobody = scene.lead.preview(scene.ruling("a", " ", 1, 3));
    var everybody = scene.lead.preview(scene.ruling("a", "", 2));
    var mixed = scene.lead.preview(scene.ruling("a", "", 1, 2));

    assertEquals(List.of(3), nobody.effect().overridden());
    assertEquals(List.of(1), everybody.effect().overridden());
    assertEquals(List.of(), mixed.effect().overridden());
    var before = scene.state();
    refuses("NOTE_NEEDED", () -> scene.lead.commit(nobody));
    refuses("NOTE_NEEDED", () -> scene.lead.commit(everybody));
    assertEquals(before, scene.state());

    scene.rule(scene.ruling("a", "it is a fox", 1, 3));
    assertEquals(Set.of(1, 3), scene.goldTags("a"));
  }

  @Test
  void breakingTheRuleOfAFacetNeedsANote() {
    scene.vote("ann", "a", 1, 2);
    scene.vote("bob", "a", 1);
    SmallWorkspace.agree(scene.workspace, new Facet("animal", 0, 1));
    var plan = scene.lead.preview(scene.ruling("a", "", 1, 2));

    assertEquals(List.of("animal"), facets(plan));
    refuses("NOTE_NEEDED", () -> scene.lead.commit(plan));
    assertEquals(List.of(), facets(scene.lead.preview(scene.ruling("a", "", 1))));
  }

  @Test
  void aPersonDoesNotRuleOnAnItemThatThePersonVotedOnUnlessThatIsAllowed() {
    scene.vote("lead", "a", 1);
    scene.vote("bob", "a", 2);
    var ruling = scene.ruling("a", "", 1).with(2, Verdict.NO);

    refuses("OWN_ITEM", () -> scene.lead.preview(ruling));

    var project = scene.workspace.project();
    project.change(project.current().with(Project.Judges.ANYBODY));
    scene.rule(ruling);
    assertEquals(Set.of(1), scene.goldTags("a"));
  }

  @Test
  void aPlanHoldsOnlyAsLongAsNothingIsDecided() {
    scene.vote("ann", "a", 1);
    scene.vote("bob", "a", 2);
    var plan = scene.lead.preview(scene.ruling("a", "", 1));
    scene.vote("ann", "b", 1);

    refuses("CHANGED_SINCE", () -> scene.lead.commit(plan));
  }

  @Test
  void badRulingsAreRefused() {
    scene.vote("ann", "a", 1);

    refuses("UNKNOWN_TAG", () -> scene.lead.preview(scene.ruling("a", "", 99)));
    refuses("NOT_FOUND", () -> scene.lead.preview(scene.ruling("gone", "", 1)));
    var following = new Ruling("a", new TreeMap<>(), new Basis.Ruling(Cause.NONE, 7, ""));
    refuses("NO_PRECEDENT", () -> scene.lead.preview(following));
    assertThrows(
        IllegalArgumentException.class, () -> scene.ruling("a", "").with(1, Verdict.UNSEEN));
  }

  @Test
  void whatAChosenTagImpliesComesWithIt() {
    var benches = new Wiring(Map.of()).workbenches();
    try (var bench = benches.open(SmallWorkspace.make(benches, folder.resolve("small.db")))) {
      var lead = bench.adjudicating("lead");

      var plan = lead.preview(Ruling.of("i2", new TreeMap<>(Map.of(1, Verdict.YES))));
      lead.commit(plan);

      assertEquals(Map.of(3, 1), plan.effect().implied());
      assertEquals(List.of(1, 3), plan.effect().added());
      assertEquals(Set.of(1, 3), bench.workspace().gold().find("i2").orElseThrow().tags());
      var kept =
          lead.preview(Ruling.of("i2", new TreeMap<>(Map.of(1, Verdict.YES, 3, Verdict.NO))));
      assertEquals(List.of(3), kept.effect().removed(), "what was said of it holds");
    }
  }

  @Seeds(15)
  void anyRulingsTakenBackLeaveWhatWasThere(Random random) {
    for (int i = 0; i < 6; i++)
      for (String person : List.of("ann", "bob", "cat")) scene.vote(person, "i" + i, some(random));
    scene.gold.rule("i5", 2);
    for (int i = 0; i < 6; i++)
      if (random.nextBoolean()) scene.disagree("ann", "i" + i, 1, "chosen", "0.01");
    var states = new ArrayList<QaScene.State>();
    for (int step = 0; step < 8; step++) {
      states.add(scene.state());
      act(random);
    }
    var end = scene.state();

    for (QaScene.State before : states.reversed()) {
      scene.lead.undo();
      assertEquals(before, scene.state());
    }
    assertNotEquals(states.getFirst(), end);
    for (int step = 0; step < 8; step++) scene.lead.redo();
    assertEquals(end, scene.state());
  }

  /// Rules on an item or on a cluster, or revokes what was ruled on one.
  private void act(Random random) {
    var revoking = scene.lead.precedents().revoking();
    for (Precedent precedent : scene.lead.precedents().all())
      if (precedent.isInForce() && random.nextInt(4) == 0) {
        var preview = revoking.preview(precedent.number());
        if (preview.items().isEmpty()) continue;
        revoking.revoke(preview, Revoking.Rulings.TAKEN_BACK);
        return;
      }
    var open = scene.open().conflicts();
    if (!open.isEmpty() && random.nextInt(3) == 0) {
      var conflict = open.get(random.nextInt(open.size()));
      var ruling = scene.ruling(conflict.item(), "so it is", some(random));
      var precedents = scene.lead.precedents();
      var preview = precedents.preview(Precedent.of(conflict, ruling), scene.open());
      if (conflict.matter().tags().isEmpty() || preview.plans().isEmpty()) scene.rule(ruling);
      else precedents.apply(preview);
      return;
    }
    var ruling = scene.ruling("i" + random.nextInt(6), "so it is", some(random));
    var verdict = List.of(Verdict.YES, Verdict.NO, Verdict.UNSURE).get(random.nextInt(3));
    scene.rule(random.nextBoolean() ? ruling : ruling.with(1 + random.nextInt(3), verdict));
  }

  private static Integer[] some(Random random) {
    var tags = new ArrayList<Integer>();
    for (int tag = 1; tag <= 3; tag++) if (random.nextBoolean()) tags.add(tag);
    return tags.toArray(Integer[]::new);
  }

  private static List<String> facets(RulingPlan plan) {
    return plan.effect().broken().stream().map(line -> line.rule().name()).toList();
  }

  private static void refuses(String code, Executable act) {
    assertEquals(code, assertThrows(AssayException.class, act).code());
  }
}
