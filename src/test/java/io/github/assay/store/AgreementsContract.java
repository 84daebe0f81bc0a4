package io.github.assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.Act;
import io.github.assay.domain.Arm;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Draft;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Note;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Project;
import io.github.assay.domain.Retired;
import io.github.assay.domain.SavedView;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.VocabularyStore.Change;
import io.github.assay.store.VocabularyStore.Consequences;
import io.github.assay.store.VocabularyStore.Edit;
import io.github.assay.store.VocabularyStore.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What revisions of the vocabulary, showings, notes, tickets, views and the project's agreements
/// do.
public abstract class AgreementsContract extends WorkspaceContract {
  private static final Showing.Shown SHOWN = new Showing.Shown(2, Suggestion.Source.RULE, "", 1, 1);

  @Test
  void aTagKeepsItsLabelsWhenItIsRenamed() {
    items("a");
    submit("anna", "anna", "a", 2);

    var draft = named("zwei");
    workspace.vocabulary().revise(plain("rename two", draft));
    reopen();

    var now = workspace.vocabulary().current();
    assertEquals("zwei", now.tag(2).name());
    assertEquals(2, now.version());
    assertEquals(new TreeSet<>(List.of(2)), workspace.decisions().labels("anna", "a").tags());
  }

  private Vocabulary named(String name) {
    var old = workspace.vocabulary().current();
    var tags = new ArrayList<>(old.tags());
    tags.set(1, new Tag(2, name, "facet", List.of(), List.of(), Tag.Guidance.NONE));
    return new Vocabulary(old.version(), tags, old.conventions());
  }

  private static Revision plain(String summary, Vocabulary draft) {
    return new Revision("owner", summary, draft, _ -> List.of(), Optional.empty());
  }

  @Test
  void aNameThatAnotherTagHasIsRefused() {
    twoPeople();
    workspace.vocabulary().revise(merging());
    assertEquals(
        "EXISTS", code(() -> workspace.vocabulary().revise(plain("twin", named("three")))));
    assertEquals(2, workspace.vocabulary().current().version());
    assertEquals(4, workspace.vocabulary().freeId());
    assertEquals(4, workspace.vocabulary().idFor("four"));
    assertEquals(3, workspace.vocabulary().idFor("three"));
  }

  @Test
  void aNameThatNoTagHasAnyLongerIsFree() {
    workspace.vocabulary().replace(List.of(tag("one"), tag("two")), "owner");
    workspace.vocabulary().revise(plain("rename", named("three")));

    assertEquals(2, workspace.vocabulary().current().named("three").orElseThrow().id());
    assertEquals(Map.of(1, "one", 2, "three", 3, "three #3"), workspace.vocabulary().names());
  }

  @Test
  void aTagThatSomebodyChoseDoesNotGo() {
    twoPeople();
    var old = workspace.vocabulary().current();
    var draft = new Vocabulary(old.version(), old.tags().subList(0, 2));
    assertEquals("TAG_IN_USE", code(() -> workspace.vocabulary().revise(plain("drop", draft))));
    assertEquals(old, workspace.vocabulary().current());
  }

  @Test
  void aDraftOfAnOlderVocabularyIsRefused() {
    var draft = named("zwei");
    workspace.vocabulary().replace(List.of(tag("one"), tag("two")), "owner");
    assertEquals("STALE", code(() -> workspace.vocabulary().revise(plain("rename", draft))));
    assertEquals(List.of(), workspace.vocabulary().edits());
  }

  /// Tag three becomes tag two on every item.
  private Revision merging() {
    var old = workspace.vocabulary().current();
    var gone = new Retired(3, "three", List.of(), 2, "the same");
    var conventions =
        new Conventions(List.of(Facet.free("f")), List.of(gone), List.of(), List.of());
    return new Revision(
        "owner",
        "merge three into two",
        new Vocabulary(old.version(), old.tags().subList(0, 2), conventions),
        version ->
            List.of(
                move("anna", "a", 3, Verdict.UNSEEN, version),
                move("anna", "a", 2, Verdict.YES, version),
                move("bob", "b", 3, Verdict.UNSEEN, version)),
        Optional.empty());
  }

  private static Decision.Entry move(
      String seat, String item, int tag, Verdict verdict, int version) {
    return new Decision.Entry(
        "owner", seat, item, new Act.Mark(tag, verdict), new Basis.Revision(version));
  }

  private void twoPeople() {
    items("a", "b");
    submit("anna", "anna", "a", 1, 3);
    submit("bob", "bob", "b", 2, 3);
  }

  @Test
  void aLookAtARevisionTellsWhatItDoesAndDoesNothing() {
    twoPeople();
    var before = workspace.vocabulary().current();
    long decisions = workspace.decisions().count();

    assertEquals(
        new Consequences(2, new Change(4, 3), new Change(0, 0), new Change(0, 0)),
        workspace.vocabulary().look(merging()));

    assertEquals(before, workspace.vocabulary().current());
    assertEquals(decisions, workspace.decisions().count());
    assertEquals(tags(1, 3), workspace.decisions().labels("anna", "a").tags());
    workspace.vocabulary().revise(plain("rename", named("zwei")));
    assertEquals("zwei", workspace.vocabulary().current().tag(2).name());
  }

  private static SortedSet<Integer> tags(Integer... ids) {
    return new TreeSet<>(List.of(ids));
  }

  @Test
  void aRevisionIsTakenBackByAnotherAndByNoUndoOfDecisions() {
    twoPeople();
    var before = workspace.vocabulary().current();
    var merged = workspace.vocabulary().revise(merging());
    assertEquals(tags(1, 2), workspace.decisions().labels("anna", "a").tags());
    assertEquals(tags(2), workspace.decisions().labels("bob", "b").tags());
    assertEquals(Optional.empty(), workspace.decisions().undo("owner"));

    var back =
        new Revision(
            "owner",
            "take back the merge",
            new Vocabulary(merged.version(), before.tags(), before.conventions()),
            _ -> List.of(),
            Optional.of(merged.version()));
    workspace.vocabulary().revise(back);
    reopen();

    assertEquals(tags(1, 3), workspace.decisions().labels("anna", "a").tags());
    assertEquals(tags(2, 3), workspace.decisions().labels("bob", "b").tags());
    assertEquals(before.tags(), workspace.vocabulary().current().tags());
    assertEquals(Optional.empty(), workspace.decisions().redo("owner"));
    var edits = workspace.vocabulary().edits();
    assertEquals(List.of("take back the merge", "merge three into two"), summaries(edits));
    assertEquals(merged.version(), edits.getFirst().reverses());
  }

  private static List<String> summaries(List<Edit> edits) {
    return edits.stream().map(Edit::summary).toList();
  }

  @Test
  void aRetiredTagCanBeTakenOffButNotChosen() {
    twoPeople();
    workspace.vocabulary().revise(merging());
    assertEquals(Optional.of(2), retired("three").map(Retired::successor));
    var chosen = move("anna", "a", 3, Verdict.YES, 1);
    assertEquals("NOT_FOUND", code(() -> workspace.decisions().record(List.of(chosen))));
    workspace.decisions().record(List.of(move("anna", "a", 3, Verdict.UNSEEN, 1)));
  }

  private Optional<Retired> retired(String name) {
    return workspace.vocabulary().current().conventions().retired(name);
  }

  @Test
  void aTagThatComesBackIsRetiredNoLonger() {
    twoPeople();
    workspace.vocabulary().revise(merging());
    workspace.vocabulary().replace(List.of(tag("one"), tag("two"), tag("three")), "owner");
    assertEquals(Optional.empty(), retired("three"));
    assertEquals(3, workspace.vocabulary().current().named("three").orElseThrow().id());
  }

  @Test
  void theOrderOfTagsIsKeptAndTakenBack() {
    items("a");
    submit("anna", "anna", "a", 1, 2);
    workspace.decisions().record(List.of(order(2, 1)));
    workspace.decisions().record(List.of(order(1, 2)));
    workspace.decisions().undo("anna");
    workspace.decisions().undo("anna");
    reopen();
    assertEquals(
        List.of(List.of(2, 1), List.of(1, 2), List.of(2, 1), List.of()),
        workspace.decisions().history("a").stream()
            .filter(decision -> decision.entry().act() instanceof Act.Order)
            .map(decision -> ((Act.Order) decision.entry().act()).tags())
            .toList());
    assertEquals(Outcome.TAGGED, workspace.decisions().labels("anna", "a").outcome());
  }

  private static Decision.Entry order(Integer... tags) {
    return new Decision.Entry("anna", "anna", "a", new Act.Order(List.of(tags)), new Basis.Typed());
  }

  @Test
  void whatWasShownIsKeptOnceForEachListThatDiffers() {
    items("a");
    workspace.showings().record("anna", "a", new Showing.Sight(Arm.ALL, true, List.of(SHOWN)));
    workspace.showings().record("anna", "a", new Showing.Sight(Arm.ALL, true, List.of(SHOWN)));
    workspace.showings().record("anna", "a", new Showing.Sight(Arm.ALL, false, List.of(SHOWN)));
    workspace.showings().record("bob", "a", new Showing.Sight(Arm.ALL, false, List.of()));
    reopen();

    var all = new ArrayList<Showing>();
    workspace.showings().forEach(all::add);
    var withheld = new Showing("a", "anna", NOW, new Showing.Sight(Arm.ALL, true, List.of(SHOWN)));
    var open = new Showing("a", "anna", NOW, new Showing.Sight(Arm.ALL, false, List.of(SHOWN)));
    assertEquals(List.of(withheld, open), workspace.showings().of("anna", "a"));
    var some = new ArrayList<Showing>();
    workspace.showings().of(List.of("gone"), some::add);
    assertEquals(List.of(), some);
    workspace.showings().of(List.of("a", "gone"), some::add);
    assertEquals(all, some);
    assertEquals(
        List.of(
            withheld,
            open,
            new Showing("a", "bob", NOW, new Showing.Sight(Arm.ALL, false, List.of()))),
        all);
    assertEquals(
        "NOT_FOUND",
        code(
            () ->
                workspace
                    .showings()
                    .record("anna", "?", new Showing.Sight(Arm.ALL, true, List.of()))));
  }

  @Test
  void whatHelpedIsKeptWithWhatWasShown() {
    items("a");
    for (Arm arm : Arm.values())
      workspace.showings().record("anna", "a", new Showing.Sight(arm, false, List.of()));
    workspace.showings().record("anna", "a", new Showing.Sight(Arm.RULES, false, List.of(SHOWN)));
    reopen();

    var arms = workspace.showings().of("anna", "a").stream().map(one -> one.sight().arm()).toList();
    assertEquals(List.of(Arm.PLAIN, Arm.FACETS, Arm.RULES, Arm.MODEL, Arm.ALL, Arm.RULES), arms);
    assertEquals(List.of(SHOWN), workspace.showings().of("anna", "a").getLast().sight().offers());
  }

  @Test
  void aNoteReplacesTheOneBeforeAndAnEmptyOneTakesItBack() {
    items("a");
    workspace.notes().write("bob", "a", "first");
    workspace.notes().write("bob", "a", "second");
    workspace.notes().write("anna", "a", "mine\nin two lines");
    reopen();
    var mine = new Note("a", "anna", NOW, "mine\nin two lines");
    assertEquals(List.of(mine, new Note("a", "bob", NOW, "second")), workspace.notes().of("a"));
    workspace.notes().write("bob", "a", "");
    assertEquals(List.of(mine), workspace.notes().of("a"));
    assertEquals(Optional.empty(), workspace.notes().of("bob", "a"));
    assertEquals("NOT_FOUND", code(() -> workspace.notes().write("anna", "?", "text")));
  }

  @Test
  void aDraftIsKeptForEachPersonUntilItIsTakenAway() {
    assertEquals(Draft.NONE, workspace.drafts().of("anna"));
    var first = new Draft("Queues", "", List.of());
    var second = new Draft("Queues", "that overflow\nat night", List.of(2, 1), "a");
    workspace.drafts().keep("anna", first);
    workspace.drafts().keep("bob", first);
    workspace.drafts().keep("anna", second);
    reopen();

    assertEquals(second, workspace.drafts().of("anna"));
    workspace.drafts().keep("anna", Draft.NONE);
    assertEquals(Draft.NONE, workspace.drafts().of("anna"));
    assertEquals(first, workspace.drafts().of("bob"));
  }

  @Test
  void aTicketKeepsAllItsSteps() {
    items("a");
    var bad = new Ticket.About(Ticket.Kind.BAD_SUGGESTION, "a", 2, "too broad", "alias 2", "");
    var wish = new Ticket.About(Ticket.Kind.NEW_TAG, "", 0, "", "four", "we need it");
    assertEquals(1, workspace.tickets().open("anna", bad));
    assertEquals(2, workspace.tickets().open("bob", wish));
    workspace.tickets().step(1, "owner", Ticket.State.DECLINED, "it fits");
    reopen();

    var opened = new Ticket.Step(Ticket.State.OPEN, NOW, "anna", "");
    var declined = new Ticket.Step(Ticket.State.DECLINED, NOW, "owner", "it fits");
    var first = new Ticket(1, bad, List.of(opened, declined));
    var second = new Ticket(2, wish, List.of(new Ticket.Step(Ticket.State.OPEN, NOW, "bob", "")));
    assertEquals(List.of(second, first), workspace.tickets().all());
    assertEquals(List.of(first), workspace.tickets().of("a"));
    assertEquals(Ticket.State.DECLINED, first.state());
    assertEquals(
        "NOT_FOUND", code(() -> workspace.tickets().step(3, "owner", Ticket.State.FIXED, "")));
    assertEquals("NOT_FOUND", code(() -> workspace.tickets().open("anna", about("?", 1))));
    assertEquals("NOT_FOUND", code(() -> workspace.tickets().open("anna", about("a", 9))));
    assertEquals(2, workspace.tickets().all().size());
  }

  @Test
  void aFlagStandsUntilItIsClearedAndTicketsComeAllOrNone() {
    items("a", "b");
    var flag = new Ticket.About(Ticket.Kind.FLAG, "a", 0, "look", "", "");
    var other = new Ticket.About(Ticket.Kind.FLAG, "b", 0, "look", "", "");
    assertEquals(List.of(1L, 2L), workspace.tickets().open("anna", List.of(flag, other)));
    assertEquals(3, workspace.tickets().open("bob", about("a", 1)));
    assertEquals(
        "NOT_FOUND", code(() -> workspace.tickets().open("anna", List.of(flag, about("?", 1)))));
    assertEquals(
        "NOT_FOUND",
        code(() -> workspace.tickets().step(List.of(1L, 9L), "bob", Ticket.State.FIXED, "")));
    assertEquals(3, workspace.tickets().all().size());

    workspace.tickets().step(List.of(2L), "bob", Ticket.State.FIXED, "");
    reopen();

    var opened = new Ticket.Step(Ticket.State.OPEN, NOW, "anna", "");
    assertEquals(
        Map.of("a", List.of(new Ticket(1, flag, List.of(opened)))),
        workspace.tickets().open(Ticket.Kind.FLAG, List.of("a", "b")));
  }

  private static Ticket.About about(String item, int tag) {
    return new Ticket.About(Ticket.Kind.GUIDANCE, item, tag, "", "", "");
  }

  @Test
  void viewsKeepTheirPlacesAndTheProjectItsAgreements() {
    var project =
        new Project(
            7,
            0.9,
            0.2,
            new Project.Queue(Project.Order.RANDOM, 3, "split:none", 5),
            Arm.FACETS,
            Project.Judges.OTHERS);
    assertEquals(Project.STANDARD, workspace.project().current());
    workspace.project().change(project);
    for (String name : List.of("b", "a", "c"))
      workspace.project().keep(new SavedView(name, "tag:#1 " + name));
    workspace.project().keep(new SavedView("b", "tag:#2"));
    workspace.project().forget("a");
    workspace.project().forget("gone");
    reopen();
    assertEquals(project, workspace.project().current());
    assertEquals(
        List.of(new SavedView("b", "tag:#2"), new SavedView("c", "tag:#1 c")),
        workspace.project().views());
  }

  @Test
  void aProjectThatMakesNoSenseIsRefused() {
    var queue = Project.STANDARD.queue();
    assertThrows(
        IllegalArgumentException.class,
        () -> new Project(0, 0.5, 0, queue, Arm.ALL, Project.Judges.OTHERS));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Project(5, Double.NaN, 0, queue, Arm.ALL, Project.Judges.OTHERS));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Project(5, 0.5, 1.5, queue, Arm.ALL, Project.Judges.OTHERS));
    assertThrows(
        IllegalArgumentException.class, () -> new Project.Queue(Project.Order.RANDOM, 0, "", 1));
  }
}
