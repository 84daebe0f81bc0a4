package io.github.assay.text;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.domain.AssayException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/// Features as the files that they are in a model.
final class FeatureParts {
  private static final String PIPELINE = "pipeline.json";
  private static final String FEATURES = "features.tsv";
  private static final int FORMAT = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private FeatureParts() {}

  /// What `pipeline.json` says.
  @JsonPropertyOrder({"format", "documents", "pipeline"})
  private record Head(int format, int documents, Pipeline pipeline) {}

  static SortedMap<String, byte[]> write(Features features) {
    var lines = new StringBuilder();
    for (int place = 0; place < features.size(); place++)
      lines.append(features.name(place)).append('\t').append(features.count(place)).append('\n');
    var parts = new TreeMap<String, byte[]>();
    parts.put(PIPELINE, json(new Head(FORMAT, features.documents(), features.pipeline())));
    parts.put(FEATURES, lines.toString().getBytes(StandardCharsets.UTF_8));
    return parts;
  }

  static Features read(SortedMap<String, byte[]> parts) {
    var head = head(part(parts, PIPELINE));
    var lines =
        new String(part(parts, FEATURES), StandardCharsets.UTF_8).lines().toArray(String[]::new);
    var names = new String[lines.length];
    var counts = new int[lines.length];
    for (int place = 0; place < lines.length; place++) {
      int tab = lines[place].lastIndexOf('\t');
      names[place] = lines[place].substring(0, Math.max(0, tab));
      counts[place] = count(lines[place].substring(tab + 1), head.documents());
      boolean named = names[place].matches("[wc]:(?s:.)+");
      if (!named || (place > 0 && names[place - 1].compareTo(names[place]) >= 0))
        throw damaged(FEATURES, "line " + (place + 1) + " is out of order");
    }
    return new Features(head.pipeline(), head.documents(), names, counts);
  }

  private static Head head(byte[] content) {
    try {
      var head = JSON.readValue(content, Head.class);
      if (head.format() != FORMAT) throw damaged(PIPELINE, "format " + head.format());
      return head;
    } catch (IOException e) {
      throw new AssayException(
          "MODEL_UNREADABLE", "part " + PIPELINE + " of the model cannot be read", e);
    }
  }

  private static int count(String digits, int documents) {
    try {
      int count = Integer.parseInt(digits);
      if (count >= 1 && count <= documents) return count;
    } catch (NumberFormatException e) {
      throw new AssayException(
          "MODEL_UNREADABLE",
          "part " + FEATURES + " of the model has no number in \"" + digits + "\"",
          e);
    }
    throw damaged(FEATURES, "a feature in " + digits + " of " + documents + " texts");
  }

  private static byte[] part(SortedMap<String, byte[]> parts, String name) {
    var content = parts.get(name);
    if (content == null) throw damaged(name, "it is not there");
    return content;
  }

  private static AssayException damaged(String part, String why) {
    return new AssayException(
        "MODEL_UNREADABLE", "part " + part + " of the model cannot be used: " + why);
  }

  private static byte[] json(Object value) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    } catch (JacksonException e) {
      throw new IllegalStateException("a pipeline that cannot be written", e);
    }
  }
}
