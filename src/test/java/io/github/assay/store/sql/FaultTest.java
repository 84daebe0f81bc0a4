package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Ground;
import io.github.assay.store.PackedModel;
import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.BulkEditing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteErrorCode;

/// Whatever statement of a step fails, and in whatever way: nothing of the step is kept, all from
/// before is, and the same workspace does the step when it is asked again.
class FaultTest {
  private static final Map<SQLiteErrorCode, String> CODES =
      Map.of(
          SQLiteErrorCode.SQLITE_FULL, "STORE_FULL",
          SQLiteErrorCode.SQLITE_IOERR_WRITE, "STORE_FULL",
          SQLiteErrorCode.SQLITE_IOERR_FSYNC, "STORE_IO",
          SQLiteErrorCode.SQLITE_BUSY, "STORE_BUSY",
          SQLiteErrorCode.SQLITE_NOMEM, "STORE_MEMORY");

  @TempDir Path folder;

  /// A thing to do.
  record Step(String name, Consumer<Workspace> work) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Step> steps() {
    return Stream.of(
        new Step("record", workspace -> workspace.decisions().record(entries())),
        new Step("undo", workspace -> workspace.decisions().undo("anna")),
        new Step("redo", workspace -> workspace.decisions().redo("anna")),
        new Step("report and refusal", w -> w.atOnce(() -> report(w))),
        new Step("undo with a report", w -> new BulkEditing(w, "bob").undo()),
        new Step("policy", workspace -> workspace.decisions().policy(new GoldPolicy(2))),
        new Step("import", FaultTest::take),
        new Step("vocabulary", workspace -> workspace.vocabulary().replace(tags(), "owner")),
        new Step("split", w -> w.splits().replace(Map.of("item-5", Part.TEST), "other")),
        new Step("snapshot", workspace -> workspace.snapshots().freeze("second", "owner")),
        new Step("run", FaultTest::run),
        new Step("run on new gold", FaultTest::runOnNewGold));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void nothingIsKeptOfAStepThatFailsAnywhere(Step step) {
    int points = 0;
    for (SQLiteErrorCode code : CODES.keySet()) {
      var faults = new Faults(code);
      var file = folder.resolve(step.name() + code.name() + ".db");
      try (var workspace = workspaces(faults).create(file)) {
        SomeOfEverything.fill(workspace);
        workspace.decisions().undo("anna");
        workspace.atOnce(() -> report(workspace));
        int fault = failEverywhere(step, workspace, faults, code);
        points = Math.max(points, fault);
      }
    }
    assertTrue(points > 4, "too few statements: " + points);
  }

  /// @return how many statements the step takes
  private static int failEverywhere(
      Step work, Workspace workspace, Faults faults, SQLiteErrorCode code) {
    var before = SomeOfEverything.read(workspace);
    int step = code == SQLiteErrorCode.SQLITE_FULL ? 1 : 4;
    for (int fault = 0; ; fault += fault < 40 ? step : 3 * step) {
      faults.failAfter(fault);
      try {
        work.work().accept(workspace);
        faults.heal();
        if (faults.seen() <= fault) {
          assertTrue(!before.equals(SomeOfEverything.read(workspace)), "it did nothing");
          assertEquals(List.of(), workspace.verify());
          return fault;
        }
        // only the note of progress could not be read: the step itself is done
        return fault;
      } catch (StoreException e) {
        faults.heal();
        assertEquals(CODES.get(code), e.code(), e::getMessage);
        assertEquals(before, SomeOfEverything.read(workspace), "after statement " + fault);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_BUSY", "SQLITE_NOMEM"})
  void aWorkspaceThatCannotBeOpenedIsLeftAsItWas(SQLiteErrorCode code) {
    var file = folder.resolve("labels.db");
    String before;
    try (var workspace = workspaces(new Faults(code)).create(file)) {
      SomeOfEverything.fill(workspace);
      before = SomeOfEverything.read(workspace);
    }
    int opened = 0;
    for (int fault = 0; opened == 0; fault++) {
      var faults = new Faults(code);
      faults.failAfter(fault);
      try (var workspace = workspaces(faults).open(file)) {
        opened = fault;
        faults.heal();
        assertEquals(List.of(), workspace.verify());
      } catch (StoreException e) {
        assertEquals(CODES.get(code), e.code(), e::getMessage);
      }
      faults.heal();
      try (var workspace = new SqliteWorkspaces(SomeOfEverything.CLOCK).openReadOnly(file)) {
        assertEquals(before, SomeOfEverything.read(workspace), "after statement " + fault);
      }
    }
    assertTrue(opened > 20, "too few statements: " + opened);
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE_FULL", "SQLITE_IOERR_WRITE"})
  void nothingIsLeftOfACopyOrANewFileThatFails(SQLiteErrorCode code) throws Exception {
    var faults = new Faults(code);
    var copy = folder.resolve("copy.db");
    try (var workspace = workspaces(faults).create(folder.resolve("labels.db"))) {
      SomeOfEverything.fill(workspace);
      faults.failAfter(0);
      assertThrows(StoreException.class, () -> workspace.copyTo(copy));
      faults.heal();
    }
    for (int fault = 0; fault < 60; fault++) {
      faults.failAfter(fault);
      var workspaces = workspaces(faults);
      assertThrows(StoreException.class, () -> workspaces.create(folder.resolve("new.db")).close());
    }
    try (var left = Files.list(folder)) {
      assertEquals(
          List.of("labels.db", "labels.db.lock"),
          left.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  private static SqliteWorkspaces workspaces(Faults faults) {
    return new SqliteWorkspaces(SomeOfEverything.CLOCK, Migration.all(), faults::around);
  }

  private static long report(Workspace workspace) {
    workspace
        .tickets()
        .open(
            "bob", new Ticket.About(Ticket.Kind.BAD_SUGGESTION, "item-9", 2, "wrong", "alias", ""));
    return workspace.decisions().record(entries());
  }

  private static List<Decision.Entry> entries() {
    return List.of(
        entry(new Act.Mark(2, Verdict.NO)),
        entry(new Act.Mark(5, Verdict.YES)),
        entry(new Act.End(Outcome.TAGGED, "")));
  }

  private static Decision.Entry entry(Act act) {
    return new Decision.Entry("bob", "bob", "item-9", act, new Basis.Typed());
  }

  private static void take(Workspace workspace) {
    workspace
        .bulk()
        .write(
            writer -> {
              for (int i = 0; i < 12; i++) {
                writer.item(new Item("new-" + i, "New", "Text", Item.Origin.NONE), List.of("odd"));
                writer.labels("bob", "bob", row("new-" + i));
              }
            });
  }

  private static LabelRow row(String item) {
    return new LabelRow(
        item, Outcome.TAGGED, List.of(1, 2), List.of(3), List.of(), new Basis.File("f.csv"));
  }

  private static List<Tag> tags() {
    var tags = new ArrayList<>(SomeOfEverything.tags());
    tags.add(new Tag(0, "one more", "", List.of(), List.of(), Tag.Guidance.NONE));
    return tags;
  }

  private static void run(Workspace workspace) {
    workspace
        .runs()
        .add(
            SomeOfEverything.run("R-0002"),
            SomeOfEverything.scores(),
            PackedModel.of(SomeOfEverything.model()));
  }

  private static void runOnNewGold(Workspace workspace) {
    var items = new ArrayList<GoldItem>();
    workspace.gold().forEach(gold -> items.add(new GoldItem(gold.item(), gold.tags(), Part.TEST)));
    var parts = Map.of("item-1", Part.TRAIN, "item-2", Part.TEST);
    var run = SomeOfEverything.run("R-0002");
    workspace
        .runs()
        .add(
            new Run(run.id(), run.plan(), workspace.snapshots().nextId(), run.result()),
            SomeOfEverything.scores(),
            PackedModel.of(SomeOfEverything.model()),
            new Ground(1, items, new Ground.Split(parts, "as it was")));
  }
}
