package io.github.assay.ui.support;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one screen: `messages.properties` beside its classes.
///
/// @param bundle its texts by key, for FXML
public record Texts(ResourceBundle bundle) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  /// A time as tables show it, in the zone of this machine.
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /// The texts of the package that a class is in.
  public static Texts of(Class<?> screen) {
    var name = screen.getPackageName() + ".messages";
    return new Texts(ResourceBundle.getBundle(name, Locale.ENGLISH, screen.getClassLoader()));
  }

  /// The text of a key, filled in as by [String#format].
  ///
  /// @throws java.util.MissingResourceException if there is none
  public String text(String key, Object... values) {
    var pattern = bundle.getString(key);
    return values.length == 0 ? pattern : String.format(Locale.ENGLISH, pattern, values);
  }

  /// The text of `key.one` or `key.other`, filled in with the number.
  public String count(String key, long number) {
    return text(number == 1 ? key + ".one" : key + ".other", number);
  }
}
