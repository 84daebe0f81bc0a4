package io.github.assay.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.assay.domain.AssayException;
import io.github.assay.settings.Settings.Appearance;
import io.github.assay.settings.Settings.Look;
import io.github.assay.settings.Settings.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/// The JSON file that the settings are kept in. Fields that it has and this version does not know
/// stay in it.
///
/// @param path where it is, or will be
/// @param standard what holds for a field that is not in it
public record SettingsFile(Path path, Settings standard) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// Reads the settings; the standard ones if there is no file.
  ///
  /// @throws AssayException `SETTINGS_UNREADABLE` or `BAD_SETTING`, naming the file; it stays as it
  ///   is
  public Settings read() {
    try {
      return settings(tree());
    } catch (AssayException e) {
      throw new AssayException(e.code(), "settings file " + path + ": " + e.getMessage(), e);
    }
  }

  /// Replaces the file in one step. One that could not be read is kept beside it with the ending
  /// `.damaged`.
  ///
  /// @throws AssayException `SETTINGS_NOT_SAVED`; the file is as it was
  public void write(Settings settings) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      var tree = readable();
      put(tree, settings);
      var fresh = path.resolveSibling(path.getFileName() + ".new");
      Files.write(fresh, JSON.writeValueAsBytes(tree));
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new AssayException(
          "SETTINGS_NOT_SAVED", "cannot save the settings in " + path + ": " + e.getMessage(), e);
    }
  }

  private ObjectNode readable() throws IOException {
    try {
      return tree();
    } catch (AssayException e) {
      var aside = path.resolveSibling(path.getFileName() + ".damaged");
      Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
      return JSON.createObjectNode();
    }
  }

  private ObjectNode tree() {
    if (!Files.exists(path)) return JSON.createObjectNode();
    try {
      if (JSON.readTree(Files.readAllBytes(path)) instanceof ObjectNode tree) return tree;
      throw new AssayException("SETTINGS_UNREADABLE", "not a JSON object");
    } catch (JsonProcessingException e) {
      throw new AssayException("SETTINGS_UNREADABLE", e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new AssayException("SETTINGS_UNREADABLE", String.valueOf(e.getMessage()), e);
    }
  }

  private Settings settings(JsonNode tree) {
    var recent = new ArrayList<String>();
    for (JsonNode file : tree.path("recent")) recent.add(file.asText());
    var columns = new TreeMap<String, Boolean>();
    for (Map.Entry<String, JsonNode> column : tree.path("columns").properties())
      columns.put(column.getKey(), column.getValue().asBoolean());
    return new Settings(
        tree.path("annotator").asText(standard.annotator()),
        new Appearance(
            Look.of(tree.path("look").asText(standard.look().word())),
            tree.path("textPercent").asInt(standard.textPercent())),
        tree.path("suggestions").asInt(standard.suggestions()),
        Reading.of(tree.path("reading").asText(standard.reading().word())),
        recent,
        columns);
  }

  private static void put(ObjectNode tree, Settings settings) {
    tree.put("annotator", settings.annotator());
    tree.put("look", settings.look().word());
    tree.put("textPercent", settings.textPercent());
    tree.put("suggestions", settings.suggestions());
    tree.put("reading", settings.reading().word());
    var recent = tree.putArray("recent");
    settings.recent().forEach(recent::add);
    var columns = tree.putObject("columns");
    settings.columns().forEach(columns::put);
  }
}
