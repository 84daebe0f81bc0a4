package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Facet;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.workbench.ConflictDetail.Row;
import io.github.assay.workbench.ConflictDetail.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsTest {
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
  void peopleWhoChoseDifferentTagsAreAConflict() {
    scene.vote("ann", "a", 1, 2);
    scene.vote("bob", "a", 1, 3);
    scene.vote("ann", "b", 1);
    scene.vote("bob", "b", 1);
    scene.vote("ann", "c", 2);

    assertEquals(Set.of("people 2,3 on a"), scene.matters());
  }

  @Test
  void onlyATieThatKeepsTheItemFromGoldIsMarked() {
    scene.workspace.decisions().policy(new GoldPolicy(2));
    scene.vote("ann", "tie", 1);
    scene.vote("bob", "tie");
    for (String person : List.of("ann", "bob")) scene.vote(person, "majority", 1);
    scene.vote("cat", "majority");

    assertTrue(scene.on("tie").isTied());
    assertFalse(scene.on("majority").isTied());

    scene.workspace.decisions().policy(new GoldPolicy(3));
    assertFalse(scene.on("tie").isTied());
  }

  @Test
  void goldFromAFileSettlesWhatPeopleSay() {
    scene.vote("ann", "a", 1);
    scene.vote("bob", "a", 2);
    scene.gold.rule("a", 1);

    assertEquals(Set.of(), scene.matters());
  }

  @Test
  void whoFinishedBeforeATagWasApprovedSaysNothingOfIt() {
    scene.vote("ann", "a", 1);
    var tags = new ArrayList<>(scene.workspace.vocabulary().current().tags());
    tags.add(new Tag(0, "owl", "animal", List.of(), List.of(), Tag.Guidance.NONE));
    scene.workspace.vocabulary().replace(tags, "owner");
    int owl = scene.workspace.vocabulary().current().named("owl").orElseThrow().id();
    scene.vote("bob", "a", 1, owl);
    assertEquals(Set.of(), scene.matters());

    scene.vote("cat", "a", 1);
    assertEquals(Set.of("people %d on a".formatted(owl)), scene.matters());
    assertEquals(1, scene.on("a").impact(), "one of the two who could choose it did");
  }

  @Test
  void whatSomebodyKeptToAgainstASureSuggestionIsAConflictUntilItIsAnswered() {
    scene.vote("ann", "a", 1);
    long left = scene.disagree("ann", "a", 2, "left out", "0.90");
    long chosen = scene.disagree("ann", "a", 1, "chosen", "0.02");
    assertEquals(Set.of("suggestion 1,2 on a"), scene.matters());
    assertEquals(2 * .98 + .9, scene.on("a").impact(), 1e-12);

    scene.workspace.tickets().step(left, "lead", Ticket.State.DECLINED, "");
    assertEquals(Set.of("suggestion 1 on a"), scene.matters());

    scene.workspace.tickets().step(chosen, "lead", Ticket.State.FIXED, "");
    assertEquals(Set.of(), scene.matters());
  }

  @Test
  void theBestRunAgainstGoldIsAConflictWhereItIsSure() {
    scene.gold.gold("lacks", "one", "", 1);
    scene.gold.gold("has", "two", "", 1, 2);
    scene.gold.gold("unsure", "three", "", 1);
    scene.gold.gold("unscored", "four", "", 3);
    scene.gold.split(
        Map.of("lacks", Part.VALIDATION, "has", Part.VALIDATION, "unsure", Part.VALIDATION));
    scene.gold.run(
        Thresholds.global(.5),
        Map.of(
            "lacks", new float[] {.9f, .1f, .8f},
            "has", new float[] {.9f, .05f, .5f},
            "unsure", new float[] {.06f, .79f, .3f}));

    assertEquals(Set.of("model 3 on lacks", "model 2 on has"), scene.matters());
    assertEquals(Cause.MISSED, scene.on("lacks").cause());
    // one other item has fox in gold, and the run decides against gold
    assertEquals((1 + 1) * .8f * 2, scene.on("lacks").impact(), 1e-12);
    assertEquals((1 + 1) * (1 - .05f) * 2, scene.on("has").impact(), 1e-12);
  }

  @Test
  void theTestPartIsNotMendedWhereAModelDisagrees() {
    scene.gold.gold("a", "one", "", 1);
    scene.gold.split(Map.of("a", Part.TEST));
    scene.gold.run(Thresholds.global(.5), Map.of("a", new float[] {.01f, .99f, .3f}));

    assertEquals(Set.of(), scene.matters());
  }

  @Test
  void withoutARunThereIsNoConflictWithAModel() {
    scene.gold.gold("a", "one", "", 1);

    assertEquals(Set.of(), scene.matters());
  }

  @Test
  void wordsInTheTextThatGoldLacksAreAConflict() {
    scene.gold.gold("a", "cat and dog", "", 1);
    scene.gold.gold("b", "cat and dog", "", 1, 2);

    var conflict = scene.on("a");
    assertEquals(new Matter(Matter.Kind.RULE, List.of(2)), conflict.matter());
    assertEquals(2, conflict.impact());
    assertEquals(Cause.MISSED, conflict.cause());
    assertEquals(
        List.of(),
        scene.conflicts.open(EnumSet.of(Matter.Kind.PEOPLE), Progress.none()).conflicts());
  }

  @Test
  void goldThatBreaksTheRuleOfAFacetIsAConflictUntilSomebodyRulesSo() {
    scene.gold.gold("many", "one", "", 1, 2);
    scene.gold.gold("none", "two", "");
    scene.gold.gold("fine", "three", "", 3);
    SmallWorkspace.agree(scene.workspace, new Facet("animal", 1, 1));
    assertEquals(Set.of("facet 1,2 animal on many", "facet - animal on none"), scene.matters());
    assertEquals(1, scene.on("none").impact());

    scene.rule(scene.ruling("none", "there is no animal"));
    scene.rule(scene.ruling("many", "", 1).with(2, Verdict.NO));
    assertEquals(Set.of(), scene.matters());

    SmallWorkspace.agree(scene.workspace, new Facet("animal", 1, 2));
    assertEquals(Set.of("facet - animal on none"), scene.matters());
  }

  @Test
  void whatSomebodyToldOfAFacetHoldsUntilThereIsGold() {
    scene.item("a");
    var about =
        new Ticket.About(Ticket.Kind.DISAGREEMENT, "a", 0, "facet rule broken", "animal", "0 tags");
    scene.workspace.tickets().open("ann", about);
    assertEquals(Set.of("facet - animal on a"), scene.matters());

    scene.gold.rule("a", 1);
    assertEquals(Set.of(), scene.matters());
  }

  @Test
  void aTagOnWhichSomebodyRuledIsSettled() {
    scene.gold.gold("a", "cat and dog and fox", "", 1);
    assertEquals(Set.of("rule 2,3 on a"), scene.matters());

    scene.rule(scene.ruling("a", "", 1).with(2, Verdict.NO));
    assertEquals(Set.of("rule 3 on a"), scene.matters());

    scene.lead.undo();
    assertEquals(Set.of("rule 2,3 on a"), scene.matters());
  }

  @Test
  void whatIsWorthMostComesFirstAndLikeConflictsAreOneCluster() {
    for (String item : List.of("a", "b")) {
      scene.vote("ann", item, 1);
      scene.vote("bob", item);
    }
    for (int i = 0; i < 3; i++) scene.gold.gold("g" + i, "words", "", 2);
    scene.vote("ann", "c", 2);
    scene.vote("bob", "c");

    var open = scene.open();
    assertEquals(List.of("c", "a", "b"), open.conflicts().stream().map(Conflict::item).toList());
    assertEquals(4, open.conflicts().getFirst().impact());
    var clusters = open.clusters();
    assertEquals(1, clusters.size());
    assertEquals(new Matter(Matter.Kind.PEOPLE, List.of(1)), clusters.getFirst().matter());
    assertEquals(2, clusters.getFirst().impact());
    assertEquals(List.of("c"), open.single().stream().map(Conflict::item).toList());
    assertEquals(3, open.kinds().get(Matter.Kind.PEOPLE));
    assertEquals(0, open.kinds().get(Matter.Kind.RULE));
  }

  @Test
  void theDetailsSayWhatEverybodyAndEverythingSays() {
    scene.vote("ann", "a", 1, 2);
    scene.vote("bob", "a", 1);
    scene.vote("cat", "a", 1);
    scene.vote("dan", "a", 1);
    scene.mark("cat", "a", 2, Verdict.NO);
    scene.mark("dan", "a", 2, Verdict.UNSURE);
    scene.vote("eve", "a", 1);
    scene.show("bob", "a", 2);
    scene.show("eve", "a", 3);

    var detail = scene.conflicts.detail(scene.on("a"));

    assertEquals(5, detail.voices().size());
    assertEquals(
        List.of(
            new Row(
                1,
                false,
                List.of(Said.YES, Said.YES, Said.YES, Said.YES, Said.YES),
                OptionalDouble.empty(),
                List.of(),
                Verdict.YES),
            new Row(
                2,
                true,
                List.of(Said.YES, Said.PASSED, Said.NO, Said.UNSURE, Said.NOT_SHOWN),
                OptionalDouble.empty(),
                List.of(),
                Verdict.UNSEEN)),
        detail.rows());
    assertTrue(detail.rows().getFirst().isUnanimous());
  }

  @Test
  void detailsOfAnItemThatIsNotThereAreRefused() {
    var gone =
        new Conflict(
            "gone", new Matter(Matter.Kind.PEOPLE, List.of(1)), false, false, Cause.MISSED, 1);

    var refused = assertThrows(AssayException.class, () -> scene.conflicts.detail(gone));
    assertEquals("NOT_FOUND", refused.code());
  }
}
