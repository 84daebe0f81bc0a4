package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.store.Merged;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.FileChoosing;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Status;
import java.nio.file.Path;
import java.util.List;

/// Merges a colleague's file into the open workspace: it is checked on a thread of its own, what
/// would come is shown, and then it is taken in.
///
/// @param model is loaded again afterwards
record MergeCommands(DataViewModel model) {
  Command merging() {
    return Command.of(TEXTS.text("data.merge"), Icon.CONFLICT, this::choose).on("Shortcut+Shift+I");
  }

  private Desk desk() {
    return model.desk();
  }

  private void choose() {
    desk()
        .window()
        .files()
        .open(
            new FileChoosing.Request(
                TEXTS.text("data.merge.choose"),
                "",
                TEXTS.text("data.merge.files"),
                List.of("*.db")))
        .ifPresent(this::check);
  }

  private void check(Path file) {
    var jobs = desk().window().jobs();
    var job = jobs.begin(TEXTS.text("data.merge.comparing", file.getFileName()));
    var joining = desk().workbench().joining(desk().annotator());
    jobs.step(
        job,
        desk().store().apart(),
        progress -> {
          joining.check(file, progress);
          return file;
        },
        checked ->
            jobs.step(
                job,
                desk().store(),
                progress -> joining.look(checked, progress),
                merged -> {
                  jobs.end(job);
                  show(checked, merged);
                }));
  }

  private void show(Path file, Merged merged) {
    new MergeSheet(desk().window().sheets(), String.valueOf(file.getFileName()), merged)
        .open(() -> take(file));
  }

  private void take(Path file) {
    var jobs = desk().window().jobs();
    var job = jobs.begin(TEXTS.text("data.merging", file.getFileName()));
    var joining = desk().workbench().joining(desk().annotator());
    jobs.step(
        job,
        desk().store(),
        progress -> joining.take(file, progress),
        merged -> {
          jobs.end(job);
          desk().status().say(Status.Tone.SAVED, said(file, merged));
          model.load();
        });
  }

  private static String said(Path file, Merged merged) {
    var came =
        TEXTS.text(
            "data.merged",
            file.getFileName(),
            TEXTS.count("data.merge.decision", merged.count(Merged.Kind.DECISION)));
    return merged.doubts().isEmpty()
        ? came
        : came + "; " + TEXTS.count("data.merge.doubts", merged.doubts().size());
  }
}
