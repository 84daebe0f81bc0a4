package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.domain.AssayException;
import io.github.assay.settings.Settings.Reading;
import io.github.assay.ui.shell.ShellViewModel.Phase;
import io.github.assay.ui.support.Background;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Latest;
import io.github.assay.ui.support.LiveSettings;
import io.github.assay.ui.support.Status;
import io.github.assay.workbench.Vectorising;
import io.github.assay.workbench.Vectorising.Turns;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Has the texts of the open workspace read for their meaning, on a thread of its own and behind
/// everything else (while a job that people began runs, it rests), unless the preferences say
/// never: some time after it was opened, and whenever another job has ended, which may have brought
/// items. One that was stopped begins again when the workspace is opened again or the preference is
/// chosen again. To be used on the JavaFX thread.
final class TextReading {
  static final Duration IDLE = Duration.ofSeconds(3);
  private static final Duration REST = Duration.ofMillis(200);

  private final LiveSettings settings;
  private final Desk.Window window;
  private final Background apart;
  private @Nullable Desk desk;
  private @Nullable Latest looks;
  private final AtomicBoolean crowded = new AtomicBoolean();
  private boolean busy;

  /// Whether it is of no use to begin again.
  private boolean over;

  TextReading(LiveSettings settings, Desk.Window window) {
    this.settings = settings;
    this.window = window;
    this.apart = window.jobs().lane().apart();
  }

  /// Begins to watch what is open.
  void follow(ShellViewModel model) {
    model.phaseProperty().subscribe(this::opened);
    settings.currentProperty().map(now -> now.reading()).subscribe(this::chosen);
    window
        .jobs()
        .running()
        .subscribe(
            () -> {
              crowded.set(window.jobs().running().size() > 1);
              if (window.jobs().running().isEmpty()) soon();
            });
  }

  private void opened(Phase phase) {
    if (looks != null) looks.forget();
    desk = phase instanceof Phase.Open(Desk open, var _) ? open : null;
    looks = desk == null ? null : new Latest(desk.store(), IDLE);
    over = false;
    soon();
  }

  private void chosen(Reading reading) {
    over = false;
    if (reading == Reading.BACKGROUND) soon();
  }

  private void soon() {
    var open = desk;
    if (open == null || looks == null || over || busy || !isWanted()) return;
    looks.run(() -> open.workbench().vectorising(), reading -> look(open, reading), this::fail);
  }

  private boolean isWanted() {
    return settings.current().reading() == Reading.BACKGROUND;
  }

  private void look(Desk open, Vectorising vectorising) {
    if (busy || over || !isWanted() || !window.jobs().running().isEmpty()) return;
    busy = true;
    apart.run(
        () -> {
          int waiting = vectorising.waiting(turns(open, () -> !open.equals(desk)));
          if (waiting > 0) vectorising.prepare();
          return waiting;
        },
        waiting -> begin(open, vectorising, waiting),
        this::fail);
  }

  private void begin(Desk open, Vectorising vectorising, int waiting) {
    busy = waiting > 0 && open.equals(desk);
    if (!busy) return;
    var jobs = window.jobs();
    var job = jobs.beginBehind(TEXTS.text("shell.reading"));
    job.onFailure(() -> ended(true));
    jobs.step(
        job,
        apart,
        progress -> vectorising.make(turns(open, job::cancelled), progress),
        outcome -> {
          ended(false);
          window.status().say(Status.Tone.QUIET, TEXTS.text("shell.read", outcome.made()));
          jobs.end(job);
        });
  }

  private void ended(boolean forGood) {
    busy = false;
    over = forGood;
  }

  private void fail(Throwable failure) {
    ended(true);
    if (failure instanceof AssayException e && e.code().equals("EMBEDDING_UNAVAILABLE"))
      window.status().say(Status.Tone.QUIET, TEXTS.text("shell.unread"));
    else if (!(failure instanceof CancellationException)) window.failures().accept(failure);
  }

  /// Turns on the store lane, behind what people asked for before; none while a job of theirs runs.
  private Turns turns(Desk open, BooleanSupplier isOver) {
    return turn -> {
      while (crowded.get() && !isOver.getAsBoolean()) LockSupport.parkNanos(REST.toNanos());
      open.store().await(turn, isOver);
    };
  }
}
