package io.github.assay.ui.annotate;

import io.github.assay.domain.Arm;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Project;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.Annotating.Work;
import io.github.assay.workbench.Completeness;
import io.github.assay.workbench.Doubt;
import io.github.assay.workbench.Offer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is on the screen for one item.
///
/// @param work the item and what was said of it
/// @param offers suggestions, in an order that stays while the item is open
/// @param view what is shown of it
record Page(Work work, Vocabulary vocabulary, List<Offer> offers, View view) {
  /// As many suggestions as there are keys.
  static final int MOST = 9;

  Page {
    offers = List.copyOf(offers.subList(0, Math.min(offers.size(), MOST)));
  }

  /// What is shown besides.
  ///
  /// @param visible how many suggestions are to be decided on at once, at most
  /// @param arm what helps the person to choose
  /// @param withheld whether suggestions are hidden until the item is submitted
  /// @param told what was said of the item besides
  /// @param newer id of the newest version of its text; empty if it is that itself
  /// @param doubts what speaks against submitting it so; empty until somebody tries
  record View(int visible, Arm arm, boolean withheld, Told told, String newer, List<Doubt> doubts) {
    View {
      doubts = List.copyOf(doubts);
    }

    /// The same with doubts.
    View with(List<Doubt> others) {
      return new View(visible, arm, withheld, told, newer, others);
    }
  }

  /// What was said of an item in words.
  ///
  /// @param note what the person wrote down about it; empty if nothing
  /// @param call why it came back to the person; empty if it did not
  record Told(String note, String call) {
    static final Told NOTHING = new Told("", "");
  }

  String id() {
    return work.item().id();
  }

  /// Whether there is no text at all.
  boolean isBlank() {
    return work.item().title().isBlank() && work.item().description().isBlank();
  }

  /// The same after an act; what spoke against submitting it is to be asked again.
  Page with(Work newWork) {
    return new Page(newWork, vocabulary, offers, view.with(List.of()));
  }

  /// The same with room for so many suggestions.
  Page seeing(int number) {
    return viewed(new View(number, view.arm, view.withheld, view.told, view.newer, view.doubts));
  }

  /// The same with doubts in view.
  Page doubting(List<Doubt> doubts) {
    return viewed(view.with(doubts));
  }

  /// The doubts that may be told: while suggestions are withheld, none that gives one away.
  List<Doubt> told() {
    return view.doubts.stream()
        .filter(doubt -> !view.withheld || doubt instanceof Doubt.RuleBroken)
        .toList();
  }

  /// The same with another note.
  Page noting(String note) {
    var told = new Told(note, view.told.call);
    return viewed(new View(view.visible, view.arm, view.withheld, told, view.newer, view.doubts));
  }

  private Page viewed(View other) {
    return new Page(work, vocabulary, offers, other);
  }

  /// The suggestions in view: those whose tag is not on the item, and may still come.
  List<Offer> open() {
    return Offer.open(inReach(), work.chosen(), vocabulary);
  }

  /// The suggestion in a place of those in view, from 0.
  Optional<Offer> openAt(int place) {
    return open().stream().skip(place).findFirst();
  }

  /// The suggestions that a key reaches: so many that as many as may be in view are still to be
  /// decided. One that is taken or refused makes room for the next, and each keeps its key.
  List<Offer> inReach() {
    var decided = new Offer.Decided(Set.copyOf(work.chosen()), said(Verdict.NO));
    return Offer.inReach(offers, decided, vocabulary, view.withheld ? 0 : view.visible);
  }

  /// On what the choice of a tag rests that was found: if it is also suggested, on that.
  Basis ground(Tag tag) {
    return inReach().stream()
        .filter(offer -> offer.suggestion().tag() == tag.id())
        .findFirst()
        .map(Offer::basis)
        .orElse(new Basis.Typed());
  }

  /// The suggestions in reach from the first to one.
  ///
  /// @param rank its place, from 1
  List<Offer> downTo(int rank) {
    return inReach().stream().limit(rank).toList();
  }

  /// The suggestions in reach that the project counts as sure.
  List<Offer> sure(Project project) {
    return inReach().stream()
        .filter(offer -> offer.suggestion().score() >= project.sure())
        .toList();
  }

  /// How many suggestions are not in view for want of room.
  int beyond() {
    return view.withheld ? 0 : offers.size() - inReach().size();
  }

  /// How far the tags keep to the rules of the facets.
  Completeness completeness() {
    return Completeness.of(vocabulary, work.chosen());
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

  /// Whether a tag is the most important one of several.
  boolean isFirst(Tag tag) {
    return work.chosen().size() > 1 && work.chosen().getFirst() == tag.id();
  }

  /// The tags that were considered and refused, without those that stand among the suggestions.
  List<Tag> refused() {
    var refused = new TreeSet<>(said(Verdict.NO));
    for (Offer offer : inReach()) refused.remove(offer.suggestion().tag());
    return tags(refused);
  }

  /// The tags that were left to others.
  List<Tag> unsure() {
    return tags(said(Verdict.UNSURE));
  }

  private SortedSet<Integer> said(Verdict verdict) {
    var tags = new TreeSet<Integer>();
    work.labels()
        .verdicts()
        .forEach(
            (tag, said) -> {
              if (said == verdict) tags.add(tag);
            });
    return tags;
  }

  private List<Tag> tags(SortedSet<Integer> ids) {
    return ids.stream().filter(vocabulary::has).map(vocabulary::tag).toList();
  }

  /// The tag of an offer.
  Tag tag(Offer offer) {
    return vocabulary.tag(offer.suggestion().tag());
  }
}
