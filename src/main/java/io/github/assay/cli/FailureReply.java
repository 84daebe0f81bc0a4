package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The command line's edge: what a person reads when a command cannot do its work, and its exit
/// code.
final class FailureReply implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final boolean traces;

  /// @param traces whether a bug prints where it happened
  FailureReply(boolean traces) {
    this.traces = traces;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    return switch (failure) {
      case AssayException known -> {
        tell(command, arguments.originalArgs(), known.code(), known.getMessage());
        yield ExitCode.WRONG_USE;
      }
      case CancellationException stopped -> {
        tell(
            command,
            arguments.originalArgs(),
            "STOPPED",
            "stopped on request; nothing of the unfinished step was kept");
        yield ExitCode.NEGATIVE;
      }
      default -> {
        tell(command, arguments.originalArgs(), "BUG", describe(failure));
        if (traces)
          for (StackTraceElement frame : failure.getStackTrace())
            command.getErr().println("  at " + frame);
        yield ExitCode.BUG;
      }
    };
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    var command = wrong.getCommandLine();
    tell(command, List.of(arguments), "WRONG_USE", String.valueOf(wrong.getMessage()));
    if (!List.of(arguments).contains("--json")) command.usage(command.getErr());
    return ExitCode.WRONG_USE;
  }

  private static String describe(Exception failure) {
    var frames = failure.getStackTrace();
    var place = frames.length == 0 ? "nowhere" : frames[0].toString();
    return "this is a bug in Assay, nothing of the command was kept: "
        + failure
        + " at "
        + place
        + " (ASSAY_TRACE=1 prints more)";
  }

  private static void tell(
      CommandLine command, List<String> arguments, String code, String message) {
    PrintWriter err = command.getErr();
    if (arguments.contains("--json")) {
      Map<String, Object> error = new LinkedHashMap<>();
      error.put("code", code);
      error.put("message", message);
      err.println(Reply.toJson(Map.of("error", error)));
    } else {
      err.println("assay: " + message + " [" + code + "]");
    }
    err.flush();
  }
}
