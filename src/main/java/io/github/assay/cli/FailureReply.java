package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line's edge: what a person reads when a command cannot do its work, and its exit
/// code. With `--json` programs read it, too, on standard output, where they expect the answer.
final class FailureReply implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final String USAGE = "Usage: ";
  private static final long MEGA = 1 << 20;

  private final boolean traces;

  /// @param traces whether a bug prints where it happened
  FailureReply(boolean traces) {
    this.traces = traces;
  }

  /// @param status the exit code
  private record Verdict(int status, String code, String message) {}

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    return answer(failure, command, arguments.originalArgs());
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    var command = wrong.getCommandLine();
    tell(
        command, List.of(arguments), new Verdict(ExitCode.WRONG_USE, "WRONG_USE", sentence(wrong)));
    if (!List.of(arguments).contains("--json")) {
      command.getErr().print(USAGE + command.getHelp().synopsis(USAGE.length()));
      var name = command.getCommandSpec().qualifiedName();
      command.getErr().println("`" + name + " --help` says more.");
      command.getErr().flush();
    }
    return ExitCode.WRONG_USE;
  }

  /// Answers for a command that failed, whatever it failed with.
  int answer(Throwable failure, CommandLine command, List<String> arguments) {
    var verdict = verdict(failure);
    tell(command, arguments, verdict);
    if (traces && verdict.status() == ExitCode.BUG) {
      for (StackTraceElement frame : failure.getStackTrace())
        command.getErr().println("  at " + frame);
      command.getErr().flush();
    }
    return verdict.status();
  }

  private static Verdict verdict(Throwable failure) {
    return switch (failure) {
      case AssayException known -> new Verdict(ExitCode.WRONG_USE, known.code(), sentence(known));
      case CancellationException _ ->
          new Verdict(
              ExitCode.NEGATIVE,
              "STOPPED",
              "stopped on request; nothing of the unfinished step was kept");
      case InvalidPathException odd ->
          new Verdict(ExitCode.WRONG_USE, "BAD_PATH", pathSentence(odd));
      case IOException broken -> broken(broken);
      case UncheckedIOException wrapped when wrapped.getCause() != null ->
          broken(wrapped.getCause());
      case OutOfMemoryError _ ->
          new Verdict(
              ExitCode.WRONG_USE,
              "OUT_OF_MEMORY",
              "this needs more than the %,d MB of memory that Assay may use; nothing of the command was kept"
                  .formatted(Runtime.getRuntime().maxMemory() / MEGA));
      default -> new Verdict(ExitCode.BUG, "BUG", describe(failure));
    };
  }

  /// What happened, and what to do about it.
  private static String sentence(AssayException known) {
    return known.remedy().isEmpty()
        ? known.getMessage()
        : known.getMessage() + ". " + known.remedy();
  }

  /// What is wrong with a name; with the plain locale that is every letter beyond ASCII.
  static String pathSentence(InvalidPathException odd) {
    return "\"%s\" cannot name a file here (%s); if it does elsewhere, set LC_ALL=C.UTF-8"
        .formatted(odd.getInput(), odd.getReason());
  }

  /// What happened to a file; often only the kind of failure says it.
  private static Verdict broken(IOException failure) {
    var message =
        switch (failure) {
          case AccessDeniedException denied -> "there is no permission for " + denied.getFile();
          case NoSuchFileException missing -> "there is no file " + missing.getFile();
          default -> "a file cannot be read or written: " + failure.getMessage();
        };
    return new Verdict(ExitCode.WRONG_USE, "IO_FAILED", message);
  }

  private static String describe(Throwable failure) {
    var frames = failure.getStackTrace();
    var place = frames.length == 0 ? "nowhere" : frames[0].toString();
    return "this is a bug in Assay, nothing of the command was kept: "
        + failure
        + " at "
        + place
        + " (ASSAY_TRACE=1 prints more)";
  }

  private static String sentence(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)
        || unmatched.isUnknownOption()
        || wrong.getCommandLine().getSubcommands().isEmpty())
      return String.valueOf(wrong.getMessage());
    var sentence = "there is no command \"" + unmatched.getUnmatched().getFirst() + "\"";
    var near = unmatched.getSuggestions();
    return near.isEmpty()
        ? sentence
        : sentence + "; do you mean " + String.join(" or ", near) + "?";
  }

  private static void tell(CommandLine command, List<String> arguments, Verdict verdict) {
    if (arguments.contains("--json")) {
      Map<String, Object> error = new LinkedHashMap<>();
      error.put("code", verdict.code());
      error.put("message", verdict.message());
      command.getOut().println(Reply.toJson(Map.of("error", error)));
      command.getOut().flush();
    }
    command.getErr().println("assay: " + verdict.message() + " [" + verdict.code() + "]");
    command.getErr().flush();
  }
}
