package io.github.assay.learning.tribuo;

import com.oracle.labs.mlrg.olcut.util.Pair;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.la.VectorTuple;

/// Weights while they are learned, the tags of one feature side by side.
///
/// An item has a few hundred of tens of thousands of features, and all tags. In Tribuo's own
/// matrix, where the features of one tag lie side by side, every single weight that a step reads or
/// changes is a miss of the cache, and the change is a matrix of its own. Here a step goes along
/// one row for each feature, and the change stays the two vectors whose product it is. Only for
/// steps of one item each.
final class WideWeights extends LinearParameters {
  private static final long serialVersionUID = 1L;

  private final int tags;
  private final double[][] rows;
  private transient SGDVector features = new DenseVector(0);

  /// @param features how many, the bias is the last
  /// @param bias where the bias of each tag starts; all other weights start at 0
  WideWeights(int features, double[] bias) {
    super(0, 0);
    this.tags = bias.length;
    this.rows = new double[features][tags];
    if (features > 0) rows[features - 1] = bias.clone();
  }

  double get(int tag, int feature) {
    return rows[feature][tag];
  }

  @Override
  public DenseVector predict(SGDVector example) {
    var sums = new double[tags];
    for (VectorTuple feature : example) {
      double value = feature.value;
      double[] row = rows[feature.index];
      for (int tag = 0; tag < sums.length; tag++) sums[tag] += row[tag] * value;
    }
    return DenseVector.createDenseVector(sums);
  }

  /// The errors of the tags alone; those of the weights are these times the features.
  @Override
  public Tensor[] gradients(Pair<Double, SGDVector> score, SGDVector example) {
    features = example;
    return new Tensor[] {score.getB()};
  }

  @Override
  public void update(Tensor[] gradients) {
    var errors = (SGDVector) gradients[0];
    int wrong = errors.numActiveElements();
    if (wrong == 0) return;
    var which = new int[wrong];
    var steps = new double[wrong];
    int size = 0;
    for (VectorTuple error : errors) {
      which[size] = error.index;
      steps[size++] = error.value;
    }
    for (VectorTuple feature : features) {
      double value = feature.value;
      double[] row = rows[feature.index];
      for (int at = 0; at < size; at++) row[which[at]] += steps[at] * value;
    }
  }
}
