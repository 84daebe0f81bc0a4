package io.github.assay.ui.support;

import java.util.List;
import javafx.scene.Parent;

/// One entry of the rail. Made anew for each workspace that is opened.
public interface Screen {
  /// How it stands on the rail.
  ///
  /// @param id stable name, such as `annotate`
  /// @param title the word
  /// @param icon the pictogram
  /// @param key the keys that lead there, such as `Alt+A`; no two screens share them
  record Sign(String id, String title, Icon icon, String key) {}

  /// How it stands on the rail; always the same.
  Sign sign();

  /// What it looks like; always the same node.
  Parent root();

  /// What can be done here, in the order of the key sheet. Their keys work while the screen is in
  /// view, before the focused control sees them.
  default List<Command> commands() {
    return List.of();
  }

  /// Called on the JavaFX thread each time it comes into view: the place to load what may have
  /// changed.
  default void shown() {}

  /// Takes a link if it leads here.
  ///
  /// @return whether it does; the screen then comes into view
  default boolean follows(Link link) {
    return link.equals(new Link.ToScreen(sign().id()));
  }
}
