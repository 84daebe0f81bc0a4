package io.github.assay.agreement;

import java.util.Locale;

/// How far two sets of tags are apart, from 0 (the same) to 1.
///
/// All of them follow from three numbers: the sizes of both sets and how many tags they share. With
/// `J` for the shared part of the union, and `M` for how the sets lie (the same, one in the other,
/// overlapping, apart), MASI is `1 - J M`. Libraries differ in the constants and even in the
/// formula, so that whoever shows a coefficient also shows which distance it is of.
///
/// @see <a href="https://aclanthology.org/L06-1392/">Passonneau (2006)</a>
public enum Distance {
  /// MASI with whole thirds.
  MASI("1 - J M", "M = 1, 2/3, 1/3, 0 for same, nested, overlapping, apart") {
    @Override
    double ofDifferent(int first, int second, int shared) {
      if (shared == 0) return 1;
      int thirds = isNested(first, second, shared) ? 2 : 1;
      int union = first + second - shared;
      return (3.0 * union - (double) shared * thirds) / (3.0 * union);
    }
  },
  /// MASI with thirds cut to two digits, as NLTK has it.
  MASI_ROUNDED("1 - J M", "M = 1, 0.67, 0.33, 0 for same, nested, overlapping, apart") {
    @Override
    double ofDifferent(int first, int second, int shared) {
      if (shared == 0) return 1;
      double weight = isNested(first, second, shared) ? .67 : .33;
      return 1 - weight * shared / (first + second - shared);
    }
  },
  /// What DKPro calls MASI: the Jaccard distance times a weight.
  MASI_DKPRO("(1 - J) W", "W = 0, 1/3, 2/3, 1 for same, nested, overlapping, apart") {
    @Override
    double ofDifferent(int first, int second, int shared) {
      double apart = JACCARD.ofDifferent(first, second, shared);
      if (isNested(first, second, shared)) return apart / 3;
      return shared == 0 ? apart : apart * 2 / 3;
    }

    @Override
    public String emptySets() {
      return "two empty sets are 0 apart, an empty set and another 1/3";
    }
  },
  /// The part of the union that is not shared.
  JACCARD("1 - J", "none") {
    @Override
    double ofDifferent(int first, int second, int shared) {
      int union = first + second - shared;
      return (double) (union - shared) / union;
    }
  },
  /// 0 for the same set, 1 for any other.
  EQUALITY("0 if A = B, else 1", "none") {
    @Override
    double ofDifferent(int first, int second, int shared) {
      return 1;
    }
  },
  /// 0 for the same value, 1 for any other, where values are no sets: yes and no of one tag.
  NOMINAL("0 if a = b, else 1", "none") {
    @Override
    double ofDifferent(int first, int second, int shared) {
      return 1;
    }

    @Override
    public String emptySets() {
      return "an empty set says no to every tag";
    }
  };

  private final String formula;
  private final String constants;

  Distance(String formula, String constants) {
    this.formula = formula;
    this.constants = constants;
  }

  /// The name in files and on the command line, such as `masi_rounded`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// How it follows from the sets.
  public String formula() {
    return formula;
  }

  /// The numbers in the formula, or `none`.
  public String constants() {
    return constants;
  }

  /// How it takes empty sets.
  public String emptySets() {
    return "two empty sets are 0 apart, an empty set and another 1";
  }

  /// The distance of two sets.
  ///
  /// @param first how many tags the first set has
  /// @param second how many the second one has
  /// @param shared how many are in both, at most the smaller of the two
  /// @return in `[0, 1]`
  public double between(int first, int second, int shared) {
    if (shared < 0 || shared > Math.min(first, second))
      throw new IllegalArgumentException(
          "sets of " + first + " and " + second + " tags cannot share " + shared);
    return first == shared && second == shared ? 0 : ofDifferent(first, second, shared);
  }

  /// The distance of two sets that are not the same.
  abstract double ofDifferent(int first, int second, int shared);

  private static boolean isNested(int first, int second, int shared) {
    return shared == Math.min(first, second);
  }
}
