package io.github.assay.learning.tribuo;

import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.Tensor;

/// An optimiser that tells of every step. Tribuo's training loop has no other place at which it can
/// be watched or stopped; what the watcher throws ends the training.
final class Watched implements StochasticGradientOptimiser {
  private final StochasticGradientOptimiser inner;
  private final Runnable watcher;

  Watched(StochasticGradientOptimiser inner, Runnable watcher) {
    this.inner = inner;
    this.watcher = watcher;
  }

  @Override
  public void initialise(Parameters parameters) {
    inner.initialise(parameters);
  }

  @Override
  public Tensor[] step(Tensor[] updates, double weight) {
    watcher.run();
    return inner.step(updates, weight);
  }

  @Override
  public void finalise() {
    inner.finalise();
  }

  @Override
  public void reset() {
    inner.reset();
  }

  @Override
  public StochasticGradientOptimiser copy() {
    return new Watched(inner.copy(), watcher);
  }

  @Override
  public ConfiguredObjectProvenance getProvenance() {
    return inner.getProvenance();
  }

  @Override
  public String toString() {
    return inner.toString();
  }
}
