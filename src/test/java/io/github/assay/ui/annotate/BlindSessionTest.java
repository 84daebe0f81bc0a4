package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.Wiring;
import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Project;
import io.github.assay.domain.Project.Order;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import io.github.assay.workbench.Workbenches;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Nobody is shown what others said of an item before the own second vote on it: items `open` and
/// `done` read like `i1` and are gold; `open` still waits for the person.
class BlindSessionTest extends WindowTest {
  @Override
  protected Workbenches workbenches() {
    return new Wiring(Map.of()).workbenches();
  }

  @Override
  protected void prepare(Workspace workspace) {
    var queue = new Project.Queue(Order.FEWEST_VOTES, 2, "", 1);
    workspace.project().change(Project.STANDARD.with(queue));
    workspace
        .bulk()
        .write(
            writer -> {
              for (String id : List.of("open", "done"))
                writer.item(
                    new Item(id, "Consumer lag in Kafka, " + id, "Seen.", Item.Origin.NONE),
                    List.of());
            });
    vote(workspace, "anna", "open");
    vote(workspace, "anna", "done");
    vote(workspace, ANNOTATOR, "done");
  }

  private static void vote(Workspace workspace, String seat, String item) {
    workspace
        .decisions()
        .record(
            List.of(
                entry(seat, item, new Act.Mark(1, Verdict.YES)),
                entry(seat, item, new Act.Mark(3, Verdict.YES)),
                entry(seat, item, new Act.End(Outcome.TAGGED, ""))));
  }

  private static Decision.Entry entry(String seat, String item, Act act) {
    return new Decision.Entry(seat, seat, item, act, new Basis.Typed());
  }

  @Test
  void neitherTheExampleNorSimilarItemsGiveTheOwnVoteAway() {
    goTo(KeyCode.A);
    await(() -> guidance().contains("Consumer lag in Kafka, done"));
    assertEquals(1, guidance().stream().filter(text -> text.startsWith("Consumer lag")).count());

    type(KeyCode.F5);
    settle();
    assertEquals(List.of("Read Consumer lag in Kafka, done"), similar());
  }

  private List<String> guidance() {
    return lookup(".guidance-text").queryAll().stream()
        .map(node -> String.valueOf(node.getAccessibleText()))
        .toList();
  }

  private List<String> similar() {
    return lookup(".why .choice-row").queryAll().stream()
        .map(node -> String.valueOf(node.getAccessibleText()))
        .toList();
  }
}
