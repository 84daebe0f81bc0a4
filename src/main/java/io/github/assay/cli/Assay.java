package io.github.assay.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

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

  /// Runs a command.
  ///
  /// @param arguments the command and its own; a workspace alone, or nothing, opens the window
  /// @return its exit code
  public static int run(Doors doors, String... arguments) {
    var completed = withDefaultCommand(arguments);
    var line = commandLine(doors, completed[0]);
    try {
      return line.execute(completed);
    } catch (Error broken) {
      return failures(doors).answer(broken, line, List.of(completed));
    }
  }

  private static FailureReply failures(Doors doors) {
    return new FailureReply(!doors.environment().getOrDefault("ASSAY_TRACE", "").isEmpty());
  }

  /// A command, ready to execute; all of them if none has that name. To make one ready takes some
  /// 20 ms, which a start without need of the others saves.
  static CommandLine commandLine(Doors doors, String name) {
    var failures = failures(doors);
    var line = new CommandLine(new Assay());
    var all = commands(doors);
    var named = all.stream().filter(command -> name.equals(nameOf(command))).toList();
    for (Object command : named.isEmpty() ? all : named) line.addSubcommand(command);
    for (CommandLine command : line.getSubcommands().values())
      command.getCommandSpec().mixinStandardHelpOptions(true);
    return line.registerConverter(Path.class, Assay::path)
        .setOut(Terminal.out())
        .setErr(Terminal.err())
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpLongOptionsMaxWidth(28)
        .setUsageHelpWidth(100);
  }

  private static String nameOf(Object command) {
    if (command instanceof CommandLine made) return made.getCommandName();
    return command.getClass().getAnnotation(Command.class).name();
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(FailureReply.pathSentence(e));
    }
  }

  private static List<Object> commands(Doors doors) {
    var interruption = doors.interruption();
    var workbenches = new Upgrading(doors.workbenches(), interruption);
    return List.of(
        new OpenCommand(workbenches, doors.windows(), doors.environment()),
        new DemoCommand(doors),
        new WarmUpCommand(workbenches, doors.windows()),
        new InitCommand(workbenches, interruption),
        new ImportCommand(workbenches, System.in, interruption),
        VocabularyCommand.of(workbenches, System.in, out()),
        new ExportCommand(workbenches, out(), interruption),
        new StatsCommand(workbenches, interruption),
        new PreviewCommand(workbenches, interruption),
        new VerifyCommand(workbenches),
        new ValidateCommand(workbenches, interruption),
        SnapshotCommand.of(workbenches, interruption),
        new BlameCommand(workbenches, interruption),
        new SplitCommand(workbenches, interruption),
        new VectorsCommand(workbenches, interruption),
        new TrainCommand(workbenches, interruption),
        new EvaluateCommand(workbenches, interruption),
        new CompareCommand(workbenches, interruption),
        new RunsCommand(workbenches),
        new OnlineCommand(workbenches),
        new AgreementCommand(workbenches, interruption),
        new ConflictsCommand(workbenches, interruption),
        new ReportsCommand(workbenches),
        new LabelErrorsCommand(workbenches, interruption),
        new MergeCommand(workbenches, interruption),
        new AbCommand(workbenches),
        new BenchCommand(workbenches, interruption),
        BundleCommand.of(workbenches, doors.bundles()),
        new SuggestCommand(doors.bundles(), System.in, out()));
  }

  private static FileOutputStream out() {
    return new FileOutputStream(FileDescriptor.out);
  }

  /// The arguments with `open` put in where the user left it out: for none at all, and for a first
  /// one that names a file.
  static String[] withDefaultCommand(String[] arguments) {
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
