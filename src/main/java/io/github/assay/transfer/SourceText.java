package io.github.assay.transfer;

import io.github.assay.transfer.Problem.Place;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.zip.ZipException;

/// The text of a file, decoded strictly, with the places of its records.
///
/// Never puts a replacement character: bytes that are no text in the charset end the reading.
public final class SourceText extends Reader {
  /// The longest record, in UTF-16 units.
  static final int LONGEST_RECORD = 8 << 20;

  private final String file;
  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final TextWindow window = new TextWindow();
  private long consumed;
  private boolean ended;

  /// @param in bytes after the byte-order mark
  /// @param skipped how many bytes the byte-order mark took
  SourceText(String file, InputStream in, Charset charset, int skipped) {
    this.file = file;
    this.in = in;
    this.consumed = skipped;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /// The name of the file, for messages.
  String file() {
    return file;
  }

  /// The stretch that is being read; readers release what they are done with.
  TextWindow window() {
    return window;
  }

  /// The place of an offset of the window.
  Place place(long offset, String field) {
    var spot = window.at(offset);
    return new Place(file, spot.line(), spot.column(), field);
  }

  @Override
  public int read(char[] target, int offset, int length) {
    var out = CharBuffer.wrap(target, offset, length);
    while (length > 0) {
      CoderResult result = decoder.decode(bytes, out, ended);
      int got = out.position();
      if (got > 0) return keep(target, offset, got);
      if (result.isError()) throw badBytes(result);
      if (ended) return -1;
      refill();
    }
    return 0;
  }

  private int keep(char[] target, int offset, int got) {
    window.append(target, offset, got);
    if (window.size() <= LONGEST_RECORD) return got;
    throw new UnreadableException(
        new Problem(
            "FIELD_TOO_LARGE",
            new Place(file, window.line(), 0, ""),
            "the record that begins here, or the one after it, is longer than 8,388,608"
                + " characters; is a quote or a bracket not closed?"));
  }

  private void refill() {
    consumed += bytes.position();
    bytes.compact();
    try {
      int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (got < 0) ended = true;
      else bytes.position(bytes.position() + got);
    } catch (IOException e) {
      throw new UnreadableException(
          new Problem(
              code(e), place(window.end(), ""), "the file cannot be read to its end: " + reason(e)),
          e);
    }
    bytes.flip();
  }

  /// The code of a failed read.
  static String code(IOException e) {
    return e instanceof EOFException || e instanceof ZipException ? "GZIP_DAMAGED" : "READ_FAILED";
  }

  /// What a failed read means, for people.
  static String reason(IOException e) {
    return switch (e) {
      case EOFException _ -> "the compressed data is cut off";
      case ZipException _ -> "the compressed data is damaged (" + e.getMessage() + ")";
      default -> String.valueOf(e.getMessage());
    };
  }

  private UnreadableException badBytes(CoderResult result) {
    var shown = new StringBuilder();
    for (int i = 0; i < Math.min(result.length(), bytes.remaining()); i++)
      shown.append(String.format(Locale.ROOT, " %02x", bytes.get(bytes.position() + i)));
    return new UnreadableException(
        new Problem(
            "ENCODING",
            place(window.end(), ""),
            "the bytes%s at byte offset %s are not text in %s; if the file is in another charset, name it with --encoding (ISO-8859-1, windows-1252, UTF-16LE, UTF-16BE)"
                .formatted(shown, consumed + bytes.position(), decoder.charset().name())));
  }

  /// Does nothing: the file stays open for its digest, until [Source#close].
  @Override
  public void close() {}
}
