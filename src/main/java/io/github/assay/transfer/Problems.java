package io.github.assay.transfer;

import java.util.ArrayList;
import java.util.List;

/// Collects problems: counts all, keeps the first hundred.
public final class Problems {
  /// How many are kept.
  public static final int KEPT = 100;

  private final List<Problem> first = new ArrayList<>();
  private long total;

  /// Notes one more.
  public void add(Problem problem) {
    total++;
    if (first.size() < KEPT) first.add(problem);
  }

  /// How many there are in all.
  public long total() {
    return total;
  }

  /// The first hundred, in the order of the files.
  public List<Problem> first() {
    return List.copyOf(first);
  }
}
