package io.github.assay.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.AssayException;
import io.github.assay.settings.Settings.Appearance;
import io.github.assay.settings.Settings.Look;
import io.github.assay.settings.Settings.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path folder;
  private SettingsFile file = new SettingsFile(Path.of("unset"), Settings.standard("mara"));

  @BeforeEach
  void place() {
    file = new SettingsFile(folder.resolve("assay/settings.json"), Settings.standard("mara"));
  }

  @Test
  void withoutAFileTheStandardHolds() {
    assertEquals(
        new Settings(
            "mara",
            new Appearance(Look.SYSTEM, 100),
            9,
            Reading.BACKGROUND,
            List.of(),
            new TreeMap<>()),
        file.read());
  }

  @Test
  void whatIsWrittenIsRead() {
    var settings =
        new Settings(
            "noor",
            new Appearance(Look.DARK, 130),
            7,
            Reading.NEVER,
            List.of("/data/labels.db"),
            new TreeMap<>(Map.of("runs/Seconds", false, "runs/Snapshot", true)));

    file.write(settings);

    assertEquals(settings, file.read());
  }

  @Test
  void fieldsOfALaterVersionStay() throws IOException {
    Files.createDirectories(file.path().getParent());
    Files.writeString(file.path(), "{\"shiny\": {\"new\": 1}, \"look\": \"dark\"}");

    file.write(file.read().withSuggestions(9));

    assertEquals(
        """
        {
          "shiny" : {
            "new" : 1
          },
          "look" : "dark",
          "annotator" : "mara",
          "textPercent" : 100,
          "suggestions" : 9,
          "reading" : "background",
          "recent" : [ ],
          "columns" : { }
        }\
        """,
        Files.readString(file.path()));
  }

  @Test
  void damagedFileIsNamedAndKeptAside() throws IOException {
    Files.createDirectories(file.path().getParent());
    Files.writeString(file.path(), "{\"look\": ");

    var failure = assertThrows(AssayException.class, file::read);
    assertEquals("SETTINGS_UNREADABLE", failure.code());
    assertEquals(
        true, String.valueOf(failure.getMessage()).startsWith("settings file " + file.path()));

    file.write(file.standard());
    assertEquals("{\"look\": ", Files.readString(folder.resolve("assay/settings.json.damaged")));
    assertEquals(file.standard(), file.read());
  }

  @Test
  void valueThatCannotBeIsNamed() throws IOException {
    Files.createDirectories(file.path().getParent());
    Files.writeString(file.path(), "{\"suggestions\": 40}");

    var failure = assertThrows(AssayException.class, file::read);

    assertEquals("BAD_SETTING", failure.code());
    assertEquals(
        "settings file " + file.path() + ": the number of suggestions is 40; it can be 1 to 9",
        failure.getMessage());
  }

  @Test
  void nobodyAnnotatesAsGold() {
    var failure = assertThrows(AssayException.class, () -> Settings.standard("gold"));

    assertEquals("BAD_SETTING", failure.code());
  }

  @Test
  void newestWorkspaceComesFirstAndOldOnesLeave() {
    var settings = Settings.standard("mara");
    for (int i : IntStream.range(0, 10).toArray()) settings = settings.opened("w" + i);

    assertEquals(
        List.of("w4", "w9", "w8", "w7", "w6", "w5", "w3", "w2"), settings.opened("w4").recent());
  }
}
