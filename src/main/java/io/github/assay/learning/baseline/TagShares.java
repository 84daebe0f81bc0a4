package io.github.assay.learning.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Tag;
import io.github.assay.learning.TrainingSet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often each tag is gold; all that a baseline learns.
///
/// @param seed of random draws
/// @param items number of training items, at least 1
/// @param counts in how many of them each approved tag is gold, by ascending id
record TagShares(long seed, int items, List<Count> counts) {
  private static final String PART = "shares.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  TagShares {
    counts = List.copyOf(counts);
    for (int at = 0; at < counts.size(); at++) {
      var count = counts.get(at);
      boolean ascends = at == 0 || counts.get(at - 1).tag() < count.tag();
      if (!ascends || count.items() < 0 || count.items() > items)
        throw new IllegalArgumentException(count + " of " + items + " items");
    }
  }

  /// @param items in which the tag is gold
  record Count(int tag, int items) {}

  /// @throws AssayException `NO_TRAINING_DATA` if there are no items
  static TagShares of(TrainingSet data, long seed) {
    if (data.train().isEmpty())
      throw new AssayException("NO_TRAINING_DATA", "there is no training item to learn from");
    var counts = new TreeMap<Integer, Integer>();
    for (Tag tag : data.vocabulary().tags()) counts.put(tag.id(), 0);
    for (GoldItem gold : data.train())
      for (int tag : gold.tags()) counts.computeIfPresent(tag, (id, count) -> count + 1);
    return new TagShares(
        seed,
        data.train().size(),
        counts.entrySet().stream().map(one -> new Count(one.getKey(), one.getValue())).toList());
  }

  /// The ids of the tags, ascending.
  int[] tags() {
    return counts.stream().mapToInt(Count::tag).toArray();
  }

  /// The share of the tag at a place, in `[0, 1]`.
  double share(int place) {
    return (double) counts.get(place).items() / items;
  }

  SortedMap<String, byte[]> parts() {
    try {
      return new TreeMap<>(
          Map.of(PART, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("shares that cannot be written", e);
    }
  }

  static TagShares read(SortedMap<String, byte[]> parts) {
    var content = parts.get(PART);
    if (content == null)
      throw new AssayException("MODEL_UNREADABLE", "part " + PART + " of the model is not there");
    try {
      return JSON.readValue(content, TagShares.class);
    } catch (IOException e) {
      throw new AssayException(
          "MODEL_UNREADABLE", "part " + PART + " of the model is not what Assay writes", e);
    }
  }
}
