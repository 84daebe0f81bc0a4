package io.github.assay.workbench;

import io.github.assay.domain.AssayException;

/// How gold items are dealt out. Items of one group, and items that read alike or nearly so, stay
/// together in all ways.
///
/// @param seed of the order in which items are dealt; [Method#BY_DATE] needs none
public record SplitWay(Method method, Shares shares, long seed) {
  /// By what it is said which part an item comes to.
  public enum Method {
    /// Each part gets its share of every tag.
    STRATIFIED("stratified"),
    /// Chance alone.
    RANDOM("random"),
    /// The oldest items to learn from, the newest to test on.
    BY_DATE("by-date");

    private final String word;

    Method(String word) {
      this.word = word;
    }

    /// Its name in commands.
    public String word() {
      return word;
    }
  }

  /// How much of the gold items goes where; the rest is to learn from.
  ///
  /// @param validation in `[0, 1)`
  /// @param test in `[0, 1)`
  public record Shares(double validation, double test) {
    /// 15 % each.
    public static final Shares STANDARD = new Shares(.15, .15);

    public Shares {
      if (!(validation >= 0 && test >= 0 && validation + test < 1))
        throw new AssayException(
            "BAD_SHARE",
            "shares of validation %s and test %s must be 0 or more and leave something to learn from"
                .formatted(validation, test));
    }

    /// The shares in the order of the parts.
    double[] all() {
      return new double[] {1 - validation - test, validation, test};
    }
  }

  /// What is kept of it beside the split.
  String note() {
    var said =
        "%s, validation %s, test %s".formatted(method.word(), shares.validation, shares.test);
    return method == Method.BY_DATE ? said : said + ", seed " + seed;
  }
}
