package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.Act;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Contrast;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.store.VocabularyStore.Change;
import io.github.assay.store.VocabularyStore.Consequences;
import io.github.assay.transfer.Formats;
import io.github.assay.workbench.Rule.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class VocabularyRevisingTest {
  private static final int KAFKA = 1;
  private static final int JFR = 2;
  private static final int MESSAGING = 3;
  private static final int PROFILING = 4;
  private static final int TUTORIAL = 5;
  private static final int SURVEY = 6;

  @TempDir Path folder;
  private EditedWorkspace edited;

  @BeforeEach
  void open() {
    edited = new EditedWorkspace(folder.resolve("labels.db"));
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), edited.workspace.verify());
    edited.close();
  }

  private static String code(Executable step) {
    return assertThrows(AssayException.class, step).code();
  }

  private List<String> names() {
    return edited.workspace.vocabulary().current().tags().stream().map(Tag::name).toList();
  }

  @Test
  void aRenamedTagKeepsItsIdItsChildrenAndItsOldNameAsAlias() {
    edited.does(new VocabularyEdit.Rename(MESSAGING, " queues ", true));

    assertEquals(MESSAGING, edited.tag("queues").id());
    assertEquals(List.of("messaging"), edited.tag("queues").aliases());
    assertEquals(List.of("queues"), edited.tag("kafka").parents());
    assertEquals(Verdict.YES, edited.verdict("anna", "i1", MESSAGING));

    edited.does(new VocabularyEdit.Rename(MESSAGING, "messaging", false));
    assertEquals(List.of(), edited.tag("messaging").aliases());
  }

  @Test
  void aYesMovesWithAMergeAndANoDoesNot() {
    edited.does(new VocabularyEdit.Merge(PROFILING, JFR));

    assertEquals(Verdict.YES, edited.verdict("anna", "i1", JFR));
    assertEquals(Verdict.UNSEEN, edited.verdict("bob", "i1", JFR));
    assertEquals(Verdict.YES, edited.verdict(Decision.GOLD, "i5", JFR));
    for (String seat : EditedWorkspace.SEATS)
      for (String item : List.of("i1", "i5"))
        assertEquals(Verdict.UNSEEN, edited.verdict(seat, item, PROFILING));
    assertEquals(List.of("flight recorder", "profiling"), edited.tag("jfr").aliases());
    assertEquals(
        List.of(new Retired(PROFILING, "profiling", List.of(), JFR, "merged")),
        edited.workspace.vocabulary().current().conventions().retired());
  }

  @Test
  void whatBelongsToATagFollowsAMerge() {
    edited.does(new VocabularyEdit.Distinguish(new Contrast(KAFKA, SURVEY, "one is a broker")));
    edited.does(new VocabularyEdit.Distinguish(new Contrast(KAFKA, MESSAGING, "part of it")));
    edited.does(new VocabularyEdit.Word(new Phrase(KAFKA, "event log", Phrase.Use.FINDS)));
    edited.does(new VocabularyEdit.Parents(JFR, List.of("kafka")));
    edited.does(new VocabularyEdit.Retire(TUTORIAL, KAFKA, ""));

    edited.does(new VocabularyEdit.Merge(KAFKA, MESSAGING));

    var conventions = edited.workspace.vocabulary().current().conventions();
    assertEquals(
        List.of(new Contrast(MESSAGING, SURVEY, "one is a broker")), conventions.contrasts());
    assertEquals(
        List.of(new Phrase(MESSAGING, "event log", Phrase.Use.FINDS)), conventions.phrases());
    assertEquals(List.of(), edited.tag("messaging").parents());
    assertEquals(List.of("messaging"), edited.tag("jfr").parents());
    assertEquals(MESSAGING, conventions.retired("walkthrough").orElseThrow().successor());
  }

  @Test
  void aMergeThatIsTakenBackLeavesNoTraceButInTheHistory() {
    var before = edited.state();

    edited.does(new VocabularyEdit.Merge(KAFKA, MESSAGING));
    assertEquals(Optional.of("Merge \"kafka\" into \"messaging\""), edited.revising.undo());

    assertEquals(before, edited.state());
    assertEquals(
        List.of(
            "Take back: Merge \"kafka\" into \"messaging\"", "Merge \"kafka\" into \"messaging\""),
        edited.revising.history().stream().map(step -> step.edit().summary()).toList());
    assertEquals(Optional.empty(), edited.revising.undo());
  }

  @Test
  void aSplitSendsItemsByTheirWords() {
    edited.does(new VocabularyEdit.Split(KAFKA, "Consumers lag", "kafka lag", "kafka rest"));

    assertEquals(
        List.of("jfr", "messaging", "profiling", "tutorial", "survey", "kafka lag", "kafka rest"),
        names());
    assertEquals(Verdict.YES, edited.verdict("anna", "i1", edited.tag("kafka lag").id()));
    assertEquals(Verdict.UNSEEN, edited.verdict("anna", "i1", edited.tag("kafka rest").id()));
    assertEquals(Verdict.YES, edited.verdict("anna", "i3", edited.tag("kafka rest").id()));
    assertEquals(Verdict.NO, edited.verdict("bob", "i3", edited.tag("kafka lag").id()));
    assertEquals(Verdict.NO, edited.verdict("bob", "i3", edited.tag("kafka rest").id()));
    assertEquals(List.of("messaging"), edited.tag("kafka lag").parents());
  }

  @Test
  void aTagThatIsSplitOffLeavesTheRestWhereItIs() {
    edited.does(new VocabularyEdit.Split(PROFILING, "care", "slow", ""));

    int slow = edited.tag("slow").id();
    assertEquals(Verdict.YES, edited.verdict("anna", "i1", slow));
    assertEquals(Verdict.UNSEEN, edited.verdict("anna", "i1", PROFILING));
    assertEquals(Verdict.NO, edited.verdict("bob", "i1", slow));
    assertEquals(Verdict.NO, edited.verdict("bob", "i1", PROFILING));
    assertEquals(Verdict.YES, edited.verdict(Decision.GOLD, "i5", PROFILING));
  }

  @Test
  void whoChoseOnlyATagThatIsRetiredChoseNone() {
    edited.does(new VocabularyEdit.Retire(JFR, 0, "too narrow"));

    assertEquals(
        new Labels(Outcome.NONE_APPLY, new TreeMap<>(Map.of(MESSAGING, Verdict.UNSURE)), ""),
        edited.workspace.decisions().labels("anna", "i2"));
    assertEquals(
        Optional.of("too narrow"),
        edited.workspace.vocabulary().current().conventions().retired("jfr").map(Retired::reason));
  }

  @Test
  void aRevivedTagIsAsItWasAndTakesItsNameBack() {
    var before = edited.tag("jfr");
    edited.does(new VocabularyEdit.Merge(JFR, PROFILING));
    assertEquals(List.of("jfr", "flight recorder"), edited.tag("profiling").aliases());

    edited.does(new VocabularyEdit.Revive(JFR));

    assertEquals(before, edited.tag("jfr"));
    assertEquals(List.of(), edited.tag("profiling").aliases());
    assertEquals(List.of(), edited.workspace.vocabulary().current().conventions().retired());
  }

  @Test
  void aLookTellsHowOftenGoldWillBreakARuleOrLackAParent() {
    edited.say(Decision.GOLD, "i1", List.of(4, 5, 6), List.of(), List.of());
    edited.say(Decision.GOLD, "i2", List.of(), List.of(), List.of());
    edited.say(Decision.GOLD, "i3", List.of(3, 4, 5), List.of(), List.of());
    edited.say(Decision.GOLD, "i4", List.of(1, 3), List.of(), List.of());

    assertEquals(new Change(0, 0), breaches(new VocabularyEdit.Limit(new Facet("formats", 0, 2))));
    var one = new VocabularyEdit.Limit(new Facet("formats", 1, 1));
    assertEquals(new Change(0, 4), breaches(one));
    assertEquals(new Change(0, 1), breaches(new VocabularyEdit.Limit(new Facet("topics", 0, 1))));
    edited.does(one);

    assertEquals(
        new Change(4, 6), breaches(new VocabularyEdit.Parents(PROFILING, List.of("messaging"))));
    assertEquals(new Change(4, 3), breaches(new VocabularyEdit.Move(KAFKA, "formats")));
    assertEquals(new Change(4, 3), breaches(new VocabularyEdit.Merge(SURVEY, TUTORIAL)));
  }

  private Change breaches(VocabularyEdit edit) {
    return edited.revising.preview(edit).consequences().breaches();
  }

  @Test
  void aLookTellsAllThatWouldFollow() {
    edited.does(new VocabularyEdit.Retire(MESSAGING, 0, ""));
    var before = edited.state();

    var preview = edited.revising.preview(new VocabularyEdit.Merge(TUTORIAL, PROFILING));

    assertEquals("Merge \"tutorial\" into \"profiling\"", preview.summary());
    assertEquals(
        new Consequences(1, new Change(2, 4), new Change(2, 1), new Change(0, 0)),
        preview.consequences());
    assertEquals(1, preview.contradictions());
    assertEquals(
        List.of(
            new Rule(PROFILING, Kind.ALIAS, "tutorial", false),
            new Rule(PROFILING, Kind.ALIAS, "walkthrough", false)),
        preview.rules().added());
    assertEquals(
        List.of(
            new Rule(TUTORIAL, Kind.NAME, "tutorial", false),
            new Rule(TUTORIAL, Kind.ALIAS, "walkthrough", false)),
        preview.rules().gone());
    assertEquals(List.of(), preview.findings());
    assertEquals(before, edited.state());
  }

  @Test
  void theOrderOfTagsFollows() {
    var order = new Act.Order(List.of(PROFILING, KAFKA, MESSAGING));
    edited
        .workspace
        .decisions()
        .record(List.of(new Decision.Entry("anna", "anna", "i1", order, new Basis.Typed())));

    edited.does(new VocabularyEdit.Merge(KAFKA, SURVEY));
    edited.does(new VocabularyEdit.Retire(PROFILING, 0, ""));

    assertEquals(
        List.of(
            order,
            new Act.Order(List.of(PROFILING, SURVEY, MESSAGING)),
            new Act.Order(List.of(SURVEY, MESSAGING))),
        edited.workspace.decisions().history("i1").stream()
            .map(decision -> decision.entry().act())
            .filter(Act.Order.class::isInstance)
            .toList());
  }

  @Test
  void facetsAreRenamedAndLimited() {
    edited.does(new VocabularyEdit.Limit(new Facet("tools", 1, 2)));
    edited.does(new VocabularyEdit.RenameFacet("tools", "things"));

    assertEquals("things", edited.tag("kafka").facet());
    assertEquals(
        List.of(new Facet("things", 1, 2)),
        edited.workspace.vocabulary().current().conventions().facets());
    edited.does(new VocabularyEdit.Limit(Facet.free("things")));
    assertEquals(List.of(), edited.workspace.vocabulary().current().conventions().facets());
  }

  @Test
  void whatCannotBeIsRefusedWithASentence() {
    var before = edited.state();

    assertEquals(
        "NAME_TAKEN", code(() -> edited.does(new VocabularyEdit.Rename(JFR, "KAFKA", true))));
    assertEquals("BAD_NAME", code(() -> edited.does(new VocabularyEdit.Rename(JFR, " ", true))));
    assertEquals("BAD_NAME", code(() -> edited.does(new VocabularyEdit.Rename(JFR, "a\nb", true))));
    assertEquals("SAME_TAG", code(() -> edited.does(new VocabularyEdit.Merge(JFR, JFR))));
    assertEquals("NO_SUCH_TAG", code(() -> edited.does(new VocabularyEdit.Merge(JFR, 77))));
    assertEquals(
        "CIRCLE", code(() -> edited.does(new VocabularyEdit.Parents(MESSAGING, List.of("kafka")))));
    assertEquals(
        "NO_SUCH_TAG", code(() -> edited.does(new VocabularyEdit.Parents(JFR, List.of("none")))));
    assertEquals("NOTHING_CHANGES", code(() -> edited.does(new VocabularyEdit.Move(JFR, "tools"))));
    assertEquals(
        "BAD_WORDS", code(() -> edited.does(new VocabularyEdit.Split(JFR, " ", "a", "b"))));
    assertEquals("STALE", code(() -> edited.revising.apply(new VocabularyEdit.Move(JFR, "x"), 0)));
    assertEquals(before, edited.state());
  }

  @Test
  void aTagThatWasChosenInBetweenDoesNotGoByAnUndo() {
    edited.does(new VocabularyEdit.Add(Shelf.tag("fresh")));
    int fresh = edited.tag("fresh").id();
    edited.say("bob", "i4", List.of(fresh), List.of(), List.of());
    var before = edited.state();

    assertEquals("TAG_IN_USE", code(edited.revising::undo));
    assertEquals(before, edited.state());
  }

  @Test
  void aNameOfAnEditThatWasTakenBackIsFree() {
    edited.does(new VocabularyEdit.Add(Shelf.tag("fresh")));
    int fresh = edited.tag("fresh").id();
    edited.revising.undo();
    edited.does(new VocabularyEdit.Rename(JFR, "fresh", false));
    assertEquals(JFR, edited.tag("fresh").id());
    edited.revising.undo();
    edited.does(new VocabularyEdit.Add(Shelf.tag("new")));

    assertEquals(fresh + 1, edited.tag("new").id());
  }

  @Test
  void theLogNamesTagsOfEditsThatWereTakenBack() {
    edited.does(new VocabularyEdit.Split(KAFKA, "lag", "kafka lag", ""));
    edited.revising.undo();
    var out = new ByteArrayOutputStream();
    var order = new Exporting.Order(ExportKind.DECISIONS, Formats.named("jsonl"));
    edited.bench.exporting().toStream(order, out, Progress.none());

    assertEquals(
        8,
        out.toString(StandardCharsets.UTF_8).lines().filter(l -> l.contains("kafka lag")).count());
  }

  @Test
  void aVocabularyFromAFileEndsTheUndo() {
    edited.does(new VocabularyEdit.Move(JFR, "topics"));
    var tags = new ArrayList<>(edited.workspace.vocabulary().current().tags());
    edited.workspace.vocabulary().replace(tags.reversed(), "owner");

    assertEquals(Optional.empty(), edited.revising.undo());
  }
}
