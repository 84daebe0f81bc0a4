package io.github.assay.learning;

import io.github.assay.text.Features;
import io.github.assay.text.Pipeline;
import io.github.assay.text.SparseVector;
import io.github.assay.text.Text;
import java.util.List;

/// Texts by their words and pairs of words, laid out for search: for each word the texts that have
/// it. Two texts are as similar as the cosine of their TF-IDF values.
///
/// Words that are in more than a tenth of many texts tell nothing apart and are left out, so that a
/// search visits few texts. Thread-safe; never changes.
final class WordPostings {
  static final Pipeline WORDS = new Pipeline(2, 1, 0, 2, 200_000);

  private static final int MANY = 200;
  private static final int COMMON = 10;

  private final Features features;
  private final int texts;
  private final int[] starts;
  private final int[] places;
  private final float[] values;

  /// @param pulse is run before each text, by several threads; what it throws ends the reading
  WordPostings(List<Text> texts, Runnable pulse) {
    this.features = Features.learn(WORDS, texts, pulse);
    this.texts = texts.size();
    this.starts = new int[features.size() + 1];
    for (int feature = 0; feature < features.size(); feature++)
      starts[feature + 1] = starts[feature] + (isCommon(feature) ? 0 : features.count(feature));
    this.places = new int[starts[features.size()]];
    this.values = new float[places.length];
    fill(texts, pulse);
  }

  private void fill(List<Text> all, Runnable pulse) {
    var next = starts.clone();
    for (int text = 0; text < all.size(); text++) {
      pulse.run();
      var vector = features.of(all.get(text));
      double length = length(vector);
      for (int at = 0; at < vector.size(); at++) {
        int feature = vector.place(at);
        if (isCommon(feature)) continue;
        int slot = next[feature]++;
        places[slot] = text;
        values[slot] = (float) (vector.value(at) / length);
      }
    }
  }

  private boolean isCommon(int feature) {
    return texts >= MANY && features.count(feature) > texts / COMMON;
  }

  private double length(SparseVector vector) {
    double squares = 0;
    for (int at = 0; at < vector.size(); at++)
      if (!isCommon(vector.place(at))) squares += (double) vector.value(at) * vector.value(at);
    return Math.sqrt(squares);
  }

  /// How many texts there are.
  int size() {
    return texts;
  }

  /// The values of a text, for [#addTo] and [#similarity].
  SparseVector of(Text text) {
    return features.of(text);
  }

  /// Adds to each sum how similar the text at its place is.
  ///
  /// @param sums one a text, 0 at first
  void addTo(float[] sums, SparseVector query) {
    double length = length(query);
    for (int at = 0; at < query.size(); at++) {
      int feature = query.place(at);
      float value = (float) (query.value(at) / length);
      for (int slot = starts[feature]; slot < starts[feature + 1]; slot++)
        sums[places[slot]] += value * values[slot];
    }
  }

  /// How similar two texts are, in `[0, 1]`.
  double similarity(SparseVector one, SparseVector other) {
    double sum = 0;
    int there = 0;
    for (int at = 0; at < one.size(); at++) {
      int feature = one.place(at);
      while (there < other.size() && other.place(there) < feature) there++;
      if (there < other.size() && other.place(there) == feature && !isCommon(feature))
        sum += (double) one.value(at) * other.value(there);
    }
    return sum == 0 ? 0 : Math.min(1, sum / (length(one) * length(other)));
  }
}
