package io.github.assay.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that is set by hand.
public final class Hand extends Clock {
  private Instant now;

  /// @param time such as `2026-03-04T08:00:00Z`
  public Hand(String time) {
    now = Instant.parse(time);
  }

  /// @param time such as `2026-03-04T08:00:00Z`
  public void set(String time) {
    now = Instant.parse(time);
  }

  /// Goes on by so many seconds.
  public void pass(int seconds) {
    now = now.plusSeconds(seconds);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
