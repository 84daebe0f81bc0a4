package io.github.assay.workbench;

import io.github.assay.domain.Facet;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Part;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.ConflictReading.Settled;
import io.github.assay.workbench.Dispute.Stance;
import io.github.assay.workbench.LabelErrors.Suspect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// Finds what speaks against gold: the best run, the newest look for label errors, words in the
/// text, and the rules of facets. A tag that somebody ruled on is settled; so is a facet, until its
/// rule changes.
final class GoldDisputes {
  /// Up to this score the model all but rules out a tag.
  static final float UNLIKELY = .05f;

  private final Vocabulary vocabulary;
  private final float sure;
  private final KeptScores scores;
  private final Looks looks;
  private final Map<String, Settled> settled;
  private final IntFunction<Vocabulary> versions;

  /// Of the facets that have tags.
  private final List<Facet> rules;

  private final Map<Integer, Vocabulary> known = new HashMap<>();

  /// @param sure from this score on the model is sure of a tag
  /// @param looks for label errors
  /// @param settled what somebody ruled, by item id
  /// @param versions older vocabularies
  GoldDisputes(
      Vocabulary vocabulary,
      double sure,
      KeptScores scores,
      Looks looks,
      Map<String, Settled> settled,
      IntFunction<Vocabulary> versions) {
    this.vocabulary = vocabulary;
    this.sure = (float) sure; // as scores are, so that what is written as equal is equal
    this.scores = scores;
    this.looks = looks;
    this.settled = settled;
    this.versions = versions;
    var facets = vocabulary.facets();
    rules =
        vocabulary.conventions().facets().stream()
            .filter(rule -> facets.contains(rule.name()))
            .toList();
  }

  /// The tags about which the best run is sure of the contrary; none if it kept no scores of the
  /// item.
  Optional<Dispute> model(GoldItem gold) {
    var id = gold.item().id();
    var kept = scores.items().get(id);
    if (kept == null) return Optional.empty();
    var stances = new TreeMap<Integer, Stance>();
    for (int place = 0; place < kept.size(); place++) {
      int tag = kept.tag(place);
      if (kept.value(place) >= sure && !gold.tags().contains(tag) && isOpen(id, tag))
        stances.put(tag, new Stance(kept.value(place), true));
    }
    for (int tag : gold.tags()) {
      if (scores.known().contains(tag) && kept.of(tag) <= UNLIKELY && isOpen(id, tag))
        stances.put(tag, new Stance(1 - kept.of(tag), false));
    }
    return dispute(id, Matter.Kind.MODEL, stances);
  }

  /// The tags that the newest look for label errors doubts, as far as gold is still as it was then;
  /// none in the test part.
  Optional<Dispute> suspect(GoldItem gold) {
    var stances = new TreeMap<Integer, Stance>();
    if (gold.part() != Part.TEST)
      for (Suspect suspect : looks.on(gold.item().id(), gold.tags()))
        if (isOpen(gold.item().id(), suspect.tag()))
          stances.put(suspect.tag(), new Stance(1 - suspect.score(), !suspect.given()));
    return dispute(gold.item().id(), Matter.Kind.SUSPECT, stances);
  }

  /// The tags that stand in the text and that gold lacks.
  Optional<Dispute> rule(GoldItem gold, Set<Integer> found) {
    var id = gold.item().id();
    var stances = new TreeMap<Integer, Stance>();
    for (int tag : found)
      if (!gold.tags().contains(tag) && isOpen(id, tag)) stances.put(tag, new Stance(1, true));
    return dispute(id, Matter.Kind.RULE, stances);
  }

  /// The facets of which gold has too few tags, or too many.
  List<Dispute> facets(GoldItem gold) {
    var disputes = new ArrayList<Dispute>();
    for (Facet rule : rules) {
      var tags = gold.tags().stream().filter(tag -> isOf(rule, tag)).toList();
      if (rule.allows(tags.size()) || isSettled(gold.item().id(), rule)) continue;
      var stances = new TreeMap<Integer, Stance>();
      if (tags.size() >= rule.least()) for (int tag : tags) stances.put(tag, new Stance(1, false));
      var matter = new Matter(Matter.Kind.FACET, List.copyOf(stances.keySet()), rule.name());
      disputes.add(new Dispute(gold.item().id(), matter, stances));
    }
    return disputes;
  }

  private boolean isOf(Facet rule, int tag) {
    return vocabulary.has(tag) && vocabulary.tag(tag).facet().equals(rule.name());
  }

  private boolean isOpen(String item, int tag) {
    return vocabulary.has(tag) && !Settled.has(settled, item, tag);
  }

  private boolean isSettled(String item, Facet rule) {
    var ruled = settled.get(item);
    if (ruled == null || ruled.vocabulary() == 0) return false;
    var then = known.computeIfAbsent(ruled.vocabulary(), versions::apply);
    return then.conventions().facet(rule.name()).equals(rule);
  }

  private static Optional<Dispute> dispute(
      String item, Matter.Kind kind, SortedMap<Integer, Stance> stances) {
    return stances.isEmpty()
        ? Optional.empty()
        : Optional.of(new Dispute(item, new Matter(kind, List.copyOf(stances.keySet())), stances));
  }
}
