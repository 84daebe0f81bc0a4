package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.workbench.BackingUp.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackingUpTest {
  private final SqliteWorkspaces workspaces = new SqliteWorkspaces(Clock.systemUTC());

  @TempDir private Path folder;
  private Path file;
  private Path shelf;
  private Workspace workspace;
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private int items;

  @BeforeEach
  void make() {
    file = folder.resolve("labels.db");
    shelf = folder.resolve("labels.db.backups");
    workspace = workspaces.create(file);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aCopyIsAWorkspaceWithAllThatWasSaved() throws IOException {
    write();
    write();

    var made = assertInstanceOf(Outcome.Made.class, backUp());
    write();

    assertEquals(List.of(made.copy().getFileName().toString()), names());
    assertTrue(made.copy().getFileName().toString().startsWith("20260301T100000Z-"));
    try (var copy = workspaces.open(made.copy())) {
      assertEquals(2, copy.items().count());
      assertEquals(List.of(), copy.verify());
    }
  }

  @Test
  void itIsMadeBesideAWriterByOneWhoOnlyLooks() throws IOException {
    write();

    try (var look = workspaces.openReadOnly(file)) {
      var made = assertInstanceOf(Outcome.Made.class, new BackingUp(look, () -> now).ifDue());
      write();
      try (var copy = workspaces.openReadOnly(made.copy())) {
        assertEquals(1, copy.items().count());
        assertEquals(List.of(), copy.verify());
      }
    }
    assertEquals(2, workspace.items().count());
  }

  @Test
  void anEmptyWorkspaceAndOneThatDidNotChangeAreNotCopied() throws IOException {
    assertEquals(new Outcome.NotDue(), backUp());
    write();
    assertInstanceOf(Outcome.Made.class, backUp());
    pass(Duration.ofDays(3));
    assertEquals(new Outcome.NotDue(), backUp());
    workspace.close();
    workspace = workspaces.open(file);
    assertEquals(new Outcome.NotDue(), backUp());

    workspace.splits().replace(Map.of("i0", Part.TEST), "one transaction is enough");
    assertInstanceOf(Outcome.Made.class, backUp());
    assertEquals(2, names().size());
  }

  @Test
  void betweenTwoCopiesTenMinutesPass() {
    write();
    backUp();
    write();
    pass(Duration.ofMinutes(10).minusSeconds(1));
    assertEquals(new Outcome.NotDue(), backUp());
    pass(Duration.ofSeconds(1));

    assertInstanceOf(Outcome.Made.class, backUp());
  }

  @Test
  void beforeMuchChangesNoTimeNeedsToPass() throws IOException {
    write();
    backUp();
    assertEquals(new Outcome.NotDue(), backingUp().ifBehind());
    write();
    pass(Duration.ofSeconds(1));

    assertInstanceOf(Outcome.Made.class, backingUp().ifBehind());
    try (var copy = workspaces.openReadOnly(shelf.resolve(names().getLast()))) {
      assertEquals(2, copy.items().count());
    }
  }

  @Test
  void aFilePutBackFromACopyIsCopiedAnew() throws IOException {
    write();
    var first = assertInstanceOf(Outcome.Made.class, backUp()).copy();
    pass(Duration.ofHours(1));
    for (int i = 0; i < 9; i++) write();
    backUp();
    workspace.close();
    Files.delete(file);
    Files.copy(first, file);
    workspace = workspaces.open(file);
    pass(Duration.ofHours(1));
    write();

    assertInstanceOf(Outcome.Made.class, backUp());
  }

  @Test
  void oldCopiesGoAndStrangersStay() throws IOException {
    for (int i = 0; i < 5; i++) {
      write();
      assertInstanceOf(Outcome.Made.class, backUp());
      if (i == 0) {
        Files.writeString(shelf.resolve("notes.txt"), "mine");
        leftover("20260101T000000Z-9.db.1234.new", Duration.ofDays(2));
        leftover("20260101T000000Z-8.db.1234.new", Duration.ofHours(2));
      }
      pass(Duration.ofMinutes(15));
    }

    assertEquals(
        List.of(
            "20260101T000000Z-8.db.1234.new", "20260301T104500Z", "20260301T110000Z", "notes.txt"),
        names().stream()
            .map(name -> name.replaceFirst("Z-[0-9a-f]{8}-[0-9]+\\.db$", "Z"))
            .toList());
  }

  @Test
  void whatCannotBeCopiedIsToldAndNothingIsLost() throws IOException {
    write();
    Files.writeString(shelf, "a file where the folder should be");

    var failed = assertInstanceOf(Outcome.Failed.class, backUp());

    assertTrue(failed.why().contains("labels.db.backups"), failed::why);
    assertEquals(List.of(), workspace.verify());
  }

  private Outcome backUp() {
    return backingUp().ifDue();
  }

  private BackingUp backingUp() {
    return new BackingUp(workspace, () -> now);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private void write() {
    var item = new Item("i" + items++, "title", "text", Item.Origin.NONE);
    workspace.bulk().write(writer -> writer.item(item, List.of()));
  }

  private void leftover(String name, Duration age) throws IOException {
    var file = Files.writeString(shelf.resolve(name), "half");
    Files.setLastModifiedTime(file, FileTime.from(now.minus(age)));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(shelf)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
