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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every screen for people who use the keyboard, or a screen reader: what can have the focus has a
/// role and a name, is reached with `Tab`, and shows that it has the focus; what is typed arrives.
class AccessibilityTest extends WindowTest {
  private static final int MOST_STOPS = 120;
  private static final int MOST_STAYS = 10;
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
        "Alt+H",
        "Alt+A",
        "Alt+D",
        "Alt+V",
        "Alt+V Ctrl+2",
        "Alt+V Ctrl+M",
        "Alt+V Ctrl+G",
        "Alt+E",
        "Alt+S",
        "Alt+S Ctrl+4",
        "Alt+E Enter",
        "Alt+E T",
        "Alt+D Ctrl+E",
        "Alt+C",
        "Alt+P",
        "Ctrl+Comma",
        "Alt+H Ctrl+K",
        "Alt+A F3"
      })
  void everyStopHasANameIsReachedAndShowsIt(String keys) {
    for (String key : keys.split(" ", -1)) press(key);
    await(() -> lookup(".moment .progress-indicator").tryQuery().isEmpty());
    var stops = stops();

    assertEquals(List.of(), nameless(stops), "without a role or name");
    var reached = new LinkedHashSet<Node>();
    var before = scene.getFocusOwner();
    int stays = 0;
    for (int i = 0; i < MOST_STOPS; i++) {
      type(KeyCode.TAB);
      var owner = scene.getFocusOwner();
      // The search of Annotate goes along the facets first, and then lets go.
      if (owner.equals(before) && ++stays < MOST_STAYS) continue;
      before = owner;
      if (!reached.add(owner)) break;
      assertTrue(
          owner.getPseudoClassStates().contains(PseudoClass.getPseudoClass("focus-visible")),
          "does not show the focus: " + owner);
    }

    assertEquals(List.of(), missed(stops, reached), "Tab does not reach");
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
        stops().stream().filter(TextField.class::isInstance).map(TextField.class::cast).toList();
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

  /// What can have the focus now; below a sheet nothing can.
  private List<Node> stops() {
    var stops = new ArrayList<Node>();
    var sheets = lookup(".sheet-layer").query();
    collect(sheets.isVisible() ? sheets : scene.getRoot(), stops);
    return stops;
  }

  private static void collect(Node node, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) return;
    if (node.isFocusTraversable()) stops.add(node);
    if (node instanceof Parent parent && !isWhole(node))
      for (Node child : parent.getChildrenUnmodifiable()) collect(child, stops);
  }

  /// Its parts are its own matter.
  private static boolean isWhole(Node node) {
    return Set.of(
            AccessibleRole.TABLE_VIEW,
            AccessibleRole.LIST_VIEW,
            AccessibleRole.TREE_VIEW,
            AccessibleRole.TEXT_AREA,
            AccessibleRole.COMBO_BOX,
            AccessibleRole.TEXT_FIELD)
        .contains(node.getAccessibleRole());
  }

  private static List<Node> nameless(List<Node> stops) {
    return stops.stream()
        .filter(
            node ->
                name(node).isBlank()
                    || node.getAccessibleRole() == null
                    || node.getAccessibleRole() == AccessibleRole.NODE
                    || node.getAccessibleRole() == AccessibleRole.PARENT)
        .toList();
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank())
      return node.getAccessibleText();
    if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Node label)
      return String.valueOf(label.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    if (node instanceof TextField) return "";
    return String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }

  /// Of a group one button is reached; the arrow keys go to the others.
  private static List<Node> missed(List<Node> stops, Set<Node> reached) {
    return stops.stream()
        .filter(node -> !reached.contains(node))
        .filter(node -> !(node instanceof Toggle toggle && hasReachedPeer(toggle, reached)))
        .toList();
  }

  private static boolean hasReachedPeer(Toggle toggle, Set<Node> reached) {
    return toggle.getToggleGroup() != null
        && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
  }
}
