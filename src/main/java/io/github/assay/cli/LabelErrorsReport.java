package io.github.assay.cli;

import io.github.assay.workbench.LabelErrors;
import io.github.assay.workbench.LabelErrors.Suspect;
import io.github.assay.workbench.Mended;
import io.github.assay.workbench.Proofreading.Witnessed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/// Label errors as a command tells them.
///
/// @param found all that a look found
/// @param open those on which nobody ruled since, worst first
/// @param first those that are listed, with what else speaks of them
/// @param names of tags by id
record LabelErrorsReport(
    LabelErrors found,
    List<Suspect> open,
    List<Witnessed> first,
    Mended mended,
    IntFunction<String> names) {
  LabelErrorsReport {
    open = List.copyOf(open);
    first = List.copyOf(first);
  }

  List<Map<String, Object>> fields() {
    return open.stream().map(this::fields).toList();
  }

  private Map<String, Object> fields(Suspect suspect) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("item", suspect.item());
    fields.put("tag", names.apply(suspect.tag()));
    fields.put("given", suspect.given());
    fields.put("score", suspect.score());
    return fields;
  }

  String text() {
    var parts = new ArrayList<String>();
    parts.add(passport());
    parts.add(
        "Found %s, ruled %s, fixed %s; %s open."
            .formatted(
                TextTable.count(mended.found()),
                TextTable.count(mended.ruled()),
                TextTable.count(mended.fixed()),
                TextTable.count(open.size())));
    if (!first.isEmpty()) {
      parts.add("");
      parts.add(table());
    }
    return String.join(System.lineSeparator(), parts);
  }

  private String passport() {
    var passport = found.passport();
    var size = found.size();
    return "%s (%s), seed %d: %d folds over %s gold items, none of the test part; %s tags, %s left out"
            .formatted(
                passport.run(),
                passport.plan().recipe(),
                passport.plan().seed(),
                passport.folds(),
                TextTable.count(size.items()),
                TextTable.count(size.tags()),
                TextTable.count(size.leftOut()))
        + " since too few items have or lack them.";
  }

  private String table() {
    var table =
        new TextTable("item", "tag", "given", "score", "probability", "threshold", "why", "title");
    for (Witnessed witnessed : first) {
      var suspect = witnessed.suspect();
      table.add(
          suspect.item(),
          names.apply(suspect.tag()),
          suspect.given() ? "yes" : "no",
          TextTable.number(suspect.score()),
          TextTable.number(suspect.probability()),
          TextTable.number(suspect.threshold()),
          why(witnessed),
          witnessed.title());
    }
    return table.toString();
  }

  private static String why(Witnessed witnessed) {
    var suspect = witnessed.suspect();
    return String.format(
        Locale.ENGLISH,
        "%s; %d of %d like it have it",
        suspect.given() ? "model doubts it" : "model misses it",
        witnessed.having(),
        witnessed.near());
  }
}
