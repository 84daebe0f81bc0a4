package io.github.assay.testing;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Scores;
import io.github.assay.learning.TagModel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// A model for tests of what is around models: a tag's score is the logistic of the sum of its
/// words' weights, less 2.
///
/// @param weights by tag id, then by word
public record WordModel(SortedMap<Integer, SortedMap<String, Double>> weights) implements TagModel {
  static final String PART = "model.words.tsv";

  @Override
  public String recipe() {
    return WordRecipe.ID;
  }

  @Override
  public Scores score(String title, String description) {
    var words = (title + " " + description).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
    var values = new float[weights.size()];
    int place = 0;
    for (var ofTag : weights.values()) {
      double sum = -2;
      for (String word : words) sum += ofTag.getOrDefault(word, 0.0);
      values[place++] = (float) (1 / (1 + Math.exp(-sum)));
    }
    return Scores.of(weights.keySet().stream().toList(), values);
  }

  @Override
  public SortedMap<String, byte[]> parts() {
    var text = new StringBuilder();
    weights.forEach(
        (tag, words) ->
            words.forEach(
                (word, weight) ->
                    text.append(tag)
                        .append('\t')
                        .append(word)
                        .append('\t')
                        .append(weight)
                        .append('\n')));
    var parts = new TreeMap<String, byte[]>();
    parts.put(PART, text.toString().getBytes(StandardCharsets.UTF_8));
    parts.put(
        "pipeline.json", "{\"tokens\":\"letters and digits\"}".getBytes(StandardCharsets.UTF_8));
    return parts;
  }

  static WordModel read(byte[] part) {
    var weights = new TreeMap<Integer, SortedMap<String, Double>>();
    for (String line : new String(part, StandardCharsets.UTF_8).lines().toList()) {
      var fields = line.split("\t", -1);
      if (fields.length != 3) throw unreadable(line);
      try {
        weights
            .computeIfAbsent(Integer.valueOf(fields[0]), _ -> new TreeMap<>())
            .put(fields[1], Double.valueOf(fields[2]));
      } catch (NumberFormatException e) {
        throw unreadable(line);
      }
    }
    return new WordModel(weights);
  }

  private static AssayException unreadable(String line) {
    return new AssayException("MODEL_UNREADABLE", "no weight: " + line);
  }
}
