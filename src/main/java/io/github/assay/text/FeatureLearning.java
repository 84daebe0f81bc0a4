package io.github.assay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Counts in how many texts each n-gram is, and chooses which of them are features.
final class FeatureLearning {
  private final Pipeline pipeline;
  private final List<Text> texts;
  private final Runnable pulse;
  private final Grams grams;

  FeatureLearning(Pipeline pipeline, List<Text> texts, Runnable pulse) {
    this.pipeline = pipeline;
    this.texts = texts;
    this.pulse = pulse;
    this.grams = new Grams(pipeline);
  }

  private record Candidate(long hash, int count) {}

  private record Chosen(String name, int count) {}

  Features learn() {
    var chosen = named(chosen(counts()));
    return new Features(
        pipeline,
        texts.size(),
        Arrays.stream(chosen).map(Chosen::name).toArray(String[]::new),
        Arrays.stream(chosen).mapToInt(Chosen::count).toArray());
  }

  private LongCounts counts() {
    int pieces = Math.clamp(texts.size() / 64, 1, Runtime.getRuntime().availableProcessors());
    var counted =
        IntStream.range(0, pieces).parallel().mapToObj(piece -> counts(piece, pieces)).toList();
    var sum = counted.getFirst();
    for (LongCounts other : counted.subList(1, counted.size())) other.forEach(sum::add);
    return sum;
  }

  private LongCounts counts(int piece, int pieces) {
    var counts = new LongCounts();
    for (int text = piece; text < texts.size(); text += pieces) {
      pulse.run();
      var once = new LongCounts();
      grams.forEach(texts.get(text), (hash, line, from, to) -> once.put(hash, 1));
      once.forEach(counts::add);
    }
    return counts;
  }

  private List<Candidate> chosen(LongCounts counts) {
    var candidates = new ArrayList<Candidate>();
    counts.forEach(
        (hash, count) -> {
          if (count >= pipeline.minDocuments()) candidates.add(new Candidate(hash, count));
        });
    candidates.sort(
        Comparator.comparingInt(Candidate::count).reversed().thenComparingLong(Candidate::hash));
    return candidates.subList(0, Math.min(candidates.size(), pipeline.maxFeatures()));
  }

  /// Looks up the characters of the chosen n-grams in the texts, and sorts by name.
  private Chosen[] named(List<Candidate> chosen) {
    var places = new LongCounts();
    for (int place = 0; place < chosen.size(); place++)
      places.put(chosen.get(place).hash(), place + 1);
    var named = new Chosen[chosen.size()];
    var names = new Names(places, chosen, named);
    for (Text text : texts) {
      if (names.left == 0) break;
      pulse.run();
      grams.forEach(text, names);
    }
    Arrays.sort(named, Comparator.comparing(Chosen::name));
    return named;
  }

  private static final class Names implements Grams.Sink {
    private final LongCounts places;
    private final List<Candidate> chosen;
    private final @Nullable Chosen[] named;
    private int left;

    Names(LongCounts places, List<Candidate> chosen, @Nullable Chosen[] named) {
      this.places = places;
      this.chosen = chosen;
      this.named = named;
      this.left = named.length;
    }

    @Override
    public void take(long hash, CharSequence line, int from, int to) {
      int place = places.get(hash) - 1;
      if (place < 0 || named[place] != null) return;
      char family = Grams.familyOf(hash, line, from, to);
      named[place] =
          new Chosen(family + ":" + line.subSequence(from, to), chosen.get(place).count());
      left--;
    }
  }
}
