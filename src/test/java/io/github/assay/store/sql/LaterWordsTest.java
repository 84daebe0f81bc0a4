package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.Act;
import io.github.assay.domain.Arm;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Project;
import io.github.assay.domain.Renewal;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.PackedModel;
import io.github.assay.store.StoreException;
import io.github.assay.store.VocabularyStore;
import io.github.assay.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A file that an older Assay made stays one that it can read, until it holds a word that the older
/// one does not know; then that one says that a later Assay made it.
class LaterWordsTest {
  /// The newest version that an Assay without flags and arms knew.
  private static final int BEFORE = 3;

  private static final Path FROZEN = Path.of("src/test/resources/old/labels-v2.db");

  @TempDir private Path folder;

  /// Something that a file comes to hold.
  ///
  /// @param version of a file that holds it
  record Step(String name, int version, Consumer<Workspace> work) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Step> later() {
    return Stream.of(
        new Step("flag", 4, w -> w.tickets().open("anna", about(w, Ticket.Kind.FLAG))),
        new Step("arm", 4, w -> w.project().change(Project.STANDARD.with(Arm.RULES))),
        new Step("showing under an arm", 4, w -> show(w, Arm.PLAIN)),
        new Step("ruling", 5, LaterWordsTest::rule),
        new Step("precedent", 5, w -> w.tickets().open("qa", about(w, Ticket.Kind.PRECEDENT))),
        new Step("question", 5, w -> w.tickets().open("qa", about(w, Ticket.Kind.QUESTION))),
        new Step("waiver", 5, w -> w.tickets().open("qa", about(w, Ticket.Kind.WAIVER))),
        new Step("renewal", 6, LaterWordsTest::renew),
        new Step("finding", 6, LaterWordsTest::find),
        new Step("divergence", 6, w -> w.tickets().open("qa", about(w, Ticket.Kind.DIVERGENCE))),
        new Step("merge", 6, w -> w.tickets().open("qa", about(w, Ticket.Kind.MERGED))),
        new Step(
            "judges", 6, w -> w.project().change(Project.STANDARD.with(Project.Judges.ANYBODY))));
  }

  @ParameterizedTest
  @MethodSource("later")
  void aNewWordMakesTheFileOneOfALaterAssay(Step step) throws IOException {
    var file = frozen();
    var workspaces = new SqliteWorkspaces(SomeOfEverything.CLOCK);
    try (var workspace = workspaces.open(file)) {
      step.work().accept(workspace);
    }

    var failure =
        assertThrows(StoreException.class, () -> FileHeader.read(file).check(file, BEFORE));

    assertEquals("TOO_NEW", failure.code());
    assertEquals(
        file
            + " was made by a later Assay (version %d of the format, this one knows 3)"
                .formatted(step.version()),
        failure.getMessage());
    try (var again = workspaces.openReadOnly(file)) {
      assertEquals(List.of(), again.verify());
    }
    try (var again = workspaces.open(file)) {
      step.work().accept(again);
      assertEquals(List.of(), again.verify());
    }
    assertEquals(step.version(), FileHeader.read(file).version());
  }

  @Test
  void withoutNewWordsAnOlderAssayStillReadsTheFile() throws IOException {
    var file = frozen();
    try (var workspace = new SqliteWorkspaces(SomeOfEverything.CLOCK).open(file)) {
      workspace.tickets().open("anna", about(workspace, Ticket.Kind.GUIDANCE));
      show(workspace, Arm.ALL);
      workspace
          .project()
          .change(new Project(7, .8, 0, Project.STANDARD.queue(), Arm.ALL, Project.Judges.OTHERS));
      assertEquals(7, workspace.project().current().most());
      assertEquals(Arm.ALL, workspace.project().current().arm());
    }

    FileHeader.read(file).check(file, BEFORE);

    var connections = new Connections(file, Journal.WAL, connection -> connection);
    try (var database = new Database(connections, Connections.Access.READ, Watch.NONE)) {
      assertEquals(
          List.of("most", "sure", "withheld", "queue"),
          database.list(
              "select j.key from project, json_each(content) j order by j.id",
              row -> row.getString(1)));
    }
  }

  private Path frozen() throws IOException {
    return Files.copy(FROZEN, folder.resolve("labels.db"));
  }

  private static Ticket.About about(Workspace workspace, Ticket.Kind kind) {
    var item = workspace.items().page(0, 1).getFirst().id();
    return new Ticket.About(kind, item, 0, "look", "", "");
  }

  private static void find(Workspace workspace) {
    var runs = workspace.runs();
    if (runs.all().isEmpty()) {
      if (workspace.snapshots().all().isEmpty()) workspace.snapshots().freeze("first", "owner");
      runs.add(SomeOfEverything.run("R-0001"), List.of(), PackedModel.of(new TreeMap<>()));
    }
    runs.addFinding("R-0001", "doubts", "[]");
  }

  private static void rule(Workspace workspace) {
    var item = workspace.items().page(0, 1).getFirst().id();
    var basis = new Basis.Ruling(Cause.MISSED, 0, "");
    var act = new Act.End(Outcome.NONE_APPLY, "");
    workspace
        .decisions()
        .record(List.of(new Decision.Entry("qa", Decision.GOLD, item, act, basis)));
  }

  private static void renew(Workspace workspace) {
    var old = workspace.vocabulary().current();
    var renewals = List.of(new Renewal(old.tags().getFirst().id(), old.version() + 1));
    var draft = new Vocabulary(old.version(), old.tags(), old.conventions().withRenewals(renewals));
    workspace
        .vocabulary()
        .revise(
            new VocabularyStore.Revision(
                "owner", "renewed", draft, _ -> List.of(), Optional.empty()));
  }

  private static void show(Workspace workspace, Arm arm) {
    var item = workspace.items().page(0, 1).getFirst().id();
    workspace.showings().record("anna", item, new Showing.Sight(arm, false, List.of()));
  }
}
