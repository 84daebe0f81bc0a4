package io.github.assay.ui.shell;

import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Failures;
import io.github.assay.ui.support.FileChoosing;
import io.github.assay.ui.support.Jobs;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.LiveSettings;
import io.github.assay.ui.support.Looks;
import io.github.assay.ui.support.Sheets;
import io.github.assay.ui.support.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// The whole window without its frame: puts its parts together and lends them to the screens. To be
/// used on the JavaFX thread.
public final class Shell {
  private final Failures failures = new Failures();
  private final Deck deck = new Deck();
  private final LiveSettings settings;
  private final Jobs jobs;
  private final Desk.Window window;
  private final ShellViewModel model;
  private final Parent root;

  /// @param files how people point at files
  public Shell(Start start, Lanes lanes, FileChoosing files) {
    settings = new LiveSettings(start.settings(), lanes.store(), failures);
    var status = new Status(start.clock());
    jobs = new Jobs(lanes.training(), start.clock(), status, failures);
    window = new Desk.Window(failures, status, jobs, new Sheets(), files, deck::follow);
    model = new ShellViewModel(start.workbenches(), lanes.store(), settings, window);
    root = new ShellView(model, window, settings, start.clock(), deck).load();
    settings.load();
  }

  /// A scene with the window in it, dressed as the settings say, also when they change.
  public Scene scene(double width, double height) {
    var scene = new Scene(root, width, height);
    Looks.follow(scene, settings);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> jobs.touched());
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> jobs.touched());
    scene.addEventFilter(ScrollEvent.SCROLL, event -> jobs.touched());
    return scene;
  }

  /// From now on, has the texts of what is open read for their meaning in the background, unless
  /// the preferences say never.
  void readTexts() {
    new TextReading(settings, window).follow(model);
  }

  /// Opens a workspace; what goes wrong is shown in the window.
  public void open(Path workspace) {
    model.open(workspace);
  }

  /// Opens what a link leads to, if a workspace is open.
  public void go(Link link) {
    deck.follow(link);
  }

  /// The files of the workspaces that are open; for any thread.
  Set<Path> openFiles() {
    return model.openFiles();
  }

  /// Closes the workspace when the program is ended from outside; see [#close]. For any thread but
  /// the JavaFX thread; waits until it is done, or the patience is at its end.
  void closeNow(Duration patience) {
    model.closeNow(patience);
  }

  /// Long jobs.
  Jobs jobs() {
    return jobs;
  }

  /// Where whatever goes wrong ends.
  public Failures failures() {
    return failures;
  }

  /// Asks long jobs to stop, and closes the workspace once everything that was asked for is
  /// written.
  public void close() {
    jobs.cancelAll();
    model.close();
  }
}
