package io.github.assay.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;

/// Says how long something takes: by the clock on the wall, and as time that this thread had a
/// processor, which other programs disturb less.
///
/// @param wall nanoseconds
/// @param processor nanoseconds
record Stopwatch(long wall, long processor) {
  /// Does it once.
  static void once(String what, Runnable job) {
    var took = of(job);
    System.out.printf(
        "%-34s %9.3f s  (processor %.3f s)%n", what, took.wall / 1e9, took.processor / 1e9);
  }

  /// Does it many times.
  ///
  /// @param job gets the number of the time, from 0
  static void often(String what, int times, IntConsumer job) {
    var took = new Stopwatch[times];
    for (int i = 0; i < times; i++) {
      int time = i;
      took[i] = of(() -> job.accept(time));
    }
    System.out.printf("%-34s %s%n", what, line(took, Stopwatch::wall));
    System.out.printf("%-34s %s%n", "    processor", line(took, Stopwatch::processor));
  }

  private static Stopwatch of(Runnable job) {
    long start = System.nanoTime();
    long busy = busy();
    job.run();
    return new Stopwatch(System.nanoTime() - start, busy() - busy);
  }

  private static long busy() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String line(Stopwatch[] took, ToLongFunction<Stopwatch> which) {
    var sorted = Arrays.stream(took).mapToLong(which).sorted().toArray();
    return "p50 %7.2f ms   p95 %7.2f ms   max %7.2f ms"
        .formatted(
            sorted[sorted.length / 2] / 1e6,
            sorted[sorted.length * 95 / 100] / 1e6,
            sorted[sorted.length - 1] / 1e6);
  }
}
