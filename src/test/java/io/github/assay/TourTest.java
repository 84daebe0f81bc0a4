package io.github.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands of the tour in `README.md` run as they stand there, one after the other, and print
/// what stands there. `-Dassay.golden=write` writes down what they print.
class TourTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern STEP =
      Pattern.compile("```sh\\n(.*?)```\\n```text\\n(.*?)```\\n", Pattern.DOTALL);

  /// What differs from one time to the next.
  private static final Pattern CHANCE =
      Pattern.compile("\\d+\\.\\d s;|[0-9,]+ bytes|sha256:[0-9a-f]{64}");

  @TempDir private Path folder;

  @Test
  void theTourIsTrue() throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
    prepare();
    var page = Files.readString(README);
    var fresh = new StringBuilder();
    int steps = 0;

    var step = STEP.matcher(page);
    while (step.find()) {
      steps++;
      var printed = run(step.group(1));
      boolean isTrue = masked(step.group(2)).equals(masked(printed));
      if (!isWriting()) assertEquals(masked(step.group(2)), masked(printed));
      var kept = block(step.group(1), isTrue ? step.group(2) : printed);
      step.appendReplacement(fresh, Matcher.quoteReplacement(kept));
    }
    step.appendTail(fresh);

    assertEquals(9, steps);
    assertEquals(4, Files.readAllLines(folder.resolve("suggestions.jsonl")).size());
    if (isWriting()) Files.writeString(README, fresh);
  }

  private static boolean isWriting() {
    return "write".equals(System.getProperty("assay.golden"));
  }

  private static String block(String commands, String output) {
    return "```sh\n" + commands + "```\n```text\n" + output + "```\n";
  }

  private static String masked(String text) {
    return CHANCE.matcher(text).replaceAll("#");
  }

  /// A folder as a user has it: the launcher and the sample data.
  private void prepare() throws IOException {
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var launcher =
        """
        #!/bin/bash
        exec '%s/bin/java' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
          --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
          -Dassay.home=. -cp '%s' io.github.assay.Main "$@"
        """
            .formatted(System.getProperty("java.home"), classes);
    var file = Files.writeString(folder.resolve("assay"), launcher);
    assertTrue(file.toFile().setExecutable(true));
    Files.createSymbolicLink(
        folder.resolve("sample-data"), Path.of("sample-data").toAbsolutePath());
  }

  private String run(String commands) throws IOException, InterruptedException {
    var script = Files.writeString(folder.resolve("step.sh"), commands);
    var out = folder.resolve("out.txt");
    var err = folder.resolve("err.txt");
    var builder = new ProcessBuilder("/bin/bash", "-e", script.toString());
    builder.environment().remove("DISPLAY");
    int status =
        builder
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    assertEquals(0, status, () -> commands + "\n" + read(err));
    return Files.readString(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
