package io.github.assay.testing;

import io.github.assay.learning.Embedder;
import java.util.Locale;

/// Reads the first word of a title alone: texts that begin with words of one letter mean the same.
/// Counts how many texts it read.
public final class FirstWord implements Embedder {
  private boolean ready;
  private int read;

  @Override
  public String id() {
    return "first word";
  }

  @Override
  public void prepare() {
    ready = true;
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  /// How many texts were read so far.
  public int read() {
    return read;
  }

  @Override
  public byte[] vector(String title, String description) {
    ready = true;
    read++;
    var vector = new byte[26];
    vector[title.toLowerCase(Locale.ROOT).charAt(0) - 'a'] = 100;
    return vector;
  }
}
