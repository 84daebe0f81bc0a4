package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Verdict;
import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;
import io.github.assay.testing.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A damaged file is refused with a reason and left as it is; or it opens, and then what is wrong
/// with it is found, or nothing that can be read is wrong. It never ends in a bug.
class DamagedFileTest {
  private static final Set<String> REASONS =
      Set.of(
          "NOT_A_WORKSPACE",
          "STORE_DAMAGED",
          "STORE_FAILED",
          "STORE_FOREIGN",
          "STORE_IO",
          "STORE_TOO_BIG",
          "STORE_READ_ONLY",
          "TOO_NEW");

  private static final int PAGE = 4096;

  @TempDir static Path folder;
  private static byte[] sound;
  private static String content;

  private final SqliteWorkspaces workspaces = new SqliteWorkspaces(SomeOfEverything.CLOCK);
  private final Path file = folder.resolve("damaged.db");

  @BeforeAll
  static void make() throws IOException {
    var good = folder.resolve("sound.db");
    try (var workspace = new SqliteWorkspaces(SomeOfEverything.CLOCK).create(good)) {
      SomeOfEverything.fill(workspace);
      assertEquals(List.of(), workspace.verify());
      content = SomeOfEverything.read(workspace);
    }
    sound = Files.readAllBytes(good);
  }

  @AfterEach
  void clear() throws IOException {
    for (String suffix : List.of("", "-wal", "-shm", ".lock"))
      Files.deleteIfExists(folder.resolve("damaged.db" + suffix));
  }

  @Seeds(250)
  void damageIsRefusedOrFoundOutOrHarmless(Random random) throws IOException {
    var damaged = damaged(random);
    Files.write(file, damaged);

    boolean writes = random.nextBoolean();
    try (Workspace workspace = writes ? workspaces.open(file) : workspaces.openReadOnly(file)) {
      var problems = workspace.verify();
      if (problems.isEmpty()) assertEquals(content, SomeOfEverything.read(workspace));
      else attempt(() -> SomeOfEverything.read(workspace));
      if (writes) attempt(() -> decide(workspace));
    } catch (StoreException e) {
      assertReason(e);
      assertArrayEquals(damaged, Files.readAllBytes(file), "a file that is refused is left alone");
    }
  }

  @Test
  void aChangedTextIsFoundOutWhereverItStands() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      var damaged = sound.clone();
      int place;
      do place = random.nextInt(sound.length);
      while (!Character.isLetterOrDigit(sound[place] & 0x7f) || sound[place] < 0);
      damaged[place] = (byte) (sound[place] == 'x' ? 'y' : 'x');
      Files.write(file, damaged);
      int where = place;
      try (var workspace = workspaces.openReadOnly(file)) {
        var problems = workspace.verify();
        if (problems.isEmpty())
          assertEquals(content, SomeOfEverything.read(workspace), () -> "byte " + where);
      } catch (StoreException e) {
        assertReason(e);
      }
    }
  }

  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (StoreException e) {
      assertReason(e);
    }
  }

  private static void decide(Workspace workspace) {
    workspace
        .decisions()
        .record(
            List.of(
                new Decision.Entry(
                    "bob", "bob", "item-3", new Act.Mark(1, Verdict.NO), new Basis.Typed())));
  }

  private static void assertReason(StoreException e) {
    assertTrue(
        REASONS.contains(e.code()) || e.code().equals("NOT_FOUND"), () -> e.code() + " " + e);
    assertTrue(e.getMessage().length() < 2_000, e::getMessage);
  }

  private static byte[] damaged(Random random) {
    var bytes = sound.clone();
    switch (random.nextInt(8)) {
      case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> {
        int from = page(random);
        Arrays.fill(bytes, from, from + PAGE, (byte) 0);
      }
      case 2 -> System.arraycopy(sound, page(random), bytes, page(random), PAGE);
      case 3 -> {
        int from = random.nextInt(bytes.length / 512) * 512;
        Arrays.fill(bytes, from, from + 512, (byte) random.nextInt(256));
      }
      case 4 -> bytes[random.nextInt(200)] ^= (byte) (1 << random.nextInt(8));
      case 5 -> {
        var tail = new byte[1 + random.nextInt(3 * PAGE)];
        random.nextBytes(tail);
        bytes = Arrays.copyOf(bytes, bytes.length + tail.length);
        System.arraycopy(tail, 0, bytes, sound.length, tail.length);
      }
      default -> {
        for (int i = 1 + random.nextInt(8); i > 0; i--)
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return bytes;
  }

  private static int page(Random random) {
    return random.nextInt(sound.length / PAGE) * PAGE;
  }
}
