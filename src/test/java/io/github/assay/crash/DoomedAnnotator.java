package io.github.assay.crash;

import io.github.assay.Wiring;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.workbench.Annotating;
import io.github.assay.workbench.Annotating.Work;
import io.github.assay.workbench.Judgement;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A program that annotates without a pause until it is killed. After each act has returned, and
/// not before, it says on standard output what is saved now.
public final class DoomedAnnotator {
  /// Items that one of its imports brings.
  static final int IMPORTED = 60;

  private final Workbench bench;
  private final Annotating annotating;
  private final Random random;
  private final int tags;
  private Work work;

  private DoomedAnnotator(Workbench bench, long seed) {
    this.bench = bench;
    this.random = new Random(seed);
    this.annotating = bench.annotating("anna");
    this.tags = bench.workspace().vocabulary().current().tags().size();
    this.work = annotating.next("").orElseThrow();
  }

  /// @param arguments the workspace, and a seed
  public static void main(String[] arguments) {
    try (var bench = workbenches().open(Path.of(arguments[0]))) {
      var annotator = new DoomedAnnotator(bench, Long.parseLong(arguments[1]));
      annotator.say("READY", "");
      while (true) annotator.act();
    }
  }

  /// As the program starts, which also puts the native library in its place.
  private static Workbenches workbenches() {
    return new Wiring(System.getenv()).doors().workbenches();
  }

  private void act() {
    switch (random.nextInt(200)) {
      case 0 -> take();
      case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 ->
          annotating.undo().ifPresent(back -> said("UNDO", back));
      case 13, 14, 15, 16, 17 -> annotating.redo().ifPresent(again -> said("REDO", again));
      case 20, 21, 22, 23, 24, 25, 26, 27, 28, 29 -> finish(Outcome.SKIPPED);
      case 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43 -> finish(Outcome.TAGGED);
      default -> mark();
    }
  }

  private void said(String act, Work changed) {
    work = changed;
    say(act, changed.item().id());
  }

  private void mark() {
    int tag = 1 + random.nextInt(tags);
    boolean has = work.chosen().contains(tag);
    var id = work.item().id();
    work = has ? annotating.remove(id, tag) : annotating.choose(id, tag, new Basis.Typed());
    say("MARK", id + " " + tag + " " + (has ? "UNSEEN" : "YES"));
  }

  private void finish(Outcome outcome) {
    var id = work.item().id();
    var next =
        switch (outcome) {
          case SKIPPED -> annotating.skip(id, "not mine");
          default ->
              annotating.submit(id, List.of(), Judgement.NONE)
                      instanceof Annotating.Ending.Finished(var following)
                  ? following
                  : annotating.unsure(id, "no tag yet");
        };
    say("END", id);
    next.ifPresent(following -> work = following);
  }

  /// Takes in items with one tag each, as one step.
  private void take() {
    var items = bench.workspace().items();
    int before = items.count();
    bench
        .workspace()
        .bulk()
        .write(
            writer -> {
              for (int i = before; i < before + IMPORTED; i++) {
                writer.item(item("item-" + i), List.of());
                writer.labels("file", "file", labels("item-" + i));
              }
            });
    say("TAKE", Integer.toString(items.count()));
  }

  private LabelRow labels(String item) {
    return new LabelRow(
        item,
        Outcome.TAGGED,
        List.of(1 + random.nextInt(tags)),
        List.of(),
        List.of(),
        new Basis.File("more.csv"));
  }

  static Item item(String id) {
    return new Item(id, "Title of " + id, "What it is about. ".repeat(20), Item.Origin.NONE);
  }

  /// One line, written at once.
  private void say(String act, String what) {
    System.out.println(bench.workspace().decisions().count() + " " + act + " " + what);
    System.out.flush();
  }
}
