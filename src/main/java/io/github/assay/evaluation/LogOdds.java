package io.github.assay.evaluation;

/// How surely a word is more frequent in some texts than in others: the log odds ratio with an
/// informative Dirichlet prior, divided by its standard deviation.
///
/// The prior of a word is how often it is in all texts, so that a word is only told apart by what
/// goes beyond its usual frequency, and rare words need more than one text.
///
/// @see <a href="https://doi.org/10.1093/pan/mpn018">Monroe, Colaresi and Quinn (2008)</a>,
///   equations 16, 20 and 22
public final class LogOdds {
  private LogOdds() {}

  /// The z-score of a word.
  ///
  /// @param here how often the word is in the texts in question
  /// @param allHere how many words those texts have in all
  /// @param elsewhere how often the word is in the other texts
  /// @param allElsewhere how many words those have in all
  /// @return positive if the word is more frequent here; 0 for a word that is nowhere, or if it is
  ///   the only one
  public static double z(long here, long allHere, long elsewhere, long allElsewhere) {
    double prior = here + elsewhere;
    double others = allHere + allElsewhere - prior;
    if (prior <= 0 || others <= 0) return 0;
    double inside = (here + prior) / (allHere - here + others);
    double outside = (elsewhere + prior) / (allElsewhere - elsewhere + others);
    double variance = 1 / (here + prior) + 1 / (elsewhere + prior);
    return (StrictMath.log(inside) - StrictMath.log(outside)) / Math.sqrt(variance);
  }
}
