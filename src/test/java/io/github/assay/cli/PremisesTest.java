package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.Wiring;
import io.github.assay.cli.Premises.Use;
import io.github.assay.domain.Item;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which workspace opens when none is named.
class PremisesTest {
  @TempDir private Path folder;
  private final Workbenches workbenches = new Wiring(Map.of()).workbenches();
  private final List<String> told = new ArrayList<>();
  private Path program;
  private Path own;

  @BeforeEach
  void begin() throws IOException {
    program = Files.createDirectory(folder.resolve("program"));
    own = folder.resolve("home").resolve("Assay");
    SmallWorkspace.make(workbenches, program.resolve("labels.db"));
  }

  @Test
  void inSourcesItIsTheOneThatLiesThere() {
    var premises = new Premises(program, Use.SOURCES, own);

    assertEquals(program.resolve("labels.db"), premises.workspace(workbenches, told::add));
    assertEquals(List.of(), told);
    assertEquals(false, Files.exists(own));
  }

  @Test
  void anInstalledProgramCopiesItsOwnOnceAndSaysWhere() {
    var premises = new Premises(program, Use.INSTALLED, own);

    var first = premises.workspace(workbenches, told::add);
    addItem(first);
    var second = premises.workspace(workbenches, told::add);

    assertEquals(own.resolve("labels.db"), first);
    assertEquals(first, second);
    assertEquals(List.of("made " + first + " from the sample data; your work is kept there"), told);
    assertEquals(items(program.resolve("labels.db")) + 1, items(second));
  }

  private void addItem(Path file) {
    var item = new Item("added", "A title", "", Item.Origin.NONE);
    try (var workbench = workbenches.open(file)) {
      workbench.workspace().bulk().write(writer -> writer.item(item, List.of()));
    }
  }

  private long items(Path file) {
    try (var workbench = workbenches.openReadOnly(file)) {
      return workbench.workspace().items().count();
    }
  }
}
