package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Item;
import io.github.assay.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// A disk that is really full, and one that can only be read: a small one in memory, where this
/// machine lets the test mount it.
class FullDiskTest extends Scene {
  private static final int SIZE = 8 << 20;
  private boolean isMounted;

  private Path disk() throws IOException, InterruptedException {
    var disk = Files.createDirectory(folder.resolve("disk"));
    isMounted = mount("-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString());
    if (!isMounted) Assumptions.abort("this machine does not let a test mount a disk");
    return disk;
  }

  private static boolean mount(String... arguments) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<>(List.of("mount"));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (isMounted)
      new ProcessBuilder("umount", folder.resolve("disk").toString()).inheritIO().start().waitFor();
  }

  private static Path filler(Path disk) throws IOException {
    var filler = disk.resolve("filler");
    try (var out = Files.newOutputStream(filler)) {
      var block = new byte[4096];
      while (true) out.write(block);
    } catch (IOException e) {
      return filler;
    }
  }

  @Test
  void nothingIsLostOnAFullDiskAndWorkGoesOnAfterwards() throws IOException, InterruptedException {
    var disk = disk();
    try (var workspace = workspaces.create(disk.resolve("labels.db"))) {
      SomeOfEverything.fill(workspace);
      var filler = filler(disk);
      long saved = decideUntilFull(workspace);
      var before = SomeOfEverything.read(workspace);

      var full = failure("STORE_FULL", () -> decide(workspace));
      assertTrue(full.getMessage().endsWith("nothing of this step was kept"), full::getMessage);
      failure("STORE_FULL", () -> take(workspace));
      failure("STORE_FULL", () -> workspace.copyTo(disk.resolve("copy.db")));

      assertEquals(before, SomeOfEverything.read(workspace));
      Files.delete(filler);
      assertEquals(saved + 3, decide(workspace));
      assertEquals(List.of(), workspace.verify());
    }
    try (var again = workspaces.open(disk.resolve("labels.db"))) {
      assertEquals(List.of(), again.verify());
    }
  }

  private static long decideUntilFull(Workspace workspace) {
    try {
      for (int i = 0; i < 10_000; i++) decide(workspace);
    } catch (io.github.assay.store.StoreException e) {
      assertEquals("STORE_FULL", e.code(), e::getMessage);
    }
    return workspace.decisions().count();
  }

  private static void take(Workspace workspace) {
    workspace
        .bulk()
        .write(
            writer -> {
              for (int i = 0; i < 2_000; i++)
                writer.item(
                    new Item("big-" + i, "Big", "words ".repeat(500), Item.Origin.NONE), List.of());
            });
  }

  @Test
  void aFullDiskDoesNotKeepAnybodyFromLooking() throws IOException, InterruptedException {
    var disk = disk();
    try (var workspace = workspaces.create(disk.resolve("labels.db"))) {
      SomeOfEverything.fill(workspace);
    }
    filler(disk);

    failure("STORE_FULL", () -> workspaces.open(disk.resolve("labels.db")));
    try (var looking = workspaces.openReadOnly(disk.resolve("labels.db"))) {
      assertEquals(SomeOfEverything.ITEMS, looking.items().count());
    }
  }

  @Test
  void aDiskThatIsOnlyReadCanBeLookedAt() throws IOException, InterruptedException {
    var disk = disk();
    var file = disk.resolve("labels.db");
    try (var workspace = workspaces.create(file)) {
      SomeOfEverything.fill(workspace);
    }
    assertTrue(mount("-o", "remount,ro", disk.toString()));

    failure("STORE_READ_ONLY", () -> workspaces.open(file));
    try (var looking = workspaces.openReadOnly(file)) {
      assertEquals(SomeOfEverything.ITEMS, looking.items().count());
      assertEquals(List.of(), looking.verify());
      failure("STORE_READ_ONLY", () -> decide(looking));
    }
    assertTrue(mount("-o", "remount,rw", disk.toString()));
  }
}
