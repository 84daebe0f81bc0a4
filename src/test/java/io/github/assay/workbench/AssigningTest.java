package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.Wiring;
import io.github.assay.domain.Act;
import io.github.assay.domain.Arm;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Project;
import io.github.assay.domain.Project.Order;
import io.github.assay.domain.SavedView;
import io.github.assay.query.Printer;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.workbench.Assigning.Choice;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Items that are picked are what everybody is served next, and nothing else.
class AssigningTest {
  @TempDir Path folder;
  private GoldWorkspace gold;
  private Workspace workspace;
  private Queueing queueing;
  private Assigning assigning;

  @BeforeEach
  void open() {
    gold = new GoldWorkspace(folder);
    workspace = gold.workspace();
    assigning = new Assigning(workspace);
    queueing =
        new Queueing(
            workspace,
            () -> new SqliteWorkspaces(Clock.systemUTC()).openReadOnly(workspace.file()),
            List.of(),
            ExplicitTags.byRules(new Wiring(Map.of()).recipes()),
            Runnable::run);
    for (String id : List.of("a", "b", "c, or d", "e", "f")) gold.item(id, "Of " + id, "", "");
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), workspace.verify());
    queueing.close();
    gold.close();
  }

  private Assigning.Plan picked(String... ids) {
    return assigning.plan(new Choice.Picked(List.of(ids)));
  }

  private String queue() {
    return workspace.project().current().queue().query();
  }

  private void finish(String seat, String item) {
    var end = new Act.End(Outcome.NONE_APPLY, "");
    workspace
        .decisions()
        .record(List.of(new Decision.Entry(seat, seat, item, end, new Basis.Typed())));
  }

  private List<String> served(String seat) {
    var served = new ArrayList<String>();
    for (var next = queueing.next(seat, ""); next.isPresent(); ) {
      served.add(next.get());
      finish(seat, next.get());
      next = queueing.next(seat, next.get());
    }
    return served;
  }

  @Test
  void exactlyThePickedItemsAreServedThatNobodyFinished() {
    finish("bob", "e");

    var plan = picked("e", "c, or d", "b");
    assigning.send(plan, "look at these");

    assertEquals(3, plan.items());
    assertEquals(1, plan.done());
    assertEquals("", plan.before());
    assertEquals("id:e,\"c, or d\",b", workspace.project().views().getFirst().query());
    assertEquals(2, queueing.waiting("anna"));
    assertEquals(List.of("b", "c, or d"), served("anna"));
  }

  @Test
  void theOrderTheVotesAndTheHelpStayAsAgreed() {
    var agreed =
        new Project(
            7,
            0.9,
            0.1,
            new Project.Queue(Order.RANDOM, 2, "of", 5),
            Arm.RULES,
            Project.Judges.OTHERS);
    workspace.project().change(agreed);

    var plan = picked("a", "f");
    assigning.send(plan, "two");

    assertEquals("of*", plan.before());
    assertEquals(
        new Project(
            7,
            0.9,
            0.1,
            new Project.Queue(Order.RANDOM, 2, "@two", 5),
            Arm.RULES,
            Project.Judges.OTHERS),
        workspace.project().current());
  }

  @Test
  void itIsTakenBackAndDoneAgain() {
    var sent = assigning.send(picked("b"), "one");
    assertEquals("@one", queue());

    assertEquals(false, sent.redo());
    assertEquals(true, sent.undo());
    assertEquals("", queue());
    assertEquals(List.of(), workspace.project().views());
    assertEquals(false, sent.undo());

    assertEquals(true, sent.redo());
    assertEquals("@one", queue());
    assertEquals(List.of(new SavedView("one", "id:b")), workspace.project().views());
    assertEquals(List.of("b"), served("anna"));
  }

  @Test
  void whoDecidedOrAgreedOnSomethingElseSinceKeepsThat() {
    var sent = assigning.send(picked("b"), "one");
    finish("anna", "a");
    assertEquals(false, sent.undo());

    var other = assigning.send(picked("a"), "two");
    workspace
        .project()
        .change(
            new Project(
                5,
                0.8,
                0,
                new Project.Queue(Order.RANDOM, 1, "cat", 1),
                Arm.ALL,
                Project.Judges.OTHERS));
    assertEquals(false, other.undo());
    assertEquals("cat", queue());
  }

  @Test
  void aNameThatIsTakenIsRefusedAndNothingIsChanged() {
    workspace.project().keep(new SavedView("mine", "cat"));

    for (var name : List.of(" mine ", "", "x".repeat(81)))
      assertThrows(AssayException.class, () -> assigning.send(picked("a"), name));

    assertEquals(List.of(new SavedView("mine", "cat")), workspace.project().views());
    assertEquals("", queue());
  }

  @Test
  void ofVeryManyItemsTheQuestionIsKept() {
    workspace
        .bulk()
        .write(
            writer ->
                IntStream.rangeClosed(1, 1_001)
                    .mapToObj(i -> new Item("n" + i, "Many", "", Item.Origin.NONE))
                    .forEach(item -> writer.item(item, List.of())));
    var asked = new Query.Is(new Term.Text("many", false));
    var ids = IntStream.rangeClosed(1, 1_001).mapToObj(i -> "n" + i).toList();

    var all = assigning.plan(new Choice.Found(ids, asked, Set.of()));
    var some = assigning.plan(new Choice.Found(ids, asked, Set.of("n5", "n6")));
    var few = assigning.plan(new Choice.Found(ids.subList(0, 1_000), asked, Set.of("n1001")));
    var one = assigning.plan(new Choice.Picked(ids));

    assertEquals("\"many\"", Printer.withIds(all.query()));
    assertEquals(1, Printer.withIds(some.query()).indexOf("many"));
    assertEquals(List.of(false, false, true, true), listed(all, some, few, one));
    assigning.send(some, "most");
    assertEquals(999, queueing.waiting("anna"));
  }

  private static List<Boolean> listed(Assigning.Plan... plans) {
    return List.of(plans).stream().map(Assigning.Plan::isListed).toList();
  }
}
