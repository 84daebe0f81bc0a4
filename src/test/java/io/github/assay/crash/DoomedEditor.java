package io.github.assay.crash;

import io.github.assay.Wiring;
import io.github.assay.learning.Progress;
import io.github.assay.workbench.Agreeing.Blank;
import io.github.assay.workbench.Agreeing.Form;
import io.github.assay.workbench.Authoring.Draft;
import io.github.assay.workbench.BulkEditing.Change;
import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.Workbench;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/// A program that writes, agrees, edits the vocabulary and edits in bulk by turns until it is
/// killed. Each act leaves its number; once an act has returned, and not before, the number is said
/// on standard output.
public final class DoomedEditor {
  static final String PERSON = "anna";

  /// The tag that bulk edits add and remove by turns.
  static final int TAG = 1;

  /// The tag that is moved from facet to facet.
  static final int MOVED = 2;

  static final List<String> ITEMS = IntStream.range(0, 150).mapToObj(i -> "item-" + i).toList();

  private final Workbench bench;

  private DoomedEditor(Workbench bench) {
    this.bench = bench;
  }

  /// @param arguments the workspace, and the number of the first act
  public static void main(String[] arguments) {
    try (var bench =
        new Wiring(System.getenv()).doors().workbenches().open(Path.of(arguments[0]))) {
      var editor = new DoomedEditor(bench);
      System.out.println("0");
      for (int act = Integer.parseInt(arguments[1]); ; act++) {
        editor.act(act);
        System.out.println(act);
        System.out.flush();
      }
    }
  }

  private void act(int act) {
    switch (act % 4) {
      case 0 ->
          bench.authoring().keep(PERSON, new Draft("Draft", Integer.toString(act), List.of(), ""));
      case 1 -> agree(act);
      case 2 -> {
        var version = bench.workspace().vocabulary().current().version();
        bench
            .vocabularyRevising(PERSON)
            .apply(new VocabularyEdit.Move(MOVED, "facet " + act), version);
      }
      default -> {
        var tags = List.of(TAG);
        var change = act % 8 == 3 ? new Change.Add(tags) : new Change.Remove(tags);
        var editing = bench.bulkEditing(PERSON);
        editing.apply(editing.plan(change, ITEMS, "", Progress.none()), Progress.none());
      }
    }
  }

  private void agree(int act) {
    var agreeing = bench.agreeing(PERSON);
    var now = agreeing.form();
    var blanks = new EnumMap<Blank, String>(Blank.class);
    blanks.putAll(now.blanks());
    blanks.put(Blank.SEED, Integer.toString(act));
    agreeing.change(new Form(now.most(), now.arm(), now.order(), now.votes(), now.gold(), blanks));
  }
}
