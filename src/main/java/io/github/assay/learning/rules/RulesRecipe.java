package io.github.assay.learning.rules;

import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.Setting;
import io.github.assay.learning.TrainingSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Finds names and aliases in the text. Needs no gold; with gold it knows how far each can be
/// trusted.
public final class RulesRecipe implements Recipe {
  static final String ID = "rules";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "Tags whose name or alias stands in the text, and the tags that they imply.";
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public RulesModel train(
      TrainingSet data, Map<String, String> settings, long seed, Progress progress) {
    var rules = RuleBook.of(data.vocabulary());
    var hits = new ArrayList<Collection<Hit>>();
    for (var gold : data.train()) {
      progress.check();
      progress.report("matching names", hits.size(), data.train().size());
      hits.add(rules.hits(gold.item().title(), gold.item().description()).values());
    }
    return new RulesModel(rules, Reliability.of(data.train(), hits));
  }

  @Override
  public RulesModel read(SortedMap<String, byte[]> parts) {
    return RuleParts.read(parts);
  }
}
