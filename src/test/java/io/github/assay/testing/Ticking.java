package io.github.assay.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that goes on by a second whenever somebody looks.
public final class Ticking extends Clock {
  private Instant now;

  public Ticking() {
    this(Instant.parse("2026-11-02T09:00:00Z"));
  }

  /// @param from when it begins
  public Ticking(Instant from) {
    now = from;
  }

  @Override
  public Instant instant() {
    now = now.plus(Duration.ofSeconds(1));
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
