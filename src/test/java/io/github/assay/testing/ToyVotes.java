package io.github.assay.testing;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Outcome;
import io.github.assay.store.BulkStore.LabelRow;
import java.util.List;

/// Three people's sets of six items, for which all coefficients are known as fractions. The tags
/// `java`, `ui` and `db` are called `cat`, `dog` and `fox` here.
public final class ToyVotes {
  private static final int JAVA = 1;
  private static final int UI = 2;
  private static final int DB = 3;

  private ToyVotes() {}

  /// Adds the items `d1` to `d6`, and what `ann`, `bob` and `cat` say of them.
  public static void into(GoldWorkspace bench) {
    for (int i = 1; i <= 6; i++) bench.item("d" + i, "item " + i, "", "");
    say(bench, "d1", List.of(JAVA, UI), List.of(JAVA, UI), List.of(JAVA, UI));
    say(bench, "d2", List.of(JAVA), List.of(JAVA, DB), List.of(JAVA));
    say(bench, "d3", List.of(DB), List.of(DB), List.of(DB, JAVA));
    say(bench, "d4", List.of(UI), List.of(DB), List.of(UI, JAVA));
    say(bench, "d5", List.of(JAVA, DB), List.of(DB, UI));
    say(bench, "d6", List.of(), List.of(), List.of(UI));
  }

  @SafeVarargs
  private static void say(GoldWorkspace bench, String item, List<Integer>... sets) {
    var people = List.of("ann", "bob", "cat");
    for (int i = 0; i < sets.length; i++) {
      var outcome = sets[i].isEmpty() ? Outcome.NONE_APPLY : Outcome.TAGGED;
      var row =
          new LabelRow(item, outcome, sets[i], List.of(), List.of(), new Basis.File("toy.csv"));
      var person = people.get(i);
      bench.workspace().bulk().write(writer -> writer.labels("import", person, row));
    }
  }
}
