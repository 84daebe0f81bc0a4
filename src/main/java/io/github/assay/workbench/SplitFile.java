package io.github.assay.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Part;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads which item is in which part: a JSON object `{"train":[ids],"validation":[ids],
/// "test":[ids]}`, or lines of `id`, a tab and the part.
final class SplitFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String name;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  private SplitFile(String name) {
    this.name = name;
  }

  /// The part of each item, in the order of the file.
  ///
  /// @throws AssayException `FILE_NOT_FOUND`, `FILE_UNREADABLE`, `BAD_SPLIT_FILE`, `UNKNOWN_PART`,
  ///   or `ITEM_TWICE`
  static Map<String, Part> read(Path file) {
    var split = new SplitFile(file.getFileName() + "");
    var text = split.text(file);
    if (text.stripLeading().startsWith("{")) split.readJson(text);
    else split.readLines(text.lines().toList());
    if (split.parts.isEmpty()) throw split.bad("names no item");
    return split.parts;
  }

  private String text(Path file) {
    try {
      var text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw new AssayException("FILE_NOT_FOUND", "there is no file " + file, e);
    } catch (CharacterCodingException e) {
      throw new AssayException("BAD_SPLIT_FILE", name + " is not UTF-8 text", e);
    } catch (IOException e) {
      throw new AssayException(
          "FILE_UNREADABLE", file + " could not be read: " + e.getMessage(), e);
    }
  }

  private void readJson(String text) {
    for (Map.Entry<String, JsonNode> entry : tree(text).properties()) {
      var part = part(entry.getKey(), "");
      if (!entry.getValue().isArray())
        throw bad("has no list of ids under \"" + entry.getKey() + "\"");
      for (JsonNode id : entry.getValue()) {
        if (!id.isTextual() && !id.isIntegralNumber())
          throw bad("has an id under \"" + entry.getKey() + "\" that is no text: " + id);
        put(id.asText(), part, "");
      }
    }
  }

  private JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw new AssayException(
          "BAD_SPLIT_FILE",
          "%s is not JSON, line %d, column %d: %s"
              .formatted(
                  name,
                  place == null ? 0 : place.getLineNr(),
                  place == null ? 0 : place.getColumnNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  private void readLines(List<String> lines) {
    for (int number = 1; number <= lines.size(); number++) {
      var line = lines.get(number - 1);
      if (line.isBlank()) continue;
      int tab = line.lastIndexOf('\t');
      if (tab < 1)
        throw bad("line " + number + " is not an id, a tab and a part: \"" + line + "\"");
      var where = " in line " + number;
      put(line.substring(0, tab), part(line.substring(tab + 1).strip(), where), where);
    }
  }

  private Part part(String word, String where) {
    for (Part part : List.of(Part.TRAIN, Part.VALIDATION, Part.TEST))
      if (part.word().equals(word)) return part;
    throw new AssayException(
        "UNKNOWN_PART",
        "%s names the part \"%s\"%s; there are train, validation and test"
            .formatted(name, word, where));
  }

  private void put(String id, Part part, String where) {
    var earlier = parts.putIfAbsent(id, part);
    if (earlier != null)
      throw new AssayException(
          "ITEM_TWICE",
          "%s names the item \"%s\" twice%s, in %s and %s"
              .formatted(name, id, where, earlier.word(), part.word()));
  }

  private AssayException bad(String what) {
    return new AssayException("BAD_SPLIT_FILE", name + " " + what);
  }
}
