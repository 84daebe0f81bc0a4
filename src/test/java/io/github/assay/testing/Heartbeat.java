package io.github.assay.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks every few milliseconds at what the JavaFX thread does, and remembers if it ever waits for
/// the database or a model: the window then stands still. It tells by the methods that are on the
/// stack, not by the time, so that a slow machine changes nothing; what is answered at once (how
/// many items a query found) is not among them, for a thread may be stopped anywhere.
public final class Heartbeat implements AutoCloseable {
  private static final long BEAT = 4;
  private static final List<String> SLOW =
      List.of(
          "org.sqlite.",
          "io.github.assay.store.sql.Database.",
          "io.github.assay.store.sql.NumberSet.",
          "io.github.assay.store.sql.Sets.",
          "io.github.assay.learning.Suggester.propose",
          "io.github.assay.learning.Suggester.suggest",
          "io.github.assay.learning.tribuo.LinearModel.",
          "io.github.assay.learning.tribuo.LinearTraining.",
          "io.github.assay.learning.rules.RuleBook.",
          "io.github.assay.learning.embedding.");

  private final Thread window;
  private final AtomicReference<List<StackTraceElement>> caught = new AtomicReference<>(List.of());
  private final Thread watch = Thread.ofPlatform().name("heartbeat").daemon().unstarted(this::look);
  private volatile boolean isOver;

  /// Begins to look.
  public Heartbeat() {
    window = javaFxThread();
    watch.start();
  }

  private static Thread javaFxThread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("JavaFX Application Thread"))
        .findFirst()
        .orElseThrow();
  }

  private void look() {
    while (!isOver) {
      var stack = window.getStackTrace();
      if (isSlow(stack) && caught.get().isEmpty()) caught.set(List.of(stack));
      try {
        Thread.sleep(BEAT);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// Whether the work on top of the stack is of the slow kinds; what the toolkit does is its own
  /// business.
  static boolean isSlow(StackTraceElement... stack) {
    var ours =
        Stream.of(stack)
            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
            .takeWhile(Heartbeat::isNotToolkit);
    return ours.anyMatch(name -> SLOW.stream().anyMatch(name::startsWith));
  }

  private static boolean isNotToolkit(String name) {
    return !name.startsWith("com.sun.") && !name.startsWith("javafx.");
  }

  /// What the JavaFX thread waited for; empty if for nothing.
  public Optional<String> caught() {
    return Optional.of(caught.get())
        .filter(stack -> !stack.isEmpty())
        .map(stack -> stack.stream().map(Object::toString).collect(Collectors.joining("\n")));
  }

  @Override
  public void close() {
    isOver = true;
    try {
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
