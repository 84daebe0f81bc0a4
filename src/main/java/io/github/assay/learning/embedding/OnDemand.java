package io.github.assay.learning.embedding;

import io.github.assay.domain.AssayException;
import io.github.assay.learning.Embedder;
import org.jspecify.annotations.Nullable;

/// The sentence model of this machine, made ready when it is first needed and kept until the
/// program ends. A machine that cannot run it is asked once.
public final class OnDemand implements Embedder {
  private volatile @Nullable SentenceModel model;
  private @Nullable AssayException failure;

  @Override
  public String id() {
    return SentenceModel.ID;
  }

  @Override
  public void prepare() {
    ready();
  }

  @Override
  public boolean isReady() {
    return model != null;
  }

  @Override
  public byte[] vector(String title, String description) {
    var now = model;
    return EightBits.of((now == null ? ready() : now).vector(title, description));
  }

  private synchronized SentenceModel ready() {
    if (failure != null) throw new AssayException(failure.code(), failure.getMessage(), failure);
    var now = model;
    if (now != null) return now;
    try {
      now = SentenceModel.open();
    } catch (AssayException e) {
      failure = e;
      throw e;
    }
    model = now;
    return now;
  }
}
