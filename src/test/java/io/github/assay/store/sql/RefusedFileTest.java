package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is no workspace, or not one of this Assay, is refused in words and stays as it is.
class RefusedFileTest extends Scene {
  @Test
  void whatIsNoDatabaseIsNoWorkspace() throws IOException {
    var zeros = Files.write(folder.resolve("zeros.db"), new byte[8192]);
    for (Path other :
        List.of(
            Files.createFile(folder.resolve("empty.db")),
            Files.writeString(folder.resolve("notes.db"), "SQLite is mentioned here".repeat(400)),
            zeros)) {
      assertRefused("NOT_A_WORKSPACE", other);
      failure("NOT_A_WORKSPACE", () -> workspaces.openReadOnly(other));
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsNoWorkspace() throws IOException, SQLException {
    var other = folder.resolve("other.db");
    run(other, "create table t(a)", "pragma user_version = 1");

    assertRefused("NOT_A_WORKSPACE", other);
    run(other, "pragma application_id = 252006674");
    assertRefused("NOT_A_WORKSPACE", other);
  }

  @Test
  void aFileOfALaterAssayIsLeftToIt() throws IOException, SQLException {
    run(sound(), "pragma user_version = 8");

    var failure = assertRefused("TOO_NEW", file());

    assertEquals(
        file()
            + " was made by a later Assay (version 8 of the format, this one knows "
            + LaterWords.VERSION
            + ")",
        failure.getMessage());
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws IOException {
    var bytes = Files.readAllBytes(sound());
    for (int left : List.of(50, 100, 4096, bytes.length / 2, bytes.length - 1)) {
      Files.write(file(), Arrays.copyOf(bytes, left));
      assertRefused("STORE_DAMAGED", file());
    }
  }

  @Test
  void aTriggerThatAssayDidNotMakeIsNamed() throws IOException, SQLException {
    run(sound(), "create trigger thief after insert on batch begin delete from label; end");

    var failure = assertRefused("STORE_FOREIGN", file());

    assertTrue(failure.getMessage().endsWith("only be looked at: [trigger thief]"));
    try (var workspace = workspaces.openReadOnly(file())) {
      assertEquals(SomeOfEverything.ITEMS, workspace.items().count());
    }
  }

  @Test
  void aTableThatIsAnEndlessViewIsNeverAsked() throws IOException, SQLException {
    run(
        sound(),
        "drop table unapproved",
        "create view unapproved as with recursive n(item) as (select 1 union all select item + 1"
            + " from n) select item, '' spelling, 0 seal from n");

    var failure = assertRefused("STORE_DAMAGED", file());

    assertTrue(failure.getMessage().endsWith("missing or changed: [table unapproved]"));
  }

  @Test
  void aTriggerThatIsGoneIsNamed() throws IOException, SQLException {
    run(sound(), "drop trigger decision_never_changes");

    assertRefused("STORE_DAMAGED", file());
  }

  @Test
  void startingTwiceOnADamagedFileDeletesNothing() throws IOException {
    var bytes = Files.readAllBytes(sound());
    Arrays.fill(bytes, 4096, 12_288, (byte) 7);
    Files.write(file(), bytes);

    assertRefused("STORE_DAMAGED", file());
    assertRefused("STORE_DAMAGED", file());
  }
}
