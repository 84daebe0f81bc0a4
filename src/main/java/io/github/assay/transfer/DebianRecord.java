package io.github.assay.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the fields of a Debian package say in Assay's words.
///
/// `id` is the package, `title` the first line of the description and `description` the rest with
/// its line marks undone, `tags` the list in `Tag`, `url` the home page, `group` the source
/// package. All other fields keep their names and values.
final class DebianRecord {
  private static final Map<String, String> SOURCES =
      Map.of(
          "id", "Package",
          "title", "Description",
          "description", "Description",
          "tags", "Tag",
          "url", "Homepage");

  private DebianRecord() {}

  /// The fields of a record, from the package's fields; continuation lines without their first
  /// blank, separated by line feeds.
  static SequencedMap<String, Value> fields(Map<String, String> given) {
    var rest = new LinkedHashMap<>(given);
    var fields = new LinkedHashMap<String, Value>();
    var name = rest.remove("Package");
    if (name != null) fields.put("id", new Value.Text(name));
    var description = description(rest);
    if (description != null) describe(description, fields);
    var tags = rest.remove("Tag");
    if (tags != null && !tags.isBlank()) fields.put("tags", Value.Sequence.ofTexts(tags(tags)));
    var url = rest.remove("Homepage");
    if (url != null) fields.put("url", new Value.Text(url));
    var source = rest.getOrDefault("Source", name == null ? "" : name);
    fields.put("group", new Value.Text(source.replaceFirst("\\s.*", "")));
    rest.forEach((field, value) -> fields.putIfAbsent(field, new Value.Text(value)));
    return fields;
  }

  /// The package's field from which a field of the record comes.
  static String source(String field, Set<String> given) {
    if (field.equals("group")) return given.contains("Source") ? "Source" : "Package";
    var source = SOURCES.getOrDefault(field, field);
    return source.equals("Description") && !given.contains(source) ? "Description-en" : source;
  }

  private static @Nullable String description(Map<String, String> rest) {
    var plain = rest.remove("Description");
    var english = rest.remove("Description-en");
    if (plain == null) return english;
    return english != null && english.length() > plain.length() ? english : plain;
  }

  private static void describe(String text, Map<String, Value> fields) {
    int end = text.indexOf('\n');
    fields.put("title", new Value.Text(end < 0 ? text : text.substring(0, end)));
    if (end < 0) return;
    var lines = new ArrayList<String>();
    for (String line : text.substring(end + 1).split("\n", -1))
      lines.add(line.strip().equals(".") ? "" : line);
    fields.put("description", new Value.Text(String.join("\n", lines)));
  }

  /// The tags of a list with commas; `a::{b,c}` stands for `a::b` and `a::c`.
  static List<String> tags(String list) {
    var tags = new ArrayList<String>();
    for (String part : list.split(",(?![^{]*})", -1)) {
      var tag = part.strip();
      int brace = tag.indexOf('{');
      if (brace < 0 || !tag.endsWith("}")) {
        if (!tag.isEmpty()) tags.add(tag);
        continue;
      }
      for (String member : tag.substring(brace + 1, tag.length() - 1).split(",", -1))
        if (!member.isBlank()) tags.add(tag.substring(0, brace) + member.strip());
    }
    return tags;
  }
}
