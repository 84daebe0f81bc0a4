package io.github.assay.ui.support;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/// Threads that have time: the system gives them a processor where the window wants none, so that
/// who labels does not feel a training on a machine with few processors.
public final class LowPriority {
  private static final String FACTORY = "java.util.concurrent.ForkJoinPool.common.threadFactory";
  private static final int NICE = 10;

  private LowPriority() {}

  /// Makes the calling thread one that has time, as long as it lives.
  @SuppressWarnings("ThreadPriorityCheck") // nothing is wrong where it is not heard, only slower
  static void take() {
    Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
    if (System.getProperty("os.name").equals("Linux")) Nice.take();
  }

  /// Gives all work that is spread over the processors such threads; to be called before anything
  /// is.
  public static void takeForSums() {
    System.setProperty(FACTORY, Workers.class.getName());
  }

  /// Java's own priorities mean nothing to Linux; its `setpriority` with 0 for the process and for
  /// its number is about the calling thread.
  private static final class Nice {
    private static final int THIS = 0;
    private static final SetPriority SET = find();

    static void take() {
      SET.set(THIS, THIS, NICE);
    }

    @SuppressWarnings("restricted") // the shape of this one function is known
    private static SetPriority find() {
      var linker = Linker.nativeLinker();
      var number = ValueLayout.JAVA_INT;
      var shape = FunctionDescriptor.of(number, number, number, number);
      return linker
          .defaultLookup()
          .find("setpriority")
          .map(place -> linker.downcallHandle(place, shape))
          .map(handle -> MethodHandleProxies.asInterfaceInstance(SetPriority.class, handle))
          .orElse((which, who, nice) -> 0);
    }
  }

  /// The function of the system's library.
  public interface SetPriority {
    int set(int which, int who, int nice);
  }

  /// Makes the threads among which sums are spread; named in a property, and so made by the Java
  /// machine.
  public static final class Workers implements ForkJoinPool.ForkJoinWorkerThreadFactory {
    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
      return new Worker(pool);
    }
  }

  private static final class Worker extends ForkJoinWorkerThread {
    Worker(ForkJoinPool pool) {
      super(pool);
    }

    @Override
    protected void onStart() {
      super.onStart();
      take();
    }
  }
}
