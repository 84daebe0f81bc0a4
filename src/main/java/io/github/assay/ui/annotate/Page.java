package io.github.assay.ui.annotate;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.Annotating.Work;
import io.github.assay.workbench.Offer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What is on the screen for one item.
///
/// @param work the item and what was said of it
/// @param offers suggestions, in an order that stays while the item is open
/// @param visible how many of them are within view at most
record Page(Work work, Vocabulary vocabulary, List<Offer> offers, int visible) {
  /// As many suggestions as there are keys.
  static final int MOST = 9;

  Page {
    offers = List.copyOf(offers.subList(0, Math.min(offers.size(), MOST)));
  }

  String id() {
    return work.item().id();
  }

  Page with(Work newWork) {
    return new Page(newWork, vocabulary, offers, visible);
  }

  /// The same with room for so many suggestions.
  Page seeing(int number) {
    return new Page(work, vocabulary, offers, number);
  }

  /// The suggestions in view: those whose tag is not on the item.
  List<Offer> open() {
    return inReach().stream()
        .filter(offer -> work.verdict(offer.suggestion().tag()) != Verdict.YES)
        .toList();
  }

  /// The suggestions that a key reaches.
  List<Offer> inReach() {
    return offers.subList(0, Math.min(visible, offers.size()));
  }

  /// How many suggestions are not in view for want of room.
  int beyond() {
    return offers.size() - inReach().size();
  }

  /// The tags on the item by facet, in the order of the vocabulary; a facet without tags is there
  /// too.
  SequencedMap<String, List<Tag>> chosen() {
    var byFacet = new LinkedHashMap<String, List<Tag>>();
    for (String facet : vocabulary.facets()) byFacet.put(facet, new ArrayList<>());
    for (int id : work.chosen())
      if (vocabulary.has(id)) {
        var tag = vocabulary.tag(id);
        byFacet.getOrDefault(tag.facet(), new ArrayList<>()).add(tag);
      }
    return byFacet;
  }

  /// The tags that were considered and refused, without those that stand among the suggestions.
  List<Tag> refused() {
    var offered = inReach().stream().map(offer -> offer.suggestion().tag()).toList();
    return work.labels().verdicts().entrySet().stream()
        .filter(entry -> entry.getValue() == Verdict.NO)
        .map(Map.Entry::getKey)
        .filter(id -> vocabulary.has(id) && !offered.contains(id))
        .map(vocabulary::tag)
        .toList();
  }

  /// The tag of an offer.
  Tag tag(Offer offer) {
    return vocabulary.tag(offer.suggestion().tag());
  }
}
