package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.rules.RulesRecipe;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.store.QueryStore.Reader;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.Queues;
import io.github.assay.testing.Ticking;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tags: 1 cat, 2 dog. Ann said yes of cat on i0, no on i1, and nothing on i2; QA ruled no on i3;
/// nobody has seen i4.
class LookAgainTest {
  private static final Tag.Guidance OLD = new Tag.Guidance("An animal.", "", "", "Tom");
  private static final Tag.Guidance NEW = new Tag.Guidance("A small animal.", "", "", "Tom");

  @TempDir Path folder;
  private Workspace workspace;
  private VocabularyRevising revising;

  @BeforeEach
  void open() {
    workspace = new SqliteWorkspaces(new Ticking()).create(folder.resolve("labels.db"));
    workspace
        .vocabulary()
        .replace(List.of(Shelf.tag("cat").withGuidance(OLD), Shelf.tag("dog")), "owner");
    revising =
        new VocabularyRevising(
            workspace, ExplicitTags.byRules(List.of(new RulesRecipe())), "owner");
    for (int i = 0; i < 5; i++) {
      var item = new Item("i" + i, "Title", "Text " + i, Item.Origin.NONE);
      workspace.bulk().write(writer -> writer.item(item, List.of()));
    }
    say("ann", "i0", Verdict.YES, Outcome.TAGGED);
    say("ann", "i1", Verdict.NO, Outcome.NONE_APPLY);
    end("ann", "i2", Outcome.NONE_APPLY);
    rule("i3", Verdict.NO);
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), workspace.verify());
    workspace.close();
  }

  private void say(String person, String item, Verdict verdict, Outcome outcome) {
    var typed = new Basis.Typed();
    workspace
        .decisions()
        .record(
            List.of(
                new Decision.Entry(person, person, item, new Act.Mark(1, verdict), typed),
                new Decision.Entry(person, person, item, new Act.End(outcome, ""), typed)));
  }

  private void end(String person, String item, Outcome outcome) {
    var end = new Act.End(outcome, outcome == Outcome.SKIPPED ? "later" : "");
    workspace
        .decisions()
        .record(List.of(new Decision.Entry(person, person, item, end, new Basis.Typed())));
  }

  private void rule(String item, Verdict verdict) {
    var basis = new Basis.Ruling(Cause.NONE, 0, "");
    workspace
        .decisions()
        .record(
            List.of(
                new Decision.Entry("qa", Decision.GOLD, item, new Act.Mark(1, verdict), basis)));
  }

  private void guide(Tag.Guidance guidance, boolean isRenewed) {
    revising.apply(
        new VocabularyEdit.Guide(1, guidance, isRenewed),
        workspace.vocabulary().current().version());
  }

  private List<String> marked() {
    return marked(Term.LookAgain.ANY);
  }

  private List<String> marked(int tag) {
    var query = new Query.Is(new Term.LookAgain(tag));
    return workspace.queries().find(query, new Reader("ann", "")).ids(0, 9);
  }

  @Test
  void whatWasDecidedUnderTheOldGuidelineIsMarked() {
    assertEquals(List.of(), marked());

    guide(NEW, true);

    assertEquals(List.of("i0", "i1", "i3"), marked());
    assertEquals(List.of("i0", "i1", "i3"), marked(1));
    assertEquals(List.of(), marked(2));
    assertEquals(
        Map.of(1, 3),
        workspace
            .decisions()
            .toLookAgain(workspace.vocabulary().current().conventions().renewals()));
  }

  @Test
  void aTypoMarksNothing() {
    guide(new Tag.Guidance("An animal!", "", "", "Tom"), false);

    assertEquals(List.of(), marked());
  }

  @Test
  void onlyTheMeaningCounts() {
    assertFalse(NEW.means(OLD));
    assertTrue(new Tag.Guidance(" An  animal.\n", "", "", "Felix").means(OLD));
    assertFalse(new Tag.Guidance("An animal.", "always", "", "Tom").means(OLD));
    assertFalse(new Tag.Guidance("An animal.", "", "never", "Tom").means(OLD));
  }

  @Test
  void thePreviewTellsHowManyItemsThereWouldBe() {
    assertEquals(3, revising.preview(new VocabularyEdit.Guide(1, NEW, true)).looks());
    assertEquals(0, revising.preview(new VocabularyEdit.Guide(1, NEW, false)).looks());
    assertEquals(List.of(), marked());
  }

  @Test
  void whoeverDecidesAgainTakesTheMarkAway() {
    guide(NEW, true);

    end("ann", "i0", Outcome.TAGGED);
    assertEquals(List.of("i1", "i3"), marked(), "it holds");
    rule("i3", Verdict.YES);
    assertEquals(List.of("i1"), marked(), "ruled anew");
    end("bob", "i1", Outcome.SKIPPED);
    assertEquals(List.of("i1"), marked(), "to skip is not to decide");
    say("bob", "i1", Verdict.NO, Outcome.NONE_APPLY);
    assertEquals(List.of(), marked());
    workspace.decisions().undo("bob");
    assertEquals(List.of("i1"), marked(), "taken back");
    workspace.decisions().redo("bob");
    assertEquals(List.of(), marked(), "done again");
  }

  @Test
  void undoOfTheEditTakesTheMarksBackAndRedoBringsThemAgain() {
    guide(NEW, true);
    end("ann", "i0", Outcome.TAGGED);
    revising.undo();
    assertEquals(List.of(), marked());

    say("ann", "i4", Verdict.YES, Outcome.TAGGED);
    revising.redo();

    assertEquals(
        List.of("i0", "i1", "i3", "i4"),
        marked(),
        "what was decided while the old guideline was in force again is marked, too");
    revising.undo();
    assertEquals(List.of(), marked());
  }

  @Test
  void aLaterRenewalMarksWhatWasLookedAtSinceTheFirst() {
    guide(NEW, true);
    end("ann", "i0", Outcome.TAGGED);
    guide(OLD, true);
    assertEquals(List.of("i0", "i1", "i3"), marked());

    revising.undo();

    assertEquals(List.of("i1", "i3"), marked());
  }

  @Test
  void aRetiredTagMarksNothingAndARevivedOneNeither() {
    guide(NEW, true);
    int version = workspace.vocabulary().current().version();
    revising.apply(new VocabularyEdit.Retire(1, 0, ""), version);
    assertEquals(List.of(), marked());
    revising.undo();
    assertEquals(List.of("i0", "i1", "i3"), marked());
  }

  @Test
  void anotherEditThatIsTakenBackTwiceLeavesTheMarksAsTheyWere() {
    guide(NEW, true);
    end("ann", "i0", Outcome.TAGGED);
    int version = workspace.vocabulary().current().version();
    revising.apply(new VocabularyEdit.Retire(1, 0, ""), version);
    revising.undo();
    revising.redo();
    assertEquals(List.of(), marked());

    revising.undo();

    assertEquals(List.of("i1", "i3"), marked());
  }

  @Test
  void anEditThatIsDoneAgainAfterTheGuidelineWasLeavesTheMarksAsTheyAre() {
    guide(NEW, true);
    int version = workspace.vocabulary().current().version();
    revising.apply(new VocabularyEdit.Rename(2, "hound", false), version);
    revising.undo();
    revising.undo();
    revising.redo();
    end("ann", "i0", Outcome.TAGGED);
    assertEquals(List.of("i1", "i3"), marked());

    revising.redo();

    assertEquals("hound", workspace.vocabulary().current().nameOf(2));
    assertEquals(List.of("i1", "i3"), marked());
  }

  @Test
  void markedItemsAreServedAgainToWhoFinishedThemUntilSomebodyLooked() {
    guide(NEW, true);
    var assigning = new Assigning(workspace);
    var plan = assigning.plan(new Assigning.Choice.Picked(List.of("i0", "i1")));
    assertEquals(0, plan.done());
    assertTrue(plan.isListed());
    assigning.send(plan, "again");
    try (var queueing = Queues.byVotes(workspace)) {
      var ann = new Annotating(workspace, queueing, "ann", new Ticking());

      assertEquals(2, queueing.waiting("ann"));
      assertEquals("i0", ann.next("").orElseThrow().item().id());
      assertEquals(Outcome.TAGGED, ann.open("i0").orElseThrow().labels().outcome());
      end("ann", "i0", Outcome.TAGGED);
      assertEquals("i1", ann.next("i0").orElseThrow().item().id());
      assertEquals(1, queueing.waiting("ann"));
      end("ann", "i1", Outcome.NONE_APPLY);
      assertEquals(Optional.empty(), ann.next("i1").map(work -> work.item().id()));
    }
    assertEquals("@again", workspace.project().current().queue().query());
  }

  @Test
  void ofAllThatWasFoundTheQuestionIsKept() {
    guide(NEW, true);
    var asked = new Query.Is(new Term.LookAgain(1));

    var plan =
        new Assigning(workspace)
            .plan(new Assigning.Choice.Found(List.of("i0", "i1", "i3"), asked, Set.of()));

    assertEquals(asked, plan.query());
    assertFalse(plan.isListed());
    assertEquals(0, plan.done());
  }
}
