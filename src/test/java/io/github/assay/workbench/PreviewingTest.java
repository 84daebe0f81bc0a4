package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Wiring;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.learning.Progress;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.Seeds;
import io.github.assay.text.Features;
import io.github.assay.text.Text;
import io.github.assay.text.Texts;
import io.github.assay.workbench.Preview.Fate;
import io.github.assay.workbench.Preview.Piece;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewingTest {
  private static final Map<String, String> WORDS = Map.of("longest", "0", "epochs", "1");

  @TempDir private Path folder;
  private Workbench bench;

  @BeforeEach
  void begin() {
    new GoldWorkspace(folder).close();
    bench = new Wiring(Map.of()).workbenches().open(folder.resolve("labels.db"));
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private void add(String id, String title, String description, Part part, Integer... tags) {
    var workspace = bench.workspace();
    workspace
        .bulk()
        .write(
            writer -> writer.item(new Item(id, title, description, Item.Origin.NONE), List.of()));
    if (tags.length > 0) GoldWorkspace.rule(workspace, id, tags);
    var parts = new TreeMap<String, Part>();
    workspace.items().forEach(item -> parts.put(item.id(), workspace.splits().of(item.id())));
    parts.put(id, part);
    workspace.splits().replace(parts, "by hand");
  }

  /// Six gold items: four to learn from, and one of each other part.
  private void fill() {
    add("a", "purring cat", "purring", Part.TRAIN, 1);
    add("b", "purring kitten", "", Part.TRAIN, 1);
    add("c", "barking", "at the cat", Part.TRAIN, 2);
    add("d", "barking", "", Part.UNASSIGNED, 2);
    add("e", "purring mouse", "", Part.VALIDATION, 1);
    add("f", "mouse", "barking", Part.TEST, 2);
  }

  private String train(String recipe, Map<String, String> settings) {
    return bench.training().train(new Training.Request(recipe, settings, 1), Progress.none()).id();
  }

  private Preview preview(String item, String run) {
    return bench.previewing().preview(item, run, Progress.none());
  }

  private static Piece piece(Preview preview, String text) {
    return preview.pieces().stream()
        .filter(each -> each.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachNGramIsToldWithWhatTheModelMakesOfIt() {
    fill();
    add("new", "Purring, purring mouse", "the cat purring", Part.UNASSIGNED);
    var run = train("linear", WORDS);

    var preview = preview("new", run);

    assertEquals(List.of("purring", "purring", "mouse"), preview.title());
    assertEquals(List.of("the", "cat", "purring"), preview.description());
    assertEquals(
        new Preview.Source(run, "linear", new Preview.Cut(2, 2, 0, 2, 40_000), 4, 3),
        preview.source());
    // each of the three features is in two of the four texts; what is in one text only is none
    double idf = 1 + Math.log(5.0 / 3);
    double purring = (1 + Math.log(3)) * idf;
    double length = Math.sqrt(purring * purring + idf * idf);
    assertEquals(
        List.of(
            new Piece(1, "purring", 2, 1, 2, idf, (float) (purring / length), Fate.FEATURE),
            new Piece(1, "cat", 0, 1, 2, idf, (float) (idf / length), Fate.FEATURE),
            new Piece(1, "the", 0, 1, 1, 0, 0, Fate.RARE),
            new Piece(2, "the cat", 0, 1, 1, 0, 0, Fate.RARE),
            new Piece(2, "cat purring", 0, 1, 0, 0, 0, Fate.UNKNOWN),
            new Piece(1, "mouse", 1, 0, 0, 0, 0, Fate.UNKNOWN),
            new Piece(2, "purring mouse", 1, 0, 0, 0, 0, Fate.UNKNOWN),
            new Piece(2, "purring purring", 1, 0, 0, 0, 0, Fate.UNKNOWN)),
        preview.pieces());
    assertEquals(
        Map.of(Fate.FEATURE, 2, Fate.RARE, 2, Fate.UNKNOWN, 4, Fate.CROWDED_OUT, 0),
        preview.fates());
  }

  @Test
  void whatTheMostFeaturesLeaveNoRoomForIsTold() {
    fill();
    add("new", "cat purring", "", Part.UNASSIGNED);

    var preview = preview("new", train("linear", Map.of("longest", "0", "features", "1")));

    assertEquals(1, preview.source().features());
    assertEquals(
        Map.of(Fate.FEATURE, 1, Fate.RARE, 0, Fate.UNKNOWN, 1, Fate.CROWDED_OUT, 1),
        preview.fates());
    for (String word : List.of("cat", "purring")) assertEquals(2, piece(preview, word).texts());
    assertEquals(Fate.UNKNOWN, piece(preview, "cat purring").fate());
  }

  @Test
  void theBestRunLooksAtItUnlessItHasNoFeatures() {
    fill();
    var rules = train("rules", Map.of());

    assertEquals("", bench.previewing().preview("a", Progress.none()).source().run());
    assertEquals(
        "run %s learned no features, since its recipe is rules; no run has any".formatted(rules),
        failure("NO_FEATURES", () -> preview("a", rules)));

    var run = train("linear", Map.of());
    assertEquals(List.of(run), bench.previewing().runs().stream().map(each -> each.id()).toList());
    assertEquals(run, bench.previewing().preview("a", Progress.none()).source().run());
    assertEquals(
        "run %s learned no features, since its recipe is rules; these have some: %s"
            .formatted(rules, run),
        failure("NO_FEATURES", () -> preview("a", rules)));
  }

  @Test
  void withoutARunATrainingOfNowIsLookedAt() {
    fill();

    var before = bench.previewing().preview("e", Progress.none());
    var run = train("linear+rules", Map.of());

    assertEquals("linear+rules", before.source().recipe());
    assertEquals(preview("e", run).pieces(), before.pieces());
    assertEquals(4, before.source().texts());
  }

  @Test
  void withoutGoldTheTextIsCutAllTheSame() {
    add("new", "a cat", "", Part.UNASSIGNED);

    var preview = bench.previewing().preview("new", Progress.none());

    assertEquals(0, preview.source().texts());
    assertEquals(List.of("a", "cat"), preview.title());
    assertEquals(preview.pieces().size(), preview.fates().get(Fate.UNKNOWN));
    assertEquals("\u2423a\u2423", piece(preview, " a ").shown());
  }

  @Test
  void aTextWithoutWordsHasNoPieces() {
    fill();
    add("empty", "", "", Part.UNASSIGNED);
    add("signs", "🤗 ...", "\t!?", Part.UNASSIGNED);
    var run = train("linear", Map.of());

    for (String id : List.of("empty", "signs")) {
      var preview = preview(id, run);
      assertEquals(List.of(), preview.pieces());
      assertEquals(List.of(), preview.title());
    }
  }

  @Test
  void aMegabyteIsCutWholeAndShownShort() {
    fill();
    add("long", "x".repeat(1_000_000), "purring ".repeat(1_000), Part.UNASSIGNED);

    var preview = preview("long", train("linear", Map.of()));

    assertEquals(1_000, piece(preview, "purring").description());
    assertEquals(61, Preview.shortened(preview.title().getFirst()).length());
    assertTrue(preview.pieces().stream().allMatch(piece -> piece.shown().length() <= 61));
  }

  @Test
  void whatIsNotThereIsNamed() {
    fill();

    assertEquals(
        "the workspace has no item \"z\"",
        failure("UNKNOWN_ITEM", () -> bench.previewing().preview("z", Progress.none())));
    assertEquals(
        "no run is called \"R-7\"; this workspace has no runs yet",
        failure("UNKNOWN_RUN", () -> preview("a", "R-7")));
  }

  private static String failure(String code, Runnable asking) {
    var failure = assertThrows(AssayException.class, asking::run);
    assertEquals(code, failure.code());
    return failure.getMessage();
  }

  @Test
  void aStopIsHeard() {
    fill();
    var stopped =
        new Progress() {
          @Override
          public void report(String stage, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThrows(CancellationException.class, () -> bench.previewing().preview("a", stopped));
  }

  /// The counts of features come from the model, those of all others are made anew: both are what
  /// looking into each text finds, and the weights are what the model is given.
  @Seeds(12)
  void countsAndWeightsAreThoseOfTheModel(Random random) {
    var texts = Texts.any(random, 20, 30).stream().map(PreviewingTest::kept).toList();
    for (int i = 0; i < texts.size(); i++)
      add(
          "i" + i,
          texts.get(i).title(),
          texts.get(i).description() + " end",
          Part.TRAIN,
          1 + i % 2);
    var text = texts.getFirst();
    add("new", text.title(), text.description() + " new 𐐀𐐁", Part.UNASSIGNED);
    var settings = Map.of("epochs", "1", "documents", "3", "features", "60");
    var run = train("linear", settings);
    var parts = bench.workspace().runs().model(run);
    var features = Features.read(parts);

    var preview = preview("new", run);

    var weights = new TreeMap<Integer, Float>();
    var vector = features.of(new Text(text.title(), text.description() + " new 𐐀𐐁"));
    for (int at = 0; at < vector.size(); at++) weights.put(vector.place(at), vector.value(at));
    assertEquals(weights.size(), preview.fates().get(Fate.FEATURE));
    for (Piece piece : preview.pieces()) {
      var name = (piece.words() > 0 ? "w:" : "c:") + piece.text();
      int place = place(features, name);
      assertEquals(place >= 0, piece.fate() == Fate.FEATURE, name);
      assertEquals(weights.getOrDefault(place, 0f), piece.weight(), name);
      int count = 0;
      for (Text other : texts)
        if (isIn(features, new Text(other.title(), other.description() + " end"), piece)) count++;
      assertEquals(count, piece.texts(), name);
      if (piece.fate() != Fate.FEATURE)
        assertEquals(
            count == 0 ? Fate.UNKNOWN : count < 3 ? Fate.RARE : Fate.CROWDED_OUT,
            piece.fate(),
            name);
    }
  }

  /// Without what no workspace keeps.
  private static Text kept(Text text) {
    return new Text(kept(text.title()), kept(text.description()));
  }

  private static String kept(String text) {
    return text.replaceAll("[\0\\x{D800}-\\x{DFFF}]", "");
  }

  private static int place(Features features, String name) {
    for (int place = 0; place < features.size(); place++)
      if (features.name(place).equals(name)) return place;
    return -1;
  }

  private static boolean isIn(Features features, Text text, Piece piece) {
    return features.dissect(text).stream()
        .anyMatch(gram -> gram.words() == piece.words() && gram.characters().equals(piece.text()));
  }
}
