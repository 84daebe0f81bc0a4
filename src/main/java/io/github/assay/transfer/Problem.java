package io.github.assay.transfer;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Something in a file that cannot be taken as it stands.
///
/// @param code stable upper-case name, such as `ROW_WIDTH`
/// @param place where it is
/// @param message one sentence for people, with the value if there is one; values are quoted and at
///   most 80 characters long
public record Problem(String code, Place place, String message) {
  /// A place in a file.
  ///
  /// @param file the name without its folder
  /// @param line the physical line on which the record, or the value, begins, from 1; 0 if it is
  ///   about the file as a whole
  /// @param column in characters (code points) of that line, from 1; 0 if it is about the whole
  ///   line
  /// @param field name of the column or key as the file has it; empty if it is about the record
  public record Place(String file, long line, long column, String field) {
    /// About the file as a whole.
    public static Place of(String file) {
      return new Place(file, 0, 0, "");
    }

    @Override
    public String toString() {
      var text = new StringBuilder(Quoted.inner(file));
      if (line > 0) text.append(':').append(line);
      if (column > 0) text.append(':').append(column);
      if (!field.isEmpty()) text.append(' ').append(Quoted.inner(field));
      return text.toString();
    }
  }

  /// Code, place and sentence on one line.
  @Override
  public String toString() {
    return code + " " + place + ": " + message;
  }

  /// The same for machines.
  public SequencedMap<String, Object> toJson() {
    var json = new LinkedHashMap<String, Object>();
    json.put("code", code);
    json.put("file", Quoted.inner(place.file()));
    json.put("line", place.line());
    json.put("column", place.column());
    json.put("field", Quoted.inner(place.field()));
    json.put("message", message);
    return json;
  }
}
