package io.github.assay.domain;

/// How many tags of a facet an item should have.
///
/// @param name of the facet, as its tags give it
/// @param least how many at least, 0 if none is needed
/// @param most how many at most, 0 for any number
public record Facet(String name, int least, int most) {
  public Facet {
    if (least < 0 || most < 0 || (most > 0 && least > most))
      throw new IllegalArgumentException("no item can have " + least + " to " + most + " tags");
  }

  /// A facet without a rule.
  public static Facet free(String name) {
    return new Facet(name, 0, 0);
  }

  /// Whether an item must have a tag of it.
  public boolean isRequired() {
    return least > 0;
  }

  /// Whether a number of tags keeps to the rule.
  public boolean allows(int tags) {
    return tags >= least && (most == 0 || tags <= most);
  }
}
