package io.github.assay.ui.support;

import io.github.assay.settings.Settings;
import io.github.assay.settings.SettingsFile;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The settings that hold now; a change holds at once and is saved behind it. To be used on the
/// JavaFX thread.
public final class LiveSettings {
  private final SettingsFile file;
  private final Background background;
  private final Failures failures;
  private final ReadOnlyObjectWrapper<Settings> current;

  /// Starts with the standard settings; see [#load].
  public LiveSettings(SettingsFile file, Background background, Failures failures) {
    this.file = file;
    this.background = background;
    this.failures = failures;
    current = new ReadOnlyObjectWrapper<>(file.standard());
  }

  /// Reads the file. If it cannot be read, the settings stay as they are and people are told.
  public void load() {
    background.run(file::read, current::set, failures);
  }

  public Settings current() {
    return current.get();
  }

  public ReadOnlyObjectProperty<Settings> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Changes the settings.
  ///
  /// @throws io.github.assay.domain.AssayException `BAD_SETTING` if a value is not possible;
  ///   nothing changes
  public void change(UnaryOperator<Settings> step) {
    var changed = step.apply(current.get());
    if (changed.equals(current.get())) return;
    current.set(changed);
    background.run(
        () -> {
          file.write(changed);
          return changed;
        },
        saved -> {},
        failures);
  }
}
