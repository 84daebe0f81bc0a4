package io.github.assay.evaluation;

import org.jspecify.annotations.Nullable;

/// Wilson's score interval of a share, such as a precision or a recall.
public final class Wilson {
  /// The 97.5 % point of the normal distribution.
  private static final double Z = 1.959963984540054;

  private Wilson() {}

  /// The 95 % interval of a share.
  ///
  /// @param successes in `[0, trials]`
  /// @return null without trials
  public static @Nullable Interval of(long successes, long trials) {
    if (trials == 0) return null;
    double n = trials;
    double share = successes / n;
    double shrink = 1 + Z * Z / n;
    double middle = (share + Z * Z / (2 * n)) / shrink;
    double half = Z / shrink * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    return new Interval(
        successes == 0 ? 0 : middle - half, successes == trials ? 1 : middle + half);
  }
}
