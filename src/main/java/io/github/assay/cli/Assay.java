package io.github.assay.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: one line here for each command.
@Command(
    name = "assay",
    description = "An annotation and evaluation workbench for multi-label tagging.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 fine, 1 the result is negative, 2 wrong use or bad input, 70 a bug.",
      "`assay WORKSPACE` is short for `assay open WORKSPACE`."
    })
public final class Assay {
  private Assay() {}

  /// All commands, ready to execute.
  public static CommandLine commandLine(Doors doors) {
    var failures = new FailureReply(!doors.environment().getOrDefault("ASSAY_TRACE", "").isEmpty());
    var line = new CommandLine(new Assay());
    for (Object command : commands(doors)) line.addSubcommand(command);
    for (CommandLine command : line.getSubcommands().values())
      command.getCommandSpec().mixinStandardHelpOptions(true);
    return line.setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpLongOptionsMaxWidth(28)
        .setUsageHelpWidth(100);
  }

  private static List<Object> commands(Doors doors) {
    var workbenches = doors.workbenches();
    return List.of(
        new OpenCommand(workbenches, doors.window(), doors.environment()),
        new DemoCommand(workbenches, doors.bundles(), doors.pictures()),
        new WarmUpCommand(workbenches, doors.rehearsal()),
        new InitCommand(workbenches),
        new ImportCommand(workbenches, System.in),
        VocabularyCommand.of(workbenches, System.in, out()),
        new ExportCommand(workbenches, out()),
        new StatsCommand(workbenches),
        new VerifyCommand(workbenches),
        new SnapshotCommand(workbenches),
        new SplitCommand(workbenches),
        new TrainCommand(workbenches),
        new EvaluateCommand(workbenches),
        new CompareCommand(workbenches),
        new RunsCommand(workbenches),
        BundleCommand.of(workbenches, doors.bundles()),
        new SuggestCommand(doors.bundles(), System.in, out()));
  }

  private static FileOutputStream out() {
    return new FileOutputStream(FileDescriptor.out);
  }

  /// The arguments with `open` put in where the user left it out: for none at all, and for a first
  /// one that names a file.
  public static String[] withDefaultCommand(String[] arguments) {
    if (arguments.length > 0 && !isFile(arguments[0]) && !arguments[0].equals("--json"))
      return arguments;
    var completed = new String[arguments.length + 1];
    completed[0] = "open";
    System.arraycopy(arguments, 0, completed, 1, arguments.length);
    return completed;
  }

  private static boolean isFile(String argument) {
    if (argument.startsWith("-")) return false;
    return argument.endsWith(".db")
        || argument.contains(File.separator)
        || new File(argument).isFile();
  }
}
