package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Field;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Project;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.testing.Benches;
import io.github.assay.testing.Queues;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.workbench.Annotating.Counts;
import io.github.assay.workbench.Annotating.Ending;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatingTest {
  private static final Serving BY_VOTES = new Serving.Agreed(Project.Order.FEWEST_VOTES, 0);
  private static final Basis TYPED = new Basis.Typed();
  private static final int KAFKA = 1;

  /// Implied by kafka.
  private static final int MESSAGING = 3;

  private static final Span PLACE = new Span(Field.TITLE, 16, 21);

  @TempDir Path folder;
  private Workbench workbench;
  private Annotating annotating;
  private Instant now = Instant.parse("2026-11-02T09:00:00Z");

  @BeforeEach
  void open() {
    var benches = new Benches();
    workbench = benches.open(SmallWorkspace.make(benches, folder.resolve("labels.db")));
    InstantSource clock = () -> now;
    annotating = annotating("mara", clock);
  }

  private Annotating annotating(String annotator, InstantSource clock) {
    var workspace = workbench.workspace();
    return new Annotating(workspace, Queues.byVotes(workspace), annotator, clock);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void refusingTwiceForgetsTheRefusal() {
    assertEquals(Map.of(1, Verdict.NO), annotating.refuse("i1", offer()).labels().verdicts());
    assertEquals(Map.of(), annotating.refuse("i1", offer()).labels().verdicts());
  }

  @Test
  void takingWhatWasRefusedKeepsTheSuggestionAsItsGround() {
    annotating.refuse("i1", offer());
    annotating.take("i1", offer());

    var entries =
        workbench.workspace().decisions().history("i1").stream().map(Decision::entry).toList();
    assertEquals(
        List.of(
            new Decision.Entry(
                "mara", "mara", "i1", new Act.Mark(1, Verdict.NO), new Basis.Rule(PLACE, 1)),
            new Decision.Entry(
                "mara", "mara", "i1", new Act.Mark(1, Verdict.YES), new Basis.Rule(PLACE, 1)),
            new Decision.Entry(
                "mara", "mara", "i1", new Act.Mark(3, Verdict.YES), new Basis.Implied("kafka"))),
        entries);
  }

  @Test
  void lastChosenTagIsTheOneThatComesOff() {
    annotating.choose("i1", 5, TYPED);
    annotating.choose("i1", 2, TYPED);
    annotating.choose("i1", 3, TYPED);

    assertEquals(List.of(5, 2, 3), annotating.open("i1").orElseThrow().chosen());
    assertEquals(List.of(5, 2), annotating.removeLast("i1").chosen());
    assertEquals(List.of(5), annotating.removeLast("i1").chosen());
  }

  @Test
  void whatATagImpliesIsChosenWithItAndLeavesWithIt() {
    assertEquals(List.of(KAFKA, MESSAGING), annotating.choose("i1", KAFKA, TYPED).chosen());
    assertEquals(
        List.of(TYPED, new Basis.Implied("kafka")),
        workbench.workspace().decisions().history("i1").stream()
            .map(decision -> decision.entry().basis())
            .toList());

    assertEquals(List.of(), annotating.remove("i1", KAFKA).chosen());
    assertEquals(Set.of(KAFKA, MESSAGING), annotating.undo().orElseThrow().labels().tags());
    annotating.undo();
    assertEquals(Map.of(), annotating.open("i1").orElseThrow().labels().verdicts());
  }

  @Test
  void whatWasChosenByItselfStaysWhenWhatImpliesItLeaves() {
    annotating.choose("i1", MESSAGING, TYPED);
    annotating.choose("i1", KAFKA, TYPED);

    assertEquals(List.of(MESSAGING), annotating.removeLast("i1").chosen());
  }

  @Test
  void takingWhatWasImpliedChoosesItByItself() {
    annotating.choose("i1", KAFKA, TYPED);
    var suggestion = new Suggestion(MESSAGING, 0.9, Source.MODEL, List.of());
    var offer = new Offer(suggestion, 2, new Basis.Model("R-0001", 0.9, 2));

    assertEquals(List.of(KAFKA, MESSAGING), annotating.take("i1", offer).chosen());
    assertEquals(List.of(MESSAGING), annotating.remove("i1", KAFKA).chosen());
    assertEquals(List.of(), annotating.take("i1", offer).chosen());
  }

  @Test
  void whatWasRefusedIsNotImplied() {
    annotating.consider("i1", MESSAGING, Verdict.NO);

    assertEquals(List.of(KAFKA), annotating.choose("i1", KAFKA, TYPED).chosen());
  }

  @Test
  void takingOffTheLastOneTakesWhatOnlyCameWithIt() {
    annotating.choose("i1", 5, TYPED);
    annotating.choose("i1", KAFKA, TYPED);

    assertEquals(List.of(5), annotating.removeLast("i1").chosen());
  }

  @Test
  void choosingTheSameTagAgainWritesNothing() {
    annotating.choose("i1", 5, TYPED);
    annotating.choose("i1", 5, TYPED);

    assertEquals(1, workbench.workspace().decisions().count());
  }

  @Test
  void queueGoesOnAfterTheItemAndBeginsAnewAtItsEnd() {
    assertEquals(Optional.of("i1"), id(annotating.next("")));
    assertEquals(Optional.of("i5"), id(annotating.next("i4")));
    assertEquals(Optional.of("i1"), id(annotating.next("i5")));
  }

  @Test
  void lastItemIsFollowedByNothing() {
    for (String item : List.of("i1", "i2", "i3", "i4")) annotating.noneApply(item, List.of());

    assertEquals(new Ending.Finished(Optional.empty()), annotating.noneApply("i5", List.of()));
    assertEquals(Optional.empty(), annotating.next(""));
  }

  @Test
  void submittingNeedsATagAndNoneAppliesNeedsNone() {
    assertEquals(new Ending.NothingChosen(), annotating.submit("i1", List.of(), Judgement.NONE));

    annotating.choose("i1", 1, TYPED);
    annotating.choose("i1", 2, TYPED);
    assertEquals(new Ending.StillChosen(3), annotating.noneApply("i1", List.of()));
    assertEquals(Outcome.OPEN, annotating.open("i1").orElseThrow().labels().outcome());
  }

  @Test
  void aTagThatTheModelAllButRulesOutIsDoubtedOnce() {
    annotating.choose("i1", 1, TYPED);
    annotating.choose("i1", 2, TYPED);
    annotating.choose("i1", 3, TYPED);
    Judgement model =
        tag ->
            switch (tag) {
              case 1 -> OptionalDouble.of(0.004);
              case 2 -> OptionalDouble.of(0.005);
              default -> OptionalDouble.empty();
            };
    List<Doubt> doubts = List.of(new Doubt.Unlikely(1, 0.004));

    assertEquals(new Ending.Doubtful(doubts), annotating.submit("i1", List.of(), model));
    assertEquals(Outcome.OPEN, annotating.open("i1").orElseThrow().labels().outcome());
    annotating.submitDespite("i1", doubts);

    assertEquals(Outcome.TAGGED, annotating.open("i1").orElseThrow().labels().outcome());
    assertEquals(
        List.of("chosen 1 score 0.00"),
        workbench.workspace().tickets().all().stream()
            .map(ticket -> ticket.about())
            .map(about -> about.reason() + " " + about.tag() + " " + about.text())
            .toList());
  }

  @Test
  void aTagOfWhichTheModelIsSureIsMissedAlsoWhereARuleFoundIt() {
    annotating.choose("i1", 2, TYPED);
    var both = List.of(new Offer.Backing(Source.RULE, 1), new Offer.Backing(Source.MODEL, 0.8));
    var sure = new Offer(offer().suggestion(), 1, offer().basis(), both);

    assertEquals(
        new Ending.Doubtful(List.of(new Doubt.Missing(sure))),
        annotating.submit("i1", List.of(sure), Judgement.NONE));
    annotating.refuse("i1", sure);
    assertEquals(
        Ending.Finished.class, annotating.submit("i1", List.of(sure), Judgement.NONE).getClass());
  }

  @Test
  void keepingToTheSameAgainTellsQaOnce() {
    annotating.choose("i1", KAFKA, TYPED);
    List<Doubt> doubts = List.of(new Doubt.Unlikely(1, 0.004));
    annotating.submitDespite("i1", doubts);
    annotating.choose("i1", 5, TYPED);
    annotating.submitDespite("i1", List.of(new Doubt.Unlikely(1, 0.005)));
    assertEquals(1, workbench.workspace().tickets().all().size());

    workbench.workspace().tickets().step(1, "quinn", Ticket.State.DECLINED, "");
    annotating.submitDespite("i1", doubts);
    assertEquals(2, workbench.workspace().tickets().all().size());
  }

  @Test
  void aReportNamesTheRunThatProposedTheTag() {
    var offer =
        new Offer(
            new Suggestion(KAFKA, .9, Source.MODEL, List.of()),
            1,
            new Basis.Model("R-0004", .9, 1));
    annotating.report("i1", offer, Feedback.Fault.WRONG);

    assertEquals("model R-0004", workbench.workspace().tickets().all().getFirst().about().detail());
  }

  private List<String> steps() {
    return workbench.workspace().tickets().all().reversed().stream()
        .map(
            ticket ->
                ticket.about().kind()
                    + " "
                    + ticket.steps().stream().map(step -> step.state().name()).toList())
        .toList();
  }

  @Test
  void aReportIsTakenBackWithTheRefusalAndComesAgainWithIt() {
    annotating.report("i1", offer(), Feedback.Fault.WRONG);
    annotating.undo();

    assertEquals(List.of("BAD_SUGGESTION [OPEN, DECLINED]"), steps());
    assertEquals(true, workbench.workspace().tickets().all().getFirst().isTakenBack());
    workbench.bulkEditing("mara").redo();
    assertEquals(List.of("BAD_SUGGESTION [OPEN, DECLINED, OPEN]"), steps());
    assertEquals(List.of(), workbench.workspace().verify());
  }

  @Test
  void aReportThatWasAnsweredOrIsOfAnotherActStays() {
    annotating.report("i1", offer(), Feedback.Fault.WRONG);
    annotating.choose("i1", 5, TYPED);
    annotating.undo();
    assertEquals(List.of("BAD_SUGGESTION [OPEN]"), steps());

    workbench.workspace().tickets().step(1, "owner", Ticket.State.ACCEPTED, "");
    annotating.undo();
    annotating.redo();
    assertEquals(List.of("BAD_SUGGESTION [OPEN, ACCEPTED]"), steps());
  }

  @Test
  void othersKeepTheirReportsWhenOneTakesTheSameBack() {
    annotating("jo", () -> now).report("i1", offer(), Feedback.Fault.WRONG);
    annotating.report("i1", offer(), Feedback.Fault.STALE);
    annotating.undo();

    assertEquals(List.of("BAD_SUGGESTION [OPEN]", "BAD_SUGGESTION [OPEN, DECLINED]"), steps());
  }

  @Test
  void aDisagreementIsTakenBackWithTheEndOfTheItem() {
    var both = List.of(new Offer.Backing(Source.MODEL, 0.8));
    var sure = new Offer(offer().suggestion(), 1, offer().basis(), both);
    annotating.noneApplyDespite("i1", List.of(new Doubt.Missing(sure)));
    annotating.undo();

    assertEquals(List.of("DISAGREEMENT [OPEN, DECLINED]"), steps());
    annotating.redo();
    assertEquals(List.of("DISAGREEMENT [OPEN, DECLINED, OPEN]"), steps());
  }

  @Test
  void thatNoneAppliesIsDoubtedWhereTheModelIsSureOfATag() {
    var both = List.of(new Offer.Backing(Source.MODEL, 0.8));
    var sure = new Offer(offer().suggestion(), 1, offer().basis(), both);
    List<Doubt> doubts = List.of(new Doubt.Missing(sure));

    assertEquals(new Ending.Doubtful(doubts), annotating.noneApply("i1", List.of(sure)));
    assertEquals(Outcome.OPEN, annotating.open("i1").orElseThrow().labels().outcome());
    annotating.noneApplyDespite("i1", doubts);

    assertEquals(Outcome.NONE_APPLY, annotating.open("i1").orElseThrow().labels().outcome());
    assertEquals(
        List.of("left out 1"),
        workbench.workspace().tickets().all().stream()
            .map(ticket -> ticket.about().reason() + " " + ticket.about().tag())
            .toList());
    annotating.refuse("i2", sure);
    assertEquals(Ending.Finished.class, annotating.noneApply("i2", List.of(sure)).getClass());
  }

  @Test
  void undoTakesBackOneActAfterTheOtherAcrossItems() {
    annotating.choose("i1", 1, TYPED);
    annotating.submit("i1", List.of(), Judgement.NONE);
    annotating.skip("i2", " no context ");

    assertEquals(
        new Labels(Outcome.SKIPPED, new TreeMap<>(), "no context"),
        annotating.open("i2").orElseThrow().labels());
    assertEquals(Optional.of("i2"), id(annotating.undo()));
    assertEquals(Optional.of("i1"), id(annotating.undo()));
    assertEquals(Optional.of("i1"), id(annotating.undo()));
    assertEquals(Optional.empty(), annotating.undo());
    assertEquals(Labels.NONE, annotating.open("i1").orElseThrow().labels());
    assertEquals(Optional.of("i1"), id(annotating.redo()));
    assertEquals(Set.of(1, 3), annotating.open("i1").orElseThrow().labels().tags());
  }

  @Test
  void undoOfAChangeToAFinishedItemFinishesItAgain() {
    annotating.choose("i1", 1, TYPED);
    annotating.submit("i1", List.of(), Judgement.NONE);

    assertEquals(Outcome.OPEN, annotating.choose("i1", 2, TYPED).labels().outcome());
    var back = annotating.undo().orElseThrow();
    assertEquals(Outcome.TAGGED, back.labels().outcome());
    assertEquals(List.of(1, 3), back.chosen());
  }

  @Test
  void othersAreCountedAndNotQuoted() {
    annotating("noor", () -> now).noneApply("i1", List.of());

    assertEquals(1, annotating.open("i1").orElseThrow().others());
    assertEquals(0, annotating.open("i2").orElseThrow().others());
  }

  @Test
  void paceLeavesPausesOut() {
    assertEquals(new Counts(0, 5, OptionalInt.empty(), BY_VOTES), annotating.counts());

    finishAfter("i1", Duration.ZERO);
    finishAfter("i2", Duration.ofSeconds(30));
    assertEquals(OptionalInt.empty(), annotating.counts().perHour());
    finishAfter("i3", Duration.ofMinutes(40));
    finishAfter("i4", Duration.ofSeconds(60));

    assertEquals(new Counts(4, 1, OptionalInt.of(80), BY_VOTES), annotating.counts());
  }

  @Test
  void impliedTagRestsOnThePlaceOfTheTagThatImpliesIt() {
    var vocabulary = new Vocabulary(1, numbered());
    var rule = new Suggestion(1, 1, Source.RULE, List.of(PLACE));
    var parent = new Suggestion(3, 1, Source.PARENT, List.of());
    var model = new Suggestion(4, 0.75, Source.MODEL, List.of());

    assertEquals(
        List.of(
            new Offer(rule, 1, new Basis.Rule(PLACE, 1)),
            new Offer(parent, 2, new Basis.Rule(PLACE, 2)),
            new Offer(model, 3, new Basis.Model("R-0007", 0.75, 3))),
        Offer.of(List.of(rule, parent, model), vocabulary, "R-0007"));
  }

  private void finishAfter(String item, Duration pause) {
    now = now.plus(pause);
    annotating.noneApply(item, List.of());
  }

  private static Offer offer() {
    var suggestion = new Suggestion(1, 1, Source.RULE, List.of(PLACE));
    return new Offer(suggestion, 1, new Basis.Rule(PLACE, 1));
  }

  private List<io.github.assay.domain.Tag> numbered() {
    return workbench.workspace().vocabulary().current().tags();
  }

  private static Optional<String> id(Optional<Annotating.Work> work) {
    return work.map(found -> found.item().id());
  }
}
