package io.github.assay.agreement;

import java.util.ArrayList;

/// Finds out from votes alone which class each item probably is of, and how reliable each annotator
/// is: expectation and maximisation, starting from the shares of votes.
///
/// On thin data it may overrule the majority, and may follow one annotator in everything. So its
/// outcome is advice for people and never becomes gold by itself; a pseudo-count and a minimum of
/// common items keep it from the extremes.
///
/// @param pseudoCount votes added to each cell of each annotator's table; 0 adds nothing
/// @param minimumOverlap annotators with fewer items in common with others do not count
/// @param tolerance it stops when the log-likelihood gains less than this; below 0 it goes on to
///   the last round
/// @param rounds it stops after so many rounds, at least 1
/// @see <a href="https://doi.org/10.2307/2346806">Dawid and Skene (1979)</a>
public record DawidSkene(double pseudoCount, int minimumOverlap, double tolerance, int rounds) {
  /// A pseudo-count of 1 and 20 common items.
  public static final DawidSkene STANDARD = new DawidSkene(1, 20, 1e-9, 1000);

  public DawidSkene {
    if (!(pseudoCount >= 0) || rounds < 1)
      throw new IllegalArgumentException(
          "a pseudo-count of " + pseudoCount + ", and " + rounds + " rounds");
  }

  /// Weighs the votes for one tag; classes are [Votes#NO] and [Votes#YES].
  public Consensus ofTag(Judgements judgements, int column) {
    return of(Votes.ofTag(judgements, column));
  }

  /// Weighs votes.
  public Consensus of(Votes votes) {
    var overlaps = votes.overlaps();
    var counts = new boolean[overlaps.length];
    for (int annotator = 0; annotator < counts.length; annotator++)
      counts[annotator] = overlaps[annotator] >= minimumOverlap;
    var steps = new ConsensusSteps(votes.only(counts), pseudoCount);
    var climb = new ArrayList<Double>();
    boolean settled = false;
    for (int round = 0; round < rounds && !settled; round++) {
      steps.maximise();
      climb.add(steps.expect());
      settled = round > 0 && climb.get(round) - climb.get(round - 1) < tolerance;
    }
    return new Consensus(steps, overlaps, minimumOverlap, new Consensus.Climb(climb, settled));
  }
}
