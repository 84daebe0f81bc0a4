package io.github.assay.ui.data;

import static io.github.assay.ui.data.DataScreen.TEXTS;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows the name of a column, or that there is none.
final class ColumnNames extends StringConverter<String> {
  @Override
  public String toString(@Nullable String column) {
    return column == null || column.isEmpty() ? TEXTS.text("data.import.column.none") : column;
  }

  @Override
  public String fromString(String text) {
    return text;
  }
}
