package io.github.assay.learning.tribuo;

import java.util.SplittableRandom;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.multilabel.sgd.MultiLabelObjective;
import org.tribuo.multilabel.sgd.linear.LinearSGDTrainer;

/// Tribuo's linear trainer with [WideWeights] instead of a matrix. Trains once.
final class WideTrainer extends LinearSGDTrainer {
  private static final int EACH_ITEM = 1;
  private static final int NEVER_LOG = -1;

  private final double[] bias;
  private WideWeights weights = new WideWeights(0, new double[0]);

  /// @param bias where the bias of each tag starts
  WideTrainer(
      MultiLabelObjective objective,
      StochasticGradientOptimiser optimiser,
      int epochs,
      long seed,
      double[] bias) {
    super(objective, optimiser, epochs, NEVER_LOG, EACH_ITEM, seed);
    this.bias = bias.clone();
  }

  /// What was learned last; all are 0 before. The model that Tribuo returns does not hold them.
  WideWeights weights() {
    return weights;
  }

  @Override
  protected LinearParameters createParameters(int features, int tags, SplittableRandom random) {
    weights = new WideWeights(features + 1, bias);
    return weights;
  }
}
