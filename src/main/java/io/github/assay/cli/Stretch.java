package io.github.assay.cli;

import io.github.assay.workbench.Monitoring;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// From when on items count; one of two ways to say it.
final class Stretch {
  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "only items finished on that day or later, such as 2026-03-01 (UTC)")
  private @Nullable LocalDate since;

  @Option(
      names = "--window",
      paramLabel = "TIME",
      converter = Window.class,
      description = "only items finished in the last days or hours, such as 7d or 12h")
  private @Nullable Duration window;

  /// When it begins.
  ///
  /// @param asked null if nothing was asked for, so that all items count
  static Instant start(@Nullable Stretch asked, Monitoring monitoring) {
    if (asked == null) return Instant.EPOCH;
    if (asked.window != null) return monitoring.ago(asked.window);
    return asked.since == null
        ? Instant.EPOCH
        : asked.since.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /// Reads a number of days or hours.
  static final class Window implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      if (!text.matches("[1-9][0-9]{0,4}[dh]"))
        throw new TypeConversionException(
            "\"%s\" is no length of time; write days or hours from 1 to 99999, such as 7d or 12h"
                .formatted(text));
      long number = Long.parseLong(text.substring(0, text.length() - 1));
      return text.endsWith("d") ? Duration.ofDays(number) : Duration.ofHours(number);
    }
  }
}
