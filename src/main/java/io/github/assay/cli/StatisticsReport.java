package io.github.assay.cli;

import io.github.assay.workbench.Statistics;
import io.github.assay.workbench.Statistics.Bin;
import io.github.assay.workbench.Statistics.DataCheck;
import io.github.assay.workbench.Statistics.Spread;
import io.github.assay.workbench.Statistics.Together;
import io.github.assay.workbench.Statistics.Use;
import io.github.assay.workbench.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Statistics as `assay stats` tells them.
record StatisticsReport(Statistics statistics) {
  private static final int MOST_LINES = 10;
  private static final int FEW = 6;

  /// For `--json`.
  Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("tags_per_item", bins(statistics.tags().perItem()));
    fields.put("tag_frequency", statistics.tags().uses().stream().map(this::use).toList());
    fields.put("facets", statistics.tags().facets());
    fields.put("together", pairs());
    var lengths = new LinkedHashMap<String, Object>();
    lengths.put("title", spread(statistics.lengths().title()));
    lengths.put("description", spread(statistics.lengths().description()));
    fields.put("lengths", lengths);
    fields.put("checks", statistics.checks().stream().map(this::check).toList());
    fields.put("unapproved", statistics.spellings().open());
    fields.put("ignored", statistics.spellings().ignored());
    return fields;
  }

  private Map<String, Object> use(Use use) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("tag", use.name());
    fields.put("facet", use.facet());
    fields.put("gold", use.gold());
    fields.put("share", use.share());
    return fields;
  }

  private List<Map<String, Object>> pairs() {
    Together together = statistics.tags().together();
    var pairs = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < together.tags().size(); i++)
      for (int j = 0; j < i; j++)
        if (together.count(i, j) > 0) {
          var fields = new LinkedHashMap<String, Object>();
          fields.put("tags", List.of(together.tags().get(j).name(), together.tags().get(i).name()));
          fields.put("items", together.count(i, j));
          fields.put("lift", together.lift(i, j, statistics.extent().gold()));
          pairs.add(fields);
        }
    return pairs;
  }

  private static Map<String, Object> spread(Spread spread) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("least", spread.least());
    fields.put("median", spread.median());
    fields.put("most", spread.most());
    fields.put("mean", spread.mean());
    fields.put("bins", bins(spread.bins()));
    return fields;
  }

  private static List<Map<String, Object>> bins(List<Bin> bins) {
    var list = new ArrayList<Map<String, Object>>();
    for (Bin bin : bins) {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("from", bin.from());
      fields.put("to", bin.to());
      fields.put("items", bin.items());
      list.add(fields);
    }
    return list;
  }

  private Map<String, Object> check(DataCheck check) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("check", check.kind().name().toLowerCase(Locale.ROOT));
    if (!check.about().isEmpty()) fields.put("about", check.about());
    fields.put("count", check.count());
    if (!check.query().isEmpty()) fields.put("query", check.query());
    fields.put("wrong", check.kind().isWrong() && check.count() > 0);
    return fields;
  }

  /// Lengths and tags, for people.
  String figures() {
    var tags = new TextTable("tag", "gold", "share");
    for (Use use : statistics.tags().uses().stream().limit(MOST_LINES).toList())
      tags.add(use.name(), TextTable.count(use.gold()), percent(use.share()));
    var sizes = new TextTable("tags", "gold items");
    for (Bin bin : statistics.tags().perItem())
      sizes.add(TextTable.count(bin.from()), TextTable.count(bin.items()));
    var lengths = new TextTable("length", "least", "median", "most", "mean");
    add(lengths, "title", statistics.lengths().title());
    add(lengths, "description", statistics.lengths().description());
    var gap = System.lineSeparator().repeat(2);
    return String.join(gap, lengths.toString(), sizes.toString(), tags.toString());
  }

  /// The checks, for people.
  String checks() {
    var checks = new TextTable("check", "count", "query");
    for (DataCheck check : statistics.checks())
      checks.add(name(check), TextTable.count(check.count()), check.query());
    return checks.toString();
  }

  /// The words of texts, for people.
  static String words(Terms terms) {
    var words = new TextTable("tag", "gold", "words that tell it apart");
    words.add(
        "(all items)",
        TextTable.count(terms.items()),
        first(terms.frequent(), Terms.Frequent::word));
    for (Terms.OfTag tag : terms.tags())
      words.add(tag.name(), TextTable.count(tag.items()), first(tag.words(), Terms.Telling::word));
    return terms.isSampled()
        ? String.format(
            Locale.ENGLISH,
            "%s%nThe words of tags come from %,d of %,d gold items, chosen by chance",
            words,
            terms.sampled(),
            terms.gold())
        : words.toString();
  }

  private static <T> String first(List<T> words, Function<T, String> word) {
    return words.stream().limit(FEW).map(word).collect(Collectors.joining(" "));
  }

  private static void add(TextTable table, String name, Spread spread) {
    table.add(
        name,
        TextTable.count(spread.least()),
        TextTable.count(spread.median()),
        TextTable.count(spread.most()),
        String.format(Locale.ENGLISH, "%.1f", spread.mean()));
  }

  private static String name(DataCheck check) {
    var name = check.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return check.about().isEmpty() ? name : name + " " + check.about();
  }

  private static String percent(double share) {
    return String.format(Locale.ENGLISH, "%.1f %%", 100 * share);
  }
}
