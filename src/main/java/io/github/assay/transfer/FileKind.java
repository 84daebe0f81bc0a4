package io.github.assay.transfer;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Recognises files that are something else than their name says, by their first bytes.
final class FileKind {
  private static final List<Mark> MARKS =
      List.of(
          new Mark("1f8b", "gzip-compressed data"),
          new Mark("504b0304", "a ZIP archive"),
          new Mark("504b0506", "an empty ZIP archive"),
          new Mark("53514c69746520666f726d61742033", "a SQLite database"),
          new Mark("d0cf11e0a1b11ae1", "an old Excel or Word file"),
          new Mark("25504446", "a PDF file"),
          new Mark("89504e47", "a PNG picture"),
          new Mark("ffd8ff", "a JPEG picture"),
          new Mark("474946383", "a GIF picture"),
          new Mark("50415231", "a Parquet file"),
          new Mark("4152524f5731", "an Arrow file"),
          new Mark("425a68", "bzip2-compressed data"),
          new Mark("fd377a585a00", "xz-compressed data"),
          new Mark("28b52ffd", "Zstandard-compressed data"),
          new Mark("377abcaf271c", "a 7-Zip archive"),
          new Mark("526172211a07", "a RAR archive"),
          new Mark("7f454c46", "a program (ELF)"));

  private FileKind() {}

  private record Mark(String hex, String name) {}

  /// Whether the bytes begin a gzip file.
  static boolean isGzip(byte[] head) {
    return HexFormat.of().formatHex(head).startsWith("1f8b");
  }

  /// What the file really is, with its article; empty if it may be text.
  static Optional<String> of(byte[] head) {
    var hex = HexFormat.of().formatHex(head);
    for (Mark mark : MARKS)
      if (hex.startsWith(mark.hex()))
        return Optional.of(mark.hex().equals("504b0304") ? archive(head) : mark.name());
    return markup(head);
  }

  private static String archive(byte[] head) {
    var names = new String(head, StandardCharsets.ISO_8859_1);
    if (names.contains("xl/") || names.contains("[Content_Types].xml"))
      return "an Excel workbook (xlsx)";
    if (names.contains("opendocument.spreadsheet")) return "an OpenDocument spreadsheet (ods)";
    return "a ZIP archive";
  }

  private static Optional<String> markup(byte[] head) {
    var text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("ï»¿")) text = text.substring(3).strip();
    if (text.startsWith("<!doctype html") || text.startsWith("<html"))
      return Optional.of("a web page (HTML)");
    return text.startsWith("<?xml") ? Optional.of("an XML file") : Optional.empty();
  }
}
