package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.List;

/// What most people say about a tag of an item.
public enum Majority {
  /// More than half of those who could say something say yes.
  YES,
  /// Fewer than half say yes.
  NO,
  /// Half of them say yes. Never decided by chance.
  CONFLICT,
  /// Nobody could say anything.
  NOBODY;

  /// Of votes.
  ///
  /// @param yes how many say yes
  /// @param votes how many say something, at least `yes`
  public static Majority of(int yes, int votes) {
    if (yes < 0 || yes > votes)
      throw new IllegalArgumentException(yes + " of " + votes + " votes cannot say yes");
    if (votes == 0) return NOBODY;
    if (2 * yes == votes) return CONFLICT;
    return 2 * yes > votes ? YES : NO;
  }

  /// Of each tag of an item.
  ///
  /// @return one for each column
  public static List<Majority> perTag(Judgements judgements, int item) {
    var yes = new int[judgements.tagCount()];
    var votes = new int[judgements.tagCount()];
    for (Judgement one : judgements.of(item))
      for (int column = 0; column < votes.length; column++) {
        if (one.knows(column)) votes[column]++;
        if (one.gives(column)) yes[column]++;
      }
    var majorities = new ArrayList<Majority>();
    for (int column = 0; column < votes.length; column++)
      majorities.add(of(yes[column], votes[column]));
    return majorities;
  }
}
