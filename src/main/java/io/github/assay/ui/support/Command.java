package io.github.assay.ui.support;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Something that a person can do. Declared once; it makes the menu item, the shortcut, the tooltip
/// with the key, the line on the key sheet and the entry in the palette.
///
/// @param title what it does, as an imperative
/// @param icon its pictogram
/// @param keys the keys that do it
/// @param shown the keys as people read them; empty to leave it out of lists
/// @param enabled whether it can be done now
/// @param action does it, on the JavaFX thread
public record Command(
    String title,
    Icon icon,
    List<KeyCombination> keys,
    String shown,
    ObservableBooleanValue enabled,
    Runnable action) {
  private static final ReadOnlyBooleanProperty ALWAYS = new ReadOnlyBooleanWrapper(true);

  public Command {
    keys = List.copyOf(keys);
  }

  /// A command without a key that can always be done.
  public static Command of(String title, Icon icon, Runnable action) {
    return new Command(title, icon, List.of(), "", ALWAYS, action);
  }

  /// The same with keys, written as in `Shortcut+K`, `F2` or `Shift+1`.
  public Command on(String... names) {
    var all = Stream.concat(keys.stream(), Stream.of(names).map(KeyCombination::valueOf));
    var list = all.toList();
    return new Command(title, icon, list, list.getFirst().getDisplayText(), enabled, action);
  }

  /// The same under another name for its keys, such as `1 … 9`; empty to leave it out of lists.
  public Command shownAs(String name) {
    return new Command(title, icon, keys, name, enabled, action);
  }

  /// The same, possible only at times.
  public Command when(ObservableBooleanValue condition) {
    return new Command(title, icon, keys, shown, condition, action);
  }

  /// Does it if it can be done now.
  ///
  /// @return whether it could
  public boolean run() {
    if (!enabled.get()) return false;
    action.run();
    return true;
  }

  /// Whether a key that was pressed is one of its keys.
  public boolean isMeantBy(KeyEvent event) {
    return keys.stream().anyMatch(key -> key.match(event));
  }

  /// Whether it is named in the palette: it has no key, or one to show. What shows keys but has
  /// none is a line on the key sheet that stands for several.
  public boolean isListed() {
    return keys.isEmpty() == shown.isEmpty();
  }

  /// A menu item that does it. The key is shown by the window's own dispatch, not taken twice.
  public MenuItem menuItem() {
    var item = new MenuItem(title, icon.draw());
    if (!keys.isEmpty()) item.setAccelerator(keys.getFirst());
    item.setOnAction(event -> run());
    item.disableProperty().bind(not(enabled));
    return item;
  }

  /// Makes a button do it: action, tooltip with the key, name for screen readers, and it greys out.
  public <B extends ButtonBase> B equip(B button) {
    button.setOnAction(event -> run());
    button.disableProperty().bind(not(enabled));
    button.setTooltip(new Tooltip(shown.isEmpty() ? title : title + "   " + shown));
    button.setAccessibleText(title);
    return button;
  }

  private static ObservableBooleanValue not(ObservableBooleanValue value) {
    return Bindings.not(value);
  }
}
