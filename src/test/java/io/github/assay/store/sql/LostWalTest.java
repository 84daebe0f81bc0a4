package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.testing.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A file whose `-wal` is missing, cut off, damaged or another's is never taken for complete.
class LostWalTest extends Scene {
  private static final int DECISIONS_A_STEP = 3;

  private Path left;
  private long sound;
  private long all;

  /// Files as a killed program leaves them: some decisions in the file, five steps in the `-wal`.
  @BeforeEach
  void leave() throws IOException, InterruptedException {
    left = Files.createDirectory(folder.resolve("left")).resolve("labels.db");
    sound();
    try (var workspace = workspaces.open(file())) {
      sound = workspace.decisions().count();
      for (int i = 0; i < 5; i++) all = decide(workspace);
      for (String suffix : List.of("", "-wal", ".lock"))
        copyFromOutside(beside(file(), suffix), beside(left, suffix));
    }
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  @Test
  void allThreeTogetherAreComplete() {
    assertEquals(sound + 5 * DECISIONS_A_STEP, all);
    try (var workspace = workspaces.open(left)) {
      assertEquals(all, workspace.decisions().count());
      assertEquals(List.of(), workspace.verify());
    }
    try (var workspace = workspaces.openReadOnly(left)) {
      assertEquals(List.of(), workspace.verify());
    }
  }

  @Test
  void aFileWithoutItsWalIsRefusedAndSaysHowMuchIsMissing() throws IOException {
    Files.delete(beside(left, "-wal"));

    var failure = assertRefused("STORE_DAMAGED", left);

    assertTrue(
        failure.getMessage().startsWith("5 saved steps are missing from " + left),
        failure::getMessage);
    try (var workspace = workspaces.openReadOnly(left)) {
      assertEquals(sound, workspace.decisions().count());
      assertEquals(1, workspace.verify().size());
    }
    Files.delete(beside(left, ".lock"));
    try (var workspace = workspaces.open(left)) {
      assertEquals(1, workspace.verify().size(), "whoever goes on is told");
    }
  }

  @Test
  void aWalOfAnotherWorkspaceIsRefused() throws IOException, InterruptedException {
    var other = folder.resolve("other.db");
    try (var workspace = workspaces.create(other)) {
      workspace.vocabulary().replace(SomeOfEverything.tags(), "owner");
      copyFromOutside(beside(other, "-wal"), beside(left, "-wal"));
    }

    var failure = assertRefused("STORE_DAMAGED", left);

    assertTrue(failure.getMessage().contains("-wal does not belong to"), failure::getMessage);
    failure("STORE_DAMAGED", () -> workspaces.openReadOnly(left));
  }

  @Test
  void aWalOfAnEarlierTimeIsRefused() throws IOException, InterruptedException {
    var old = Files.readAllBytes(beside(left, "-wal"));
    try (var workspace = workspaces.open(left)) {
      decide(workspace);
    }
    try (var workspace = workspaces.open(left)) {
      decide(workspace);
    }
    Files.write(beside(left, "-wal"), old);

    assertRefused("STORE_DAMAGED", left);
  }

  /// Whatever a power cut or a bad disk makes of the `-wal`: what is left is a run of whole steps
  /// from the start, and if one is missing that was acknowledged, that is said.
  @Seeds(80)
  void aDamagedWalGivesWholeStepsAndIsFoundOut(Random random) throws IOException {
    var wal = Files.readAllBytes(beside(left, "-wal"));
    var damaged = damaged(wal, random);
    Files.write(beside(left, "-wal"), damaged);

    try (var workspace = workspaces.openReadOnly(left)) {
      long found = workspace.decisions().count();
      assertEquals(0, (found - sound) % DECISIONS_A_STEP);
      var problems = workspace.verify();
      if (found < all) assertTrue(problems.getFirst().contains("saved steps are missing"));
      else assertEquals(List.of(), problems);
    } catch (io.github.assay.store.StoreException e) {
      assertEquals("STORE_DAMAGED", e.code(), e::getMessage);
    }
    try (var workspace = workspaces.open(left)) {
      assertEquals(all, workspace.decisions().count());
    } catch (io.github.assay.store.StoreException e) {
      assertEquals("STORE_DAMAGED", e.code(), e::getMessage);
    }
  }

  private static byte[] damaged(byte[] wal, Random random) {
    int cut = random.nextInt(wal.length);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(wal, cut);
      case 1 -> {
        var torn = wal.clone();
        Arrays.fill(torn, cut, Math.min(wal.length, cut + 4096), (byte) 0);
        yield torn;
      }
      case 2 -> {
        var tail = new byte[8192];
        random.nextBytes(tail);
        var torn = Arrays.copyOf(wal, cut + tail.length);
        System.arraycopy(tail, 0, torn, cut, tail.length);
        yield torn;
      }
      default -> {
        var flipped = wal.clone();
        flipped[cut] ^= (byte) (1 << random.nextInt(8));
        yield flipped;
      }
    };
  }
}
