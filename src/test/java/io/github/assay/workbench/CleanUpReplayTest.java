package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.learning.rules.RulesRecipe;
import io.github.assay.testing.SharedData;
import io.github.assay.transfer.ImportReport.Accepted;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.ImportRequest.BadRecords;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.LabelsAs;
import io.github.assay.transfer.Mapping;
import io.github.assay.transfer.Reading;
import io.github.assay.transfer.VocabularyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clean-up that the owners of a real vocabulary made in 2022, done again with our edits: it
/// reaches the tags that they reached.
class CleanUpReplayTest {
  /// Spellings that projects had and that were no approved tags.
  private static final List<String> STRAY =
      List.of("decision-tree", "weka-supervision", "weak-supervision", "monitoring", "databricks");

  /// What the owners did to the vocabulary, as far as projects show it.
  private static final List<List<String>> MERGES =
      List.of(
          List.of("production", "mlops"),
          List.of("unit-tests", "mlops"),
          List.of("decision-tree", "decision-trees"),
          List.of("weka-supervision", "weak-supervision"));

  /// Projects that they gave other tags besides, one by one: mostly those on experiment tracking,
  /// of which some became `mlops` and some did not.
  private static final SortedSet<String> BY_HAND =
      new TreeSet<>(
          List.of(
              "125", "137", "159", "267", "410", "411", "414", "461", "549", "1818", "1819", "1825",
              "1851", "1861", "1945", "1965", "2171", "2415"));

  @TempDir Path folder;

  @Test
  void theSameEditsReachTheSameTags() throws IOException {
    var raw = SharedData.file("madewithml/raw/projects.json");
    var cleaned = SharedData.file("madewithml/cleaned-2022-04/projects.json");
    try (var ours = new Shelf(folder, "ours.db");
        var theirs = new Shelf(folder, "theirs.db")) {
      ours.workspace.vocabulary().replace(approved(), "owner");
      take(ours, raw);
      var revising =
          new VocabularyRevising(
              ours.workspace, ExplicitTags.byRules(List.of(new RulesRecipe())), "owner");
      var before = gold(ours);
      for (List<String> merge : MERGES) {
        var current = ours.workspace.vocabulary().current();
        revising.apply(merge(current, merge.getFirst(), merge.getLast()), current.version());
      }
      theirs(ours, theirs);
      take(theirs, cleaned);

      assertEquals(BY_HAND, differences(gold(ours), gold(theirs)));
      // They changed 101 projects; of those by hand, 159 and 2171 had a tag that was merged, too.
      assertEquals(101 - BY_HAND.size() + 2, differences(before, gold(ours)).size());
      while (revising.undo().isPresent()) {}
      assertEquals(before, gold(ours));
      assertEquals(List.of(), ours.workspace.verify());
    }
  }

  private static List<Tag> approved() {
    var file =
        VocabularyFile.read(Input.of(SharedData.file("madewithml/raw/tags.json")), Reading.PLAIN);
    var tags = new ArrayList<>(file.tags());
    STRAY.forEach(name -> tags.add(Shelf.tag(name)));
    return tags;
  }

  private static VocabularyEdit merge(Vocabulary vocabulary, String tag, String into) {
    return new VocabularyEdit.Merge(
        vocabulary.named(tag).orElseThrow().id(), vocabulary.named(into).orElseThrow().id());
  }

  /// Gives another workspace the vocabulary that came out.
  private void theirs(Shelf ours, Shelf theirs) throws IOException {
    var file =
        Files.writeString(folder.resolve("tags.json"), ours.export(ExportKind.VOCABULARY, "json"));
    new VocabularyEditing(theirs.workspace).importFile(Input.of(file), Reading.PLAIN, "owner");
  }

  private static void take(Shelf shelf, Path projects) {
    var request =
        new ImportRequest(
            List.of(Input.of(projects)),
            Kind.ITEMS,
            Reading.PLAIN.with(Mapping.of(List.of("created_at=created_on"))),
            LabelsAs.AUTHOR,
            BadRecords.REFUSE_ALL);
    assertInstanceOf(Accepted.class, shelf.importing.run(request, Progress.none()));
  }

  private static SortedMap<String, SortedSet<String>> gold(Shelf shelf) {
    var vocabulary = shelf.workspace.vocabulary().current();
    var gold = new TreeMap<String, SortedSet<String>>();
    shelf
        .workspace
        .items()
        .forEach(
            item -> {
              var names = new TreeSet<String>();
              shelf
                  .workspace
                  .gold()
                  .find(item.id())
                  .ifPresent(found -> found.tags().forEach(id -> names.add(vocabulary.nameOf(id))));
              gold.put(item.id(), names);
            });
    return gold;
  }

  /// Ids of items that both have and on which they differ.
  private static SortedSet<String> differences(
      SortedMap<String, SortedSet<String>> some, SortedMap<String, SortedSet<String>> others) {
    var differences = new TreeSet<String>();
    some.forEach(
        (id, tags) -> {
          var other = others.get(id);
          if (other != null && !tags.equals(other)) differences.add(id);
        });
    return differences;
  }
}
