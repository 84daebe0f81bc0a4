package io.github.assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Field;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Span;
import io.github.assay.domain.Verdict;
import io.github.assay.store.DecisionStore.Reversed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What the log does, and what follows from it.
public abstract class DecisionStoreContract extends WorkspaceContract {
  private DecisionStore decisions() {
    return workspace.decisions();
  }

  @Test
  void aDecisionIsKeptAsItWasMade() {
    items("a");
    var entries =
        List.of(
            new Decision.Entry(
                "anna", "anna", "a", new Act.Mark(1, Verdict.YES), new Basis.Typed()),
            new Decision.Entry(
                "anna",
                "anna",
                "a",
                new Act.Mark(2, Verdict.NO),
                new Basis.Model("R-0001", 0.125, 3)),
            new Decision.Entry(
                "anna",
                "anna",
                "a",
                new Act.Mark(3, Verdict.UNSURE),
                new Basis.Rule(new Span(Field.DESCRIPTION, 4, 9), 1)),
            new Decision.Entry(
                "anna", "anna", "a", new Act.End(Outcome.UNSURE, "which?"), new Basis.Typed()));

    long batch = decisions().record(entries);
    reopen();

    var expected = new ArrayList<Decision>();
    for (int i = 0; i < entries.size(); i++)
      expected.add(new Decision(i + 1, batch, NOW, entries.get(i), 1));
    assertEquals(expected, decisions().history("a"));
    var all = new ArrayList<Decision>();
    decisions().forEach(all::add);
    assertEquals(expected, all);
    assertEquals(4, decisions().count());
    assertEquals(
        new Labels(
            Outcome.UNSURE,
            new TreeMap<>(Map.of(1, Verdict.YES, 2, Verdict.NO, 3, Verdict.UNSURE)),
            "which?"),
        decisions().labels("anna", "a"));
  }

  @Test
  void theLogTellsWhatChangedSince() {
    items("a", "b", "c");
    assertEquals(0, decisions().newest());
    decisions().record(List.of(entry("anna", "anna", "a", new Act.Mark(1, Verdict.YES))));
    long then = decisions().newest();
    decisions()
        .record(
            List.of(
                entry("anna", "anna", "b", new Act.Mark(1, Verdict.YES)),
                entry("anna", "anna", "b", new Act.Mark(2, Verdict.YES)),
                entry("anna", "anna", "c", new Act.Mark(1, Verdict.NO))));

    assertEquals(1, then);
    assertEquals(4, decisions().newest());
    assertEquals(List.of("b", "c"), decisions().changedAfter(then, 9).stream().sorted().toList());
    assertEquals(1, decisions().changedAfter(then, 1).size());
    assertEquals(List.of(), decisions().changedAfter(4, 9));
  }

  @Test
  void nothingIsKeptOfABatchWithAnUnknownItemOrTag() {
    items("a");
    var good = entry("anna", "anna", "a", new Act.Mark(1, Verdict.YES));
    var noItem = entry("anna", "anna", "b", new Act.Mark(1, Verdict.YES));
    var noTag = entry("anna", "anna", "a", new Act.Mark(9, Verdict.YES));

    assertEquals("NOT_FOUND", code(() -> decisions().record(List.of(good, noItem))));
    assertEquals("NOT_FOUND", code(() -> decisions().record(List.of(good, noTag))));
    assertEquals(0, decisions().count());
    assertEquals(Labels.NONE, decisions().labels("anna", "a"));
  }

  @Test
  void aBatchHasOneAuthorAndAtLeastOneEntry() {
    items("a");
    var anna = entry("anna", "anna", "a", new Act.Mark(1, Verdict.YES));
    var bob = entry("bob", "bob", "a", new Act.Mark(1, Verdict.YES));

    assertThrows(IllegalArgumentException.class, () -> decisions().record(List.of(anna, bob)));
    assertThrows(IllegalArgumentException.class, () -> decisions().record(List.of()));
  }

  @Test
  void votesAreThoseOfPeopleAndNotTheRuling() {
    items("a", "b");
    submit("bob", "bob", "a", 2);
    submit("anna", "anna", "a", 1);
    submit("qa", Decision.GOLD, "a", 3);

    assertEquals(Map.of("anna", tagged(1), "bob", tagged(2)), decisions().votes("a"));
    assertEquals(Map.of(), decisions().votes("b"));
    assertEquals(List.of("anna", "bob"), decisions().annotators());
    assertEquals(1, decisions().finished("anna"));
    assertEquals(1, decisions().finished(Decision.GOLD));
    assertEquals(0, decisions().finished("nobody"));
  }

  @Test
  void aRulingWinsOverVotes() {
    items("a");
    submit("anna", "anna", "a", 1);
    submit("bob", "bob", "a", 1);

    submit("qa", Decision.GOLD, "a", 2);

    assertEquals(
        Optional.of(GoldItem.of(item("a"), List.of(2), Part.UNASSIGNED)),
        workspace.gold().find("a"));
  }

  @Test
  void halfOfTheVotesForATagIsAConflict() {
    items("a", "b", "c");
    submit("anna", "anna", "a", 1, 2);
    submit("bob", "bob", "a", 1);
    submit("anna", "anna", "b");
    submit("bob", "bob", "b");
    submit("anna", "anna", "c", 1, 2);
    submit("bob", "bob", "c", 2, 3);
    submit("carl", "carl", "c", 2, 3);

    assertEquals(1, workspace.gold().conflicts());
    assertEquals(2, workspace.gold().count());
    assertEquals(
        List.of(
            GoldItem.of(item("b"), List.of(), Part.UNASSIGNED),
            GoldItem.of(item("c"), List.of(2, 3), Part.UNASSIGNED)),
        gold());
  }

  private List<GoldItem> gold() {
    var gold = new ArrayList<GoldItem>();
    workspace.gold().forEach(gold::add);
    return gold;
  }

  @Test
  void aStricterPolicyTakesGoldAway() {
    items("a", "b");
    submit("anna", "anna", "a", 1);
    submit("anna", "anna", "b", 1);
    submit("bob", "bob", "b", 1);

    assertEquals(GoldPolicy.DEFAULT, decisions().policy());
    decisions().policy(new GoldPolicy(2));
    reopen();

    assertEquals(new GoldPolicy(2), decisions().policy());
    assertEquals(List.of(GoldItem.of(item("b"), List.of(1), Part.UNASSIGNED)), gold());
    assertEquals(0, workspace.gold().conflicts());
  }

  @Test
  void undoGoesBackBatchByBatchAcrossItemsAndRestarts() {
    items("a", "b");
    submit("anna", "anna", "a", 1);
    submit("anna", "anna", "b", 2);

    assertEquals(Optional.of(new Reversed(3, List.of("b"))), decisions().undo("anna"));
    reopen();
    assertEquals(Optional.of(new Reversed(4, List.of("a"))), decisions().undo("anna"));

    assertEquals(Optional.empty(), decisions().undo("anna"));
    assertEquals(Labels.NONE, decisions().labels("anna", "a"));
    assertEquals(Labels.NONE, decisions().labels("anna", "b"));
    assertEquals(8, decisions().count());
    assertEquals(new Basis.Reversal(1), decisions().history("a").getLast().entry().basis());
  }

  @Test
  void undoBringsBackWhatHeldBefore() {
    items("a");
    submit("anna", "anna", "a", 1, 2);
    decisions()
        .record(
            List.of(
                entry("anna", "anna", "a", new Act.Mark(1, Verdict.NO)),
                entry("anna", "anna", "a", new Act.Mark(3, Verdict.YES)),
                entry("anna", "anna", "a", new Act.End(Outcome.SKIPPED, "tired"))));

    decisions().undo("anna");

    assertEquals(tagged(1, 2), decisions().labels("anna", "a"));
  }

  @Test
  void redoDoesAgainUntilSomethingElseIsDecided() {
    items("a", "b");
    submit("anna", "anna", "a", 1);
    submit("anna", "anna", "b", 2);
    decisions().undo("anna");
    decisions().undo("anna");

    assertEquals(Optional.of(new Reversed(5, List.of("a"))), decisions().redo("anna"));
    assertEquals(tagged(1), decisions().labels("anna", "a"));
    assertEquals(Optional.of(new Reversed(6, List.of("b"))), decisions().redo("anna"));
    assertEquals(tagged(2), decisions().labels("anna", "b"));
    assertEquals(Optional.empty(), decisions().redo("anna"));

    decisions().undo("anna");
    submit("anna", "anna", "a", 3);
    assertEquals(Optional.empty(), decisions().redo("anna"));
  }

  @Test
  void undoLeavesOthersAndImportsAlone() {
    items("a");
    workspace.bulk().write(writer -> writer.labels("anna", "anna", row("a", 1)));
    submit("bob", "bob", "a", 2);

    assertEquals(Optional.empty(), decisions().undo("anna"));
    assertEquals(Map.of("anna", tagged(1), "bob", tagged(2)), decisions().votes("a"));
  }

  @Test
  void undoOfOneRulingKeepsALaterOneByAnother() {
    items("a");
    submit("qa", Decision.GOLD, "a", 1);
    submit("lead", Decision.GOLD, "a", 2);

    decisions().undo("qa");
    assertEquals(tagged(2), decisions().labels(Decision.GOLD, "a"));
    decisions().undo("lead");

    assertEquals(Labels.NONE, decisions().labels(Decision.GOLD, "a"));
  }
}
