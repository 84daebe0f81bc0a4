package io.github.assay.agreement;

/// What items were given against what they count as.
///
/// @param no items that were given no
/// @param yes items that were given yes
public record Joint(Row no, Row yes) {
  /// Items that were given the same.
  ///
  /// @param given how many there are
  /// @param asNo how many count as no
  /// @param asYes how many count as yes; those that count as nothing are in neither
  public record Row(long given, long asNo, long asYes) {
    private double scale() {
      return asNo + asYes == 0 ? 0 : (double) given / (asNo + asYes);
    }
  }

  /// How many of all items that were given no probably are no, if those that count as nothing are
  /// as the others.
  public double trueNo() {
    return no.asNo() * no.scale();
  }

  /// How many of all items that were given no probably should be yes.
  public double missing() {
    return no.asYes() * no.scale();
  }

  /// How many of all items that were given yes probably should be no.
  public double wrong() {
    return yes.asNo() * yes.scale();
  }

  /// How many of all items that were given yes probably are yes.
  public double trueYes() {
    return yes.asYes() * yes.scale();
  }
}
