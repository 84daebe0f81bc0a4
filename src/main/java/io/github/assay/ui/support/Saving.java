package io.github.assay.ui.support;

import io.github.assay.domain.AssayException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes what is shown to a file that a person names. To be used on the JavaFX thread.
///
/// @param desk whose store lane does the writing
public record Saving(Desk desk) {
  private static final Texts TEXTS = Texts.of(Saving.class);

  /// Asks for a file and writes a picture of a chart, twice as large as it is shown.
  ///
  /// @param name of the file that is proposed, without its end
  public void picture(PrChart chart, String name) {
    ask("support.save.picture", name + ".png").ifPresent(file -> write(file, chart.png()));
  }

  /// Asks for a file and writes rows as CSV (RFC 4180, UTF-8).
  ///
  /// @param rows the titles first
  public void table(List<List<String>> rows, String name) {
    ask("support.save.table", name + ".csv")
        .ifPresent(file -> write(file, csv(rows).getBytes(StandardCharsets.UTF_8)));
  }

  private java.util.Optional<Path> ask(String key, String name) {
    var pattern = "*" + name.substring(name.lastIndexOf('.'));
    return desk.window()
        .files()
        .save(
            new FileChoosing.Request(
                TEXTS.text(key), name, TEXTS.text(key + ".kind"), List.of(pattern)));
  }

  private void write(Path file, byte[] content) {
    desk.store()
        .run(
            () -> written(file, content),
            done -> desk.status().say(Status.Tone.SAVED, TEXTS.text("support.saved", file)),
            desk.failures());
  }

  private static Path written(Path file, byte[] content) {
    try {
      return Files.write(file, content);
    } catch (IOException e) {
      throw new AssayException(
          "FILE_NOT_WRITTEN", "cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /// Rows as CSV; a field is quoted where it has to be.
  static String csv(List<List<String>> rows) {
    var text = new StringBuilder();
    for (List<String> row : rows)
      text.append(String.join(",", row.stream().map(Saving::field).toList())).append("\r\n");
    return text.toString();
  }

  private static String field(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
