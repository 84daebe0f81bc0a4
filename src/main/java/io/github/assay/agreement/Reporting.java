package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Computes an [AgreementReport]. All intervals come from the same draws.
final class Reporting {
  private static final String EMPTY_PAIR =
      "an item to which neither of a pair gave a tag counts for nothing";

  /// Numbers of each tag in a draw.
  private static final int PER_TAG = 3;

  /// Steps of alpha of sets in all draws above which it has no interval: some tens of seconds.
  private static final long TOO_MANY_STEPS = 50_000_000_000L;

  private final Judgements judgements;
  private final Bootstrap bootstrap;
  private final SetAlpha sets;
  private final TagCounts tags;
  private final PairwiseF1 pairwise;
  private final PairWeights pairs;
  private final int annotators;
  private final int raters;
  private final boolean drawsSets;

  Reporting(Judgements judgements, Bootstrap bootstrap) {
    this(judgements, bootstrap, TOO_MANY_STEPS);
  }

  /// @param steps of alpha of sets in all draws above which it has no interval
  Reporting(Judgements judgements, Bootstrap bootstrap, long steps) {
    this.judgements = judgements;
    this.bootstrap = bootstrap;
    this.sets = new SetAlpha(judgements, AgreementReport.DISTANCES);
    this.drawsSets = sets.cost() <= steps / bootstrap.draws();
    this.tags = new TagCounts(judgements);
    this.pairwise = PairwiseF1.of(judgements);
    this.pairs = new PairWeights(judgements, pairwise.pairs());
    var seen = new BitSet();
    for (int item = 0; item < judgements.size(); item++)
      if (judgements.judges(item) > 1)
        for (Judgement one : judgements.of(item)) seen.set(one.annotator());
    this.annotators = seen.cardinality();
    this.raters = Fleiss.raters(judgements);
  }

  AgreementReport report() {
    var spreads = bootstrap.of(judgements.size(), this::coefficients);
    var alphas = sets.of(Weights.once(judgements));
    int others = drawsSets ? alphas.size() : 0;
    var coefficients = new ArrayList<Coefficient>();
    for (int place = 0; place < alphas.size(); place++) {
      var spread = drawsSets ? spreads.get(place) : null;
      coefficients.add(alpha(alphas.get(place), AgreementReport.DISTANCES.get(place), spread));
    }
    var whole = alphas.getFirst();
    int beyond = others + 2 + pairwise.pairs().size();
    return new AgreementReport(
        whole.items(),
        annotators,
        coefficients,
        f1(whole, spreads.subList(others, others + 2)),
        perTag(spreads.subList(beyond, spreads.size())),
        pairwise.pairs(),
        perPair(spreads.subList(others + 2, beyond)));
  }

  private List<Coefficient> perPair(List<Bootstrap.Spread> spreads) {
    var coefficients = new ArrayList<Coefficient>();
    for (PairAgreement pair : pairwise.pairs()) {
      var passport =
          new Passport(
              "F1 of two people",
              null,
              EMPTY_PAIR,
              new Passport.Sample(pair.items(), 2 * pair.items(), 2),
              resampling(spreads.get(coefficients.size())));
      coefficients.add(coefficient(pair.sets().f1(), passport));
    }
    return coefficients;
  }

  /// Alpha of sets by the first distance alone.
  Coefficient alpha() {
    var spread =
        drawsSets
            ? bootstrap
                .of(
                    judgements.size(),
                    weights -> Collections.singletonList(sets.of(weights).getFirst().value()))
                .getFirst()
            : null;
    var whole = sets.of(Weights.once(judgements)).getFirst();
    return alpha(whole, AgreementReport.DISTANCES.getFirst(), spread);
  }

  /// All numbers of one draw: alphas of sets, F1 pooled, in the mean and of each pair, then alpha
  /// and PSA of each tag.
  private List<@Nullable Double> coefficients(int[] weights) {
    var values = new ArrayList<@Nullable Double>();
    if (drawsSets) for (Alpha alpha : sets.of(weights)) values.add(alpha.value());
    var counts = tags.of(weights);
    values.add(pooledF1(counts));
    var each = pairs.of(weights);
    values.add(PairWeights.mean(each));
    values.addAll(each);
    var kappas = tags.fleiss(raters, weights);
    for (int column = 0; column < counts.size(); column++) {
      values.add(counts.get(column).alpha().value());
      values.add(counts.get(column).psa());
      values.add(kappas.get(column).value());
    }
    return values;
  }

  /// Over ordered pairs of people: pairs that both say yes, of those whose first one does.
  private static @Nullable Double pooledF1(List<TagCount> counts) {
    long both = 0;
    long either = 0;
    for (TagCount count : counts) {
      both += count.both();
      either += count.either();
    }
    return either == 0 ? null : (Double) ((double) both / either);
  }

  private List<TagAgreement> perTag(List<Bootstrap.Spread> spreads) {
    var counts = tags.of(Weights.once(judgements));
    var fleiss = tags.fleiss(raters, Weights.once(judgements));
    var rows = new ArrayList<TagAgreement>();
    for (int column = 0; column < counts.size(); column++) {
      var count = counts.get(column);
      rows.add(
          new TagAgreement(
              judgements.tag(column),
              tagAlpha(count, spreads.get(PER_TAG * column)),
              fleiss.get(column),
              spreads.get(PER_TAG * column + 2).interval(),
              psa(count, spreads.get(PER_TAG * column + 1)),
              count.positives()));
    }
    return rows;
  }

  private Coefficient alpha(Alpha alpha, Distance distance, Bootstrap.@Nullable Spread spread) {
    var sample = new Passport.Sample(alpha.items(), alpha.values(), annotators);
    return coefficient(
        alpha.value(),
        new Passport(
            "Krippendorff's alpha of sets",
            distance,
            distance.emptySets(),
            sample,
            resampling(spread)));
  }

  /// @param spreads of the pooled one and of the mean
  private AgreementReport.F1 f1(Alpha whole, List<Bootstrap.Spread> spreads) {
    return new AgreementReport.F1(
        coefficient(pairwise.pooledF1(), f1Passport("pooled", whole, spreads.getFirst())),
        coefficient(pairwise.meanOfPairs(), f1Passport("mean of pairs", whole, spreads.getLast())));
  }

  private Passport f1Passport(String kind, Alpha whole, Bootstrap.@Nullable Spread spread) {
    return new Passport(
        "F1 between people, " + kind,
        null,
        EMPTY_PAIR,
        new Passport.Sample(whole.items(), whole.values(), annotators),
        resampling(spread));
  }

  private Coefficient tagAlpha(TagCount count, Bootstrap.Spread spread) {
    return ofTag(count, count.alpha().value(), passport(count, Distance.NOMINAL, spread));
  }

  private Coefficient psa(TagCount count, Bootstrap.Spread spread) {
    return ofTag(count, count.psa(), passport(count, null, spread));
  }

  private Passport passport(TagCount count, @Nullable Distance distance, Bootstrap.Spread spread) {
    return new Passport(
        distance == null ? "positive specific agreement on a tag" : "Krippendorff's alpha of a tag",
        distance,
        Distance.NOMINAL.emptySets(),
        new Passport.Sample(count.items(), count.values(), annotators),
        resampling(spread));
  }

  private static Coefficient ofTag(TagCount count, @Nullable Double value, Passport passport) {
    boolean supported =
        count.items() >= PairAgreement.FEWEST_ITEMS
            && count.positives() >= PairAgreement.FEWEST_POSITIVES;
    return new Coefficient(value, supported, passport);
  }

  private static Coefficient coefficient(@Nullable Double value, Passport passport) {
    boolean supported = passport.sample().items() >= PairAgreement.FEWEST_ITEMS;
    return new Coefficient(value, supported, passport);
  }

  private Passport.@Nullable Resampling resampling(Bootstrap.@Nullable Spread spread) {
    if (spread == null) return null;
    return new Passport.Resampling(bootstrap, spread.interval(), spread.undefined());
  }
}
