package io.github.assay.agreement;

import java.util.List;

/// How people agree: on sets of tags, on each tag, and pair by pair.
///
/// What rests on too few items or too few yes is there, and marked as not supported.
///
/// @param items judged by two people at least
/// @param annotators who judged these items
/// @param alphas of sets, one for each of [#DISTANCES]; without an interval where there are so many
///   different large sets that drawing would take too long
/// @param f1 between people
/// @param tags one for each column
/// @param pairs those that have a common item, by first and second annotator
/// @param pairF1 one for each of the pairs
public record AgreementReport(
    long items,
    int annotators,
    List<Coefficient> alphas,
    F1 f1,
    List<TagAgreement> tags,
    List<PairAgreement> pairs,
    List<Coefficient> pairF1) {
  /// The distances that alpha is computed by.
  public static final List<Distance> DISTANCES =
      List.of(
          Distance.MASI,
          Distance.MASI_ROUNDED,
          Distance.MASI_DKPRO,
          Distance.JACCARD,
          Distance.EQUALITY);

  public AgreementReport {
    alphas = List.copyOf(alphas);
    tags = List.copyOf(tags);
    pairs = List.copyOf(pairs);
    pairF1 = List.copyOf(pairF1);
  }

  /// F1 between people.
  ///
  /// @param pooled all pairs together
  /// @param mean of the pairs
  public record F1(Coefficient pooled, Coefficient mean) {}

  /// Computes everything.
  public static AgreementReport of(Judgements judgements, Bootstrap bootstrap) {
    return new Reporting(judgements, bootstrap).report();
  }

  /// Computes alpha of sets by the first of [#DISTANCES] and nothing else, which is much quicker.
  public static Coefficient alphaOf(Judgements judgements, Bootstrap bootstrap) {
    return new Reporting(judgements, bootstrap).alpha();
  }

  /// Alpha by one of [#DISTANCES].
  public Coefficient alpha(Distance distance) {
    int place = DISTANCES.indexOf(distance);
    if (place < 0) throw new IllegalArgumentException("not in the report: " + distance.word());
    return alphas.get(place);
  }
}
