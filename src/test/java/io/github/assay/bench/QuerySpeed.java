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
/// [WorkbenchSpeed] made: each for the first time, and again after somebody decided on an item.
/// Writes a few decisions into it.
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
          "agree:<0.6",
          "split:train",
          "split:none",
          "source:feed",
          "outcome:open",
          "has:unapproved",
          "learning",
          "learning tag:A gold:yes");

  private QuerySpeed() {}

  /// @param arguments a workspace
  public static void main(String[] arguments) {
    var workbenches = new Wiring(Map.of()).workbenches();
    var file = Path.of(arguments[0]);
    Readings.once("open and close", () -> workbenches.open(file).close());
    var opened = new ArrayList<Workbench>();
    Readings.once("open", () -> opened.add(workbenches.open(file)));
    try (var bench = opened.getFirst()) {
      run(bench);
    }
  }

  static void run(Workbench bench) {
    var browsing = bench.browsing("anna");
    for (String text : QUERIES) first(browsing, text);
    Readings.once("numbers of all", () -> spread(browsing));
    Readings.often("all of them again", 50, i -> page(browsing, QUERIES.get(i % QUERIES.size())));
    var annotating = bench.annotating("anna");
    var item = browsing.find(new Query.All()).ids(0, 1).getFirst();
    Readings.often(
        "one after a decision",
        100,
        i -> {
          if (i % 2 == 0) annotating.choose(item, 1 + i % 50, new Basis.Typed());
          else page(browsing, QUERIES.get(i / 2 % QUERIES.size()));
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

  private static void first(Browsing browsing, String text) {
    Readings.once(text, () -> page(browsing, text));
  }

  private static void page(Browsing browsing, String text) {
    browsing.page(browsing.find(parse(browsing, text)), 0, 100);
  }

  private static void spread(Browsing browsing) {
    browsing.find(new Query.All()).spread();
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
