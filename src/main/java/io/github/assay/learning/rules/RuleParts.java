package io.github.assay.learning.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.domain.AssayException;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A rules model as the file that it is kept in.
final class RuleParts {
  private static final String RULES = "rules.json";
  private static final int PLAIN = 1;
  private static final int FORMAT = 2;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private static final JsonMapper LENIENT =
      JSON.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private RuleParts() {}

  /// What all formats have.
  private record Format(int format) {}

  /// Format 1: no tag is ever held back.
  private record Plain(int format, List<Spellings> tags, List<Row> counts) {}

  private record Spellings(
      int id, List<String> names, List<String> aliases, List<Integer> implies) {
    static Spellings of(RuleTag tag) {
      return new Spellings(tag.id(), tag.names(), tag.aliases(), tag.implies());
    }

    RuleTag tag() {
      return new RuleTag(id, names, aliases, implies, List.of());
    }
  }

  /// Format 2.
  private record Head(int format, List<RuleTag> tags, List<Row> counts) {}

  private record Row(int tag, Kind kind, int right, int seen) {}

  static SortedMap<String, byte[]> write(
      List<RuleTag> tags, SortedMap<Reliability.Key, Reliability.Count> counts) {
    var rows =
        counts.entrySet().stream()
            .map(
                entry ->
                    new Row(
                        entry.getKey().tag(),
                        entry.getKey().kind(),
                        entry.getValue().right(),
                        entry.getValue().seen()))
            .toList();
    var parts = new TreeMap<String, byte[]>();
    boolean isPlain = tags.stream().allMatch(tag -> tag.vetoes().isEmpty());
    var head =
        isPlain
            ? new Plain(PLAIN, tags.stream().map(Spellings::of).toList(), rows)
            : new Head(FORMAT, tags, rows);
    try {
      parts.put(RULES, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(head));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rules that cannot be written", e);
    }
    return parts;
  }

  static RulesModel read(SortedMap<String, byte[]> parts) {
    var content = parts.get(RULES);
    if (content == null) throw damaged("it is not there", null);
    try {
      return model(head(content));
    } catch (IOException e) {
      throw damaged("it is not what Assay writes", e);
    }
  }

  private static Head head(byte[] content) throws IOException {
    int format = LENIENT.readValue(content, Format.class).format();
    if (format == FORMAT) return JSON.readValue(content, Head.class);
    if (format != PLAIN) throw damaged("format " + format, null);
    var plain = JSON.readValue(content, Plain.class);
    return new Head(FORMAT, plain.tags().stream().map(Spellings::tag).toList(), plain.counts());
  }

  private static RulesModel model(Head head) {
    var counts = new TreeMap<Reliability.Key, Reliability.Count>();
    for (Row row : head.counts()) {
      if (row.right() < 0 || row.right() > row.seen())
        throw damaged(row.right() + " of " + row.seen() + " hits are right", null);
      counts.put(
          new Reliability.Key(row.tag(), row.kind()),
          new Reliability.Count(row.right(), row.seen()));
    }
    int before = Integer.MIN_VALUE;
    for (RuleTag tag : head.tags()) {
      if (tag.id() <= before) throw damaged("tags are out of order", null);
      before = tag.id();
    }
    return new RulesModel(new RuleBook(head.tags()), new Reliability(counts));
  }

  private static AssayException damaged(String why, @Nullable Throwable cause) {
    var message = "part " + RULES + " of the model cannot be used: " + why;
    return cause == null
        ? new AssayException("MODEL_UNREADABLE", message)
        : new AssayException("MODEL_UNREADABLE", message, cause);
  }
}
