package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What [DawidSkene] found. Never changes; thread-safe.
public final class Consensus {
  /// Votes on items of a class below which the rates of that class rest on nothing.
  private static final double LEAST = .5;

  private final ConsensusSteps steps;
  private final int minimumOverlap;
  private final int[] overlaps;
  private final List<Double> climb;
  private final boolean settled;

  Consensus(ConsensusSteps steps, int[] overlaps, int minimumOverlap, Climb climb) {
    this.steps = steps;
    this.overlaps = overlaps;
    this.minimumOverlap = minimumOverlap;
    this.climb = climb.logLikelihoods();
    this.settled = climb.settled();
  }

  /// How it went.
  ///
  /// @param logLikelihoods after each round
  /// @param settled whether the last one gained next to nothing
  record Climb(List<Double> logLikelihoods, boolean settled) {
    Climb {
      logLikelihoods = List.copyOf(logLikelihoods);
    }
  }

  /// How reliable an annotator is. What is undefined is null.
  ///
  /// @param overlap how many items the annotator has in common with others
  /// @param counts whether these are enough; the votes of others were left out
  /// @param sensitivity how likely yes is said where yes is true
  /// @param specificity how likely no is said where no is true
  public record Reliability(
      int annotator,
      int overlap,
      boolean counts,
      @Nullable Double sensitivity,
      @Nullable Double specificity) {}

  /// The share of items that are of a class.
  public double share(int choice) {
    return steps.shares()[choice];
  }

  /// How likely an item is of a class; undefined if nobody voted whose votes count.
  public @Nullable Double posterior(int item, int choice) {
    return steps.hasVotes(item) ? (Double) steps.posteriors()[item][choice] : null;
  }

  /// How likely a tag applies to an item, of which the model was not told, from votes on it;
  /// undefined if none of those who vote counts.
  ///
  /// @param yes who gives it
  /// @param no who does not
  public @Nullable Double posterior(Collection<Integer> yes, Collection<Integer> no) {
    var votes = new ArrayList<Votes.Vote>();
    for (int who : yes) if (counts(who)) votes.add(new Votes.Vote(who, Votes.YES, 1));
    for (int who : no) if (counts(who)) votes.add(new Votes.Vote(who, Votes.NO, 1));
    if (votes.isEmpty()) return null;
    var posterior = new double[2];
    steps.expect(votes, posterior);
    return posterior[Votes.YES];
  }

  /// How likely an annotator votes for a class where another or the same is true; undefined if the
  /// annotator probably never saw an item of the true class (less than half a vote), or does not
  /// count.
  public @Nullable Double rate(int annotator, int truth, int choice) {
    boolean known = counts(annotator) && steps.masses()[annotator][truth] >= LEAST;
    return known ? (Double) steps.rates()[annotator][truth][choice] : null;
  }

  /// Sensitivity and specificity of an annotator, of votes on one tag.
  public Reliability reliability(int annotator) {
    return new Reliability(
        annotator,
        overlaps[annotator],
        counts(annotator),
        rate(annotator, Votes.YES, Votes.YES),
        rate(annotator, Votes.NO, Votes.NO));
  }

  /// The logarithm of the likelihood after each round, and with pseudo-counts also theirs; never
  /// falls.
  public List<Double> logLikelihoods() {
    return climb;
  }

  /// Whether the last round gained next to nothing; else it was cut off.
  public boolean isSettled() {
    return settled;
  }

  private boolean counts(int annotator) {
    return overlaps[annotator] >= minimumOverlap;
  }
}
