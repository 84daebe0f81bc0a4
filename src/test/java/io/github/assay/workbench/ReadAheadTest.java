package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ReadAheadTest {
  private static final int PIECES = 10_000;

  private final List<Integer> taken = new ArrayList<>();

  @Test
  void everythingArrivesInOrderWhereverTheBatchesEnd() {
    ReadAhead.<Integer>run(ahead -> put(ahead, 7), taken::add);
    assertEquals(IntStream.range(0, PIECES).boxed().toList(), taken);
  }

  @Test
  void nothingIsWorkedOnOnTheThreadThatReads() {
    var reader = new AtomicReference<Thread>();
    ReadAhead.<Integer>run(
        ahead -> {
          reader.set(Thread.currentThread());
          ahead.put(1);
        },
        _ -> assertNotEquals(reader.get(), Thread.currentThread()));
    assertFalse(reader.get().isAlive());
  }

  @Test
  void nothingToReadIsNoWork() {
    ReadAhead.<Integer>run(_ -> {}, taken::add);
    assertEquals(List.of(), taken);
  }

  @Test
  void whatWasReadBeforeAFaultIsWorkedOnAndTheFaultIsThrown() {
    var fault = new IllegalStateException("the file ends");
    var thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                ReadAhead.<Integer>run(
                    ahead -> {
                      ahead.put(1);
                      ahead.hand();
                      throw fault;
                    },
                    taken::add));
    assertEquals(fault, thrown);
    assertEquals(List.of(1), taken);
  }

  @Test
  void aFaultOfTheWorkEndsTheReading() {
    var read = new AtomicInteger();
    var fault = new IllegalStateException("the disk is full");
    var thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                ReadAhead.<Integer>run(
                    ahead -> {
                      while (true) {
                        ahead.put(read.getAndIncrement());
                        ahead.hand();
                      }
                    },
                    piece -> {
                      if (piece == 100) throw fault;
                    }));
    assertEquals(fault, thrown);
    assertTrue(read.get() <= 110, read + " pieces were read");
  }

  @Test
  void anInterruptionStopsBoth() {
    assertThrows(
        CancellationException.class,
        () ->
            ReadAhead.<Integer>run(
                ahead -> put(ahead, 1), _ -> Thread.currentThread().interrupt()));
    assertTrue(Thread.interrupted());
  }

  private static void put(ReadAhead<Integer> ahead, int batch) {
    for (int i = 0; i < PIECES; i++) {
      ahead.put(i);
      if (i % batch == 0) ahead.hand();
    }
  }
}
