package io.github.assay.transfer;

import io.github.assay.domain.AssayException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every format that Assay reads or writes. A new one is a reader, a writer and a line here.
public final class Formats {
  /// All formats. Each file may be compressed with gzip, and then ends with `.gz`.
  public static final List<Format> ALL =
      List.of(
          delimited("csv", "CSV", ',', List.of(".csv")),
          delimited("tsv", "TSV", '\t', List.of(".tsv", ".tab")),
          new Format(
              "json",
              "a JSON array",
              List.of(".json"),
              new JsonArrayReader(),
              written(JsonArrayWriter::new)),
          new Format(
              "jsonl",
              "JSON lines",
              List.of(".jsonl", ".ndjson"),
              new JsonLinesReader(),
              written(JsonLinesWriter::new)),
          new Format(
              "debian",
              "Debian package records",
              List.of(".deb822", "packages"),
              new DebianReader(),
              Optional.empty()));

  private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:( .*)?");

  private Formats() {}

  private static Format delimited(String id, String name, char delimiter, List<String> endings) {
    return new Format(
        id,
        name,
        endings,
        new DelimitedReader(delimiter),
        written((out, columns) -> new DelimitedWriter(out, columns, delimiter, cell -> cell)));
  }

  private static Optional<RowWriter.Maker> written(RowWriter.Maker maker) {
    return Optional.of(maker);
  }

  /// The format of this id.
  ///
  /// @throws AssayException `UNKNOWN_FORMAT` if there is none
  public static Format named(String id) {
    for (Format format : ALL) if (format.id().equals(id)) return format;
    throw new AssayException(
        "UNKNOWN_FORMAT", "there is no format " + Quoted.of(id) + "; there are " + ids());
  }

  /// The format that a file's name tells, `.gz` left out of account.
  public static Optional<Format> byName(String file) {
    var name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) name = name.substring(0, name.length() - ".gz".length());
    for (Format format : ALL)
      for (String ending : format.endings()) if (name.endsWith(ending)) return Optional.of(format);
    return Optional.empty();
  }

  /// The format that the beginning of a file's content tells.
  static Optional<Format> byContent(byte[] head) {
    var text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    var line = text.lines().findFirst().orElse("");
    if (line.startsWith("[")) return Optional.of(named("json"));
    if (line.startsWith("{")) return Optional.of(named("jsonl"));
    if (FIELD.matcher(line).matches()) return Optional.of(named("debian"));
    if (line.indexOf('\t') > 0) return Optional.of(named("tsv"));
    return line.indexOf(',') > 0 ? Optional.of(named("csv")) : Optional.empty();
  }

  /// The ids of all formats, for messages.
  public static String ids() {
    return ALL.stream().map(Format::id).collect(Collectors.joining(", "));
  }
}
