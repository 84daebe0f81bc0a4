package io.github.assay.transfer;

import io.github.assay.domain.AssayException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.GZIPOutputStream;

/// Writes records to a stream in one format, in UTF-8. The same records give the same bytes.
public final class RecordFile {
  private final RowWriter rows;
  private final BufferedWriter text;
  private final OutputStream out;
  private long count;

  private RecordFile(RowWriter rows, BufferedWriter text, OutputStream out) {
    this.rows = rows;
    this.text = text;
    this.out = out;
  }

  /// How records are written.
  ///
  /// @param format one that has a writer
  /// @param isCompressed whether with gzip
  /// @param columns all names that a record can have
  public record Shape(Format format, boolean isCompressed, List<String> columns) {}

  /// Begins.
  ///
  /// @param out not closed
  /// @throws AssayException `UNKNOWN_FORMAT` if the format is only read
  public static RecordFile begin(OutputStream out, Shape shape) throws IOException {
    var format = shape.format();
    var maker =
        format
            .writer()
            .orElseThrow(
                () ->
                    new AssayException(
                        "UNKNOWN_FORMAT", format.name() + " is only imported, not exported"));
    var stream = shape.isCompressed() ? new GZIPOutputStream(out, 1 << 16) : out;
    var text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    return new RecordFile(maker.open(text, shape.columns()), text, stream);
  }

  /// Writes one record.
  public void write(SequencedMap<String, Value> fields) throws IOException {
    rows.row(fields);
    count++;
  }

  /// Writes what belongs after the last record.
  ///
  /// @return how many records there are
  public long end() throws IOException {
    rows.end();
    text.flush();
    if (out instanceof GZIPOutputStream compressed) compressed.finish();
    out.flush();
    return count;
  }
}
