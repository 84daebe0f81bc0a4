package io.github.assay.bench;

import java.lang.management.ManagementFactory;

/// How long something takes: by the clock on the wall, and as time that this thread had a
/// processor, which other programs disturb less.
///
/// @param wall nanoseconds
/// @param processor nanoseconds
record Stopwatch(long wall, long processor) {
  static Stopwatch of(Runnable job) {
    long start = System.nanoTime();
    long busy = busy();
    job.run();
    return new Stopwatch(System.nanoTime() - start, busy() - busy);
  }

  private static long busy() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
