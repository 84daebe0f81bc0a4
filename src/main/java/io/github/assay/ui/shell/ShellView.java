package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.settings.Settings;
import io.github.assay.ui.shell.ShellViewModel.Phase;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Failures;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.KeyHint;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.LiveSettings;
import io.github.assay.ui.support.Prose;
import io.github.assay.ui.support.Reach;
import io.github.assay.ui.support.Screen;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window: rail, top line, message bar, the screen in view, status line.
final class ShellView {
  private final ShellViewModel model;
  private final Desk.Window window;
  private final LiveSettings settings;
  private final InstantSource clock;
  private final Deck deck;
  private final WindowCommands commands;
  private final ReadOnlyBooleanWrapper isOpen = new ReadOnlyBooleanWrapper();
  private final List<Command> ofWorkspace;
  private final List<Command> ofWindow;

  /// The commands that work on every screen.
  private List<Command> everywhere = List.of();

  @FXML private StackPane root;
  @FXML private MenuButton menu;
  @FXML private VBox rail;
  @FXML private VBox foot;
  @FXML private Label title;
  @FXML private HBox jobs;
  @FXML private Label snapshot;
  @FXML private Label annotator;
  @FXML private HBox notice;
  @FXML private Prose noticeText;
  @FXML private Button dismiss;
  @FXML private Reach content;
  @FXML private Label status;
  @FXML private HBox hints;

  ShellView(
      ShellViewModel model,
      Desk.Window window,
      LiveSettings settings,
      InstantSource clock,
      Deck deck) {
    this.model = model;
    this.window = window;
    this.settings = settings;
    this.clock = clock;
    this.deck = deck;
    commands = new WindowCommands(model, window);
    ofWorkspace = commands.workspace(isOpen);
    ofWindow = ofWindow();
  }

  Parent load() {
    return Layout.load(this);
  }

  @FXML
  void initialize() {
    root.getChildren().add(window.sheets().layer());
    var railButtons = new Rail(deck, rail, foot);
    model
        .phaseProperty()
        .subscribe(
            phase -> {
              isOpen.set(phase instanceof Phase.Open);
              deck.deal(
                  phase instanceof Phase.Open(Desk desk, var _) ? Screens.of(desk) : List.of());
              everywhere = concat(ofWindow, WindowCommands.screens(deck));
              railButtons.draw();
              showPhase(phase);
            });
    deck.currentProperty().subscribe(this::showScreen);
    menu.setGraphic(Icon.WORKSPACE.draw());
    ofWorkspace.forEach(command -> menu.getItems().add(command.menuItem()));
    snapshot.setGraphic(Icon.SNAPSHOT.draw());
    snapshot.textProperty().bind(model.snapshotProperty());
    annotator.setGraphic(Icon.PERSON.draw());
    annotator.textProperty().bind(settings.currentProperty().map(Settings::annotator));
    snapshot.visibleProperty().bind(model.snapshotProperty().isNotEmpty());
    snapshot.managedProperty().bind(snapshot.visibleProperty());
    JobStrip.show(window.jobs(), jobs);
    window.jobs().running().subscribe(model::refresh);
    new StatusLine(status, window.status(), clock).yieldTo(hints);
    dismiss.setGraphic(Icon.NO.draw());
    window.failures().noticeProperty().subscribe(this::showNotice);
    window.failures().reportProperty().subscribe(this::showBug);
    hints.getChildren().addAll(KeyHint.of(ofWindow.getFirst()), KeyHint.of(ofWindow.get(1)));
    root.sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) keyboard().listenTo(scene);
            });
  }

  @FXML
  void dismiss() {
    window.failures().dismiss();
  }

  /// The commands that work whatever is in view; palette and keys come first.
  private List<Command> ofWindow() {
    var first =
        List.of(
            Command.of(TEXTS.text("shell.palette"), Icon.SEARCH, this::openPalette)
                .on("Shortcut+K"),
            Command.of(TEXTS.text("shell.keys"), Icon.KEYS, this::openKeys).on("F1"));
    return concat(first, concat(ofWorkspace, List.of(commands.stopOpening())));
  }

  private static List<Command> concat(List<Command> first, List<Command> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private List<Command> here() {
    return deck.currentProperty().get().map(Screen::commands).orElse(List.of());
  }

  private Keyboard keyboard() {
    return new Keyboard(window.sheets().openProperty()::get, this::all);
  }

  private List<Command> all() {
    return concat(here(), everywhere);
  }

  private void openPalette() {
    Palette.open(window.sheets(), new PaletteViewModel(all(), desk()));
  }

  private Optional<Desk> desk() {
    return model.phaseProperty().get() instanceof Phase.Open(Desk desk, var _)
        ? Optional.of(desk)
        : Optional.empty();
  }

  private void openKeys() {
    var name =
        deck.currentProperty()
            .get()
            .map(screen -> screen.sign().title())
            .orElse(TEXTS.text("shell.name"));
    var sheet = KeySheet.of(name, here(), everywhere);
    window.sheets().open(sheet, sheet.getChildren().getFirst(), () -> {});
  }

  private void showPhase(Phase phase) {
    menu.setText(
        switch (phase) {
          case Phase.None() -> TEXTS.text("shell.no.workspace");
          case Phase.Opening(var file) -> String.valueOf(file.getFileName());
          case Phase.Open(var desk, var file) -> String.valueOf(file.getFileName());
        });
    switch (phase) {
      case Phase.None() -> content.setContent(Welcome.of(commands));
      case Phase.Opening(var file) ->
          content.setContent(Welcome.opening(file, model.farProperty(), commands.stopOpening()));
      case Phase.Open(var desk, var file) -> {}
    }
  }

  private void showScreen(Optional<Screen> screen) {
    title.setText(screen.map(shown -> shown.sign().title()).orElse(""));
    screen.ifPresent(shown -> content.setContent(shown.root()));
  }

  private void showNotice(Failures.Notice now) {
    noticeText.show(now.text());
    notice.setVisible(!now.text().isEmpty());
    notice.setManaged(!now.text().isEmpty());
  }

  private void showBug(Failures.Report report) {
    if (!report.code().isEmpty()) BugSheet.open(window.sheets(), report, window.failures()::close);
  }
}
