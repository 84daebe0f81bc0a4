package io.github.assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How workspaces are made, opened, copied and closed.
public abstract class WorkspacesContract extends WorkspaceContract {
  private Path file() {
    return folder.resolve("labels.db");
  }

  @Test
  void whatIsThereIsNeverMadeAnew() throws IOException {
    var other = Files.writeString(folder.resolve("notes.txt"), "mine");

    assertEquals("EXISTS", code(() -> workspaces.create(file())));
    assertEquals("EXISTS", code(() -> workspaces.create(other)));
    assertEquals("EXISTS", code(() -> workspaces.create(folder)));
    assertEquals("NOT_FOUND", code(() -> workspaces.create(folder.resolve("no/labels.db"))));
    assertEquals("mine", Files.readString(other));
    assertEquals(3, workspace.vocabulary().current().tags().size());
  }

  @Test
  void whatIsNotThereIsNotMadeByLooking() {
    var missing = folder.resolve("missing.db");

    assertEquals("NOT_FOUND", code(() -> workspaces.open(missing)));
    assertEquals("NOT_FOUND", code(() -> workspaces.openReadOnly(missing)));
    assertEquals("NOT_A_WORKSPACE", code(() -> workspaces.open(folder)));
    assertEquals(false, Files.exists(missing));
  }

  @Test
  void aSecondWriterIsRefusedAndAReaderIsNot() {
    items("a");

    assertEquals("IN_USE", code(() -> workspaces.open(file())));
    assertEquals(
        "IN_USE",
        code(() -> workspaces.open(folder.resolve("../" + folder.getFileName() + "/labels.db"))));
    try (var reader = workspaces.openReadOnly(file())) {
      assertEquals(1, reader.items().count());
      items("b");
      assertEquals(2, reader.items().count());
      assertEquals("STORE_READ_ONLY", code(() -> reader.decisions().undo("anna")));
      assertEquals("STORE_READ_ONLY", code(() -> reader.bulk().write(_ -> {})));
      assertEquals(List.of(), reader.verify());
    }
    items("c");
    reopen();
    assertEquals(3, workspace.items().count());
  }

  @Test
  void aClosedWorkspaceRefusesEverything() {
    var other = workspaces.create(folder.resolve("other.db"));
    other.close();
    other.close();

    assertThrows(IllegalStateException.class, () -> other.items().count());
    assertThrows(IllegalStateException.class, () -> other.decisions().undo("anna"));
  }

  @Test
  void nothingButTheFileAndItsLockIsLeftBehind() throws IOException {
    items("a");
    reopen();
    workspaces.openReadOnly(file()).close();
    workspace.close();
    workspaces.openReadOnly(file()).close();

    var left = new TreeSet<String>();
    try (var files = Files.list(folder)) {
      files.forEach(path -> left.add(path.getFileName().toString()));
    }
    assertEquals(new TreeSet<>(List.of("labels.db", "labels.db.lock")), left);
    workspace = workspaces.open(file());
  }

  @Test
  void aCopyIsAWorkspaceOfItsOwn() throws IOException {
    items("a", "b");
    submit("anna", "anna", "a", 1);
    var target = folder.resolve("copy.db");

    workspace.copyTo(target);
    items("c");

    try (var copy = workspaces.open(target)) {
      assertEquals(2, copy.items().count());
      assertEquals(tagged(1), copy.decisions().labels("anna", "a"));
      assertEquals(List.of(), copy.verify());
    }
    var before = Files.size(target);
    assertEquals("EXISTS", code(() -> workspace.copyTo(target)));
    assertEquals("EXISTS", code(() -> workspace.copyTo(file())));
    assertEquals("NOT_FOUND", code(() -> workspace.copyTo(folder.resolve("no/copy.db"))));
    assertEquals(before, Files.size(target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q?journal_mode=OFF.db",
        "#1.db",
        "100%.db",
        "%41.db",
        "it's.db",
        "a;b.db",
        "ü 深.db",
        ":memory:",
        "file:x.db",
        "a b\tc.db",
        "no ending",
        "-.db",
        "x.db?mode=memory&cache=shared"
      })
  void anyNameOfAFileWorks(String name) throws IOException {
    var file = folder.resolve(name);
    try (var odd = workspaces.create(file)) {
      odd.vocabulary().replace(List.of(tag("x")), "owner");
      assertEquals(file.toAbsolutePath(), odd.file());
      odd.copyTo(folder.resolve(name + " copy"));
    }
    assertEquals(true, Files.size(file) > 1000);

    for (Path path : List.of(file, folder.resolve(name + " copy")))
      try (var again = workspaces.openReadOnly(path)) {
        assertEquals(1, again.vocabulary().current().tags().size());
      }
  }
}
