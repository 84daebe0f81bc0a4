package io.github.assay.transfer;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Writes one JSON object a line. The members of a field `extra` stand among the other fields.
final class JsonLinesWriter implements RowWriter {
  private final Writer out;

  JsonLinesWriter(Writer out, List<String> columns) {
    this.out = out;
  }

  @Override
  public void row(SequencedMap<String, Value> fields) throws IOException {
    out.write(object(fields));
    out.write('\n');
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  /// The JSON of a record.
  static String object(SequencedMap<String, Value> fields) {
    if (!(fields.get("extra") instanceof Value.Fields extra)) return CanonicalJson.of(fields);
    var all = new LinkedHashMap<>(fields);
    all.remove("extra");
    for (Map.Entry<String, Value> member : extra.fields().entrySet())
      all.put(member.getKey(), member.getValue());
    return CanonicalJson.of(all);
  }
}
