package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import io.github.assay.query.Query;
import io.github.assay.store.DecisionStore.Reversed;
import io.github.assay.store.Found;
import io.github.assay.ui.support.Sheets;
import io.github.assay.ui.support.Status;
import io.github.assay.workbench.Aside;
import io.github.assay.workbench.Assigning;
import io.github.assay.workbench.Assigning.Choice;
import io.github.assay.workbench.BulkEditing;
import io.github.assay.workbench.Flagging;
import io.github.assay.workbench.Viewing.View;
import io.github.assay.workbench.Workbench;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What is done with items besides changing their tags, and how the newest step is taken back.
final class TickedActs {
  /// So many items are looked at on the way; more need a job.
  private static final int MANY = 5_000;

  private final DataViewModel data;
  private final ViewsViewModel views;
  private Optional<Aside> newest = Optional.empty();

  TickedActs(DataViewModel data, ViewsViewModel views) {
    this.data = data;
    this.views = views;
  }

  /// Flags items, or clears their flags if all of them are flagged.
  void flag(Ticks.Frozen ticked) {
    plan(
        ticked,
        (workbench, choice) -> flagging(workbench).plan(choice.ids()),
        plan -> {
          if (plan.bare().isEmpty())
            run(() -> flagging(workbench()).clear(plan), "data.flag.cleared");
          else askReason(plan);
        });
  }

  private Flagging flagging(Workbench workbench) {
    return workbench.flagging(data.desk().annotator());
  }

  private void askReason(Flagging.Plan plan) {
    var already =
        plan.flags().isEmpty() ? "" : " " + TEXTS.count("data.flag.already", plan.flagged());
    ask(
        new Sheets.Question(
            TEXTS.count("data.flag.title", plan.bare().size()),
            TEXTS.text("data.flag.hint") + already,
            "",
            TEXTS.text("data.flag.button")),
        reason -> run(() -> flagging(workbench()).flag(plan, reason), "data.flag.done"));
  }

  /// Makes items what annotators are served next.
  void assign(Ticks.Frozen ticked) {
    plan(
        ticked,
        (workbench, choice) -> workbench.assigning().plan(choice),
        plan -> {
          if (plan.items() == plan.done())
            say(Status.Tone.QUIET, TEXTS.count("data.queue.nothing", plan.items()));
          else askName(plan);
        });
  }

  private void askName(Assigning.Plan plan) {
    var taken = views.viewsProperty().get().stream().map(View::name).toList();
    var name =
        IntStream.rangeClosed(1, taken.size() + 1)
            .mapToObj(number -> TEXTS.text("data.queue.name", number))
            .filter(free -> !taken.contains(free))
            .findFirst()
            .orElse("");
    ask(
        new Sheets.Question(
            TEXTS.count("data.queue.title", plan.items()),
            sentence(plan),
            name,
            TEXTS.text("data.queue.button")),
        chosen -> run(() -> workbench().assigning().send(plan, chosen), "data.queue.done"));
  }

  /// What would come of it, in sentences.
  private static String sentence(Assigning.Plan plan) {
    var done = plan.done() == 0 ? "" : TEXTS.count("data.queue.finished", plan.done()) + " ";
    var kept = plan.isListed() ? "" : " " + TEXTS.text("data.queue.asked");
    return done
        + (plan.before().isEmpty()
            ? TEXTS.text("data.queue.hint.all")
            : TEXTS.text("data.queue.hint", plan.before()))
        + kept;
  }

  private Workbench workbench() {
    return data.desk().workbench();
  }

  private void ask(Sheets.Question question, Consumer<String> answer) {
    data.desk().window().sheets().ask(question, answer);
  }

  /// Finds out what would come of a step: of very many items beside the work.
  private <P> void plan(
      Ticks.Frozen ticked, BiFunction<Workbench, Choice, P> plan, Consumer<P> then) {
    var listing = data.listing();
    if (listing.isEmpty()) return;
    var asked = listing.get().query();
    var found = listing.get().found();
    if (ticked.isAll() && found.count() > MANY) {
      planBeside(ticked, asked, plan, then);
      return;
    }
    data.desk()
        .store()
        .run(
            () -> plan.apply(workbench(), choice(ticked, asked, found)),
            then,
            data.desk().failures());
  }

  private <P> void planBeside(
      Ticks.Frozen ticked, Query asked, BiFunction<Workbench, Choice, P> plan, Consumer<P> then) {
    var desk = data.desk();
    desk.beside(
        TEXTS.text("data.bulk.looking"),
        (beside, _) -> {
          var found = beside.browsing(desk.annotator()).find(asked);
          return plan.apply(beside, choice(ticked, asked, found));
        },
        then);
  }

  private static Choice choice(Ticks.Frozen ticked, Query asked, Found found) {
    var ids = ticked.of(found);
    return ticked.isAll() ? new Choice.Found(ids, asked, ticked.others()) : new Choice.Picked(ids);
  }

  /// Does a step that can be taken back.
  private void run(Supplier<Aside> step, String done) {
    data.desk()
        .store()
        .run(
            step,
            aside -> {
              newest = Optional.of(aside);
              say(Status.Tone.SAVED, TEXTS.count(done, aside.items()));
              changed();
            },
            data.desk().failures());
  }

  private void changed() {
    views.load();
    data.load();
  }

  private void say(Status.Tone tone, String text) {
    data.desk().status().say(tone, text);
  }

  /// Takes back the newest step, wherever it was done.
  void undo() {
    reverse(Aside::undo, BulkEditing::undo, "undo");
  }

  /// Does again what was taken back.
  void redo() {
    reverse(Aside::redo, BulkEditing::redo, "redo");
  }

  private void reverse(
      Predicate<Aside> beside, Function<BulkEditing, Optional<Reversed>> step, String word) {
    var last = newest;
    var editing = workbench().bulkEditing(data.desk().annotator());
    data.desk()
        .store()
        .run(
            () ->
                last.filter(beside)
                    .map(Aside::items)
                    .or(() -> step.apply(editing).map(reversed -> reversed.items().size())),
            items -> {
              items.ifPresentOrElse(
                  number -> say(Status.Tone.SAVED, TEXTS.count("data." + word + ".done", number)),
                  () -> say(Status.Tone.QUIET, TEXTS.text("data." + word + ".nothing")));
              changed();
            },
            data.desk().failures());
  }
}
