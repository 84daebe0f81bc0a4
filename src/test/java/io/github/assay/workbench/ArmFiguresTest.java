package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Act;
import io.github.assay.domain.Arm;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Project;
import io.github.assay.domain.Showing.Shown;
import io.github.assay.domain.Showing.Sight;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.Hand;
import io.github.assay.workbench.ArmFigures.Tally;
import io.github.assay.workbench.OnlineFigures.Counts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Anna works on one item after another while the project changes its arm.
class ArmFiguresTest {
  private static final List<Shown> TWO =
      List.of(new Shown(1, Source.RULE, "", .9, 1), new Shown(2, Source.RULE, "", .8, 2));

  @TempDir Path folder;
  private final Hand clock = new Hand("2026-03-04T08:00:00Z");
  private Workspace workspace;
  private int items;

  @BeforeEach
  void make() {
    workspace = new SqliteWorkspaces(clock).create(folder.resolve("labels.db"));
    var tags =
        List.of(1, 2, 3).stream()
            .map(id -> new Tag(id, "t" + id, "", List.of(), List.of(), Tag.Guidance.NONE))
            .toList();
    workspace.vocabulary().replace(tags, "");
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void eachArmCountsWhatPeopleDidUnderIt() {
    work(new Sight(Arm.RULES, false, TWO), 10, 1, 3);
    work(new Sight(Arm.RULES, false, TWO), 20, 1, 2);
    work(new Sight(Arm.RULES, false, TWO), 30, 3);
    work(new Sight(Arm.PLAIN, false, List.of()), 40, 1);
    work(new Sight(Arm.PLAIN, false, List.of()), 50, 1, 2);

    var arms = figures().arms();

    assertEquals(new Counts(3, 3, 0, 3, 5), tally(arms, Arm.RULES).counts());
    assertEquals(.5, tally(arms, Arm.RULES).counts().precision());
    assertEquals(.6, tally(arms, Arm.RULES).counts().recall());
    assertEquals(2, tally(arms, Arm.RULES).counts().missed());
    assertEquals(20.0, tally(arms, Arm.RULES).medianSeconds());
    assertEquals(new Counts(2, 0, 0, 0, 3), tally(arms, Arm.PLAIN).counts());
    assertEquals(null, tally(arms, Arm.PLAIN).counts().precision());
    assertEquals(45.0, tally(arms, Arm.PLAIN).medianSeconds());
    assertEquals(new Tally(Counts.NONE, List.of()), arms.get(Arm.ALL));
    assertEquals(List.of(Arm.values()), List.copyOf(arms.keySet()));
  }

  @Test
  void itemsSeenUnderSeveralArmsCountForNone() {
    var item = item();
    workspace.showings().record("anna", item, new Sight(Arm.PLAIN, false, List.of()));
    workspace.showings().record("anna", item, new Sight(Arm.ALL, false, TWO));
    finish(item, 1);

    assertEquals(1, figures().mixed());
    for (Arm arm : Arm.values()) assertEquals(Tally.NONE, figures().arms().get(arm));
  }

  @Test
  void itemsWithHiddenSuggestionsAndOpenItemsCountForNone() {
    work(new Sight(Arm.ALL, true, TWO), 10, 1);
    workspace.showings().record("anna", item(), new Sight(Arm.ALL, false, TWO));

    assertEquals(0, figures().mixed());
    assertEquals(Tally.NONE, figures().arms().get(Arm.ALL));
  }

  @Test
  void pausesAreNoWorkAndASecondEndingDoesNotMakeAnItemLonger() {
    work(new Sight(Arm.ALL, false, TWO), 301, 1);
    var item = work(new Sight(Arm.ALL, false, TWO), 8, 1);
    clock.pass(60);
    finish(item, 2);

    var tally = tally(figures().arms(), Arm.ALL);
    assertEquals(2, tally.counts().items());
    assertEquals(List.of(8.0), tally.seconds());
  }

  @Test
  void theArmThatIsOnIsThatOfTheProject() {
    var old = Project.STANDARD;
    assertEquals(Arm.ALL, figures().now());
    workspace.project().change(old.with(Arm.MODEL));

    assertEquals(Arm.MODEL, figures().now());
  }

  private ArmFigures figures() {
    return new Monitoring(workspace, clock).arms(Instant.EPOCH);
  }

  private static Tally tally(Map<Arm, Tally> arms, Arm arm) {
    return arms.getOrDefault(arm, Tally.NONE);
  }

  private String work(Sight sight, int seconds, Integer... tags) {
    var item = item();
    workspace.showings().record("anna", item, sight);
    clock.pass(seconds);
    finish(item, tags);
    return item;
  }

  private String item() {
    var id = "i" + ++items;
    workspace
        .bulk()
        .write(writer -> writer.item(new Item(id, "t", "", Item.Origin.NONE), List.of()));
    return id;
  }

  private void finish(String item, Integer... tags) {
    for (int tag : tags) record(item, new Act.Mark(tag, Verdict.YES));
    record(item, new Act.End(Outcome.TAGGED, ""));
  }

  private void record(String item, Act act) {
    workspace
        .decisions()
        .record(List.of(new Decision.Entry("anna", "anna", item, act, new Basis.Typed())));
  }
}
