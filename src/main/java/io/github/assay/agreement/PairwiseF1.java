package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// F1 between people, pair by pair: over the items that both judged, the tags of one against those
/// of the other.
///
/// Pooled and mean of pairs are different numbers: pooled, a pair weighs by its tags; in the mean,
/// each pair weighs the same.
///
/// @param pairs those that have a common item, by first and second annotator
/// @param pooled all pairs together
public record PairwiseF1(List<PairAgreement> pairs, SetAgreement pooled) {
  public PairwiseF1 {
    pairs = List.copyOf(pairs);
  }

  /// All pairs of people.
  public static PairwiseF1 of(Judgements judgements) {
    var tallies = new TreeMap<Long, PairTally>();
    for (int item = 0; item < judgements.size(); item++) {
      var row = judgements.of(item);
      for (int place = 0; place < row.size(); place++)
        for (int later = place + 1; later < row.size(); later++)
          tallies
              .computeIfAbsent(
                  key(row.get(place), row.get(later)), pair -> new PairTally(judgements.tagCount()))
              .add(row.get(place), row.get(later));
    }
    var pairs = new ArrayList<PairAgreement>();
    var pooled = SetAgreement.NONE;
    for (var entry : tallies.entrySet()) {
      var pair =
          PairAgreement.of(
              (int) (entry.getKey() >>> 32), entry.getKey().intValue(), entry.getValue());
      pairs.add(pair);
      pooled = pooled.plus(pair.sets());
    }
    return new PairwiseF1(pairs, pooled);
  }

  /// The F1 of all pairs together; undefined if nobody gave a tag.
  public @Nullable Double pooledF1() {
    return pooled.f1();
  }

  /// The mean of the F1 of all pairs where it is defined; undefined if there is none.
  public @Nullable Double meanOfPairs() {
    var each = new ArrayList<@Nullable Double>();
    for (PairAgreement pair : pairs) each.add(pair.sets().f1());
    return PairWeights.mean(each);
  }

  private static long key(Judgement one, Judgement other) {
    return (long) one.annotator() << 32 | other.annotator();
  }
}
