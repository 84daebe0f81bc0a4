package io.github.assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.store.DecisionStore.Ruled;
import io.github.assay.store.MeasureStore.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What people say of the items that they finished.
public abstract class VotesContract extends WorkspaceContract {
  @Test
  void votesComeByItemAndPerson() {
    items("b", "a");
    submit("cleo", "cleo", "a", 2, 1);
    submit("anna", "anna", "a");
    submit("cleo", "cleo", "b", 3);
    reopen();

    assertEquals(
        List.of(vote("b", "cleo", 3), vote("a", "cleo", 1, 2), vote("a", "anna")), votes());
  }

  @Test
  void rulingsAndUnfinishedWorkAreNoVotes() {
    items("a", "b", "c");
    submit("lead", Decision.GOLD, "a", 1);
    workspace.decisions().record(List.of(entry("anna", "anna", "b", new Act.Mark(1, Verdict.YES))));
    end("anna", "c", Outcome.UNSURE);

    assertEquals(List.of(), votes());
  }

  @Test
  void rulingsAreToldAsLongAsTheyHold() {
    items("b", "a", "file");
    submit("lead", Decision.GOLD, "file", 1);
    var ruling = new Basis.Ruling(Cause.MISSED, 7, "so");
    rule("a", ruling, new Act.Mark(1, Verdict.YES), new Act.End(Outcome.TAGGED, ""));
    rule("b", ruling, new Act.Mark(2, Verdict.UNSURE), new Act.Mark(3, Verdict.NO));
    rule("b", new Basis.Implied("one"), new Act.Mark(2, Verdict.YES));
    reopen();
    var all =
        List.of(
            new Ruled("b", 2, new Basis.Implied("one"), 1),
            new Ruled("b", 3, ruling, 1),
            new Ruled("a", 0, ruling, 1),
            new Ruled("a", 1, ruling, 1));
    assertEquals(all, rulings());
    assertEquals(Set.of("file", "a"), workspace.gold().ruled());

    workspace.decisions().undo("lead");
    assertEquals(all.subList(1, 4), rulings());
    rule("b", new Basis.File("gold.csv"), new Act.Mark(3, Verdict.YES));
    assertEquals(all.subList(2, 4), rulings());
    rule("a", ruling, new Act.Mark(1, Verdict.UNSEEN), new Act.End(Outcome.OPEN, ""));
    assertEquals(List.of(), rulings());
    assertEquals(Set.of("file"), workspace.gold().ruled());
  }

  private void rule(String item, Basis basis, Act... acts) {
    var entries = new ArrayList<Decision.Entry>();
    for (Act act : acts) entries.add(new Decision.Entry("lead", Decision.GOLD, item, act, basis));
    workspace.decisions().record(entries);
  }

  private List<Ruled> rulings() {
    var rulings = new ArrayList<Ruled>();
    workspace.decisions().rulings(rulings::add);
    return rulings;
  }

  @Test
  void whatIsLeftToOthersIsToldApart() {
    items("a");
    workspace
        .decisions()
        .record(
            List.of(
                entry("anna", "anna", "a", new Act.Mark(1, Verdict.UNSURE)),
                entry("anna", "anna", "a", new Act.Mark(2, Verdict.NO)),
                entry("anna", "anna", "a", new Act.Mark(3, Verdict.YES)),
                entry("anna", "anna", "a", new Act.End(Outcome.TAGGED, ""))));

    assertEquals(
        List.of(new Vote("a", "anna", List.of(3), List.of(1), new Vote.End(1, NOW))), votes());
  }

  @Test
  void theVocabularyIsThatOfTheLastEnd() {
    items("a", "b");
    submit("anna", "anna", "a", 1);
    submit("anna", "anna", "b", 1);
    workspace.vocabulary().replace(List.of(tag("one"), tag("two"), tag("four")), "owner");
    submit("anna", "anna", "a", 1);

    assertEquals(List.of(2, 1), votes().stream().map(vote -> vote.end().vocabulary()).toList());
  }

  @Test
  void whatIsTakenBackIsNoVote() {
    items("a");
    submit("anna", "anna", "a", 1);
    workspace.decisions().undo("anna");

    assertEquals(List.of(), votes());
  }

  private void end(String person, String item, Outcome outcome) {
    workspace.decisions().record(List.of(entry(person, person, item, new Act.End(outcome, "why"))));
  }

  private static Vote vote(String item, String person, Integer... tags) {
    return new Vote(item, person, List.of(tags), List.of(), new Vote.End(1, NOW));
  }

  private List<Vote> votes() {
    var votes = new ArrayList<Vote>();
    workspace.measures().votes(votes::add);
    return votes;
  }
}
