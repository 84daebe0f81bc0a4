package io.github.assay.transfer;

import io.github.assay.domain.Sha256;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// A file that is open for reading, after it was looked at: it is what its name says, as far as its
/// first bytes show.
public final class Source implements Closeable {
  private static final int HEAD = 4_096;

  private final Format format;
  private final SourceText text;
  private final Counting counting;
  private final DigestInputStream digesting;
  private final boolean hasSections;

  private Source(
      Format format,
      SourceText text,
      Counting counting,
      DigestInputStream digesting,
      boolean hasSections) {
    this.format = format;
    this.text = text;
    this.counting = counting;
    this.digesting = digesting;
    this.hasSections = hasSections;
  }

  /// Opens a file.
  ///
  /// @throws UnreadableException if it is no regular file, empty, or something else than it says
  public static Source open(Input input, Reading reading) {
    input.check();
    try {
      var counting = new Counting(Files.newInputStream(input.file()));
      var digesting = new DigestInputStream(counting, Sha256.digest());
      var content = content(input, new BufferedInputStream(digesting, 1 << 16));
      var head = peek(content);
      var format = format(input, reading, head);
      var charset = Bom.of(head).map(Bom::charset).orElse(reading.charset());
      Bom.checkAbsent(input, head, charset);
      int bom = Bom.of(head).map(Bom::length).orElse(0);
      content.skipNBytes(bom);
      var text = new SourceText(input.name(), content, charset, bom);
      boolean hasSections =
          format.id().startsWith("json")
              && SectionReader.reads(new String(head, bom, head.length - bom, charset));
      return new Source(format, text, counting, digesting, hasSections);
    } catch (IOException e) {
      throw input.fault(SourceText.code(e), "the file cannot be read: " + SourceText.reason(e));
    }
  }

  private static BufferedInputStream content(Input input, BufferedInputStream raw)
      throws IOException {
    var head = peek(raw);
    if (head.length == 0) throw input.fault("EMPTY_FILE", "the file is empty");
    boolean says = input.name().toLowerCase(Locale.ROOT).endsWith(".gz");
    boolean is = FileKind.isGzip(head);
    if (says && !is)
      throw input.fault(
          "WRONG_KIND",
          "the name ends with .gz and this is "
              + FileKind.of(head).orElse("not gzip-compressed data"));
    if (is && !says && !input.isStandardInput())
      throw input.fault(
          "WRONG_KIND", "this is gzip-compressed data; a name for that ends with .gz");
    if (!is) return raw;
    var content = new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16);
    if (peek(content).length == 0)
      throw input.fault("EMPTY_FILE", "there is nothing in the compressed file");
    return content;
  }

  private static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    var head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  private static Format format(Input input, Reading reading, byte[] head) {
    var other = FileKind.of(head);
    if (other.isPresent())
      throw input.fault(
          "WRONG_KIND",
          "this is " + other.get() + ", not a file that Assay imports: " + Formats.ids());
    Optional<Format> format = reading.format().or(() -> Formats.byName(input.name()));
    if (format.isEmpty()) format = Formats.byContent(head);
    if (format.isEmpty())
      throw input.fault(
          "UNKNOWN_FORMAT",
          "neither name nor content tells the format; say --format with one of " + Formats.ids());
    return reading.delimiter().map(format.get()::separatedBy).orElse(format.get());
  }

  /// Whether it is an object of lists, as a vocabulary with conventions is.
  boolean hasSections() {
    return hasSections;
  }

  /// The format that was found.
  public Format format() {
    return format;
  }

  /// Reads all records.
  ///
  /// @throws UnreadableException where the file cannot be read any further
  public void read(RowReader.Sink sink) {
    (hasSections ? new SectionReader() : format.reader()).read(text, sink);
  }

  /// How many bytes of the file were read so far.
  public long bytes() {
    return counting.bytes;
  }

  /// How many characters of the text were read so far, in UTF-16 units.
  public long characters() {
    return text.window().end();
  }

  /// The digest of the whole file.
  ///
  /// @throws UnreadableException if the rest of it cannot be read
  public Sha256 digest() {
    try {
      digesting.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UnreadableException(
          new Problem(
              SourceText.code(e),
              Problem.Place.of(text.file()),
              "the file cannot be read to its end: " + SourceText.reason(e)),
          e);
    }
    return Sha256.of(digesting.getMessageDigest());
  }

  @Override
  public void close() throws IOException {
    digesting.close();
  }

  /// Counts what passes.
  private static final class Counting extends FilterInputStream {
    private long bytes;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) bytes++;
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int got = super.read(target, offset, length);
      if (got > 0) bytes += got;
      return got;
    }
  }
}
