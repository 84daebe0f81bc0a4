package io.github.assay.bench;

import io.github.assay.Wiring;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.workbench.LabelErrors.Suspect;
import io.github.assay.workbench.Matter;
import io.github.assay.workbench.Training;
import io.github.assay.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Spoils some gold on purpose and prints how much of what is found first was spoilt: of each tag
/// that was given, 5 % are replaced by a wrong one and 10 % are left out. The test part is never
/// read. What is truly wrong in the data counts as found in vain.
///
/// `uniform` takes wrong tags evenly from the vocabulary, `frequent` as often as they are used.
///
/// `LabelErrorBench FOLDER-OR-WORKSPACE ITEMS SEED uniform|frequent RECIPE`
public final class LabelErrorBench {
  private static final double WRONG = .05;
  private static final double MISSING = .1;

  private final GoldFolder gold;
  private final SplittableRandom random;
  private final boolean isFrequent;
  private final Map<String, SortedSet<Integer>> truth = new HashMap<>();
  private final Set<String> spoiltItems = new TreeSet<>();
  private int spoilt;

  private LabelErrorBench(GoldFolder gold, long seed, boolean isFrequent) {
    this.gold = gold;
    this.random = new SplittableRandom(seed);
    this.isFrequent = isFrequent;
  }

  public static void main(String[] arguments) throws IOException {
    var gold = NeighbourBench.read(Path.of(arguments[0]));
    int items = Integer.parseInt(arguments[1]);
    var bench =
        new LabelErrorBench(gold, Long.parseLong(arguments[2]), arguments[3].equals("frequent"));
    var file = Files.createTempDirectory("label-errors").resolve("labels.db");
    try (var workbench = new Wiring(Map.of()).workbenches().create(file)) {
      bench.fill(workbench, bench.spoil(items));
      bench.print(workbench, arguments[4]);
    }
  }

  private List<GoldItem> spoil(int count) {
    var items = new ArrayList<>(gold.items());
    Collections.shuffle(items, random);
    var some = new ArrayList<>(items.subList(0, Math.min(count, items.size())));
    some.sort(Comparator.comparing(item -> item.item().id()));
    var pool = new ArrayList<Integer>();
    if (isFrequent) some.forEach(item -> pool.addAll(item.tags()));
    else gold.vocabulary().tags().forEach(tag -> pool.add(tag.id()));
    return some.stream().map(item -> spoilt(item, pool)).toList();
  }

  private GoldItem spoilt(GoldItem item, List<Integer> pool) {
    var tags = new TreeSet<>(item.tags());
    truth.put(item.item().id(), item.tags());
    for (int tag : item.tags()) {
      double chance = random.nextDouble();
      if (chance < WRONG + MISSING) tags.remove(tag);
      if (chance < WRONG) tags.add(wrong(item, tags, pool));
      if (chance < WRONG) spoilt += 2;
      else if (chance < WRONG + MISSING) spoilt++;
    }
    if (!tags.equals(item.tags())) spoiltItems.add(item.item().id());
    return GoldItem.of(item.item(), tags, Part.TRAIN);
  }

  private int wrong(GoldItem item, Set<Integer> tags, List<Integer> pool) {
    int tag = pool.get(random.nextInt(pool.size()));
    while (item.tags().contains(tag) || tags.contains(tag))
      tag = pool.get(random.nextInt(pool.size()));
    return tag;
  }

  private void fill(Workbench workbench, List<GoldItem> items) {
    var workspace = workbench.workspace();
    workspace.vocabulary().replace(gold.vocabulary().tags(), "owner");
    var vocabulary = workspace.vocabulary().current();
    var parts = new HashMap<String, Part>();
    workspace
        .bulk()
        .write(
            writer -> {
              for (GoldItem item : items) {
                var id = item.item().id();
                truth.computeIfPresent(id, (_, own) -> renumbered(own, vocabulary));
                var tags = List.copyOf(renumbered(item.tags(), vocabulary));
                var outcome = tags.isEmpty() ? Outcome.NONE_APPLY : Outcome.TAGGED;
                var basis = new Basis.File("gold.csv");
                writer.item(item.item(), List.of());
                writer.labels(
                    "import",
                    Decision.GOLD,
                    new LabelRow(id, outcome, tags, List.of(), List.of(), basis));
                parts.put(id, Part.TRAIN);
              }
            });
    workspace.splits().replace(parts, "all to train");
  }

  private SortedSet<Integer> renumbered(SortedSet<Integer> tags, Vocabulary other) {
    var ids = new TreeSet<Integer>();
    for (int tag : tags) ids.add(other.named(gold.vocabulary().nameOf(tag)).orElseThrow().id());
    return ids;
  }

  private void print(Workbench workbench, String recipe) {
    var run =
        workbench.training().train(new Training.Request(recipe, Map.of(), 1), Progress.none());
    long start = System.nanoTime();
    var found = workbench.proofreading().look(run.id(), Progress.none());
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "items %,d, spoilt %,d%n", found.size().items(), spoilt);
    System.out.printf(
        Locale.ROOT,
        "tags judged %,d, left out %,d%n",
        found.size().tags(),
        found.size().leftOut());
    System.out.printf(Locale.ROOT, "suspects %,d in %.1f s%n", found.suspects().size(), seconds);
    for (int count : List.of(100, 500, 1000))
      System.out.printf(
          Locale.ROOT, "precision at %d: %.3f%n", count, share(found.suspects(), count));
    var items = List.copyOf(found.items().keySet());
    var worst = items.stream().limit(100).filter(spoiltItems::contains).count();
    System.out.printf(Locale.ROOT, "of the first 100 items spoilt: %d%n", worst);
    for (int again = 0; again < 3; again++) view(workbench);
  }

  private double share(List<Suspect> suspects, int count) {
    var first = suspects.stream().limit(count).toList();
    long right = first.stream().filter(this::isRight).count();
    return (double) right / first.size();
  }

  /// Whether what was given was spoilt.
  private boolean isRight(Suspect suspect) {
    return truth.getOrDefault(suspect.item(), new TreeSet<>()).contains(suspect.tag())
        != suspect.given();
  }

  private static void view(Workbench workbench) {
    long start = System.nanoTime();
    int open =
        workbench.conflicts().open(Set.of(Matter.Kind.SUSPECT), Progress.none()).conflicts().size();
    var mended = workbench.conflicts().mended();
    System.out.printf(
        Locale.ROOT,
        "view: %,d items, %s, %.3f s%n",
        open,
        mended,
        (System.nanoTime() - start) / 1e9);
  }
}
