package io.github.assay.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
  void print(Object value, String text) {
    command.commandLine().getOut().println(json ? toJson(value) : text);
    command.commandLine().getOut().flush();
  }

  /// Tells how a long command goes on; never part of the answer.
  void tell(String text) {
    command.commandLine().getErr().println(text);
    command.commandLine().getErr().flush();
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
