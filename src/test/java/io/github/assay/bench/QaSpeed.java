package io.github.assay.bench;

import io.github.assay.Wiring;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.learning.Progress;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Prints how long each look of QA takes on generated votes, the first time and the third: 20,000
/// items, five people who finished each, 400 tags, unless other numbers are given. The workspace is
/// made if it is not there.
///
/// `QaSpeed WORKSPACE [ITEMS] [PEOPLE] [TAGS]`
public final class QaSpeed {
  private static final int ROUNDS = 3;
  private static final int WORDS = 60;

  private final int items;
  private final int people;
  private final int tags;
  private final Random random = new Random(1);

  private QaSpeed(int items, int people, int tags) {
    this.items = items;
    this.people = people;
    this.tags = tags;
  }

  /// @param arguments a workspace, and how much it holds
  public static void main(String[] arguments) {
    var file = Path.of(arguments[0]);
    int[] sizes = {20_000, 5, 400};
    for (int i = 1; i < arguments.length; i++) sizes[i - 1] = Integer.parseInt(arguments[i]);
    var benches = new Wiring(Map.of()).workbenches();
    if (!Files.exists(file))
      try (var bench = benches.create(file)) {
        new QaSpeed(sizes[0], sizes[1], sizes[2]).fill(bench.workspace());
      }
    try (var bench = benches.openReadOnly(file)) {
      measure(bench);
    }
  }

  private static void measure(Workbench bench) {
    var conflicts = bench.conflicts();
    time("conflicts", () -> conflicts.open(Progress.none()));
    var worst = conflicts.open(Progress.none()).conflicts().getFirst();
    time("conflict in view", () -> conflicts.detail(worst));
    time("weighing of votes", () -> bench.gauging().weighing(Progress.none()));
    time("agreement", () -> bench.gauging().quickFigures(Optional.empty(), Progress.none()));
    time("validation", () -> bench.validating("qa").validate(Progress.none()));
    time("statistics", () -> bench.describing("qa").describe(Progress.none()));
  }

  private static void time(String what, Runnable work) {
    var rounds = new ArrayList<Stopwatch>();
    for (int round = 0; round < ROUNDS; round++) rounds.add(Stopwatch.of(work));
    var first = rounds.getFirst();
    var last = rounds.getLast();
    System.out.printf(
        "%-20s %,6d ms (%,d busy), then %,d (%,d)%n",
        what,
        millis(first.wall()),
        millis(first.processor()),
        millis(last.wall()),
        millis(last.processor()));
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }

  private void fill(Workspace workspace) {
    var approved = new ArrayList<Tag>();
    for (int tag = 1; tag <= tags; tag++)
      approved.add(
          new Tag(
              0,
              "word" + tag,
              "facet" + tag % 5,
              List.of("alias " + tag),
              List.of(),
              Tag.Guidance.NONE));
    workspace.vocabulary().replace(approved, "owner");
    workspace
        .bulk()
        .write(
            writer -> {
              for (int item = 0; item < items; item++) writer.item(item(item), List.of());
              for (int item = 0; item < items; item++) {
                var truth = new TreeSet<>(List.of(any(), any(), any()));
                for (int person = 0; person < people; person++)
                  writer.labels("p" + person, "p" + person, row(item, mistaken(truth)));
              }
            });
  }

  private Item item(int number) {
    var text = new StringBuilder();
    for (int word = 0; word < WORDS; word++)
      text.append(word % 20 == 0 ? "word" + random.nextInt(10 * tags) : "some" + any()).append(' ');
    return new Item("i" + number, text.substring(0, 40), text.substring(40), Item.Origin.NONE);
  }

  /// Common tags come more often.
  private int any() {
    return 1 + (int) (tags * Math.pow(random.nextDouble(), 2));
  }

  /// Without one, and with another, each once in a while.
  private Set<Integer> mistaken(Set<Integer> truth) {
    var given = new TreeSet<>(truth);
    if (random.nextInt(6) == 0) given.remove(given.iterator().next());
    if (random.nextInt(6) == 0) given.add(any());
    return given;
  }

  private static LabelRow row(int item, Set<Integer> given) {
    var outcome = given.isEmpty() ? Outcome.NONE_APPLY : Outcome.TAGGED;
    var basis = new Basis.File("votes.csv");
    return new LabelRow("i" + item, outcome, List.copyOf(given), List.of(), List.of(), basis);
  }
}
