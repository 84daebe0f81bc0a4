package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ApartTest {
  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void whoClosesWaitsForWhatHasBegun() throws InterruptedException {
    var begun = new CountDownLatch(2);
    var goOn = new CountDownLatch(1);
    var apart = new Apart(task -> Thread.ofPlatform().daemon().start(task));
    for (int i = 0; i < 2; i++)
      apart.execute(
          () -> {
            begun.countDown();
            await(goOn);
            done.add("task");
          });
    begun.await();

    var closing =
        Thread.ofPlatform()
            .start(
                () -> {
                  apart.close(() -> done.add("closed"));
                });
    while (closing.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
    assertEquals(List.of(), done);
    goOn.countDown();
    closing.join();

    assertEquals(List.of("task", "task", "closed"), done);
  }

  @Test
  void whatHasNotBegunIsNotDone() {
    var queue = new ArrayList<Runnable>();
    var apart = new Apart(queue::add);
    apart.execute(() -> done.add("early"));
    apart.execute(() -> done.add("late"));
    queue.getFirst().run();

    apart.close(() -> done.add("closed"));
    apart.close(() -> done.add("closed again"));
    queue.getLast().run();

    assertEquals(List.of("early", "closed"), done);
    assertThrows(CancellationException.class, () -> apart.within(inner -> done.add("opened")));
  }

  @Test
  void aTaskThatFailsIsOver() {
    var apart = new Apart(Runnable::run);
    var failed = new ArrayList<String>();
    try {
      apart.execute(
          () -> {
            throw new IllegalStateException("broken");
          });
    } catch (IllegalStateException e) {
      failed.add(e.getMessage());
    }

    try {
      apart.within(
          inner -> {
            throw new IllegalStateException("not opened");
          });
    } catch (IllegalStateException e) {
      failed.add(e.getMessage());
    }

    apart.close(() -> failed.add("closed"));

    assertEquals(List.of("broken", "not opened", "closed"), failed);
  }

  @Test
  void whatIsOpenWithinIsClosedFirst() throws InterruptedException {
    var apart = new Apart(Runnable::run);
    var inner = apart.within(opened -> opened);
    inner.execute(() -> done.add("task"));

    var closing = Thread.ofPlatform().start(() -> apart.close(() -> done.add("outer")));
    while (closing.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
    inner.close(() -> done.add("inner"));
    closing.join();

    assertEquals(List.of("task", "inner", "outer"), done);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
