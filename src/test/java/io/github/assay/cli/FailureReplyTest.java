package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.AssayException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What people and programs read of a command that cannot do its work.
class FailureReplyTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Command(name = "assay")
  private static final class Root {}

  @Command(name = "work")
  private static final class Work implements Callable<Integer> {
    private final Exception failure;
    @Mixin private Reply reply;

    @Option(names = "--times")
    private int times;

    Work(Exception failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() throws Exception {
      if (times > 0) reply.print(times, "done");
      else throw failure;
      return ExitCode.FINE;
    }
  }

  private CommandLine line(Exception failure, PrintWriter target) {
    var failures = new FailureReply(false);
    return new CommandLine(new Root())
        .addSubcommand(new Work(failure))
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .setOut(target)
        .setErr(new PrintWriter(err));
  }

  private int run(Exception failure, String... arguments) {
    return line(failure, new PrintWriter(out)).execute(arguments);
  }

  private static String text(StringWriter written) {
    return written.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void peopleReadTheSentenceOnStandardError() {
    assertEquals(2, run(new AssayException("ODD", "\"a\" is odd"), "work"));
    assertEquals("", text(out));
    assertEquals("assay: \"a\" is odd [ODD]\n", text(err));
  }

  @Test
  void programsReadOneDocumentOnStandardOutput() {
    assertEquals(2, run(new AssayException("ODD", "\"a\" is odd"), "work", "--json"));
    assertEquals("{\"error\":{\"code\":\"ODD\",\"message\":\"\\\"a\\\" is odd\"}}\n", text(out));
    assertEquals("assay: \"a\" is odd [ODD]\n", text(err));
  }

  @Test
  void whatTheSystemRefusesIsNoBug() {
    assertEquals(2, run(new AccessDeniedException("/root/x"), "work"));
    assertEquals(2, run(new UncheckedIOException(new IOException("No space left")), "work"));
    assertEquals(
        """
        assay: there is no permission for /root/x [IO_FAILED]
        assay: a file cannot be read or written: No space left [IO_FAILED]
        """,
        text(err));
  }

  @Test
  void whatWasStoppedIsANegativeResult() {
    assertEquals(1, run(new CancellationException(), "work"));
    assertEquals(
        "assay: stopped on request; nothing of the unfinished step was kept [STOPPED]\n",
        text(err));
  }

  @Test
  void aBugHasSeventyAndNoStackTrace() {
    assertEquals(70, run(new IllegalStateException("odd"), "work"));
    assertEquals(1, text(err).lines().count());
  }

  @Test
  void tooLittleMemoryIsNoBug() {
    var line = line(new IllegalStateException(), new PrintWriter(out));

    assertEquals(2, new FailureReply(true).answer(new OutOfMemoryError(), line, List.of()));
    assertEquals(true, text(err).endsWith(" [OUT_OF_MEMORY]\n"), text(err));
  }

  @Test
  void wrongUseNamesTheRightOne() {
    var bug = new IllegalStateException();

    assertEquals(2, run(bug, "wrk"));
    assertEquals(2, run(bug, "work", "--times", "x"));
    assertEquals(
        """
        assay: there is no command "wrk"; do you mean work? [WRONG_USE]
        Usage: assay [COMMAND]
        `assay --help` says more.
        assay: Invalid value for option '--times': 'x' is not an int [WRONG_USE]
        Usage: assay work [--json] [--times=<times>]
        `assay work --help` says more.
        """,
        text(err));
  }

  @Test
  void anAnswerThatNobodyCanReadIsAFailure() {
    var full =
        new PrintWriter(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("No space left on device");
              }
            },
            false,
            StandardCharsets.UTF_8);

    assertEquals(2, line(new IllegalStateException(), full).execute("work", "--times", "1"));
    assertEquals(true, text(err).endsWith(" [OUTPUT_FAILED]\n"), text(err));
  }
}
