package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LowPriorityTest {
  private static final int NICE = 18;

  @Test
  @EnabledOnOs(OS.LINUX)
  void aThreadThatHasTimeGivesWayAndNoOtherDoes() throws Exception {
    int before = nice();

    int low =
        inThread(
            () -> {
              LowPriority.take();
              return nice();
            });

    assertEquals(10, low);
    assertEquals(before, nice());
    assertEquals(before, inThread(LowPriorityTest::nice));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void sumsAreSpreadOverThreadsThatHaveTime() throws Exception {
    try (var pool = new ForkJoinPool(1, new LowPriority.Workers(), null, false)) {
      assertEquals(10, pool.submit(LowPriorityTest::nice).get());
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theLaneOfLongJobsHasTimeAndTheStoreHasNot() throws Exception {
    int before = nice();
    try (var store = Background.lane("store");
        var patient = Background.patientLane("long")) {
      var there = new FutureTask<>(LowPriorityTest::nice);
      patient.await(there, () -> false);
      assertEquals(10, there.get());
      var here = new FutureTask<>(LowPriorityTest::nice);
      store.await(here, () -> false);
      assertEquals(before, here.get());
    }
  }

  private static <T> T inThread(Callable<T> work) throws Exception {
    var task = new FutureTask<>(work);
    Thread.ofPlatform().start(task);
    return task.get();
  }

  /// How far the calling thread gives way, from the system's own account of it.
  private static int nice() throws Exception {
    var account = Files.readString(Path.of("/proc/thread-self/stat"));
    return Integer.parseInt(
        account.substring(account.lastIndexOf(')') + 2).split(" ", -1)[NICE - 2]);
  }
}
