package io.github.assay.agreement;

import org.jspecify.annotations.Nullable;

/// What two people said about one tag of the items that both judged.
///
/// @param both items with yes from both
/// @param first with yes from the first one only
/// @param second with yes from the second one only
/// @param neither with no from both
public record PairTable(long both, long first, long second, long neither) {
  /// Nothing judged.
  public static final PairTable NONE = new PairTable(0, 0, 0, 0);

  /// How many items both judged.
  public long items() {
    return both + first + second + neither;
  }

  /// Items with a yes from one of them at least.
  public long positives() {
    return both + first + second;
  }

  /// Positive specific agreement, `2a / (2a + b + c)`: how likely one says yes if the other does.
  /// The F1 between the two, and where kappa goes as common no's grow. Undefined if nobody says
  /// yes.
  ///
  /// @see <a href="https://doi.org/10.1197/jamia.M1733">Hripcsak and Rothschild (2005)</a>
  public @Nullable Double psa() {
    return ratio(2 * both, 2 * both + first + second);
  }

  /// Negative specific agreement, `2d / (2d + b + c)`. Undefined if nobody says no.
  public @Nullable Double nsa() {
    return ratio(2 * neither, 2 * neither + first + second);
  }

  /// Cohen's kappa.
  public Kappa kappa() {
    return Kappa.of(this);
  }

  /// Both tables together.
  public PairTable plus(PairTable other) {
    return new PairTable(
        both + other.both, first + other.first, second + other.second, neither + other.neither);
  }

  private static @Nullable Double ratio(long part, long whole) {
    return whole == 0 ? null : (Double) ((double) part / whole);
  }
}
