package io.github.assay.workbench;

import io.github.assay.domain.Item;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Tag;
import io.github.assay.learning.Neighbourhood;
import io.github.assay.learning.Suggester;
import io.github.assay.learning.TagModel;
import io.github.assay.workbench.Offer.Backing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What speaks for tags of one item: rules, a model, and gold items that read alike.
///
/// With a model, gold items that are alike in meaning raise the score of a tag by a share of what
/// the model leaves open; those that are alike in words alone propose only tags that the model does
/// not know, since they make the list no better where it does. Without a model both propose by
/// their shares. They back what others propose in any case.
public final class Sources {
  private static final Comparator<Suggestion> BEST_FIRST =
      Comparator.comparingDouble(Suggestion::score).reversed().thenComparingInt(Suggestion::tag);

  private final Item item;
  private final Suggester suggester;
  private final String run;
  private final Neighbourhood near;
  private final SortedMap<Integer, Double> shares;
  private final TagModel.Reading reading;

  /// @param run id of the run whose model the suggester has; empty if it has the rules alone
  /// @param near the gold items that read like the item
  public Sources(Item item, Suggester suggester, String run, Neighbourhood near) {
    this.item = item;
    this.suggester = suggester;
    this.run = run;
    this.near = near.under(suggester.vocabulary());
    this.shares = this.near.shares();
    this.reading = suggester.model().read(item.title(), item.description());
  }

  /// What they propose together, one offer a tag, best first.
  ///
  /// @param cap how many at most
  public List<Offer> offers(int cap) {
    var merged = new TreeMap<Integer, Suggestion>();
    for (Suggestion one : suggester.propose(reading, Set.of(), Integer.MAX_VALUE))
      merged.put(one.tag(), one);
    shares.forEach(
        (tag, share) -> {
          double score = together(tag, share);
          if (suggester.isProposed(tag, score)) merged.merge(tag, near(tag, score), this::more);
        });
    var best = merged.values().stream().sorted(BEST_FIRST).limit(cap).toList();
    return Offer.of(best, suggester.vocabulary(), run, near).stream()
        .map(offer -> offer.backedBy(backing(offer.suggestion())))
        .toList();
  }

  private static Suggestion near(int tag, double score) {
    return new Suggestion(tag, score, Source.NEIGHBOURS, List.of());
  }

  /// The score of a tag with what neighbours say of it; 0 if they have no say.
  private double together(int tag, double share) {
    if (modelScore(tag).isEmpty()) return share;
    double weight = near.likeness().weight();
    double score = reading.scores().of(tag);
    return weight == 0 ? 0 : score + weight * share * (1 - score);
  }

  /// What the model says of a tag; empty if there is none, or it does not know the tag.
  public OptionalDouble modelScore(int tag) {
    var scores = run.isEmpty() ? null : reading.bySource().get(Source.MODEL);
    return scores == null
        ? OptionalDouble.empty()
        : IntStream.range(0, scores.size())
            .filter(place -> scores.tag(place) == tag)
            .mapToDouble(scores::value)
            .findFirst();
  }

  private Suggestion more(Suggestion one, Suggestion other) {
    return new Suggestion(
        one.tag(), Math.max(one.score(), other.score()), one.source(), one.spans());
  }

  private List<Backing> backing(Suggestion suggestion) {
    int tag = suggestion.tag();
    var all = new ArrayList<Backing>();
    reading
        .bySource()
        .forEach(
            (source, scores) -> {
              boolean stands = source != Source.RULE || !suggestion.spans().isEmpty();
              if (suggester.isProposed(tag, scores.of(tag)))
                all.add(new Backing(stands ? source : Source.PARENT, scores.of(tag)));
            });
    double share = shares.getOrDefault(tag, 0.0);
    if (suggester.isProposed(tag, share)) all.add(new Backing(Source.NEIGHBOURS, share));
    if (all.stream().noneMatch(backing -> backing.source() == suggestion.source()))
      all.add(new Backing(suggestion.source(), suggestion.score()));
    all.sort(Comparator.comparingDouble(Backing::score).reversed().thenComparing(Backing::source));
    return all;
  }

  /// What speaks for a tag.
  public Why why(int tag) {
    var places = reading.places();
    return new Why(
        places.getOrDefault(tag, List.of()),
        implying(tag, places),
        suggester.model().logit(item.title(), item.description(), tag),
        near.with(tag),
        shares.getOrDefault(tag, 0.0));
  }

  /// The tags that stand in the text and imply a tag.
  private List<Integer> implying(int tag, Map<Integer, List<Span>> places) {
    var vocabulary = suggester.vocabulary();
    return places.keySet().stream()
        .filter(vocabulary::has)
        .filter(
            other -> vocabulary.ancestors(other).stream().map(Tag::id).anyMatch(id -> id == tag))
        .sorted()
        .toList();
  }
}
