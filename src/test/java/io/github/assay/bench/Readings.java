package io.github.assay.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;

/// Prints what was measured: one line a thing, its figures below each other.
final class Readings {
  private Readings() {}

  /// Does it once, and prints how long it took.
  static void once(String what, Runnable job) {
    var took = Stopwatch.of(job);
    print(what, "%9.3f s  (processor %.3f s)".formatted(took.wall() / 1e9, took.processor() / 1e9));
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
    print(what, spread(took, Stopwatch::wall));
    print("    processor", spread(took, Stopwatch::processor));
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
