package io.github.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.github.assay.walls.Trespassers;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What may be used where. Each wall is also held against a class that climbs over it (in the test
/// package `walls`), and must find it.
class WallsTest {
  private static final String ROOT = "io.github.assay";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final JavaClasses TRESPASSERS =
      new ClassFileImporter().importClasses(Trespassers.class.getDeclaredClasses());

  @Test
  void sqlStaysInTheStore() {
    holds("Sql", only(List.of("java.sql", "javax.sql", "org.sqlite"), ROOT + ".store.sql"));
  }

  @Test
  void tribuoStaysWithTheModels() {
    holds(
        "Tribuo",
        only(List.of("org.tribuo", "com.oracle.labs"), ROOT + ".learning", ROOT + ".bundle"));
  }

  @Test
  void javafxStaysInTheWindow() {
    holds(
        "JavaFX",
        only(List.of("javafx", "atlantafx", "org.kordamp"), ROOT + ".ui", ROOT + ".Main"));
  }

  @Test
  void picocliStaysInTheCommandLine() {
    holds("Picocli", only(List.of("picocli"), ROOT + ".cli", ROOT + ".Main", ROOT + ".Wiring"));
  }

  @Test
  void viewModelsSeeNoControls() {
    var rule =
        ArchRuleDefinition.noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat(in(List.of("javafx.scene", "javafx.stage", "javafx.fxml")));
    holds("ViewModel", rule);
  }

  @Test
  void theDatabaseIsNeverReadAsAFile() {
    var rule =
        ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage(ROOT + ".store..")
            .should()
            .callMethod(java.nio.file.Files.class, "readAllBytes", java.nio.file.Path.class)
            .orShould()
            .callMethod(
                java.nio.file.Files.class,
                "copy",
                java.nio.file.Path.class,
                java.nio.file.Path.class,
                java.nio.file.CopyOption[].class);
    assertEquals(false, rule.evaluate(CLASSES).hasViolation(), () -> report(rule, CLASSES));
  }

  private static void holds(String trespasser, ArchRule rule) {
    assertEquals(false, rule.evaluate(CLASSES).hasViolation(), () -> report(rule, CLASSES));
    assertTrue(report(rule, TRESPASSERS).contains("Trespassers$" + trespasser), "does not bite");
  }

  private static String report(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().toString();
  }

  private static ArchRule only(List<String> libraries, String... homes) {
    return ArchRuleDefinition.noClasses()
        .that(notAtHome(homes))
        .should()
        .dependOnClassesThat(in(libraries));
  }

  private static DescribedPredicate<JavaClass> notAtHome(String... homes) {
    return DescribedPredicate.describe(
        "outside of " + String.join(", ", homes),
        type ->
            List.of(homes).stream()
                .noneMatch(
                    home ->
                        type.getPackageName().equals(home)
                            || type.getPackageName().startsWith(home + ".")
                            || type.getName().equals(home)
                            || type.getName().startsWith(home + "$")));
  }

  private static DescribedPredicate<JavaClass> in(List<String> packages) {
    return DescribedPredicate.describe(
        "in " + packages,
        type ->
            packages.stream()
                .anyMatch(
                    name ->
                        type.getPackageName().equals(name)
                            || type.getPackageName().startsWith(name + ".")));
  }
}
