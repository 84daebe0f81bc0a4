package io.github.assay.transfer;

import io.github.assay.domain.Contrast;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Vocabulary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.GZIPOutputStream;

/// A vocabulary with its conventions as one JSON object of lists, a record a line. The same
/// vocabulary gives the same bytes.
public final class VocabularyDocument {
  private final Vocabulary vocabulary;
  private final Writer out;
  private String before = "{\n";

  private VocabularyDocument(Vocabulary vocabulary, Writer out) {
    this.vocabulary = vocabulary;
    this.out = out;
  }

  /// How it is written.
  public enum Packing {
    PLAIN,
    GZIP
  }

  /// Writes it in UTF-8.
  ///
  /// @param out not closed
  /// @return how many tags there are
  public static long write(Vocabulary vocabulary, OutputStream out, Packing packing)
      throws IOException {
    var stream = packing == Packing.GZIP ? new GZIPOutputStream(out, 1 << 16) : out;
    var text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    new VocabularyDocument(vocabulary, text).write();
    text.flush();
    if (stream instanceof GZIPOutputStream compressed) compressed.finish();
    out.flush();
    return vocabulary.tags().size();
  }

  private void write() throws IOException {
    var conventions = vocabulary.conventions();
    section("facets", conventions.facets().stream().map(VocabularyDocument::facet).toList());
    section("tags", vocabulary.tags().stream().map(VocabularyRows::write).toList());
    section("retired", conventions.retired().stream().map(this::retired).toList());
    section("contrasts", conventions.contrasts().stream().map(this::contrast).toList());
    section("phrases", conventions.phrases().stream().map(this::phrase).toList());
    section("ignored", conventions.ignored().stream().map(VocabularyDocument::ignored).toList());
    out.write("\n}\n");
  }

  private void section(String name, List<SequencedMap<String, Value>> records) throws IOException {
    if (records.isEmpty() && !name.equals("tags")) return;
    out.write(before);
    out.write("\"" + name + "\":[");
    var separator = "\n";
    for (SequencedMap<String, Value> fields : records) {
      out.write(separator);
      out.write(JsonLinesWriter.object(fields));
      separator = ",\n";
    }
    out.write("\n]");
    before = ",\n";
  }

  private static SequencedMap<String, Value> facet(Facet facet) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("name", new Value.Text(facet.name()));
    if (facet.least() > 0) fields.put("least", new Value.Digits("" + facet.least()));
    if (facet.most() > 0) fields.put("most", new Value.Digits("" + facet.most()));
    return fields;
  }

  private SequencedMap<String, Value> retired(Retired tag) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("name", new Value.Text(tag.name()));
    fields.put("aliases", Value.Sequence.ofTexts(tag.aliases()));
    if (vocabulary.has(tag.successor())) fields.put("successor", name(tag.successor()));
    if (!tag.reason().isEmpty()) fields.put("reason", new Value.Text(tag.reason()));
    return fields;
  }

  private SequencedMap<String, Value> contrast(Contrast pair) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("one", name(pair.one()));
    fields.put("other", name(pair.other()));
    fields.put("text", new Value.Text(pair.text()));
    return fields;
  }

  private SequencedMap<String, Value> phrase(Phrase phrase) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("tag", name(phrase.tag()));
    fields.put("words", new Value.Text(phrase.words()));
    fields.put("use", new Value.Text(AgreementRows.word(phrase.use())));
    return fields;
  }

  private static SequencedMap<String, Value> ignored(String spelling) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("spelling", new Value.Text(spelling));
    return fields;
  }

  private Value name(int tag) {
    return new Value.Text(vocabulary.tag(tag).name());
  }
}
