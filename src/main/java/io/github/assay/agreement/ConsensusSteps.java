package io.github.assay.agreement;

import java.util.Arrays;
import java.util.List;

/// The two steps of [DawidSkene], and what they change.
final class ConsensusSteps {
  private final Votes votes;
  private final double pseudoCount;
  private final double[] shares;
  private final double[][][] rates;
  private final double[][] masses;
  private final double[][] posteriors;

  ConsensusSteps(Votes votes, double pseudoCount) {
    this.votes = votes;
    this.pseudoCount = pseudoCount;
    this.shares = new double[votes.classes()];
    this.rates = new double[votes.annotators()][votes.classes()][votes.classes()];
    this.masses = new double[votes.annotators()][votes.classes()];
    this.posteriors = new double[votes.size()][votes.classes()];
    for (int item = 0; item < posteriors.length; item++) {
      double sum = 0;
      for (Votes.Vote vote : votes.of(item)) {
        posteriors[item][vote.choice()] += vote.times();
        sum += vote.times();
      }
      if (sum > 0) scale(posteriors[item], sum);
    }
  }

  /// How common each class is.
  double[] shares() {
    return shares;
  }

  /// By annotator, true class and given class.
  double[][][] rates() {
    return rates;
  }

  /// By annotator and true class: how many votes a rate rests on.
  double[][] masses() {
    return masses;
  }

  /// Whether anybody voted on an item.
  boolean hasVotes(int item) {
    return !votes.of(item).isEmpty();
  }

  /// By item; all 0 for an item without votes.
  double[][] posteriors() {
    return posteriors;
  }

  /// Finds shares and rates from the posteriors.
  void maximise() {
    Arrays.fill(shares, 0);
    for (double[][] table : rates) for (double[] row : table) Arrays.fill(row, pseudoCount);
    int items = 0;
    for (int item = 0; item < posteriors.length; item++) {
      if (votes.of(item).isEmpty()) continue;
      items += votes.times(item);
      count(item);
    }
    if (items > 0) scale(shares, items);
    for (int annotator = 0; annotator < rates.length; annotator++)
      for (int truth = 0; truth < shares.length; truth++) {
        double sum = Arrays.stream(rates[annotator][truth]).sum();
        masses[annotator][truth] = sum - pseudoCount * shares.length;
        if (sum > 0) scale(rates[annotator][truth], sum);
      }
  }

  private void count(int item) {
    for (int truth = 0; truth < shares.length; truth++) {
      double mass = votes.times(item) * posteriors[item][truth];
      shares[truth] += mass;
      for (Votes.Vote vote : votes.of(item))
        rates[vote.annotator()][truth][vote.choice()] += vote.times() * mass;
    }
  }

  /// Finds the posteriors from shares and rates.
  ///
  /// @return the logarithm of the likelihood, with that of the pseudo-counts
  double expect() {
    double likelihood = prior();
    for (int item = 0; item < posteriors.length; item++)
      if (!votes.of(item).isEmpty())
        likelihood += votes.times(item) * expect(votes.of(item), posteriors[item]);
    return likelihood;
  }

  /// Fills in the posterior of some votes.
  ///
  /// @return the logarithm of their likelihood
  double expect(List<Votes.Vote> row, double[] posterior) {
    for (int truth = 0; truth < posterior.length; truth++) {
      double log = Math.log(shares[truth]);
      for (Votes.Vote vote : row)
        log += vote.times() * Math.log(rates[vote.annotator()][truth][vote.choice()]);
      posterior[truth] = log;
    }
    double top = Arrays.stream(posterior).max().orElseThrow();
    double sum = 0;
    for (int truth = 0; truth < posterior.length; truth++) {
      posterior[truth] = Math.exp(posterior[truth] - top);
      sum += posterior[truth];
    }
    scale(posterior, sum);
    return top + Math.log(sum);
  }

  private double prior() {
    if (pseudoCount == 0) return 0;
    double log = 0;
    for (double[][] table : rates)
      for (double[] row : table) for (double rate : row) log += pseudoCount * Math.log(rate);
    return log;
  }

  private static void scale(double[] row, double sum) {
    for (int place = 0; place < row.length; place++) row[place] /= sum;
  }
}
