package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.learning.Progress;
import io.github.assay.testing.Seeds;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.ImportReport.Accepted;
import io.github.assay.transfer.ImportReport.Refused;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.Reading;
import io.github.assay.transfer.VocabularyReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// A damaged file is refused with a reason, or taken as it stands; never anything else, and never
/// in part.
class MutationTest {
  private static final String CSV =
      """
      id,title,description,tags,split,extra
      1,"He said ""no"".","two
      lines",nlp|vision,train,"{""n"":1.50}"
      2,Zoë,plain,[],test,
      3,日本語,🙃,,,
      """;
  private static final String LINES =
      """
      {"id":"1","title":"a\\"b","description":"é","tags":["nlp"],"n":1.50,"o":{"k":[true,null]}}
      {"id":2,"title":"\\ud83d\\ude00","tags":[],"split":"train"}
      {"id":"3","title":"c","tags":["sewing"]}
      """;
  private static final String DEBIAN =
      """
      Package: a
      Source: b (1.0)
      Description: short
       long
       .
       text
      Tag: role::program, implemented-in::{c,c++},
       use::gameplaying

      Package: c
      Description: other
      """;
  private static final String ANNOTATIONS =
      """
      item,annotator,tags,rejected,unsure,at
      x1,bert,nlp,vision,,2026-03-01T10:00:00Z
      x2,bert,,,nlp,
      x1,"O'Neill, jr",a\\|b,,,
      """;

  @TempDir static Path folder;
  private static Shelf shelf;

  /// @param bytes one a character
  private record Good(String name, Kind kind, String bytes) {
    Good(String name, Kind kind, byte[] bytes) {
      this(name, kind, new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  @BeforeAll
  static void open() throws IOException {
    shelf = Shelf.with(folder, "labels.db", "nlp", "vision", "a|b");
    shelf.items("given.csv", "id,title\nx1,Known\nx2,Other\n");
  }

  @AfterAll
  static void close() {
    assertEquals(List.of(), shelf.workspace.verify());
    shelf.close();
  }

  @Seeds(300)
  void aDamagedFileIsRefusedOrTakenWhole(Random random) throws IOException {
    var good = good(random);
    var file =
        Files.write(
            folder.resolve(good.name()),
            mutated(good.bytes().getBytes(StandardCharsets.ISO_8859_1), random));
    var before = shelf.content();
    int items = shelf.workspace.items().count();

    ImportReport report = shelf.importing.run(Shelf.request(good.kind(), file), Progress.none());

    switch (report) {
      case Refused refused -> {
        assertEquals(before, shelf.content());
        refused.first().forEach(MutationTest::checkMessage);
        assertTrue(refused.total() >= refused.first().size());
      }
      case Accepted accepted -> {
        long added = good.kind() == Kind.ITEMS ? accepted.counts().added() : 0;
        assertEquals(items + added, shelf.workspace.items().count());
        assertEquals(
            accepted.counts().read(), accepted.counts().added() + accepted.counts().same());
      }
    }
  }

  @Seeds(60)
  void aDamagedVocabularyIsRefusedOrTakenWhole(Random random) throws IOException {
    var text =
        "[{\"name\":\"nlp\",\"facet\":\"x\",\"aliases\":[\"é\"],\"parents\":[]},"
            + "{\"name\":\"vision\"},{\"name\":\"a|b\"}]";
    var bytes = mutated(text.getBytes(StandardCharsets.UTF_8), random);
    var file = Files.write(folder.resolve("tags.json"), bytes);
    var before = shelf.workspace.vocabulary().current();
    var editing = new VocabularyEditing(shelf.workspace);

    try {
      var report = editing.importFile(Input.of(file), Reading.PLAIN, "owner");
      if (report instanceof VocabularyReport.Refused refused) {
        assertEquals(before, shelf.workspace.vocabulary().current());
        refused.first().forEach(MutationTest::checkMessage);
      }
    } catch (io.github.assay.store.StoreException e) {
      assertEquals("TAG_IN_USE", e.code());
      assertEquals(before, shelf.workspace.vocabulary().current());
    }
  }

  private static void checkMessage(Problem problem) {
    assertTrue(problem.code().matches("[A-Z_]+"), problem::toString);
    assertTrue(problem.message().length() < 500, problem::toString);
    assertTrue(problem.toString().chars().noneMatch(c -> c < ' ' || c == 0x7f), problem::toString);
  }

  private static Good good(Random random) throws IOException {
    return switch (random.nextInt(7)) {
      case 0 -> new Good("items.csv", Kind.ITEMS, bytes(CSV));
      case 1 -> new Good("items.tsv", Kind.ITEMS, bytes(CSV.replace(',', '\t')));
      case 2 -> new Good("items.jsonl", Kind.ITEMS, bytes(LINES));
      case 3 ->
          new Good(
              "items.json", Kind.ITEMS, bytes("[" + LINES.strip().replace("\n", ",\n") + "]\n"));
      case 4 -> new Good("items.deb822", Kind.ITEMS, bytes(DEBIAN));
      case 5 -> new Good("items.csv.gz", Kind.ITEMS, compressed(bytes(CSV)));
      default -> new Good("annotations.csv", Kind.ANNOTATIONS, bytes(ANNOTATIONS));
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var compressing = new GZIPOutputStream(out)) {
      compressing.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] mutated(byte[] good, Random random) {
    var bytes = good;
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) bytes = mutatedOnce(bytes, random);
    return bytes;
  }

  private static byte[] mutatedOnce(byte[] bytes, Random random) {
    if (bytes.length == 0) return bytes;
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(12));
    return switch (random.nextInt(5)) {
      case 0 -> {
        var changed = bytes.clone();
        changed[from] ^= (byte) (1 << random.nextInt(8));
        yield changed;
      }
      case 1 -> joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
      case 2 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
      case 3 -> Arrays.copyOf(bytes, from);
      default -> {
        var changed = bytes.clone();
        changed[from] = bytes("\"\\,|[]{}:\n\r\t'\0\u007f").clone()[random.nextInt(15)];
        yield changed;
      }
    };
  }

  private static byte[] joined(byte[] start, byte[] end) {
    var joined = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, joined, start.length, end.length);
    return joined;
  }
}
