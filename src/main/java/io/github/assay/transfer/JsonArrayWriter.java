package io.github.assay.transfer;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.SequencedMap;

/// Writes one JSON array, with a record a line so that versions of a file are easy to compare.
final class JsonArrayWriter implements RowWriter {
  private final Writer out;
  private String before = "[\n";

  JsonArrayWriter(Writer out, List<String> columns) {
    this.out = out;
  }

  @Override
  public void row(SequencedMap<String, Value> fields) throws IOException {
    out.write(before);
    out.write(JsonLinesWriter.object(fields));
    before = ",\n";
  }

  @Override
  public void end() throws IOException {
    out.write(before.startsWith("[") ? "[]\n" : "\n]\n");
    out.flush();
  }
}
