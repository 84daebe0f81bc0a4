package io.github.assay.ui.shell;

import io.github.assay.store.Opening.Step;
import io.github.assay.ui.shell.Models.Model;
import io.github.assay.ui.shell.Portraits.Format;
import io.github.assay.ui.shell.ShellViewModel.Far;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.FileChoosing;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Job;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.OffScreen;
import io.github.assay.ui.support.Pictures;
import io.github.assay.ui.support.Reach;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// One window that is drawn once, without a display. All its work is done at once on the JavaFX
/// thread, so that a picture never shows half of it.
final class Sitting {
  private static final int FRAMES = 3;

  private final Shell shell;
  private final Scene scene;
  private final Stage stage;
  private final Path workspace;
  private Optional<Path> handed = Optional.empty();

  private Sitting(Start start, Format format, Path workspace) {
    this.workspace = workspace;
    shell = new Shell(start, Lanes.inline(), new Handed());
    scene = shell.scene(format.width(), format.height());
    stage = new Stage();
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  /// Draws one picture.
  static void take(Start start, Format format, Pose pose, Path workspace, Path picture) {
    take(start, format, pose, workspace, sitting -> Pictures.write(sitting.scene, picture));
  }

  /// Strikes one pose and looks at it.
  static void take(Start start, Format format, Pose pose, Path workspace, Consumer<Sitting> look) {
    var sitting = OffScreen.draw(() -> new Sitting(start, format, workspace));
    sitting.does(
        () -> {
          if (pose.model() != Model.NONE) sitting.shell.open(workspace);
        });
    if (pose.model() == Model.BROKEN) Models.breakOff(workspace);
    sitting.does(() -> pose.strike().accept(sitting));
    sitting.does(() -> look.accept(sitting));
    sitting.does(sitting::leave);
  }

  Scene scene() {
    return scene;
  }

  void go(String screen) {
    go(new Link.ToScreen(screen));
  }

  void go(Link link) {
    shell.go(link);
  }

  /// Presses a key, with the modifiers before it.
  void press(KeyCode... keys) {
    var held = List.of(keys);
    var target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    Event.fireEvent(
        target,
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            "",
            "",
            held.getLast(),
            held.contains(KeyCode.SHIFT),
            held.contains(KeyCode.CONTROL),
            held.contains(KeyCode.ALT),
            false));
  }

  /// Types into the field that has the focus.
  void type(String text) {
    if (scene.getFocusOwner() instanceof TextInputControl field) {
      field.setText(text);
      field.end();
    }
  }

  /// Presses the first button that fits a selector.
  void fire(String selector) {
    scene.getRoot().applyCss();
    if (scene.lookup(selector) instanceof Button button) button.fire();
  }

  /// Puts the focus on the first control that fits a selector.
  void focus(String selector) {
    settle();
    var found = scene.lookup(selector);
    if (found != null) found.requestFocus();
  }

  /// Types into a field of this id.
  void type(String id, String text) {
    settle();
    if (scene.lookup("#" + id) instanceof TextField field) {
      field.requestFocus();
      type(text);
    }
  }

  /// Gives everything its place, so that what gets the focus can come into view.
  private void settle() {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  /// Writes a file, which is pointed at when the window next asks for one.
  void hand(String name, String content) {
    try {
      handed = Optional.of(Files.writeString(workspace.resolveSibling(name), content));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + name, e);
    }
  }

  /// Points at a file beside the workspace when the window next asks for one.
  void hand(String name) {
    handed = Optional.of(workspace.resolveSibling(name));
  }

  /// Stops the next long job when it comes to a stage.
  void stopAt(String stage) {
    var jobs = shell.jobs();
    jobs.running()
        .subscribe(
            () -> {
              for (Job job : jobs.running())
                job.stateProperty()
                    .subscribe(
                        now -> {
                          if (now.stage().equals(stage)) job.cancel();
                        });
            });
  }

  /// Shows what is otherwise gone too soon for a picture: a file whose opening takes long.
  void showOpening(Step step, double share) {
    var opening =
        Welcome.opening(
            workspace.resolveSibling("labels.db"),
            new SimpleObjectProperty<>(new Far(Optional.of(step), share)),
            Command.of(ShellTexts.TEXTS.text("shell.cancel"), Icon.NO, () -> {}));
    ((Reach) scene.lookup("#content")).setContent(opening);
  }

  void fail(Throwable failure) {
    shell.failures().accept(failure);
  }

  /// What no longer has a window lets go of all that it holds.
  private void leave() {
    shell.close();
    stage.close();
    stage.setScene(null);
    scene.setRoot(new Pane());
  }

  /// Does a step, and waits until it is drawn.
  private void does(Runnable step) {
    var drawn = new CountDownLatch(FRAMES);
    OffScreen.draw(
        () -> {
          step.run();
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              drawn.countDown();
              if (drawn.getCount() == 0) stop();
            }
          }.start();
          return true;
        });
    try {
      drawn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while drawing", e);
    }
  }

  /// Points at the file that was handed over, if any; writes none.
  private final class Handed implements FileChoosing {
    @Override
    public Optional<Path> open(Request request) {
      return handed;
    }

    @Override
    public Optional<Path> save(Request request) {
      return Optional.empty();
    }
  }
}
