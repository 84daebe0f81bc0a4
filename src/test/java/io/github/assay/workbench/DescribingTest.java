package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.Wiring;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.learning.Progress;
import io.github.assay.query.Parsed;
import io.github.assay.query.Parser;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.ItemStore.Unapproved;
import io.github.assay.workbench.Statistics.Bin;
import io.github.assay.workbench.Statistics.DataCheck;
import io.github.assay.workbench.Statistics.Extent;
import io.github.assay.workbench.Statistics.FacetUse;
import io.github.assay.workbench.Statistics.Kind;
import io.github.assay.workbench.Statistics.Spellings;
import io.github.assay.workbench.Statistics.Use;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribingTest {
  private static final String WORDS =
      "How we found out why the consumers of one topic fall behind each night and what it cost";

  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = new Wiring(Map.of()).workbenches().create(folder.resolve("labels.db"));
    var tags = List.of(tag("cat", "animal"), tag("dog", "animal"), tag("tiny", "size"));
    bench.workspace().vocabulary().replace(tags, "owner");
    bench
        .workspace()
        .bulk()
        .write(
            writer -> {
              writer.item(item("a", "One", WORDS, "2026-03-01"), List.of("kitten", "hamster"));
              writer.item(item("b", "One", WORDS, "last week"), List.of("kitten"));
              writer.item(item("c", "", WORDS + " us", ""), List.of());
              writer.item(item("d", "🎉🎉 two", "", ""), List.of());
              writer.item(item("e", "Alone", "Nothing else reads like it.", ""), List.of());
              writer.labels("qa", Decision.GOLD, row("a", 1, 3));
              writer.labels("qa", Decision.GOLD, row("b", 1));
              writer.labels("qa", Decision.GOLD, row("c", 1, 2, 3));
              writer.labels("qa", Decision.GOLD, row("d"));
            });
    bench.workspace().splits().replace(Map.of("a", Part.TRAIN, "b", Part.TEST), "by hand");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static Tag tag(String name, String facet) {
    return new Tag(0, name, facet, List.of(), List.of(), Tag.Guidance.NONE);
  }

  private static Item item(String id, String title, String description, String at) {
    return new Item(id, title, description, new Item.Origin("", "", at, "", "", "{}"));
  }

  private static LabelRow row(String item, Integer... tags) {
    var outcome = tags.length == 0 ? Outcome.NONE_APPLY : Outcome.TAGGED;
    return new LabelRow(
        item, outcome, List.of(tags), List.of(), List.of(), new Basis.File("gold.csv"));
  }

  private Statistics statistics() {
    return bench.describing("mara").describe(Progress.none());
  }

  private int found(String query) {
    var browsing = bench.browsing("mara");
    return Parser.parse(query, browsing.names()) instanceof Parsed.Fine(var fine)
        ? browsing.find(fine).count()
        : -1;
  }

  @Test
  void goldIsCountedByTagAndFacetAndInPairs() {
    var now = statistics();

    assertEquals(new Extent(5, 4, 6), now.extent());
    assertEquals(1.5, now.extent().perItem());
    assertEquals(
        List.of(
            new Bin(0, 0, 1, "tags:0"),
            new Bin(1, 1, 1, "tags:1"),
            new Bin(2, 2, 1, "tags:2"),
            new Bin(3, 3, 1, "tags:3")),
        now.tags().perItem());
    assertEquals(
        List.of(
            new Use(1, "cat", "animal", 3, .75),
            new Use(3, "tiny", "size", 2, .5),
            new Use(2, "dog", "animal", 1, .25)),
        now.tags().uses());
    assertEquals(
        List.of(new FacetUse("animal", 2, 3, 4), new FacetUse("size", 1, 2, 2)),
        now.tags().facets());
    assertEquals(
        List.of(List.of(3, 2, 1), List.of(2, 2, 1), List.of(1, 1, 1)),
        now.tags().together().counts());
    assertEquals(2 / (3 * 2 / 4.0), now.tags().together().lift(0, 1, 4));
  }

  @Test
  void lengthsAreThoseOfCharacters() {
    var titles = statistics().lengths().title();

    assertEquals(0, titles.least());
    assertEquals(6, titles.most());
    assertEquals(3, titles.median());
    assertEquals(17 / 5.0, titles.mean());
    assertEquals(new Bin(0, 0, 1, "title:>=0 title:<=0"), titles.bins().getFirst());
    assertEquals(new Bin(6, 6, 1, "title:>=6"), titles.bins().getLast());
  }

  @Test
  void everyCheckCountsWhatItsQueryFinds() {
    var checks = statistics().checks();

    var counts = new ArrayList<String>();
    for (DataCheck check : checks)
      if (check.count() > 0) counts.add(check.kind() + " " + check.count());
    assertEquals(
        List.of(
            "NO_TITLE 1",
            "NO_DESCRIPTION 1",
            "DUPLICATE 2",
            "NEAR_DUPLICATE 3",
            "LEAKED 2",
            "UNDATED 1",
            "UNAPPROVED 2",
            "UNLABELLED 1",
            "NO_TAG 1",
            "ONE_TAG 1"),
        counts);
    for (DataCheck check : checks)
      if (!check.query().isEmpty())
        assertEquals(found(check.query()), check.count(), check.query());
  }

  @Test
  void everyNumberLeadsToAsManyItems() {
    var now = statistics();

    var tags = now.tags();
    for (Use use : tags.uses()) assertEquals(found(use.query()), use.gold(), use.query());
    for (Bin bin : tags.perItem()) assertEquals(found(bin.query()), bin.items(), bin.query());
    for (Bin bin : now.lengths().title().bins())
      assertEquals(found(bin.query()), bin.items(), bin.query());
    for (Bin bin : now.lengths().description().bins())
      assertEquals(found(bin.query()), bin.items(), bin.query());
    for (int i = 0; i < tags.together().tags().size(); i++)
      for (int j = 0; j < tags.together().tags().size(); j++)
        assertEquals(found(tags.together().query(i, j)), tags.together().count(i, j));
  }

  @Test
  void aRequiredFacetThatGoldLacksIsFound() {
    var revising = bench.vocabularyRevising("owner");
    revising.apply(
        new VocabularyEdit.Limit(new io.github.assay.domain.Facet("size", 1, 1)),
        bench.workspace().vocabulary().current().version());

    var lacking =
        statistics().checks().stream().filter(check -> check.kind() == Kind.NO_FACET).toList();

    assertEquals(
        List.of(new DataCheck(Kind.NO_FACET, "size", 2, "gold:yes facet:\"size\"=none")), lacking);
  }

  @Test
  void anIgnoredSpellingIsCountedNoLongerUntilThatIsTakenBack() {
    var revising = bench.vocabularyRevising("owner");
    var waiting = List.of(new Unapproved("kitten", 2), new Unapproved("hamster", 1));
    assertEquals(new Spellings(waiting, List.of()), statistics().spellings());

    revising.apply(new VocabularyEdit.Ignore("Kitten"), 1);
    assertEquals(
        new Spellings(List.of(waiting.getLast()), List.of("Kitten")), statistics().spellings());
    assertEquals(1, found("has:unapproved"));
    assertEquals("Ignore the spelling \"Kitten\"", revising.history().getFirst().edit().summary());

    assertEquals("Ignore the spelling \"Kitten\"", revising.undo().orElse(""));
    assertEquals(new Spellings(waiting, List.of()), statistics().spellings());
    assertEquals(2, found("has:unapproved"));
  }

  @Test
  void anApprovedOrMappedSpellingNoLongerWaits() {
    var revising = bench.vocabularyRevising("owner");
    revising.apply(new VocabularyEdit.Aliases(1, List.of("kitten")), 1);
    revising.apply(new VocabularyEdit.Add(tag("hamster", "animal")), 2);

    assertEquals(new Spellings(List.of(), List.of()), statistics().spellings());
    assertEquals(0, found("has:unapproved"));
  }

  @Test
  void theRestIsKnownBeforeTheChecksAndNearDuplicatesComeLast() {
    var told = new ArrayList<Statistics>();

    var whole = bench.describing("mara").describe(Progress.none(), told::add);

    assertEquals(whole, told.getLast());
    assertEquals(whole.tags(), told.getFirst().tags());
    assertEquals(whole.lengths(), told.getFirst().lengths());
    assertEquals(
        List.of(Kind.COLLISION, Kind.MISSING_PARENT, Kind.CIRCLE),
        told.getFirst().checks().stream()
            .filter(DataCheck::isCounted)
            .map(DataCheck::kind)
            .toList());
    assertEquals(
        List.of(Kind.NEAR_DUPLICATE),
        told.get(told.size() - 2).checks().stream()
            .filter(check -> !check.isCounted())
            .map(DataCheck::kind)
            .toList());
  }

  @Test
  void countingIsStopped() {
    var stopped =
        new Progress() {
          @Override
          public void report(String stage, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThrows(CancellationException.class, () -> bench.describing("mara").describe(stopped));
  }

  @Test
  void anEmptyWorkspaceHasNoNumbers() {
    try (var empty = new Wiring(Map.of()).workbenches().create(folder.resolve("empty.db"))) {
      var now = empty.describing("mara").describe(Progress.none());

      assertEquals(new Extent(0, 0, 0), now.extent());
      assertEquals(List.of(), now.tags().perItem());
      assertEquals(List.of(), now.lengths().title().bins());
      assertEquals(0, now.checks().stream().mapToInt(DataCheck::count).sum());
    }
  }
}
