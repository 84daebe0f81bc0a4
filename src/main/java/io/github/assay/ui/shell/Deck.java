package io.github.assay.ui.shell;

import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Screen;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The screens of the open workspace, and which of them is in view.
final class Deck {
  private List<Screen> screens = List.of();
  private final ReadOnlyObjectWrapper<Optional<Screen>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// Puts other screens in place; the first comes into view.
  void deal(List<Screen> fresh) {
    screens = List.copyOf(fresh);
    current.set(Optional.empty());
    if (!screens.isEmpty()) show(screens.getFirst());
  }

  List<Screen> screens() {
    return screens;
  }

  /// The screen in view; empty while no workspace is open.
  ReadOnlyObjectProperty<Optional<Screen>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Brings a screen into view.
  void show(Screen screen) {
    current.set(Optional.of(screen));
    screen.shown();
  }

  /// Opens what a link leads to. A link that no screen knows leads nowhere.
  void follow(Link link) {
    for (Screen screen : screens)
      if (screen.follows(link)) {
        show(screen);
        return;
      }
  }
}
