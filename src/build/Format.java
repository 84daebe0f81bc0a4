import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Holds every Java file under a folder to google-java-format; run from source by the build.
///
/// `check` lists the files that differ and exits 1; `apply` rewrites them.
public class Format {
  public static void main(String[] arguments) throws Exception {
    var apply = arguments[0].equals("apply");
    var differing = new ArrayList<Path>();
    for (Path file : javaFiles(Path.of(arguments[1]))) {
      var source = Files.readString(file);
      var formatted = formatted(file, source);
      if (formatted.equals(source)) continue;
      differing.add(file);
      if (apply) Files.writeString(file, formatted);
    }
    if (differing.isEmpty()) return;
    System.out.println((apply ? "Formatted: " : "Not formatted: ") + differing);
    if (apply) return;
    System.out.println("Mend them with: mvn -q process-sources -Dformat.mode=apply");
    System.exit(1);
  }

  private static String formatted(Path file, String source) {
    try {
      return new Formatter().formatSourceAndFixImports(source);
    } catch (Exception e) {
      throw new IllegalStateException(file + " cannot be read as Java", e);
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
