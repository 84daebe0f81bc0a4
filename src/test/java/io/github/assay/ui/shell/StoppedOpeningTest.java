package io.github.assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.store.Opening;
import io.github.assay.testing.Benches;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.testing.WindowTest;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// An opening that takes long is stopped by a key.
class StoppedOpeningTest extends WindowTest {
  private static final String LARGE = "large.db";

  @Override
  protected Workbenches workbenches() {
    return new Slow(new Benches());
  }

  /// Comes to the large file only when somebody is tired of waiting.
  private record Slow(Workbenches real) implements Workbenches {
    @Override
    public Workbench create(Path file) {
      return real.create(file);
    }

    @Override
    public Workbench open(Path file, Opening opening) {
      for (int i = 0; file.endsWith(LARGE) && !opening.isStopped() && i < 3_000; i++) {
        opening.at(Opening.Step.CHECK, 0.5);
        LockSupport.parkNanos(10_000_000);
      }
      return real.open(file, opening);
    }

    @Override
    public Workbench openReadOnly(Path file) {
      return real.openReadOnly(file);
    }
  }

  @Test
  void escapeLeavesBothFilesAndTheWindowAsTheyWere() throws IOException {
    var large =
        Files.copy(SmallWorkspace.make(benches, folder.resolve("b.db")), folder.resolve(LARGE));
    var before = Files.readAllBytes(large);
    answers.add(large);
    settle();
    push(KeyCode.CONTROL, KeyCode.O);
    waitFor(() -> lookup(".progress-bar").tryQuery().isPresent());
    assertEquals(0.5, lookup(".progress-bar").<ProgressBar>query().getProgress());

    push(KeyCode.ESCAPE);

    awaitStatus("Stopped: large.db was not opened");
    int items = read(workspace -> workspace.items().count());
    assertEquals(SmallWorkspace.ITEMS.size(), items);
    assertArrayEquals(before, Files.readAllBytes(large));
  }

  /// The store lane is busy with the opening meanwhile.
  private static void waitFor(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("the window does not tell how far it is", e);
    }
  }
}
