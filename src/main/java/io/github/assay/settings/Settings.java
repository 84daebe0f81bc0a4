package io.github.assay.settings;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Decision;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one user of this machine has chosen; the same for all workspaces.
///
/// @param annotator the name under which this person decides, never blank, never the gold seat
/// @param appearance how things look
/// @param suggestions how many suggestions are shown at once at most, 1 to 9; the project may show
///   fewer
/// @param reading whether texts are read for their meaning while a workspace is open
/// @param recent files of workspaces that were open, newest first, at most 8
/// @param columns of tables, such as `runs/Seconds`, whether they are in view; those that are not
///   named are there if there is room
public record Settings(
    String annotator,
    Appearance appearance,
    int suggestions,
    Reading reading,
    List<String> recent,
    SortedMap<String, Boolean> columns) {
  private static final int MOST_RECENT = 8;

  /// How things look.
  ///
  /// @param look light, dark, or as the system has it
  /// @param textPercent size of all text, 100 to 200
  public record Appearance(Look look, int textPercent) {
    public Appearance {
      requireIn("the text size in percent", textPercent, 100, 200);
    }
  }

  /// When texts are read for their meaning.
  public enum Reading {
    BACKGROUND,
    NEVER;

    /// The name in the file: `background`, `never`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Reading of(String word) {
      for (Reading reading : values()) if (reading.word().equals(word)) return reading;
      throw new AssayException(
          "BAD_SETTING", "reading is \"" + word + "\"; it can be background or never");
    }
  }

  /// Light or dark.
  public enum Look {
    SYSTEM,
    LIGHT,
    DARK;

    /// The name in the file: `system`, `light`, `dark`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Look of(String word) {
      for (Look look : values()) if (look.word().equals(word)) return look;
      throw new AssayException(
          "BAD_SETTING", "look is \"" + word + "\"; it can be system, light or dark");
    }
  }

  public Settings {
    annotator = annotator.strip();
    if (annotator.isEmpty()) throw new AssayException("BAD_SETTING", "the annotator has no name");
    if (annotator.equals(Decision.GOLD))
      throw new AssayException(
          "BAD_SETTING", "\"" + annotator + "\" is the name of the rulings and of nobody else");
    requireIn("the number of suggestions", suggestions, 1, 9);
    recent = List.copyOf(recent.subList(0, Math.min(recent.size(), MOST_RECENT)));
    columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
  }

  /// What holds before anybody has chosen.
  ///
  /// @param annotator a name to start with, such as that of the system's user
  public static Settings standard(String annotator) {
    return new Settings(
        annotator,
        new Appearance(Look.SYSTEM, 100),
        9,
        Reading.BACKGROUND,
        List.of(),
        new TreeMap<>());
  }

  /// Light, dark, or as the system has it.
  public Look look() {
    return appearance.look();
  }

  /// Size of all text, 100 to 200.
  public int textPercent() {
    return appearance.textPercent();
  }

  public Settings withAnnotator(String name) {
    return new Settings(name, appearance, suggestions, reading, recent, columns);
  }

  public Settings withLook(Look look) {
    return with(new Appearance(look, textPercent()));
  }

  public Settings withTextPercent(int percent) {
    return with(new Appearance(look(), percent));
  }

  private Settings with(Appearance other) {
    return new Settings(annotator, other, suggestions, reading, recent, columns);
  }

  public Settings withSuggestions(int number) {
    return new Settings(annotator, appearance, number, reading, recent, columns);
  }

  public Settings withReading(Reading other) {
    return new Settings(annotator, appearance, suggestions, other, recent, columns);
  }

  /// The same with other columns in view.
  ///
  /// @param chosen all that are named
  public Settings withColumns(Map<String, Boolean> chosen) {
    return new Settings(annotator, appearance, suggestions, reading, recent, new TreeMap<>(chosen));
  }

  /// The same with a workspace as the newest one.
  public Settings opened(String file) {
    var files = new java.util.ArrayList<>(recent);
    files.remove(file);
    files.addFirst(file);
    return new Settings(annotator, appearance, suggestions, reading, files, columns);
  }

  private static void requireIn(String what, int value, int least, int most) {
    if (value < least || value > most)
      throw new AssayException(
          "BAD_SETTING", what + " is " + value + "; it can be " + least + " to " + most);
  }
}
