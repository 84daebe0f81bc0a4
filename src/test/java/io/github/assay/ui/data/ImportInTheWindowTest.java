package io.github.assay.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Item;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A file is looked at in the window: its charset, and that nobody waits for the check.
class ImportInTheWindowTest extends WindowTest {
  private static final int MANY = 400_000;

  @BeforeEach
  void goToData() {
    goTo(KeyCode.D);
  }

  @Test
  void fileThatIsNoUtf8IsReadInTheCharsetThatFits() throws IOException {
    takeIn("id,title\na1,Gr\u00f6\u00dfe \u20ac\n", Charset.forName("windows-1252"));
    await(this::canImport);
    assertEquals("Recognised as CSV in windows-1252 with id, title", text(".import-sheet .hint"));

    type(KeyCode.ENTER);
    awaitStatus("Imported 1 new record");

    assertEquals(Optional.of("Gr\u00f6\u00dfe \u20ac"), read(workspace -> title(workspace, "a1")));
  }

  @Test
  void anotherCharsetCanBeChosen() throws IOException {
    takeIn("id,title\na1,\u0416\u0443\u043a\n", Charset.forName("windows-1251"));
    await(this::canImport);

    choose("windows-1251");
    await(this::canImport);
    type(KeyCode.ENTER);
    awaitStatus("Imported 1 new record");

    assertEquals(Optional.of("\u0416\u0443\u043a"), read(workspace -> title(workspace, "a1")));
  }

  @Test
  void charsetThatDoesNotFitIsToldAndNothingCanBeImported() throws IOException {
    takeIn("id,title\na1,Gr\u00f6\u00dfe\n", StandardCharsets.ISO_8859_1);
    await(this::canImport);

    choose("UTF-8");
    await(() -> lookup(".import-bad").tryQuery().isPresent());

    assertTrue(text(".import-bad").startsWith("new.csv:2"), text(".import-bad"));
    assertTrue(lookup("#import-all").<Button>query().isDisabled());
  }

  @Test
  void nobodyWaitsForACheck() throws IOException {
    var lines = new StringBuilder("id,title,description\n");
    for (int i = 0; i < MANY; i++)
      lines.append("n").append(i).append(",Number ").append(i).append(",About it\n");
    takeIn(lines.toString(), StandardCharsets.UTF_8);
    await(() -> lookup(".import-findings .progress-bar").tryQuery().isPresent());

    settle();

    assertTrue(
        lookup(".import-findings .progress-bar").tryQuery().isPresent(),
        "the store lane answered while the file was still being checked");
  }

  @Test
  void theWorkspaceItselfIsNotRead() {
    answers.add(file);
    push(KeyCode.CONTROL, KeyCode.I);
    await(() -> !shell.failures().noticeProperty().get().code().isEmpty());

    assertEquals("SAME_FILE", shell.failures().noticeProperty().get().code());
  }

  private void takeIn(String content, Charset charset) throws IOException {
    Path fresh = folder.resolve("new.csv");
    Files.writeString(fresh, content, charset);
    answers.add(fresh);
    push(KeyCode.CONTROL, KeyCode.I);
    await(() -> lookup(".import-sheet").tryQuery().isPresent());
  }

  private void choose(String charset) {
    ComboBox<Charset> encodings = lookup("#encoding").query();
    interact(() -> encodings.setValue(Charset.forName(charset)));
    settle();
  }

  private boolean canImport() {
    var button = lookup("#import-all").tryQueryAs(Button.class);
    return button.isPresent() && !button.get().isDisabled();
  }

  private static Optional<String> title(Workspace workspace, String id) {
    return workspace.items().find(id).map(Item::title);
  }
}
