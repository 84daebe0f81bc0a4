package io.github.assay.transfer;

import io.github.assay.transfer.Problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads Debian package records, as `apt-cache dumpavail` prints them: paragraphs of fields with
/// blank lines between.
///
/// What it makes of a record says [DebianRecord].
final class DebianReader implements RowReader {
  @Override
  public void read(SourceText text, Sink sink) {
    var lines = new Lines(text);
    var paragraph = new Paragraph(text);
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank()) {
        paragraph.handOver(sink);
        paragraph = new Paragraph(text);
      } else if (!line.startsWith("#")) {
        if (paragraph.raw.isEmpty()) text.window().release(lines.start());
        paragraph.add(line, lines.start());
      }
    }
    paragraph.handOver(sink);
  }

  /// The fields of one package.
  private static final class Paragraph implements Row.Origin {
    private final SourceText text;
    private final Map<String, StringBuilder> fields = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Long> places = new LinkedHashMap<>();
    private final List<Problem> faults = new ArrayList<>();
    private final StringBuilder raw = new StringBuilder();
    private long start;
    private String last = "";

    Paragraph(SourceText text) {
      this.text = text;
    }

    void add(String line, long offset) {
      if (raw.isEmpty()) start = offset;
      raw.append(line).append('\n');
      if (line.startsWith(" ") || line.startsWith("\t")) goOn(line, offset);
      else begin(line, offset);
    }

    private void goOn(String line, long offset) {
      var field = fields.get(last);
      if (field == null)
        fault("BAD_FIELD", offset, "the line %s continues no field", Quoted.of(line));
      else field.append('\n').append(line.substring(1));
    }

    private void begin(String line, long offset) {
      int colon = line.indexOf(':');
      var name = colon < 0 ? "" : line.substring(0, colon);
      if (name.isBlank() || name.indexOf(' ') >= 0) {
        fault(
            "BAD_FIELD", offset, "%s is not a field: expected a name and a colon", Quoted.of(line));
        last = "";
        return;
      }
      last = name;
      var key = name.toLowerCase(Locale.ROOT);
      var twin = names.putIfAbsent(key, name);
      if (twin != null)
        fault("DUPLICATE_KEY", offset, "the field %s stands twice", Quoted.of(twin));
      fields.put(name, new StringBuilder(line.substring(colon + 1).strip()));
      places.put(name, offset + colon + 1);
    }

    private void fault(String code, long offset, String message, String value) {
      faults.add(new Problem(code, text.place(offset, ""), message.formatted(value)));
    }

    void handOver(Sink sink) {
      if (raw.isEmpty()) return;
      var found = new LinkedHashMap<String, String>();
      fields.forEach((name, value) -> found.put(name, value.toString()));
      sink.row(new Row(Row.Style.TYPED, DebianRecord.fields(found), faults, this));
    }

    @Override
    public Place place(String field) {
      var offset = places.get(DebianRecord.source(field, places.keySet()));
      if (offset != null) return text.place(offset, field);
      var place = text.place(start, field);
      return new Place(place.file(), place.line(), 0, field);
    }

    @Override
    public String raw() {
      return raw.toString();
    }
  }
}
