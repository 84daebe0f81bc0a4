package io.github.assay.testing;

import io.github.assay.domain.Act;
import io.github.assay.domain.Arm;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Showing.Shown;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import java.nio.file.Path;
import java.util.List;

/// A workspace in which anna works by a script, over two weeks. The tags are `one` to `five`, ids 1
/// to 5. `i1` is finished in the week of 2026-03-02, `i2` in the next one, `i3` with hidden
/// suggestions; `i4` stays open, and `i5` is skipped.
public final class Scripted {
  /// Of each item: `one` by a rule, `two` by the model of R-0001, `three` by similar items.
  private static final List<Shown> SHOWN =
      List.of(
          new Shown(1, Source.RULE, "R-0001", .9, 1),
          new Shown(2, Source.MODEL, "R-0001", .7, 2),
          new Shown(3, Source.NEIGHBOURS, "R-0001", .4, 3));

  private Scripted() {}

  /// Makes the workspace and closes it.
  public static Path make(Path file) {
    var clock = new Hand("1970-01-01T00:00:00Z");
    try (var workspace = new SqliteWorkspaces(clock).create(file)) {
      workspace
          .vocabulary()
          .replace(List.of(1, 2, 3, 4, 5).stream().map(Scripted::tag).toList(), "");
      workspace
          .bulk()
          .write(
              writer -> {
                for (int number = 1; number <= 5; number++)
                  writer.item(new Item("i" + number, "t", "", Item.Origin.NONE), List.of());
              });
      firstWeek(workspace, clock);
      secondWeek(workspace, clock);
    }
    return file;
  }

  private static void firstWeek(Workspace workspace, Hand clock) {
    clock.set("2026-03-04T08:00:00Z");
    workspace.showings().record("anna", "i1", new Showing.Sight(Arm.ALL, false, SHOWN));
    mark(workspace, "i1", 1, Verdict.YES);
    mark(workspace, "i1", 2, Verdict.NO);
    mark(workspace, "i1", 5, Verdict.YES);
    end(workspace, "i1", Outcome.TAGGED);
  }

  private static void secondWeek(Workspace workspace, Hand clock) {
    clock.set("2026-03-10T08:00:00Z");
    workspace
        .showings()
        .record("anna", "i2", new Showing.Sight(Arm.ALL, false, SHOWN.subList(1, 2)));
    workspace
        .showings()
        .record("anna", "i2", new Showing.Sight(Arm.ALL, false, SHOWN.subList(0, 2)));
    mark(workspace, "i2", 2, Verdict.YES);
    end(workspace, "i2", Outcome.TAGGED);
    workspace
        .showings()
        .record("anna", "i3", new Showing.Sight(Arm.ALL, true, SHOWN.subList(0, 2)));
    mark(workspace, "i3", 1, Verdict.YES);
    mark(workspace, "i3", 4, Verdict.YES);
    end(workspace, "i3", Outcome.TAGGED);
    workspace.showings().record("anna", "i4", new Showing.Sight(Arm.ALL, false, SHOWN));
    mark(workspace, "i4", 1, Verdict.YES);
    workspace.showings().record("anna", "i5", new Showing.Sight(Arm.ALL, false, SHOWN));
    end(workspace, "i5", Outcome.SKIPPED);
    clock.set("2026-03-10T09:00:00Z");
    workspace.showings().record("anna", "i2", new Showing.Sight(Arm.ALL, false, SHOWN));
    workspace.showings().record("anna", "i3", new Showing.Sight(Arm.ALL, false, SHOWN));
  }

  private static void mark(Workspace workspace, String item, int tag, Verdict verdict) {
    record(workspace, item, new Act.Mark(tag, verdict));
  }

  private static void end(Workspace workspace, String item, Outcome outcome) {
    record(workspace, item, new Act.End(outcome, outcome == Outcome.SKIPPED ? "hard" : ""));
  }

  private static void record(Workspace workspace, String item, Act act) {
    workspace
        .decisions()
        .record(List.of(new Decision.Entry("anna", "anna", item, act, new Basis.Typed())));
  }

  private static Tag tag(int id) {
    var names = List.of("one", "two", "three", "four", "five");
    return new Tag(id, names.get(id - 1), "", List.of(), List.of(), Tag.Guidance.NONE);
  }
}
