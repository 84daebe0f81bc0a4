package io.github.assay.bench;

import io.github.assay.Wiring;
import io.github.assay.bench.KeyFlows.Cost;
import io.github.assay.domain.Basis;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.domain.Project;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.workbench.Annotating;
import io.github.assay.workbench.Annotating.Ending;
import io.github.assay.workbench.Offer;
import io.github.assay.workbench.Suggesting;
import io.github.assay.workbench.Training;
import io.github.assay.workbench.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Prints how many keys it takes to give items their gold tags and submit them, with the
/// suggestions that a person would see, beside what the documented flows of other tools need for
/// the same sets. Items are those of the parts that the model was not trained on. The acts are
/// really done, so give it a copy of a workspace; it trains `linear+rules` if there is no run.
///
/// `KeysBench COPY.db [TAGS]`: items with so many tags, 4 if not said.
public final class KeysBench {
  private final Workbench bench;
  private final Suggesting suggesting;
  private final Annotating annotating;
  private final Vocabulary vocabulary;
  private final int visible;
  private final double sure;
  private int askedAgain;
  private int typed;

  private KeysBench(Workbench bench) {
    this.bench = bench;
    suggesting = bench.suggesting();
    annotating = bench.annotating("somebody who knows");
    vocabulary = bench.workspace().vocabulary().current();
    visible = bench.workspace().project().current().most();
    sure = bench.workspace().project().current().sure();
  }

  public static void main(String[] arguments) {
    int tags = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
    try (var bench = new Wiring(Map.of()).workbenches().open(Path.of(arguments[0]))) {
      if (bench.workspace().runs().all().isEmpty())
        bench.training().train(new Training.Request("linear+rules", Map.of(), 1), Progress.none());
      new KeysBench(bench).print(tags);
    }
  }

  private void print(int tags) {
    var order = byFrequency();
    var items = new ArrayList<GoldItem>();
    bench
        .workspace()
        .gold()
        .forEach(
            gold -> {
              boolean unseen = gold.part() == Part.VALIDATION || gold.part() == Part.TEST;
              if (unseen && gold.tags().size() == tags) items.add(gold);
            });
    System.out.printf(
        Locale.ROOT, "%d items with %d tags, %d approved tags%n", items.size(), tags, order.size());
    System.out.printf(
        Locale.ROOT, "%-14s %6s %6s %8s %12s%n", "", "median", "mean", "presses", "with a mouse");
    row("Assay", items.stream().map(this::assay).toList());
    System.out.printf(
        Locale.ROOT,
        "of which asked about once more at submit: %d items; typed: %.2f tags an item%n",
        askedAgain,
        (double) typed / items.size());
    row("Prodigy", items.stream().map(gold -> KeyFlows.prodigy(gold.tags(), order)).toList());
    row(
        "Label Studio",
        items.stream().map(gold -> KeyFlows.labelStudio(gold.tags(), order)).toList());
    row("doccano", items.stream().map(gold -> KeyFlows.doccano(gold.tags(), order)).toList());
  }

  /// The order that suits the other tools best: the most frequent tags have the keys.
  private List<Integer> byFrequency() {
    var uses = bench.workspace().gold().uses();
    return vocabulary.tags().stream()
        .map(tag -> tag.id())
        .sorted(Comparator.comparingInt(tag -> -uses.getOrDefault(tag, 0)))
        .toList();
  }

  private static void row(String name, List<Cost> costs) {
    System.out.printf(
        Locale.ROOT,
        "%-14s %6d %6.2f %8d %11.0f%%%n",
        name,
        median(costs, Cost::keys),
        costs.stream().mapToInt(Cost::keys).average().orElse(0),
        median(costs, Cost::presses),
        100.0 * costs.stream().filter(cost -> cost.clicks() > 0).count() / costs.size());
  }

  private static int median(List<Cost> costs, ToIntFunction<Cost> figure) {
    return costs.stream().mapToInt(figure).sorted().toArray()[costs.size() / 2];
  }

  /// The fewest keys: with or without all that is sure or the first few at once, with or without
  /// more suggestions.
  private Cost assay(GoldItem gold) {
    var all = suggesting.offers(gold.item());
    var ways = new ArrayList<Cost>();
    for (int limit : new int[] {visible, Project.MOST_SHOWN}) {
      var more = limit == visible ? Cost.NONE : Cost.KEY;
      ways.add(more.and(choice(gold.tags(), Set.of(), all, limit)));
      var inReach = Offer.inReach(all, Offer.Decided.NOTHING, vocabulary, limit);
      ways.add(more.and(atOnce(gold, all, sure(inReach), limit)));
      for (int rank = 2; rank <= inReach.size(); rank++)
        ways.add(more.and(atOnce(gold, all, inReach.subList(0, rank), limit)));
    }
    var offered =
        all.stream().limit(Project.MOST_SHOWN).map(offer -> offer.suggestion().tag()).toList();
    typed +=
        (int)
            gold.tags().stream()
                .filter(tag -> !offered.contains(tag) && !vocabulary.implies(gold.tags(), tag))
                .count();
    return Collections.min(
            ways, Comparator.comparingInt(Cost::keys).thenComparingInt(Cost::presses))
        .and(submit(gold, all));
  }

  /// A digit for each tag that is in reach, where each that is taken makes room for the next; a
  /// search for each other. What a chosen tag implies comes with it.
  private Cost choice(
      Collection<Integer> tags, Collection<Integer> taken, List<Offer> offers, int limit) {
    var chosen = new LinkedHashSet<>(taken);
    var left = new LinkedHashSet<>(tags);
    left.removeIf(tag -> vocabulary.implies(tags, tag) || taken.contains(tag));
    var cost = Cost.NONE;
    while (!left.isEmpty()) {
      var inReach =
          Offer.inReach(offers, new Offer.Decided(chosen, Set.of()), vocabulary, limit).stream()
              .map(offer -> offer.suggestion().tag())
              .filter(left::contains)
              .findFirst();
      int tag =
          inReach.orElseGet(() -> Collections.min(left, Comparator.comparingInt(this::letters)));
      cost = cost.and(inReach.isPresent() ? Cost.KEY : search(tag));
      chosen.addAll(vocabulary.closure(List.of(tag)));
      left.remove(tag);
    }
    return cost;
  }

  private int letters(int tag) {
    return search(tag).keys();
  }

  private Cost search(int tag) {
    return KeyFlows.search(vocabulary, vocabulary.tag(tag));
  }

  /// Several suggestions by one key, a digit for each tag that came with them and is wrong, then
  /// the rest.
  private Cost atOnce(GoldItem gold, List<Offer> all, List<Offer> first, int limit) {
    var tags = first.stream().map(offer -> offer.suggestion().tag()).toList();
    var taken = vocabulary.closure(tags);
    var cost = Cost.chord(2);
    for (int tag : taken) if (!gold.tags().contains(tag)) cost = cost.and(Cost.KEY);
    return cost.and(choice(gold.tags(), taken, all, limit));
  }

  private List<Offer> sure(List<Offer> offers) {
    return offers.stream().filter(offer -> offer.suggestion().score() >= sure).toList();
  }

  /// Enter, and once more if something speaks against it: really done.
  private Cost submit(GoldItem gold, List<Offer> offers) {
    var id = gold.item().id();
    for (int tag : gold.tags()) annotating.choose(id, tag, new Basis.Typed());
    var visibleOffers = offers.subList(0, Math.min(Project.MOST_SHOWN, offers.size()));
    var ending = annotating.submit(id, visibleOffers, suggesting.judgement(gold.item()));
    if (!(ending instanceof Ending.Doubtful(var doubts))) return Cost.KEY;
    annotating.submitDespite(id, doubts);
    askedAgain++;
    return Cost.KEY.and(Cost.KEY);
  }
}
