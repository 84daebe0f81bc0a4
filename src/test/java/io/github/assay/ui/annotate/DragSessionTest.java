package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Act;
import io.github.assay.testing.WindowTest;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What matters most stands first: chips are dragged with the mouse, and the order is read from the
/// database.
///
/// Ids of tags: 1 kafka, 3 messaging, 5 tutorial; they were chosen in this order.
class DragSessionTest extends WindowTest {
  @BeforeEach
  void chooseThreeTags() {
    goTo(KeyCode.A);
    type(KeyCode.DIGIT1, KeyCode.DIGIT3);
    settle();
  }

  @Test
  void aChipThatIsLetGoOnAnotherTakesItsPlaceAndThatIsUndone() {
    drag("tutorial", "kafka");
    assertEquals(Set.of("tutorial"), chipsThatAre("dragged"));
    assertEquals(Set.of("kafka"), chipsThatAre("aim"));
    release(MouseButton.PRIMARY);
    settle();
    assertEquals(List.of(List.of(5, 1, 3)), orders());
    assertEquals(Set.of(), chipsThatAre("dragged"));
    assertEquals(Set.of(), chipsThatAre("aim"));

    drag("tutorial", "messaging");
    release(MouseButton.PRIMARY);
    settle();
    assertEquals(List.of(List.of(5, 1, 3), List.of(1, 3, 5)), orders());

    push(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertEquals(List.of(List.of(5, 1, 3), List.of(1, 3, 5), List.of(5, 1, 3)), orders());
    assertEquals(Set.of(1, 3, 5), tags());
  }

  @Test
  void aChipThatIsLetGoOutsideStaysOnTheItemAndInItsPlace() {
    drag("tutorial", "kafka");
    moveTo(".item-title");
    assertEquals(Set.of(), chipsThatAre("aim"));
    release(MouseButton.PRIMARY);
    settle();

    assertUnmoved();
  }

  @Test
  void aChipThatComesBackToItselfIsNotClicked() {
    drag("tutorial", "kafka");
    moveTo(chip("tutorial"));
    release(MouseButton.PRIMARY);
    settle();

    assertUnmoved();
  }

  @Test
  void escapeEndsADragAndWhatIsTypedStays() {
    write("jfr");
    drag("tutorial", "kafka");
    push(KeyCode.ESCAPE);
    assertEquals(Set.of(), chipsThatAre("aim"));
    moveTo(chip("messaging"));
    assertEquals(Set.of(), chipsThatAre("aim"));
    release(MouseButton.PRIMARY);
    settle();
    assertEquals("jfr", lookup("#search").queryTextInputControl().getText());

    assertUnmoved();
  }

  @Test
  void aClickStillTakesAChipOff() {
    drag("tutorial", "kafka");
    push(KeyCode.ESCAPE);
    release(MouseButton.PRIMARY);
    settle();
    clickOn(chip("tutorial"));
    settle();

    assertEquals(Set.of(1, 3), tags());
    assertEquals(List.of(), orders());
  }

  private void assertUnmoved() {
    assertEquals(List.of(), orders());
    assertEquals(Set.of(1, 3, 5), tags());
    assertEquals(Set.of(), chipsThatAre("dragged"));
  }

  /// Presses on a chip and goes to another, without letting go.
  private void drag(String from, String to) {
    moveTo(chip(from));
    press(MouseButton.PRIMARY);
    moveBy(12, 0);
    moveTo(chip(to));
  }

  private Node chip(String name) {
    return lookup(".chip").lookup(name).query();
  }

  private Set<String> chipsThatAre(String state) {
    Predicate<Node> isSo =
        node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    return lookup(".chip").queryAllAs(Chip.class).stream()
        .filter(isSo)
        .map(Chip::getText)
        .collect(Collectors.toSet());
  }

  /// The orders that were put down, in the order of the log; to take one back puts down the other.
  private List<List<Integer>> orders() {
    return peek(
        workspace ->
            workspace.decisions().history("i1").stream()
                .map(decision -> decision.entry().act())
                .filter(Act.Order.class::isInstance)
                .map(act -> ((Act.Order) act).tags())
                .toList());
  }

  private Set<Integer> tags() {
    return peek(workspace -> workspace.decisions().labels(ANNOTATOR, "i1").tags());
  }
}
