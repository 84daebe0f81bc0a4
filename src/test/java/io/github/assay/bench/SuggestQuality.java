package io.github.assay.bench;

import io.github.assay.Wiring;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.learning.Progress;
import io.github.assay.workbench.ExplicitTags;
import io.github.assay.workbench.Training;
import io.github.assay.workbench.Vectorising;
import io.github.assay.workbench.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Prints how much of the gold of the validation part stands among the first five suggestions, on
/// the way that the window goes: first without vectors of texts, then with them. Trains
/// `linear+rules` if the workspace has no run. An item is never its own neighbour, but other
/// validation items may be. The test part is never asked for.
///
/// `SuggestQuality WORKSPACE.db`, a copy that may be changed
public final class SuggestQuality {
  private static final int SHOWN = 5;

  private SuggestQuality() {}

  public static void main(String[] arguments) {
    var file = Path.of(arguments[0]);
    print("without vectors", file);
    try (var bench = new Wiring(Map.of()).workbenches().open(file)) {
      bench.vectorising().make(Vectorising.Turns.AT_ONCE, Progress.none());
    }
    print("with vectors   ", file);
  }

  private static void print(String title, Path file) {
    try (var bench = new Wiring(Map.of()).workbenches().open(file)) {
      if (bench.workspace().runs().all().isEmpty())
        bench.training().train(new Training.Request("linear+rules", Map.of(), 1), Progress.none());
      System.out.println(title + "  " + line(bench));
    }
  }

  private static String line(Workbench bench) {
    var held = new ArrayList<GoldItem>();
    bench.workspace().gold().forEach(item -> take(item, held));
    var explicit = ExplicitTags.byRules(new Wiring(Map.of()).recipes());
    var vocabulary = bench.workspace().vocabulary().current();
    double recall = 0;
    int found = 0;
    int implicit = 0;
    int all = 0;
    for (GoldItem item : held) {
      var shown = shown(bench, item);
      recall += (double) item.tags().stream().filter(shown::contains).count() / item.tags().size();
      all += shown.size();
      var implied = new HashSet<>(item.tags());
      implied.removeAll(explicit.in(item.item(), vocabulary));
      implicit += implied.size();
      found += (int) implied.stream().filter(shown::contains).count();
    }
    return String.format(
        Locale.ROOT,
        "%d items: recall@5 %.4f  implicit recall@5 %.4f (%d)  shown %.2f",
        held.size(),
        recall / held.size(),
        (double) found / implicit,
        implicit,
        (double) all / held.size());
  }

  private static void take(GoldItem item, List<GoldItem> held) {
    if (item.part() == Part.VALIDATION && !item.tags().isEmpty()) held.add(item);
  }

  private static List<Integer> shown(Workbench bench, GoldItem item) {
    return bench.suggesting().offers(item.item()).stream()
        .limit(SHOWN)
        .map(offer -> offer.suggestion().tag())
        .toList();
  }
}
