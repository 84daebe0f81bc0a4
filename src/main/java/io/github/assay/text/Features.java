package io.github.assay.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.function.IntToDoubleFunction;

/// The features that texts of a kind have, learned from some of them, and the TF-IDF values of any
/// text. Thread-safe; never changes.
///
/// The value of a feature is `(1 + ln n) * idf`, where `n` is how often it is there and `idf = 1 +
/// ln((1 + N) / (1 + d))` for a feature in `d` of `N` texts. The values of word n-grams together
/// have length 1, those of character n-grams too, and then all of them. Logarithms are
/// [StrictMath]'s, so that the values are the same on every machine.
///
/// @see <a href="https://doi.org/10.1016/0306-4573(88)90021-0">Salton and Buckley (1988)</a>
public final class Features {
  private final Pipeline pipeline;
  private final int documents;
  private final String[] names;
  private final int[] counts;
  private final double[] idf;
  private final LongCounts places = new LongCounts();
  private final Grams grams;

  /// @param documents number of texts that the counts come from
  /// @param names family, colon, characters; ascending
  /// @param counts in how many texts each is
  Features(Pipeline pipeline, int documents, String[] names, int[] counts) {
    this.pipeline = pipeline;
    this.documents = documents;
    this.names = names;
    this.counts = counts;
    this.grams = new Grams(pipeline);
    this.idf = new double[names.length];
    for (int place = 0; place < names.length; place++) {
      var name = names[place];
      places.put(Grams.hash(name.charAt(0), name, 2, name.length()), place + 1);
      idf[place] = 1 + StrictMath.log((1.0 + documents) / (1.0 + counts[place]));
    }
  }

  /// Learns which features there are.
  ///
  /// @param pulse is run before each text, by several threads; what it throws ends the learning
  public static Features learn(Pipeline pipeline, List<Text> texts, Runnable pulse) {
    return new FeatureLearning(pipeline, texts, pulse).learn();
  }

  /// Reads features back from [#parts].
  ///
  /// @throws io.github.assay.domain.AssayException `MODEL_UNREADABLE` if the parts are damaged
  public static Features read(SortedMap<String, byte[]> parts) {
    return FeatureParts.read(parts);
  }

  /// The features as parts of a model: `pipeline.json` (how texts are cut) and `features.tsv` (name
  /// and number of texts a line).
  public SortedMap<String, byte[]> parts() {
    return FeatureParts.write(this);
  }

  /// How many features there are.
  public int size() {
    return names.length;
  }

  /// The name of a feature: `w:` and words, or `c:` and characters with a space at a word's edge.
  /// Names ascend with places.
  public String name(int place) {
    return names[place];
  }

  /// In how many texts a feature was.
  public int count(int place) {
    return counts[place];
  }

  /// How much the rarity of a feature adds to its values, at least 1.
  public double idf(int place) {
    return idf[place];
  }

  /// From how many texts the features were learned.
  public int documents() {
    return documents;
  }

  /// How texts are cut.
  public Pipeline pipeline() {
    return pipeline;
  }

  /// The values of a text; empty if it has none of the features.
  public SparseVector of(Text text) {
    var found = new Found();
    grams.forEach(
        text,
        (hash, line, from, to) -> {
          int place = places.get(hash) - 1;
          if (place >= 0) found.add(place);
        });
    return found.vector();
  }

  /// Everything that a text is cut into, features and others.
  ///
  /// @return each n-gram once, in the order in which they first stand in the text
  public List<Gram> dissect(Text text) {
    return new Dissection(grams).of(text, places, of(text));
  }

  /// Splits a weighted sum over the features of a text among its words and pairs of words. What
  /// runs of characters add counts towards the word that they are in; a feature that is there
  /// several times adds the same each time.
  ///
  /// @param weight of a feature
  /// @return what each adds, in the order in which they first stand in the text; together the sum
  public SequencedMap<String, Double> byWord(Text text, IntToDoubleFunction weight) {
    var once = new HashMap<Integer, Double>();
    var times = new HashMap<Integer, Integer>();
    grams.forEach(text, (hash, line, from, to) -> times.merge(places.get(hash), 1, Integer::sum));
    var vector = of(text);
    for (int at = 0; at < vector.size(); at++) {
      int place = vector.place(at);
      double adds = weight.applyAsDouble(place) * vector.value(at);
      if (adds != 0) once.put(place, adds / times.getOrDefault(place + 1, 1));
    }
    var sums = new LinkedHashMap<String, Double>();
    grams.forEach(
        text,
        (hash, line, from, to) -> {
          var adds = once.get(places.get(hash) - 1);
          if (adds == null) return;
          char family = Grams.familyOf(hash, line, from, to);
          sums.merge(Grams.words(line, from, to, family), adds, Double::sum);
        });
    return sums;
  }

  /// Gathers the places of a text.
  private final class Found {
    private int[] all = new int[256];
    private int size;

    void add(int place) {
      if (size == all.length) all = Arrays.copyOf(all, size * 2);
      all[size++] = place;
    }

    SparseVector vector() {
      Arrays.sort(all, 0, size);
      int distinct = 0;
      var values = new double[size];
      for (int at = 0; at < size; ) {
        int place = all[at];
        int from = at;
        while (at < size && all[at] == place) at++;
        all[distinct] = place;
        values[distinct++] = (1 + StrictMath.log(at - from)) * idf[place];
      }
      return scaled(Arrays.copyOf(all, distinct), values);
    }

    private SparseVector scaled(int[] distinct, double[] values) {
      double words = 0;
      double characters = 0;
      for (int at = 0; at < distinct.length; at++)
        if (isWord(distinct[at])) words += values[at] * values[at];
        else characters += values[at] * values[at];
      double both = words > 0 && characters > 0 ? Math.sqrt(2) : 1;
      var scaled = new float[distinct.length];
      for (int at = 0; at < distinct.length; at++)
        scaled[at] =
            (float) (values[at] / (both * Math.sqrt(isWord(distinct[at]) ? words : characters)));
      return new SparseVector(distinct, scaled);
    }
  }

  private boolean isWord(int place) {
    return names[place].charAt(0) == Grams.WORDS;
  }
}
