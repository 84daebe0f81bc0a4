package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.agreement.Counts;
import io.github.assay.agreement.SelfAgreement;
import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.Hand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondLooksTest {
  private static final int DAY = 24 * 3600;

  @TempDir Path folder;
  private final Hand clock = new Hand("2026-03-01T10:00:00Z");
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = new SqliteWorkspaces(clock).create(folder.resolve("looks.db"));
    approve("cat", "dog");
    workspace
        .bulk()
        .write(
            writer -> {
              for (String id : List.of("a", "b", "c"))
                writer.item(new Item(id, id, "", Item.Origin.NONE), List.of());
            });
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private void approve(String... names) {
    var tags = new ArrayList<>(workspace.vocabulary().current().tags());
    for (String name : names)
      tags.add(new Tag(0, name, "animal", List.of(), List.of(), Tag.Guidance.NONE));
    workspace.vocabulary().replace(tags, "owner");
  }

  private void days(int days) {
    clock.pass(days * DAY);
  }

  private void finish(String item, Outcome outcome) {
    say(item, new Act.End(outcome, ""));
  }

  private void mark(String item, int tag, Verdict verdict) {
    say(item, new Act.Mark(tag, verdict));
  }

  private void say(String item, Act act) {
    workspace
        .decisions()
        .record(List.of(new Decision.Entry("ann", "ann", item, act, new Basis.Typed())));
  }

  private Optional<SelfAgreement> self() {
    return new SecondLooks(workspace).of("ann");
  }

  @Test
  void theFirstAndTheLastWordAreCompared() {
    mark("a", 1, Verdict.YES);
    finish("a", Outcome.TAGGED);
    mark("b", 2, Verdict.YES);
    finish("b", Outcome.TAGGED);
    days(3);
    mark("a", 2, Verdict.YES);
    finish("a", Outcome.TAGGED);
    days(3);
    mark("a", 1, Verdict.UNSEEN);
    finish("a", Outcome.TAGGED);
    finish("b", Outcome.TAGGED);

    var pair = self().orElseThrow().pair();

    assertEquals(2, pair.items());
    assertEquals(new Counts(1, 1, 1), pair.sets().counts());
  }

  @Test
  void whoComesBackWithinADayStillRemembers() {
    mark("a", 1, Verdict.YES);
    finish("a", Outcome.TAGGED);
    clock.pass(DAY - 3600);
    finish("a", Outcome.TAGGED);

    assertEquals(Optional.empty(), self());
  }

  @Test
  void whatWasTakenBackIsNoLook() {
    mark("a", 1, Verdict.YES);
    finish("a", Outcome.TAGGED);
    days(2);
    finish("a", Outcome.TAGGED);
    workspace.decisions().undo("ann");

    assertEquals(Optional.empty(), self());
  }

  @Test
  void aTagThatWasNotApprovedTheFirstTimeDoesNotCount() {
    mark("a", 1, Verdict.YES);
    finish("a", Outcome.TAGGED);
    days(2);
    approve("owl");
    mark("a", 3, Verdict.YES);
    finish("a", Outcome.TAGGED);

    assertEquals(new Counts(1, 0, 0), self().orElseThrow().pair().sets().counts());
  }
}
