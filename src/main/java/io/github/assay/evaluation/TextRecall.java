package io.github.assay.evaluation;

/// Recall of the gold tags that stand in the text, or of those that are only implied.
record TextRecall(Kind kind) implements Metric {
  /// Which gold tags are asked for.
  enum Kind {
    /// A rule finds a name or alias in the text.
    EXPLICIT,
    /// No rule finds it.
    IMPLICIT
  }

  @Override
  public String name() {
    return kind == Kind.EXPLICIT ? "explicit_recall" : "implicit_recall";
  }

  @Override
  public String meaning() {
    return kind == Kind.EXPLICIT
        ? "The share of gold tags that stand in the text which is predicted."
        : "The share of gold tags that the text only implies which is predicted.";
  }

  @Override
  public Statistic over(Predictions predictions) {
    int size = predictions.set().size();
    var gold = new int[size];
    var hits = new int[size];
    for (int item = 0; item < size; item++) {
      var explicit = predictions.set().explicit(item);
      int explicitHits = Predictions.common(predictions.predicted(item), explicit);
      boolean asksExplicit = kind == Kind.EXPLICIT;
      gold[item] =
          asksExplicit ? explicit.length : predictions.set().gold(item).length - explicit.length;
      hits[item] = asksExplicit ? explicitHits : (int) predictions.tally(item).tp() - explicitHits;
    }
    return draw -> {
      long found = 0;
      long all = 0;
      for (int item = 0; item < size; item++) {
        found += (long) draw.weights()[item] * hits[item];
        all += (long) draw.weights()[item] * gold[item];
      }
      return predictions.convention().orUndefined(new Tally(found, 0, all - found).recall());
    };
  }
}
