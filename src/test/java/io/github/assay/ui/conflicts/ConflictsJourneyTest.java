package io.github.assay.ui.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Ticket;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Prose;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// People differ, and somebody rules, by keyboard only; the database is read at the end.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey.
class ConflictsJourneyTest extends WindowTest {
  @Override
  protected void prepare(Workspace workspace) {
    workspace
        .bulk()
        .write(
            writer -> {
              for (String id : List.of("n1", "n2", "n3", "own", "asked"))
                writer.item(new Item(id, "New " + id, "", Item.Origin.NONE), List.of());
              writer.labels("import", "ann", row("n1", 6));
              writer.labels("import", "bob", row("n1", 6, 4));
              writer.labels("import", "ann", row("n2", 6));
              writer.labels("import", "bob", row("n2", 6, 4));
              writer.labels("import", "ann", row("n3", 2));
              writer.labels("import", "bob", row("n3", 5));
              writer.labels("import", "ann", row("own", 5));
              writer.labels("import", ANNOTATOR, row("own", 4));
              writer.labels("import", ANNOTATOR, row("asked", 4));
            });
    workspace
        .tickets()
        .open(
            "lead",
            new Ticket.About(Ticket.Kind.QUESTION, "asked", 0, "", ANNOTATOR, "really profiling?"));
  }

  private static LabelRow row(String item, Integer... tags) {
    return new LabelRow(
        item, Outcome.TAGGED, List.of(tags), List.of(), List.of(), new Basis.File("votes.csv"));
  }

  private void goTo(String lot) {
    settle();
    push(KeyCode.ALT, KeyCode.F);
    await(() -> lookup("#lots").tryQuery().isPresent() && !lots().isEmpty());
    interact(
        () -> {
          var list = lookup("#lots").<ListView<Lot>>query();
          for (Lot each : list.getItems())
            if (each.title().equals(lot)) list.getSelectionModel().select(each);
        });
    settle();
    interact(() -> lookup("#conflict-tags").query().requestFocus());
    settle();
  }

  /// Goes through all until an item comes.
  private void goToItem(String item) {
    goTo("All");
    for (int i = 0; i < 4 && !text(".place").contains(item); i++) {
      push(KeyCode.ALT, KeyCode.RIGHT);
      settle();
    }
    assertTrue(text(".place").contains(item), text(".place"));
  }

  private List<String> lots() {
    return lookup("#lots").<ListView<Lot>>query().getItems().stream().map(Lot::title).toList();
  }

  private List<List<String>> rows() {
    return Columns.rows(lookup("#conflict-tags").<TableView<?>>query()).stream()
        .map(row -> row.subList(0, 4))
        .toList();
  }

  private Map<String, Set<Integer>> gold() {
    return read(
        workspace -> {
          var gold = new TreeMap<String, Set<Integer>>();
          workspace.gold().tags(List.of("n1", "n2", "n3", "own")).forEach(gold::put);
          return gold;
        });
  }

  private Set<Basis> grounds(String item) {
    return read(
        workspace ->
            workspace.decisions().history(item).stream()
                .map(Decision::entry)
                .filter(entry -> entry.seat().equals(Decision.GOLD))
                .map(Decision.Entry::basis)
                .collect(Collectors.toSet()));
  }

  @Test
  void aRulingIsMadeTagByTag() {
    goToItem("n3");

    assertEquals(List.of("Tag", "Ruling", "Person 1", "Person 2"), rows().getFirst());
    assertEquals(List.of("jfr", "open", "yes", "–"), rows().get(1));
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    type(KeyCode.N);
    type(KeyCode.Y);
    settle();
    assertEquals(List.of("jfr", "no", "yes", "–"), rows().get(1));
    assertEquals("Adds tutorial.", text("#effect"));
    type(KeyCode.ENTER);
    awaitStatus("Saved");

    assertEquals(Set.of(5), Set.copyOf(gold().getOrDefault("n3", Set.of())));
    assertEquals(Set.of(new Basis.Ruling(Cause.WRONG, 0, "")), grounds("n3"));
  }

  @Test
  void whatIsWrittenInTheNoteIsNoCommand() {
    goToItem("n3");
    type(KeyCode.DIGIT1);
    type(KeyCode.R);
    write("any year");
    type(KeyCode.ENTER);
    settle();

    assertEquals(List.of("jfr", "yes", "yes", "–"), rows().get(1), "as the first person says");
    type(KeyCode.ENTER);
    awaitStatus("Saved");
    assertEquals(Set.of(new Basis.Ruling(Cause.NONE, 0, "any year")), grounds("n3"));
  }

  @Test
  void oneRulingSettlesAllLikeIt() {
    goTo("profiling");
    type(KeyCode.Y);
    type(KeyCode.P);
    settle();
    assertTrue(text(".precedent-does").startsWith("Conflicts settled now: 2;"));
    type(KeyCode.ENTER);
    awaitStatus("P-");

    assertEquals(
        Map.of("n1", Set.of(4, 6), "n2", Set.of(4, 6)),
        gold().entrySet().stream()
            .filter(entry -> Set.of("n1", "n2").contains(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue()))));
  }

  @Test
  void aRulingIsTakenBack() {
    goTo("profiling");
    type(KeyCode.Y);
    type(KeyCode.ENTER);
    awaitStatus("Saved");
    push(KeyCode.CONTROL, KeyCode.Z);
    awaitStatus("Taken back");
    await(() -> lots().contains("profiling"));

    SortedSet<Integer> nothing = new TreeSet<>();
    assertEquals(
        List.of(nothing, nothing),
        List.of(gold().getOrDefault("n1", nothing), gold().getOrDefault("n2", nothing)));
  }

  @Test
  void whatTheGuidelineDoesNotSayGoesToItsOwner() {
    goToItem("n3");
    type(KeyCode.G);
    settle();
    write("flight recordings of tutorials");
    type(KeyCode.ENTER);
    settle();

    assertTrue(
        lookup(".choice").queryAllAs(ToggleButton.class).stream()
            .anyMatch(each -> each.isSelected() && each.getText().equals("guideline gap")));
    assertEquals(
        new Ticket.About(Ticket.Kind.GUIDANCE, "n3", 2, "", "", "flight recordings of tutorials"),
        read(workspace -> workspace.tickets().all().getFirst().about()));
  }

  @Test
  void nobodyRulesOnWhatTheyVotedOn() {
    goToItem("own");

    assertTrue(text("#effect").contains("so somebody else has to rule on it"), text("#effect"));
    type(KeyCode.Y);
    type(KeyCode.ENTER);
    settle();
    assertEquals(Set.of(), grounds("own"));
  }

  @Test
  void anItemGoesBackWithAQuestion() {
    goToItem("n3");
    type(KeyCode.K);
    settle();
    assertTrue(text(".sheet .choice").startsWith("Person"), "names stay hidden");
    write("two tags?");
    type(KeyCode.ENTER);
    awaitStatus("Asked");

    assertEquals(
        new Ticket.About(Ticket.Kind.QUESTION, "n3", 0, "", "ann", "two tags?"),
        peek(workspace -> workspace.tickets().all().getFirst().about()));
    await(() -> lots().contains("Waiting for an answer"));
    assertTrue(!text(".place").contains("n3"), "it is out of the way");
    goTo("Waiting for an answer");
    assertEquals(
        "Asked Person 1: “two tags?” – no answer yet", lookup(".asked").<Prose>query().text());
  }

  @Test
  void whoIsAskedSeesItFirstAndAnswers() {
    goTo(KeyCode.A);
    await(() -> lookup(".item .asked").tryQuery().isPresent());
    assertTrue(lookup(".item .asked").<Prose>query().text().contains("really profiling?"));
    type(KeyCode.ENTER);
    settle();

    assertEquals(
        Ticket.State.FIXED,
        read(workspace -> workspace.tickets().of(Ticket.Kind.QUESTION).getFirst().state()));
  }

  @Test
  void wordsNarrowWhatIsWorkedThrough() {
    goTo("All");
    type(KeyCode.SLASH);
    write("jfr");
    type(KeyCode.ENTER);
    settle();

    assertTrue(!lots().contains("profiling") && lots().contains("Single items"), lots().toString());
    type(KeyCode.Y);
    settle();
    assertEquals("yes", rows().get(1).get(1), "keys are on the tags again");
    type(KeyCode.SLASH);
    type(KeyCode.ESCAPE);
    settle();
    assertTrue(lots().contains("profiling"));
  }

  @Test
  void aPrecedentIsRevokedWithItsRulings() {
    goTo("profiling");
    type(KeyCode.Y);
    type(KeyCode.P);
    settle();
    type(KeyCode.ENTER);
    awaitStatus("P-");
    push(KeyCode.SHIFT, KeyCode.P);
    settle();
    assertEquals(1, lookup("#precedents").<TableView<?>>query().getItems().size());
    type(KeyCode.DELETE);
    settle();
    type(KeyCode.ENTER);
    await(() -> text(".status").endsWith("is revoked"));

    await(() -> lots().contains("profiling"));
    var none = Set.of();
    assertEquals(
        List.of(none, none),
        List.of(
            Set.copyOf(gold().getOrDefault("n1", new TreeSet<>())),
            Set.copyOf(gold().getOrDefault("n2", new TreeSet<>()))));
  }
}
