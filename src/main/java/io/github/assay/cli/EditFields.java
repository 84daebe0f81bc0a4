package io.github.assay.cli;

import io.github.assay.store.VocabularyStore.Change;
import io.github.assay.workbench.Rule;
import io.github.assay.workbench.VocabularyRevising.Preview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// What an edit of the vocabulary does, as JSON.
final class EditFields {
  private EditFields() {}

  /// @param names tells names of tags
  static SequencedMap<String, Object> of(Preview preview, TagNames names) {
    var consequences = preview.consequences();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("summary", preview.summary());
    fields.put("items", consequences.items());
    fields.put("gold", change(consequences.gold()));
    fields.put("ties", change(consequences.conflicts()));
    fields.put("breaches", change(consequences.breaches()));
    fields.put("contradictions", preview.contradictions());
    fields.put(
        "rules", both(rules(preview.rules().added(), names), rules(preview.rules().gone(), names)));
    fields.put(
        "findings",
        preview.findings().stream()
            .map(
                found -> {
                  var finding = new LinkedHashMap<String, Object>();
                  finding.put("kind", found.doubt().name().toLowerCase(Locale.ROOT));
                  finding.put("tag", found.tag());
                  finding.put("message", found.message());
                  return finding;
                })
            .toList());
    fields.put("look_again", preview.looks());
    return fields;
  }

  private static Map<String, Object> both(Object added, Object gone) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("added", added);
    fields.put("gone", gone);
    return fields;
  }

  private static Map<String, Object> change(Change change) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("before", change.before());
    fields.put("after", change.after());
    return fields;
  }

  private static List<Map<String, Object>> rules(List<Rule> rules, TagNames names) {
    return rules.stream().map(rule -> rule(rule, names)).toList();
  }

  /// A rule with the name of its tag.
  static Map<String, Object> rule(Rule rule, TagNames names) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("tag", names.name(rule.tag()));
    fields.put("kind", rule.kind().word());
    fields.put("words", rule.words());
    return fields;
  }
}
