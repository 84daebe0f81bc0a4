package io.github.assay.ui.shell;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Screen;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/// The screens down the left side, as icon and word.
final class Rail {
  private final Deck deck;
  private final Pane upper;
  private final Pane lower;
  private final Map<String, ToggleButton> buttons = new HashMap<>();

  /// @param upper holds all screens but the last
  /// @param lower holds the last
  Rail(Deck deck, Pane upper, Pane lower) {
    this.deck = deck;
    this.upper = upper;
    this.lower = lower;
    deck.currentProperty().subscribe(this::mark);
  }

  /// Draws the screens anew.
  void draw() {
    upper.getChildren().clear();
    lower.getChildren().clear();
    buttons.clear();
    var commands = WindowCommands.screens(deck);
    for (int i = 0; i < commands.size(); i++) {
      var screen = deck.screens().get(i);
      var button = button(screen, commands.get(i));
      buttons.put(screen.sign().id(), button);
      (i < commands.size() - 1 ? upper : lower).getChildren().add(button);
    }
    mark();
  }

  private ToggleButton button(Screen screen, Command command) {
    var button =
        command.equip(new ToggleButton(screen.sign().title(), screen.sign().icon().draw()));
    button.setAccessibleText(screen.sign().title());
    button.getStyleClass().setAll("rail-button");
    button.setAlignment(Pos.CENTER_LEFT);
    button.setMaxWidth(Double.MAX_VALUE);
    button.selectedProperty().subscribe(this::mark);
    return button;
  }

  private void mark() {
    var current = deck.currentProperty().get().map(screen -> screen.sign().id()).orElse("");
    buttons.forEach((id, button) -> button.setSelected(id.equals(current)));
  }
}
