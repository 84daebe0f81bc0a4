package io.github.assay.learning;

import io.github.assay.domain.AssayException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values of a recipe's settings, read as numbers.
///
/// @param values by name, complete (see [Recipe#complete])
public record SettingValues(Map<String, String> values) {
  public SettingValues {
    values = Map.copyOf(values);
  }

  /// The value as it was written; empty if it is not there.
  public String text(String name) {
    return values.getOrDefault(name, "");
  }

  /// A whole number.
  ///
  /// @throws AssayException `BAD_SETTING` if it is none, or not from `least` to `most`
  public int whole(String name, int least, int most) {
    try {
      int value = Integer.parseInt(text(name).strip());
      if (value >= least && value <= most) return value;
    } catch (NumberFormatException e) {
      throw bad(name, "a whole number from " + least + " to " + most, e);
    }
    throw bad(name, "a whole number from " + least + " to " + most, null);
  }

  /// A number.
  ///
  /// @throws AssayException `BAD_SETTING` if it is none, or not from `least` to `most`
  public double number(String name, double least, double most) {
    var wanted = "a number from " + plain(least) + " to " + plain(most);
    try {
      double value = Double.parseDouble(text(name).strip());
      if (value >= least && value <= most) return value;
    } catch (NumberFormatException e) {
      throw bad(name, wanted, e);
    }
    throw bad(name, wanted, null);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private AssayException bad(String name, String wanted, @Nullable Throwable cause) {
    var message = "setting " + name + " is \"" + text(name) + "\"; it must be " + wanted;
    return cause == null
        ? new AssayException("BAD_SETTING", message)
        : new AssayException("BAD_SETTING", message, cause);
  }
}
