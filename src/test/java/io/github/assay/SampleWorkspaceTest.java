package io.github.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Decision;
import io.github.assay.learning.Progress;
import io.github.assay.workbench.Founding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `labels.db` is what `assay init` makes of `sample-data`.
class SampleWorkspaceTest {
  private static final Path LABELS = Path.of("labels.db");

  @TempDir private Path folder;

  @Test
  void itHoldsWhatTheFilesSay() throws IOException {
    var workbenches = new Wiring(Map.of()).workbenches();
    var kept = folder.resolve("kept.db");
    Files.copy(LABELS, kept);
    var made = folder.resolve("made.db");
    new Founding(workbenches).from(Path.of("sample-data"), made, Progress.none());

    assertEquals(content(made), content(kept));
  }

  @Test
  void itIsSmall() throws IOException {
    assertTrue(Files.size(LABELS) < 8_000_000);
  }

  @Test
  void itIsSound() throws IOException {
    var kept = folder.resolve("kept.db");
    Files.copy(LABELS, kept);

    try (var workbench = new Wiring(Map.of()).workbenches().openReadOnly(kept)) {
      assertEquals(List.of(), workbench.workspace().verify());
    }
  }

  private static List<Object> content(Path file) {
    var content = new ArrayList<Object>();
    try (var workbench = new Wiring(Map.of()).workbenches().openReadOnly(file)) {
      var workspace = workbench.workspace();
      content.add(workspace.vocabulary().current());
      workspace.items().forEach(content::add);
      workspace.gold().forEach(content::add);
      workspace.decisions().forEach(decision -> content.add(timeless(decision)));
    }
    return content;
  }

  private static Object timeless(Decision decision) {
    return List.of(decision.sequence(), decision.batch(), decision.entry());
  }
}
