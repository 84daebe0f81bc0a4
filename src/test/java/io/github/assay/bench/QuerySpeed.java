package io.github.assay.bench;

import io.github.assay.Wiring;
import io.github.assay.domain.Basis;
import io.github.assay.query.Parsed;
import io.github.assay.query.Parser;
import io.github.assay.query.Query;
import io.github.assay.workbench.Browsing;
import io.github.assay.workbench.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Measures queries of the data screen on a workspace that exists, such as one that
/// [WorkbenchSpeed] made: each for the first time, before and after what answers are made from was
/// read ahead, again, and after somebody decided on an item. Writes a few decisions into it.
///
/// Not run by the build; after `mvn test-compile`:
///
/// `java -Xmx1g --enable-native-access=ALL-UNNAMED -cp target/test-classes:target/classes:JARS
/// io.github.assay.bench.QuerySpeed WORKSPACE`
public final class QuerySpeed {
  /// With the names of two tags in the places of A and B.
  private static final List<String> QUERIES =
      List.of(
          "tag:A",
          "-tag:A",
          "tag:A -tag:B",
          "gold:yes",
          "gold:tied",
          "gold:no",
          "votes:0",
          "votes:>1",
          "tags:>2",
          "tags:<2",
          "title:<40",
          "description:>300",
          "agree:<0.6",
          "split:train",
          "split:none",
          "source:feed",
          "outcome:open",
          "has:unapproved",
          "named:x",
          "group:x",
          "is:undated",
          "is:superseded",
          "has:flag",
          "has:disagreement",
          "is:duplicate",
          "is:leaked",
          "changed:>2020-01-01",
          "changed:>2090-01-01",
          "learning",
          "learning tag:A gold:yes");

  private QuerySpeed() {}

  /// @param arguments a workspace
  public static void main(String[] arguments) throws InterruptedException {
    var file = Path.of(arguments[0]);
    var wiring = new Wiring(Map.of());
    Readings.once("open and close", () -> wiring.workbenches().open(file).close());
    try (var bench = wiring.workbenches().open(file)) {
      var browsing = bench.browsing("anna");
      Readings.each("first, nothing read ahead", queries(browsing), text -> page(browsing, text));
      Readings.once("numbers, nothing read ahead", () -> spread(browsing));
    }
    var apart = new ArrayList<Thread>();
    var workbenches =
        wiring.workbenches(work -> apart.add(Thread.ofPlatform().daemon().start(work)));
    var opened = new ArrayList<Workbench>();
    Readings.once("open", () -> opened.add(workbenches.open(file)));
    try (var bench = opened.getFirst()) {
      ahead(bench.browsing("anna"), apart);
      run(bench);
    }
  }

  /// Reads ahead, and looks at pages meanwhile.
  private static void ahead(Browsing browsing, List<Thread> apart) throws InterruptedException {
    var pages = new ArrayList<Stopwatch>();
    long begun = System.nanoTime();
    browsing.prepare();
    var counts = Thread.ofPlatform().start(browsing::awaitSpread);
    while (counts.isAlive()) meanwhile(browsing, pages);
    Readings.took("counts read ahead after", System.nanoTime() - begun);
    Readings.once("numbers of all", () -> spread(browsing));
    while (apart.getFirst().isAlive()) meanwhile(browsing, pages);
    Readings.took("all read ahead after", System.nanoTime() - begun);
    Readings.print("pages meanwhile", pages.toArray(Stopwatch[]::new));
    browsing.prepare();
  }

  private static void meanwhile(Browsing browsing, List<Stopwatch> pages)
      throws InterruptedException {
    Thread.sleep(20);
    pages.add(Stopwatch.of(() -> page(browsing, pages.size() % 2 == 0 ? "" : "learning")));
  }

  static void run(Workbench bench) {
    var browsing = bench.browsing("anna");
    var queries = queries(browsing);
    Readings.each("all for the first time", queries, text -> page(browsing, text));
    Readings.once("numbers of all", () -> spread(browsing));
    Readings.often("all of them again", 100, i -> page(browsing, queries.get(i % queries.size())));
    var annotating = bench.annotating("anna");
    var item = browsing.find(new Query.All()).ids(0, 1).getFirst();
    Readings.often(
        "one after a decision",
        100,
        i -> {
          if (i % 2 == 0) annotating.choose(item, 1 + i % 50, new Basis.Typed());
          else page(browsing, queries.get(i / 2 % queries.size()));
        });
    Readings.often(
        "numbers after a decision",
        20,
        i -> {
          if (i % 2 == 0) annotating.choose(item, 1 + i % 50, new Basis.Typed());
          else spread(browsing);
        });
    System.gc();
    var heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    Readings.size("heap in use", heap);
  }

  /// Those that any workspace answers, and those about people, snapshots and runs that it has.
  private static List<String> queries(Browsing browsing) {
    var names = browsing.names();
    var queries = new ArrayList<>(QUERIES);
    names.people().stream().limit(2).forEach(name -> queries.add("by:" + quoted(name)));
    names.snapshots().stream().limit(1).forEach(name -> queries.add("changed:>" + quoted(name)));
    for (String run : names.runs().subList(0, Math.min(1, names.runs().size()))) {
      queries.add("model:" + run + "!=gold");
      queries.add("model:" + run + "=gold");
    }
    return queries;
  }

  private static void page(Browsing browsing, String text) {
    browsing.page(browsing.find(parse(browsing, text)), 0, 100);
  }

  private static void spread(Browsing browsing) {
    browsing.spread(browsing.find(new Query.All()));
  }

  private static Query parse(Browsing browsing, String text) {
    var names = browsing.names();
    var tags = names.vocabulary().tags();
    var named =
        text.replace("A", quoted(tags.getFirst().name()))
            .replace("B", quoted(tags.getLast().name()));
    if (Parser.parse(named, names) instanceof Parsed.Fine(var query)) return query;
    throw new IllegalArgumentException(named);
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }
}
