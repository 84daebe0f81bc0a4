package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// The structure of a file that nobody touched since its last orderly end is not gone through
/// again; in any doubt it is. Told apart here by a damage that only going through it shows.
class SoundTest {
  private static final int PAGE = 4096;
  private static final Instant MADE = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() {
    file = folder.resolve("a.db");
    try (var workspace = at(MADE).create(file)) {
      SomeOfEverything.fill(workspace);
    }
  }

  @Test
  void whatNobodyTouchedIsOpenedAtOnce() throws IOException {
    damage();

    at(MADE.plus(Duration.ofDays(6))).open(file).close();
    at(MADE.plus(Duration.ofDays(6))).openReadOnly(file).close();
  }

  @Test
  void afterAWeekItIsGoneThroughAgain() throws IOException {
    damage();
    var later = at(MADE.plus(Duration.ofDays(8)));

    assertDamaged(() -> later.open(file));
    assertDamaged(() -> later.openReadOnly(file));
    assertDamaged(() -> at(MADE.minusSeconds(1)).open(file));
  }

  @Test
  void openingAndClosingDoesNotPutTheNextCheckOff() throws IOException {
    at(MADE.plus(Duration.ofDays(5))).open(file).close();
    damage();

    assertDamaged(() -> at(MADE.plus(Duration.ofDays(8))).open(file));
  }

  @Test
  void aFileThatWasWrittenByOthersIsGoneThrough() throws IOException {
    damage();
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

    assertDamaged(() -> at(MADE).open(file));
  }

  @Test
  void aFileWithoutItsNoteIsGoneThrough() throws IOException {
    damage();
    Files.writeString(beside(), "");

    assertDamaged(() -> at(MADE).open(file));
  }

  @Test
  void theNoteOfAnotherFileSaysNothing() throws IOException {
    var other = folder.resolve("b.db");
    at(MADE).create(other).close();
    damage();
    var foreign = Trace.parse(Files.readString(WriterLock.beside(other))).sound().orElseThrow();
    var own = Trace.parse(Files.readString(beside())).sound().orElseThrow();
    Files.writeString(beside(), own.line().replace(own.workspace(), foreign.workspace()));

    assertDamaged(() -> at(MADE).open(file));
  }

  @Test
  void aSessionThatFoundDamageLeavesNoNote() throws IOException {
    damage();
    try (var workspace = at(MADE).open(file)) {
      assertDamaged(workspace::verify);
    }

    assertDamaged(() -> at(MADE).open(file));
  }

  @Test
  void noteThatMakesNoSenseSaysNothing() {
    assertEquals(Trace.NONE, Trace.parse(""));
    assertEquals(Trace.NONE, Trace.parse("sound of rain\n"));
    var id = "0".repeat(36);
    assertEquals(
        Trace.NONE, Trace.parse("sound %s %s 1 9999999999999999999 1\n".formatted(id, id)));
  }

  /// Overwrites the page of a table that opening does not read; neither size nor time of the file
  /// change.
  private void damage() throws IOException {
    var time = Files.getLastModifiedTime(file);
    long page;
    var connections = new Connections(file, Journal.WAL, UnaryOperator.identity());
    try (var database = new Database(connections, Connections.Access.LOOK, Watch.NONE)) {
      page = database.number("select rootpage from sqlite_schema where name = 'note'");
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(PAGE), (page - 1) * PAGE);
    }
    Files.setLastModifiedTime(file, time);
  }

  private Path beside() {
    return WriterLock.beside(file);
  }

  private static void assertDamaged(Executable reading) {
    assertEquals("STORE_DAMAGED", assertThrows(StoreException.class, reading).code());
  }

  private static SqliteWorkspaces at(Instant now) {
    return new SqliteWorkspaces(Clock.fixed(now, ZoneOffset.UTC));
  }
}
