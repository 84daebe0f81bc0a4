package io.github.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of the house that can be counted in the source. Each has an example that it must find,
/// so that a rule which finds nothing is a rule that was kept.
class HouseRulesTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Path TEST = Path.of("src/test");

  @Test
  void mainFilesAreShort() throws IOException {
    assertEquals(List.of(), longer(MAIN, 350));
  }

  @Test
  void testFilesAreShort() throws IOException {
    assertEquals(List.of(), longer(TEST, 500));
  }

  @Test
  void stylesLiveInStyleSheets() throws IOException {
    var inline = Pattern.compile("setStyle\\(|\\bstyle=\"");

    assertEquals(true, inline.matcher("chip.setStyle(\"-fx-padding: 4\")").find());
    assertEquals(List.of(), lines(MAIN, inline, file -> isSource(file) || isLayout(file)));
  }

  @Test
  void coloursLiveInOneStyleSheet() throws IOException {
    var colour = Pattern.compile("#[0-9a-fA-F]{6}\\b|#[0-9a-fA-F]{3}\\b(?!-)|Color\\.(web|rgb)\\(");

    assertEquals(true, colour.matcher("-fx-fill: #2da44e;").find());
    assertEquals(
        List.of(),
        lines(
            MAIN,
            colour,
            file -> isStyled(file) && !file.getFileName().toString().equals("assay.css")));
  }

  @Test
  void wideCatchesStandOnlyAtTheEdges() throws IOException {
    var wide = Pattern.compile("catch \\((final )?(Exception|Throwable|RuntimeException)\\b");
    var edges = Set.of("Failures.java", "Background.java", "Main.java", "FailureReply.java");

    assertEquals(true, wide.matcher("} catch (Exception e) {").find());
    assertEquals(
        List.of(),
        lines(
            MAIN, wide, file -> isSource(file) && !edges.contains(file.getFileName().toString())));
  }

  @Test
  void nothingIsLeftOpen() throws IOException {
    var open = Pattern.compile("TO" + "DO|FIX" + "ME|@Dis" + "abled|printStack" + "Trace");

    assertEquals(true, open.matcher("// TO" + "DO later").find());
    assertEquals(List.of(), lines(Path.of("src"), open, file -> isSource(file) || isLayout(file)));
  }

  @Test
  void namesSayTheJob() throws IOException {
    var vague = Pattern.compile("\\w+(Manager|Helper|Utils?|Impl|Data|Info)\\.java");

    assertEquals(true, vague.matcher("TagManager.java").matches());
    assertEquals(
        List.of(),
        files(MAIN, file -> vague.matcher(file.getFileName().toString()).matches()).stream()
            .map(Path::toString)
            .toList());
  }

  @Test
  void nothingPrintsButTheCommandLine() throws IOException {
    var prints = Pattern.compile("System\\.(out|err)\\b");

    assertEquals(true, prints.matcher("System.out.println(x)").find());
    assertEquals(
        List.of(),
        lines(
            MAIN,
            prints,
            file -> isSource(file) && !file.getFileName().toString().equals("Main.java")));
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java");
  }

  private static boolean isLayout(Path file) {
    return file.toString().endsWith(".fxml");
  }

  private static boolean isStyled(Path file) {
    return file.startsWith(MAIN.resolve("java/io/github/assay/ui"))
        || isLayout(file)
        || file.toString().endsWith(".css");
  }

  private static List<String> longer(Path folder, int limit) throws IOException {
    var found = new ArrayList<String>();
    for (Path file : files(folder, HouseRulesTest::isSource)) {
      int lines = Files.readAllLines(file).size();
      if (lines > limit) found.add(lines + " " + file);
    }
    return found;
  }

  private static List<String> lines(Path folder, Pattern pattern, Predicate<Path> which)
      throws IOException {
    var found = new ArrayList<String>();
    for (Path file : files(folder, which)) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (pattern.matcher(line).find()) found.add(file + ":" + number + " " + line.strip());
      }
    }
    return found;
  }

  private static List<Path> files(Path folder, Predicate<Path> which) throws IOException {
    if (!Files.isDirectory(folder)) throw new UncheckedIOException(new IOException(folder + ""));
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(which).sorted().toList();
    }
  }
}
