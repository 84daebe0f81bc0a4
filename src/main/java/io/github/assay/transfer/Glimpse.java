package io.github.assay.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What a file looks like, by its first records.
///
/// @param reading how it was read; with a separator if it is another than its format says
/// @param format that was recognised
/// @param columns the names of columns or keys in the order in which they first stand, each with
///   the first value that is not empty, for people
public record Glimpse(Reading reading, Format format, SequencedMap<String, String> columns) {
  private static final int MOST = 100;
  private static final int LONGEST = 80;
  private static final List<String> GUESSES = List.of("windows-1252", "UTF-16LE", "UTF-16BE");
  private static final List<Character> SEPARATORS = List.of(';', '\t', '|', ',');

  public Glimpse {
    columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
  }

  /// Looks into a file. Of a delimited one whose values stand between something else than its
  /// format says, the separator is found.
  ///
  /// @throws UnreadableException if it cannot be read, or has no record
  public static Glimpse of(Input input, Reading reading) {
    try {
      return read(input, reading);
    } catch (UnreadableException e) {
      if (!e.problem().code().equals("WRONG_DELIMITER") || reading.delimiter().isPresent()) throw e;
      return otherwise(input, reading).orElseThrow(() -> e);
    }
  }

  /// Looks into a file of which nobody said how it is read: in UTF-8, or if it is no such text, in
  /// the first of a few charsets that it makes sense in, which people had better look at.
  ///
  /// @throws UnreadableException if it cannot be read in UTF-8 nor otherwise
  public static Glimpse guess(Input input) {
    try {
      return of(input, Reading.PLAIN);
    } catch (UnreadableException e) {
      if (!e.code().equals("ENCODING")) throw e;
      for (String charset : GUESSES) {
        var seen = attempt(input, Reading.PLAIN.in(Charset.forName(charset)));
        if (seen.isPresent()) return seen.get();
      }
      throw e;
    }
  }

  private static Optional<Glimpse> attempt(Input input, Reading reading) {
    try {
      return Optional.of(of(input, reading));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  private static Optional<Glimpse> otherwise(Input input, Reading reading) {
    for (char separator : SEPARATORS) {
      var other =
          new Reading(
              reading.format(), reading.charset(), Optional.of(separator), reading.mapping());
      try {
        var seen = read(input, other);
        if (seen.columns().size() > 1) return Optional.of(seen);
      } catch (UnreadableException e) {
        // Not this one.
      }
    }
    return Optional.empty();
  }

  private static Glimpse read(Input input, Reading reading) {
    var first = new First();
    try (Source source = Source.open(input, reading)) {
      first.take(source);
      if (first.records == 0) throw input.fault("NO_ROWS", "there is no record in it");
      return new Glimpse(reading, source.format(), first.columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes the first records.
  private static final class First implements RowReader.Sink {
    private final SequencedMap<String, String> columns = new LinkedHashMap<>();
    private int records;

    void take(Source source) {
      try {
        source.read(this);
      } catch (Enough e) {
        // It has seen what it wanted.
      }
    }

    @Override
    public void row(Row row) {
      row.fields()
          .forEach(
              (name, value) -> columns.merge(name, text(value), (a, b) -> a.isEmpty() ? b : a));
      records++;
      if (records == MOST) throw new Enough();
    }

    @Override
    public void warn(Warning warning) {}
  }

  private static String text(Value value) {
    var text =
        switch (value) {
          case Value.Text(var plain) -> plain;
          case Value.Digits(var digits) -> digits;
          case Value.Truth(var truth) -> String.valueOf(truth);
          case Value.Nothing() -> "";
          case Value.Sequence(var values) ->
              values.stream().map(Glimpse::text).collect(Collectors.joining(", "));
          case Value.Fields(var fields) -> "{" + String.join(", ", fields.keySet()) + "}";
        };
    var line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST) return line;
    return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /// Stops a reader in the middle of a file.
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super("enough", null, false, false);
    }
  }
}
