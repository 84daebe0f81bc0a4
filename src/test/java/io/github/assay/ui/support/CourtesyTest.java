package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourtesyTest {
  private static final long BEGINNING = Long.MAX_VALUE - 100;

  private final List<Long> rests = new ArrayList<>();
  private long now = BEGINNING;
  private final Courtesy courtesy = new Courtesy(() -> now, rests::add);

  @Test
  void nobodyRestsWhileNothingIsDone() {
    courtesy.rest();
    now += 5;
    courtesy.rest();

    assertEquals(List.of(), rests);
  }

  @Test
  void afterAKeyTheRestOfItsTimeIsWaited() {
    courtesy.touched();
    courtesy.rest();
    now += 30_000_000;
    courtesy.rest();
    now += 50_000_000;
    courtesy.rest();

    assertEquals(List.of(Courtesy.REST, Courtesy.REST - 30_000_000), rests);
  }

  @Test
  void anotherKeyBeginsTheTimeAnew() {
    courtesy.touched();
    now += 70_000_000;
    courtesy.touched();
    courtesy.rest();

    assertEquals(List.of(Courtesy.REST), rests);
  }
}
