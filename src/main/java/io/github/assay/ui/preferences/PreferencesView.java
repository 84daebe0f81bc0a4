package io.github.assay.ui.preferences;

import static io.github.assay.ui.preferences.PreferencesScreen.TEXTS;

import io.github.assay.settings.Settings;
import io.github.assay.settings.Settings.Look;
import io.github.assay.settings.Settings.Reading;
import io.github.assay.ui.support.Choices;
import io.github.assay.ui.support.Looks;
import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// The layout of the preferences.
final class PreferencesView {
  private final PreferencesViewModel model;

  @FXML private Label annotatorLabel;
  @FXML private TextField annotator;
  @FXML private Label complaint;
  @FXML private HBox look;
  @FXML private HBox textSize;
  @FXML private HBox suggestions;
  @FXML private HBox reading;

  PreferencesView(PreferencesViewModel model) {
    this.model = model;
  }

  @FXML
  void initialize() {
    annotatorLabel.setLabelFor(annotator);
    annotator.focusedProperty().addListener((field, before, focused) -> takeName());
    complaint.textProperty().bind(model.complaintProperty());
    complaint.visibleProperty().bind(model.complaintProperty().isNotEmpty());
    complaint.managedProperty().bind(complaint.visibleProperty());
    var settings = model.settingsProperty();
    settings.map(Settings::annotator).subscribe(annotator::setText);
    Choices.of(look, List.of(Look.values()), PreferencesView::name, model::look)
        .follow(settings.map(Settings::look));
    Choices.of(textSize, Looks.TEXT_SIZES, size -> size + " %", model::textPercent)
        .follow(settings.map(Settings::textPercent));
    Choices.of(
            suggestions,
            IntStream.rangeClosed(3, 9).boxed().toList(),
            String::valueOf,
            model::suggestions)
        .follow(settings.map(Settings::suggestions));
    Choices.of(reading, List.of(Reading.values()), PreferencesView::name, model::reading)
        .follow(settings.map(Settings::reading));
  }

  @FXML
  void takeName() {
    if (!annotator.getText().equals(model.settingsProperty().get().annotator()))
      model.annotate(annotator.getText());
  }

  private static String name(Reading reading) {
    return TEXTS.text("preferences.reading." + reading.word());
  }

  private static String name(Look look) {
    return TEXTS.text("preferences.look." + look.word());
  }
}
