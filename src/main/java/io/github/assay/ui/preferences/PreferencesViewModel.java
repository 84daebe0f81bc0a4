package io.github.assay.ui.preferences;

import io.github.assay.domain.AssayException;
import io.github.assay.settings.Settings;
import io.github.assay.settings.Settings.Look;
import io.github.assay.settings.Settings.Reading;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Failures;
import io.github.assay.ui.support.LiveSettings;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The settings, each changed by itself and kept at once.
final class PreferencesViewModel {
  private final LiveSettings settings;
  private final Failures failures;
  private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");

  PreferencesViewModel(Desk desk) {
    settings = desk.settings();
    failures = desk.failures();
  }

  ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.currentProperty();
  }

  /// Why the name that was typed cannot be taken; empty if it can.
  ReadOnlyStringProperty complaintProperty() {
    return complaint.getReadOnlyProperty();
  }

  /// Changes who annotates. A name that cannot be is refused with a [#complaintProperty].
  void annotate(String name) {
    try {
      settings.change(now -> now.withAnnotator(name));
      complaint.set("");
    } catch (AssayException e) {
      complaint.set(String.valueOf(e.getMessage()));
    }
  }

  void look(Look look) {
    change(now -> now.withLook(look));
  }

  void textPercent(int percent) {
    change(now -> now.withTextPercent(percent));
  }

  void suggestions(int number) {
    change(now -> now.withSuggestions(number));
  }

  void reading(Reading reading) {
    change(now -> now.withReading(reading));
  }

  private void change(UnaryOperator<Settings> step) {
    settings.change(step);
    failures.dismiss();
  }
}
