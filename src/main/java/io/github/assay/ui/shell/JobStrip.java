package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Job;
import io.github.assay.ui.support.Jobs;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// The running jobs in the top line: what, how far, how long still, and the way to stop it.
final class JobStrip {
  private JobStrip() {}

  /// Keeps a pane showing the jobs.
  static void show(Jobs jobs, Pane pane) {
    jobs.running()
        .addListener(
            (ListChangeListener<Job>)
                change ->
                    pane.getChildren()
                        .setAll(jobs.running().stream().map(JobStrip::node).toList()));
  }

  private static Node node(Job job) {
    var title = new Label(job.title());
    var bar = new ProgressBar(-1);
    bar.setAccessibleText(job.title());
    var left = new Label();
    left.getStyleClass().addAll("hint", "number");
    job.stateProperty()
        .subscribe(
            state -> {
              bar.setProgress(state.fraction());
              left.setText(
                  job.timeLeft()
                      .map(time -> TEXTS.text("shell.left", StatusLine.span(time)))
                      .orElse(state.stage()));
            });
    var stop = new Button("", Icon.NO.draw());
    Command.of(TEXTS.text("shell.cancel"), Icon.NO, job::cancel).equip(stop);
    stop.getStyleClass().addAll("flat", "small");
    var row = new HBox(title, bar, left, stop);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("job");
    return row;
  }
}
