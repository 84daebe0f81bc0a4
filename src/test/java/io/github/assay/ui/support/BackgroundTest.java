package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class BackgroundTest {
  @Test
  void laneKeepsTheOrderInWhichItWasAsked() throws Exception {
    FxToolkit.registerPrimaryStage();
    var begun = new CopyOnWriteArrayList<Integer>();
    var came = new CopyOnWriteArrayList<Integer>();

    try (var lane = Background.lane("assay-store")) {
      for (int i = 0; i < 200; i++) {
        int number = i;
        lane.run(
            () -> {
              begun.add(number);
              return number;
            },
            came::add,
            failure -> came.add(-1));
      }
    }
    WaitForAsyncUtils.waitForFxEvents();

    var inOrder = IntStream.range(0, 200).boxed().toList();
    assertEquals(inOrder, begun);
    assertEquals(inOrder, came);
  }

  @Test
  void workRunsOnTheLaneAndItsOutcomeComesBackToTheScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
    var threads = new CopyOnWriteArrayList<String>();
    var backOnScreen = new CopyOnWriteArrayList<Boolean>();

    try (var lane = Background.lane("assay-store")) {
      lane.run(
          () -> threads.add(Thread.currentThread().getName()),
          done -> backOnScreen.add(Platform.isFxApplicationThread()),
          failure -> backOnScreen.add(false));
    }
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(List.of("assay-store"), threads);
    assertEquals(List.of(true), backOnScreen);
  }

  @Test
  void failureGoesToItsReceiverAndTheLaneGoesOn() {
    var failures = new ArrayList<Throwable>();
    var results = new ArrayList<String>();
    var inline = Background.inline();

    inline.run(
        () -> {
          throw new IllegalStateException("boom");
        },
        never -> results.add("never"),
        failures::add);
    inline.run(() -> "next", results::add, failures::add);

    assertInstanceOf(IllegalStateException.class, failures.getFirst());
    assertEquals(List.of("next"), results);
  }

  @Test
  void onlyTheNewestQuestionIsAnswered() throws Exception {
    FxToolkit.registerPrimaryStage();
    var asked = new CopyOnWriteArrayList<String>();
    var answered = new CopyOnWriteArrayList<String>();
    var gate = new CountDownLatch(1);

    try (var lane = Background.lane("assay-store")) {
      lane.run(() -> await(gate), done -> {}, failure -> {});
      var latest = new Latest(lane, Duration.ZERO);
      var last = new CountDownLatch(1);
      for (String text : List.of("k", "ka", "kafka"))
        latest.run(
            () -> {
              asked.add(text);
              return text;
            },
            answer -> {
              answered.add(answer);
              last.countDown();
            },
            failure -> {});
      gate.countDown();
      last.await();
    }

    assertEquals(List.of("kafka"), asked);
    assertEquals(List.of("kafka"), answered);
  }

  private static boolean await(CountDownLatch gate) {
    try {
      gate.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void sessionThatIsClosedDropsWhatIsAskedForLater() {
    var came = new ArrayList<String>();
    var session = Background.inline().session();
    session.run(() -> "before", came::add, failure -> {});
    session.close();
    session.run(() -> "after", came::add, failure -> {});

    assertEquals(List.of("before"), came);
  }
}
