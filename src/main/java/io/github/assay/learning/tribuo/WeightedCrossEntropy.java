package io.github.assay.learning.tribuo;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.Arrays;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.la.SparseVector;
import org.tribuo.math.la.VectorTuple;
import org.tribuo.math.util.VectorNormalizer;
import org.tribuo.multilabel.sgd.MultiLabelObjective;
import org.tribuo.multilabel.sgd.objectives.BinaryCrossEntropy;

/// Tribuo's binary cross-entropy with two changes to its gradient: positives of a tag weigh what
/// that tag says, and a tag that is already right to within the tolerance learns nothing from the
/// item. The second keeps the thousands of easy negatives of a rare tag from pushing its weights
/// about, and makes the gradient sparse, which is most of the speed.
final class WeightedCrossEntropy implements MultiLabelObjective {
  private final BinaryCrossEntropy plain = new BinaryCrossEntropy();

  @Config(description = "Errors smaller than this are left as they are.")
  private double tolerance;

  private final double[] positive;

  /// @param positive how much a positive weighs, by output id; a negative weighs 1
  /// @param tolerance errors (of a probability) smaller than this are left as they are
  WeightedCrossEntropy(double[] positive, double tolerance) {
    this.positive = positive.clone();
    this.tolerance = tolerance;
  }

  @Override
  public Pair<Double, SGDVector> lossAndGradient(SGDVector truth, SGDVector prediction) {
    var plainly = plain.lossAndGradient(truth, prediction);
    var gradient = plainly.getB();
    var outputs = new int[gradient.size()];
    var values = new double[gradient.size()];
    int kept = 0;
    for (VectorTuple one : gradient) {
      // the error of a positive is above 0, that of a negative below
      double error = one.value > 0 ? one.value * positive[one.index] : one.value;
      if (Math.abs(error) >= tolerance) {
        outputs[kept] = one.index;
        values[kept++] = error;
      }
    }
    return new Pair<>(
        plainly.getA(),
        SparseVector.createSparseVector(
            gradient.size(), Arrays.copyOf(outputs, kept), Arrays.copyOf(values, kept)));
  }

  @Override
  public VectorNormalizer getNormalizer() {
    return plain.getNormalizer();
  }

  @Override
  public boolean isProbabilistic() {
    return true;
  }

  @Override
  public double threshold() {
    return plain.threshold();
  }

  @Override
  public ConfiguredObjectProvenance getProvenance() {
    return new ConfiguredObjectProvenanceImpl(this, "MultiLabelObjective");
  }

  @Override
  public String toString() {
    return "WeightedCrossEntropy(tolerance=" + tolerance + ")";
  }
}
