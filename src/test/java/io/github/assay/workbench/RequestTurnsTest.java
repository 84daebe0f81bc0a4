package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Item;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.Queues;
import io.github.assay.testing.Seeds;
import io.github.assay.testing.Ticking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person asks the owner of the vocabulary for is an act like any other: undo takes it back
/// in its turn, and redo brings it back.
class RequestTurnsTest {
  private static final Basis TYPED = new Basis.Typed();

  @TempDir private Path folder;
  private Workspace workspace;
  private Annotating annotating;

  @BeforeEach
  void begin() {
    var clock = new Ticking();
    workspace = new SqliteWorkspaces(clock).create(folder.resolve("labels.db"));
    workspace
        .vocabulary()
        .replace(List.of(tag("cat"), tag("dog"), tag("fox"), tag("cow")), "owner");
    for (String id : List.of("a", "b"))
      workspace
          .bulk()
          .write(writer -> writer.item(new Item(id, id, "", Item.Origin.NONE), List.of()));
    annotating = new Annotating(workspace, Queues.byVotes(workspace), "mara", clock);
  }

  @AfterEach
  void end() {
    assertEquals(List.of(), workspace.verify());
    workspace.close();
  }

  private static Tag tag(String name) {
    return new Tag(0, name, "", List.of(), List.of(), Tag.Guidance.NONE);
  }

  private void ask(String item, String name) {
    annotating.feedback().ask(new Request.NewTag(name), item, "");
  }

  /// How all requests stand, oldest first.
  private String asked() {
    var said = new StringBuilder();
    for (Ticket ticket : workspace.tickets().all().reversed())
      said.append(ticket.about().detail())
          .append(ticket.state() == Ticket.State.OPEN ? "+ " : "- ");
    return said.toString();
  }

  private List<Integer> chosen() {
    return annotating.open("a").orElseThrow().chosen();
  }

  @Test
  void aRequestIsTakenBackInItsTurnAndComesBack() {
    annotating.choose("a", 1, TYPED);
    ask("b", "owl");
    annotating.choose("a", 2, TYPED);

    assertEquals("a", annotating.undo().orElseThrow().item().id());
    assertEquals("owl+ ", asked());
    var withdrawn = annotating.undo().orElseThrow();
    assertEquals("b", withdrawn.item().id());
    assertEquals(new Effect.Withdrawn(), withdrawn.effect());
    assertEquals("owl- ", asked());
    assertEquals(List.of(1), chosen());
    annotating.undo();
    assertEquals(List.of(), chosen());
    assertEquals(Optional.empty(), annotating.undo());

    annotating.redo();
    assertEquals(List.of(1), chosen());
    assertEquals("owl- ", asked());
    assertEquals(new Effect.AskedAgain(), annotating.redo().orElseThrow().effect());
    assertEquals("owl+ ", asked());
    annotating.redo();
    assertEquals(List.of(1, 2), chosen());
    assertEquals(Optional.empty(), annotating.redo());
  }

  @Test
  void whatIsDoneSinceEndsWhatCouldBeDoneAgain() {
    annotating.choose("a", 1, TYPED);
    annotating.undo();
    ask("a", "owl");
    assertEquals(Optional.empty(), annotating.redo(), "a request came since");

    annotating.undo();
    annotating.choose("a", 2, TYPED);
    assertEquals(Optional.empty(), annotating.redo(), "a decision came since");
    annotating.undo();
    annotating.redo();
    assertEquals(List.of(2), chosen());
    assertEquals("owl- ", asked());
    assertEquals(Optional.empty(), annotating.redo());
  }

  @Test
  void whatWasAnsweredOrIsOfAnotherPersonStays() {
    new Feedback(workspace, "jo").ask(new Request.NewTag("bat"), "a", "");
    annotating.choose("a", 1, TYPED);
    ask("a", "owl");
    workspace.tickets().step(2, "owner", Ticket.State.ACCEPTED, "");
    new Feedback(workspace, "mara").ask(new Request.NewTag("elk"), "", "asked in the vocabulary");

    annotating.undo();

    assertEquals(List.of(), chosen());
    assertEquals(Optional.empty(), annotating.undo());
    assertEquals("bat+ owl- elk+ ", asked());
  }

  /// As an editor with two stacks would have it.
  @Seeds(40)
  void actsAndRequestsAreTurnedInTheirOrder(Random random) {
    var done = new ArrayList<String>();
    var undone = new ArrayList<String>();
    int fresh = 0;
    for (int step = 0; step < 30; step++) {
      switch (random.nextInt(5)) {
        case 0 -> {
          int tag = 1 + random.nextInt(4);
          boolean isChosen = chosen().contains(tag);
          if (isChosen) annotating.remove("a", tag);
          else annotating.choose("a", tag, TYPED);
          done.add((isChosen ? "-" : "+") + tag);
          undone.clear();
        }
        case 1 -> {
          var name = "n" + fresh++;
          ask(random.nextBoolean() ? "a" : "b", name);
          done.add(name);
          undone.clear();
        }
        case 2, 3 -> {
          assertEquals(!done.isEmpty(), annotating.undo().isPresent());
          if (!done.isEmpty()) undone.add(done.removeLast());
        }
        default -> {
          assertEquals(!undone.isEmpty(), annotating.redo().isPresent());
          if (!undone.isEmpty()) done.add(undone.removeLast());
        }
      }
      assertStanding(done);
    }
  }

  private void assertStanding(List<String> done) {
    var tags = new ArrayList<Integer>();
    var names = new ArrayList<String>();
    for (String act : done)
      switch (act.charAt(0)) {
        case '+' -> tags.add(Integer.valueOf(act.substring(1)));
        case '-' -> tags.remove(Integer.valueOf(act.substring(1)));
        default -> names.add(act);
      }
    assertEquals(tags.stream().sorted().toList(), chosen().stream().sorted().toList());
    assertEquals(
        names,
        workspace.tickets().all().reversed().stream()
            .filter(ticket -> ticket.state() == Ticket.State.OPEN)
            .map(ticket -> ticket.about().detail())
            .toList());
  }
}
