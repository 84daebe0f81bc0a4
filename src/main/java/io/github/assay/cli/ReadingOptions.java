package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.transfer.Format;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Mapping;
import io.github.assay.transfer.Reading;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the files of a command are read.
final class ReadingOptions {
  @Option(
      names = "--encoding",
      paramLabel = "CHARSET",
      description = "of files without a byte-order mark (default: UTF-8)")
  private String encoding = StandardCharsets.UTF_8.name();

  @Option(
      names = "--delimiter",
      paramLabel = "CHAR",
      description = "what stands between values of CSV or TSV files; \"tab\" for a tab")
  private @Nullable String delimiter;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      description = "take a field from a column or key of another name; may be repeated")
  private List<String> mappings = new ArrayList<>();

  /// What the options say.
  ///
  /// @throws AssayException `BAD_CHARSET`, `BAD_DELIMITER`, `BAD_MAPPING`
  Reading reading(Optional<Format> format) {
    return new Reading(format, charset(), separator(), Mapping.of(mappings));
  }

  private Charset charset() {
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new AssayException("BAD_CHARSET", "there is no charset \"" + encoding + "\"", e);
    }
  }

  private Optional<Character> separator() {
    if (delimiter == null) return Optional.empty();
    if (delimiter.equals("tab") || delimiter.equals("\\t")) return Optional.of('\t');
    if (delimiter.length() == 1 && "\"\r\n".indexOf(delimiter) < 0)
      return Optional.of(delimiter.charAt(0));
    throw new AssayException(
        "BAD_DELIMITER", "a delimiter is one character or \"tab\", not \"" + delimiter + "\"");
  }

  /// The files of a command; standard input is copied, and the copy deleted at the end.
  static final class Inputs implements Closeable {
    private final List<Input> all = new ArrayList<>();

    /// @param names paths, or once `-` for standard input
    Inputs(List<String> names, InputStream standardInput) throws IOException {
      if (names.indexOf("-") != names.lastIndexOf("-"))
        throw new AssayException("BAD_REQUEST", "standard input can be read only once");
      for (String name : names)
        all.add(name.equals("-") ? Input.spooled(standardInput) : Input.of(Path.of(name)));
    }

    List<Input> all() {
      return all;
    }

    @Override
    public void close() throws IOException {
      for (Input input : all) if (input.isStandardInput()) Files.deleteIfExists(input.file());
    }
  }
}
