package io.github.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The packages and arrows of `docs/architecture.md` are those of the byte code.
class ArchitectureTest {
  private static final String ROOT = "io.github.assay";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /// Floors from the ground up; a package is on the floor of the first prefix that fits.
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("domain"),
          List.of("query"),
          List.of(
              "store",
              "learning",
              "evaluation",
              "agreement",
              "text",
              "transfer",
              "settings",
              "bundle"),
          List.of("workbench"),
          List.of("ui", "cli", "server"));

  /// What the rooms of the first floor may use of each other, besides the room around them.
  private static final Set<String> NEIGHBOURS =
      Set.of("learning --> text", "bundle --> learning", "bundle --> evaluation");

  @Test
  void thePictureIsTheCode() throws IOException {
    assertEquals(drawn(Files.readString(Path.of("docs/architecture.md"))), arrows());
  }

  @Test
  void arrowsGoDown() {
    for (String arrow : arrows()) assertEquals(true, goesDown(arrow), "goes up: " + arrow);
    assertEquals(false, goesDown("store --> workbench"));
    assertEquals(false, goesDown("ui.home --> ui.data"));
    assertEquals(false, goesDown("ui.support --> ui.shell"));
    assertEquals(false, goesDown("workbench --> store.sql"));
    assertEquals(false, goesDown("transfer --> store"));
  }

  @Test
  void nothingGoesInACircle() {
    assertEquals(List.of(), circles(arrows()));
    assertEquals(
        List.of("a", "b"), circles(new TreeSet<>(List.of("a --> b", "b --> a", "c --> a"))));
  }

  @Test
  void theNounsKnowNobody() {
    assertEquals(new TreeSet<>(), arrowsFrom("domain"));
  }

  private static SortedSet<String> arrowsFrom(String room) {
    var found = new TreeSet<String>();
    for (JavaClass type : CLASSES)
      if (room(type).equals(room))
        for (Dependency use : type.getDirectDependenciesFromSelf())
          if (isOurs(use.getTargetClass()) && !room(use.getTargetClass()).equals(room))
            found.add(room + " --> " + room(use.getTargetClass()));
    return found;
  }

  private static SortedSet<String> arrows() {
    var found = new TreeSet<String>();
    for (JavaClass type : CLASSES)
      if (!room(type).isEmpty())
        for (String arrow : arrowsFrom(room(type)))
          if (!arrow.endsWith(" --> domain")) found.add(arrow);
    return found;
  }

  private static SortedSet<String> drawn(String page) {
    var block = page.substring(page.indexOf("```mermaid"), page.lastIndexOf("```"));
    var arrow =
        Pattern.compile("^\\s*([a-z.]+) --> ([a-z. &]+)$", Pattern.MULTILINE).matcher(block);
    var found = new TreeSet<String>();
    while (arrow.find())
      for (String target : arrow.group(2).split(" & ", -1))
        found.add(arrow.group(1) + " --> " + target.strip());
    return found;
  }

  private static boolean goesDown(String arrow) {
    var ends = arrow.split(" --> ", -1);
    int from = floor(ends[0]);
    int to = floor(ends[1]);
    if (ends[1].startsWith("store.")) return false;
    if (ends[1].startsWith("learning.")) return ends[0].startsWith("learning.");
    if (from != to) return from > to;
    if (from == FLOORS.size() - 1) return goesDownInTheUi(ends[0], ends[1]);
    return NEIGHBOURS.contains(arrow)
        || ends[0].startsWith(ends[1] + ".")
        || (ends[0].startsWith("learning.") && ends[1].equals("text"));
  }

  private static boolean goesDownInTheUi(String from, String to) {
    return to.equals("ui.support") || (from.equals("ui.shell") && to.startsWith("ui."));
  }

  private static int floor(String room) {
    for (int floor = 0; floor < FLOORS.size(); floor++)
      for (String name : FLOORS.get(floor))
        if (room.equals(name) || room.startsWith(name + ".")) return floor;
    throw new IllegalArgumentException("a package on no floor: " + room);
  }

  /// The rooms from which one comes back to the same room.
  private static List<String> circles(SortedSet<String> arrows) {
    var open = new TreeSet<>(arrows);
    boolean shrank = true;
    while (shrank) {
      var sources = new TreeSet<String>();
      for (String arrow : open) sources.add(arrow.split(" --> ", -1)[0]);
      shrank = open.removeIf(arrow -> !sources.contains(arrow.split(" --> ", -1)[1]));
    }
    var rooms = new TreeSet<String>();
    for (String arrow : open)
      if (open.stream().anyMatch(other -> other.endsWith(" --> " + arrow.split(" --> ", -1)[0])))
        rooms.add(arrow.split(" --> ", -1)[0]);
    return List.copyOf(rooms);
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT);
  }

  /// The package below the root; empty for the root itself.
  private static String room(JavaClass type) {
    var name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }
}
