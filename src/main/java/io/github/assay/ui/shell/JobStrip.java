package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Job;
import io.github.assay.ui.support.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// The running job in the top line: what, how far, how long still, and the way to stop it.
final class JobStrip {
  private JobStrip() {}

  /// Keeps a pane showing the job that runs, and how many wait behind it.
  static void show(Jobs jobs, Pane pane) {
    jobs.running().subscribe(() -> show(jobs.running(), pane));
  }

  private static void show(List<Job> running, Pane pane) {
    pane.getChildren().clear();
    if (running.isEmpty()) return;
    pane.getChildren().add(node(running.getFirst()));
    if (running.size() == 1) return;
    var more = new Label(TEXTS.text("shell.jobs.more", running.size() - 1));
    more.setTooltip(
        new Tooltip(running.stream().skip(1).map(Job::title).collect(Collectors.joining("\n"))));
    more.getStyleClass().add("hint");
    more.setMinWidth(Label.USE_PREF_SIZE);
    pane.getChildren().add(more);
  }

  private static Node node(Job job) {
    var title = new Label(job.title());
    var bar = new ProgressBar(0);
    bar.setAccessibleText(job.title());
    var left = new Label();
    left.getStyleClass().addAll("hint", "number");
    job.stateProperty()
        .subscribe(
            state -> {
              bar.setProgress(percent(state) / 100.0);
              left.setText(text(job, state));
            });
    var stop = new Button("", Icon.NO.draw());
    Command.of(TEXTS.text("shell.cancel"), Icon.NO, job::cancel).equip(stop);
    stop.getStyleClass().addAll("flat", "small");
    var row = new HBox(title, bar, left, stop);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("job");
    return row;
  }

  /// In whole steps, and 0 while nobody can tell: a bar that moves all the time is painted all the
  /// time, and keys wait for it.
  private static long percent(Job.State state) {
    return Math.round(100 * Math.max(0, state.fraction()));
  }

  /// Such as `epoch 3 of 20, 15 %, 8 s left`.
  private static String text(Job job, Job.State state) {
    var parts = new ArrayList<String>();
    if (!state.stage().isEmpty()) parts.add(state.stage());
    if (state.total() > 0) parts.add(TEXTS.text("shell.percent", percent(state)));
    job.timeLeft().ifPresent(left -> parts.add(TEXTS.text("shell.left", StatusLine.span(left))));
    return String.join(", ", parts);
  }
}
