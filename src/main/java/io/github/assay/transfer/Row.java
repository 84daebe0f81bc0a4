package io.github.assay.transfer;

import io.github.assay.transfer.Problem.Place;
import java.util.List;
import java.util.SequencedMap;

/// One record of a file, before anybody asked what it means. Valid only while its reader hands it
/// over.
///
/// @param style what kind of file it stands in
/// @param fields values by the names that the file gives them, in its order
/// @param faults what is wrong with its form; if there is any, `fields` may lack something
/// @param origin where it stands
public record Row(
    Style style, SequencedMap<String, Value> fields, List<Problem> faults, Origin origin) {
  public Row {
    faults = List.copyOf(faults);
  }

  /// What a value can say.
  public enum Style {
    /// Every value is a text, lists are joined, and an empty text is no value.
    CELLS,
    /// Values have types.
    TYPED
  }

  /// Where a record stands in its file.
  public interface Origin {
    /// The place of a field's value; of the record if the field is empty or not in it.
    Place place(String field);

    /// The record as the file has it, on one line unless the format needs more.
    String raw();
  }

  /// The place of a field's value.
  public Place place(String field) {
    return origin.place(field);
  }
}
