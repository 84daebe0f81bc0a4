package io.github.assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.learning.Progress;
import io.github.assay.testing.WindowTest;
import io.github.assay.workbench.Founding;
import io.github.assay.workbench.Training;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed into a field of a window arrives there, though letters are keys of commands too.
/// How every screen is reached and read is looked at by [AccessibilityTest].
class TypingTest extends WindowTest {
  private static final String LETTERS = "tcbvaehd ";

  @BeforeEach
  void openTheSample() throws java.io.IOException {
    settle();
    interact(shell::close);
    settle();
    Files.delete(file);
    new Founding(benches).from(Path.of("sample-data"), file, Progress.none());
    try (var workbench = benches.open(file)) {
      for (String recipe : List.of("rules", "prior"))
        workbench.training().train(new Training.Request(recipe, Map.of(), 1), Progress.none());
    }
    restart();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alt+A",
        "Alt+D",
        "Alt+P",
        "Ctrl+Comma",
        "Alt+E T",
        "Alt+H Ctrl+K",
        "Ctrl+Shift+F"
      })
  void whatIsTypedIntoAFieldArrives(String keys) {
    for (String key : keys.split(" ", -1)) press(key);
    var fields =
        Stops.of(scene).all().stream()
            .filter(TextField.class::isInstance)
            .map(TextField.class::cast)
            .toList();
    assertTrue(!fields.isEmpty(), "no field on " + keys);

    for (TextField field : fields) {
      interact(field::requestFocus);
      interact(field::clear);
      write(LETTERS);
      assertEquals(LETTERS, field.getText(), field.getId());
    }
  }

  private void press(String key) {
    var combination = KeyCombination.valueOf(key);
    var codes = new ArrayList<KeyCode>();
    if (combination.getControl() == KeyCombination.ModifierValue.DOWN) codes.add(KeyCode.CONTROL);
    if (combination.getAlt() == KeyCombination.ModifierValue.DOWN) codes.add(KeyCode.ALT);
    if (combination.getShift() == KeyCombination.ModifierValue.DOWN) codes.add(KeyCode.SHIFT);
    codes.add(((javafx.scene.input.KeyCodeCombination) combination).getCode());
    push(codes.toArray(KeyCode[]::new));
    settle();
  }
}
