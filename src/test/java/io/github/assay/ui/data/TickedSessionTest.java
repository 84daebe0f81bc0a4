package io.github.assay.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.SavedView;
import io.github.assay.domain.Ticket;
import io.github.assay.testing.WindowTest;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Items are sent to annotators, flagged and cleared, by keyboard only; the database is read at the
/// end.
class TickedSessionTest extends WindowTest {
  @BeforeEach
  void goToData() {
    goTo(KeyCode.D);
    type(KeyCode.ENTER);
    type(KeyCode.DOWN);
  }

  private void press(KeyCode sign) {
    push(KeyCode.SHIFT, sign);
    settle();
  }

  private void answer(String text) {
    if (!text.isEmpty()) write(text);
    type(KeyCode.ENTER);
    settle();
    sleep(120);
    settle();
  }

  private List<SavedView> views() {
    return read(workspace -> workspace.project().views());
  }

  private String queue() {
    return read(workspace -> workspace.project().current().queue().query());
  }

  private List<String> flags() {
    return lookup("#table").<TableView<Slot>>query().getItems().stream()
        .map(slot -> slot.row().orElseThrow())
        .flatMap(
            row -> row.flags().stream().map(flag -> row.item().id() + " " + flag.about().reason()))
        .toList();
  }

  private void send() {
    push(KeyCode.SHIFT, KeyCode.DOWN);
    press(KeyCode.PERIOD);
    assertEquals("Serve 2 items next", heading());
    answer("");
    awaitStatus("2 items are served next");
  }

  @Test
  void tickedItemsAreServedNext() {
    send();

    push(KeyCode.ALT, KeyCode.A);
    settle();
    assertEquals(
        "Nothing that a rule would find.",
        lookup(".item-description").<Node>query().getAccessibleText());
    assertEquals("@Picked 1", queue());
    assertEquals(List.of(new SavedView("Picked 1", "id:i2,i3")), views());
  }

  @Test
  void oneUndoPutsTheOldQueueBack() {
    send();

    push(KeyCode.CONTROL, KeyCode.Z);
    awaitStatus("Taken back on 2 items");
    assertEquals("", queue());
    assertEquals(List.of(), views());
  }

  @Test
  void redoServesThemAgainAndTheViewHasItsKey() {
    send();
    push(KeyCode.CONTROL, KeyCode.Z);
    awaitStatus("Taken back on 2 items");

    push(KeyCode.CONTROL, KeyCode.Y);
    awaitStatus("Done again on 2 items");
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    settle();
    assertEquals("id:i2,i3", lookup("#search").<TextField>query().getText());
    assertEquals("@Picked 1", queue());
  }

  @Test
  void finishedItemsAreNotSent() {
    push(KeyCode.ALT, KeyCode.A);
    settle();
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    settle();
    goTo(KeyCode.D);
    type(KeyCode.ENTER);
    type(KeyCode.UP);
    press(KeyCode.PERIOD);

    awaitStatus("This item is finished: it would come to nobody");
    assertEquals("", queue());
  }

  @Test
  void aFlagIsShownFoundClearedAndKept() {
    push(KeyCode.SHIFT, KeyCode.DOWN);
    press(KeyCode.DIGIT1);
    answer("torn in two");
    awaitStatus("Flagged 2 items");
    assertEquals(List.of("i2 torn in two", "i3 torn in two"), flags());

    type(KeyCode.ESCAPE);
    interact(() -> lookup("#search").<TextField>query().setText("has:flag"));
    settle();
    sleep(120);
    settle();
    assertEquals(2, lookup("#table").<TableView<Slot>>query().getItems().size());

    press(KeyCode.DIGIT1);
    awaitStatus("Cleared the flag of 1 item");
    sleep(120);
    settle();
    assertEquals(1, flags().size());

    push(KeyCode.CONTROL, KeyCode.Z);
    settle();
    sleep(120);
    settle();
    assertEquals(2, flags().size());
    assertEquals(
        List.of("i2 OPEN", "i3 OPEN"),
        read(
            workspace ->
                workspace.tickets().all().reversed().stream()
                    .filter(ticket -> ticket.about().kind() == Ticket.Kind.FLAG)
                    .map(ticket -> ticket.about().item() + " " + ticket.state())
                    .toList()));
  }

  @Test
  void theHistoryTellsWhoFlagged() {
    press(KeyCode.DIGIT1);
    answer("torn in two");
    awaitStatus("Flagged 1 item");
    press(KeyCode.DIGIT1);
    awaitStatus("Cleared the flag of 1 item");
    type(KeyCode.H);
    settle();
    sleep(120);
    settle();

    assertEquals(
        List.of("mara flag cleared torn in two", "mara flagged torn in two"),
        lookup(".history-table").<TableView<HistoryPane.Line>>query().getItems().stream()
            .map(line -> line.who() + " " + line.what() + " " + line.basis())
            .toList());
  }

  @Test
  void aSignThatIsOnAnotherKeyWorks() {
    var table = lookup("#table").<TableView<Slot>>query();
    for (String sign : List.of("!", ">")) {
      interact(() -> fire(table, sign));
      settle();
      assertEquals(true, Stream.of("Flag 1 item", "Serve 1 item next").anyMatch(heading()::equals));
      type(KeyCode.ESCAPE);
    }
  }

  private String heading() {
    return text(".question > .heading");
  }

  private static void fire(Node node, String sign) {
    javafx.event.Event.fireEvent(
        node,
        new javafx.scene.input.KeyEvent(
            javafx.scene.input.KeyEvent.KEY_TYPED,
            sign,
            sign,
            KeyCode.UNDEFINED,
            false,
            false,
            false,
            false));
  }
}
