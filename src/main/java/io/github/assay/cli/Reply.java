package io.github.assay.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.domain.AssayException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How every command answers: a text for people, or with `--json` one JSON value on one line.
final class Reply {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(names = "--json", description = "answer with one line of JSON")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /// Whether the caller asked for JSON.
  boolean isJson() {
    return json;
  }

  /// Prints the answer.
  ///
  /// @param value what `--json` prints; records and maps keep their order, undefined is null
  /// @param text what people read; without a line feed at its end
  /// @throws AssayException `OUTPUT_FAILED` if nobody can read it, such as on a full disk
  void print(Object value, String text) {
    var out = command.commandLine().getOut();
    out.println(json ? toJson(value) : text);
    if (out.checkError())
      throw new AssayException(
          "OUTPUT_FAILED",
          "the command did its work, but standard output does not take the answer");
  }

  /// Tells how a long command goes on; never part of the answer.
  void tell(String text) {
    command.commandLine().getErr().println(text);
    command.commandLine().getErr().flush();
  }

  /// Shows how far a long command is; never part of the answer. To be closed at its end.
  ProgressLine progress(Interruption interruption) {
    var err = command.commandLine().getErr();
    return new ProgressLine(err, Terminal.showsErrors(), interruption, System::nanoTime);
  }

  /// One line of JSON.
  static String toJson(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that cannot be written as JSON", e);
    }
  }
}
