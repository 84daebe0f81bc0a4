package io.github.assay.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;

/// Prints what was measured: one line a thing, its figures below each other.
final class Readings {
  private Readings() {}

  /// Does it once, and prints how long it took.
  static Stopwatch once(String what, Runnable job) {
    var took = Stopwatch.of(job);
    print(what, "%9.3f s  (processor %.3f s)".formatted(took.wall() / 1e9, took.processor() / 1e9));
    return took;
  }

  /// Does each thing once, and prints how long it took, and how long most of them took.
  static void each(String what, List<String> things, Consumer<String> job) {
    var took = new Stopwatch[things.size()];
    for (int i = 0; i < took.length; i++) {
      var thing = things.get(i);
      took[i] = once(thing, () -> job.accept(thing));
    }
    print(what, took);
  }

  /// Does it many times, and prints how long most of them took.
  ///
  /// @param job gets the number of the time, from 0
  static void often(String what, int times, IntConsumer job) {
    var took = new Stopwatch[times];
    for (int i = 0; i < times; i++) {
      int time = i;
      took[i] = Stopwatch.of(() -> job.accept(time));
    }
    print(what, took);
  }

  /// Prints how long most of them took.
  static void print(String what, Stopwatch... took) {
    print(what, spread(took, Stopwatch::wall));
    print("    processor", spread(took, Stopwatch::processor));
  }

  /// Prints how long something took by the clock on the wall.
  static void took(String what, long nanoseconds) {
    print(what, "%9.3f s".formatted(nanoseconds / 1e9));
  }

  /// Prints an amount of memory or disk.
  static void size(String what, long bytes) {
    print(what, "%,9d KB".formatted(bytes >> 10));
  }

  private static void print(String what, String figures) {
    System.out.printf("%-34s %s%n", what, figures);
  }

  private static String spread(Stopwatch[] took, ToLongFunction<Stopwatch> which) {
    var sorted = Arrays.stream(took).mapToLong(which).sorted().toArray();
    return "p50 %7.2f ms   p95 %7.2f ms   max %7.2f ms"
        .formatted(
            sorted[sorted.length / 2] / 1e6,
            sorted[sorted.length * 95 / 100] / 1e6,
            sorted[sorted.length - 1] / 1e6);
  }
}
