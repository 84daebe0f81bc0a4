package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.assay.domain.Conventions;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.rules.RulesRecipe;
import io.github.assay.store.ItemStore.Unapproved;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.Reading;
import io.github.assay.transfer.VocabularyCheck;
import io.github.assay.transfer.VocabularyCheck.Doubt;
import io.github.assay.transfer.VocabularyCheck.Finding;
import io.github.assay.transfer.VocabularyReport;
import io.github.assay.transfer.VocabularyReport.Accepted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyEditingTest {
  @TempDir Path folder;

  private static Tag tag(String name, String facet, List<String> aliases, List<String> parents) {
    return new Tag(0, name, facet, aliases, parents, Tag.Guidance.NONE);
  }

  @Test
  void bothFormsAreRead() throws IOException {
    try (var shelf = new Shelf(folder, "labels.db")) {
      var editing = new VocabularyEditing(shelf.workspace);
      var plain = shelf.file("tags.json", "[{\"tag\":\"b\",\"aliases\":[\"bee\"],\"parents\":[]}]");
      var first = editing.importFile(Input.of(plain), Reading.PLAIN, "owner");
      var full =
          shelf.file(
              "vocabulary.csv",
              """
              name,facet,aliases,parents,definition,use_when,avoid_when,example
              a,f,x|y,b,d,u,v,e
              b,f,bee,,,,,
              """);
      var second = editing.importFile(Input.of(full), Reading.PLAIN, "owner");

      assertEquals(new VocabularyReport.Accepted(1, 1, List.of("b"), List.of(), List.of()), first);
      assertEquals(
          new VocabularyReport.Accepted(2, 2, List.of("a"), List.of(), List.of("b")), second);
      assertEquals(
          """
          [
          {"name":"a","facet":"f","aliases":["x","y"],"parents":["b"],"definition":"d","use_when":"u","avoid_when":"v","example":"e"},
          {"name":"b","facet":"f","aliases":["bee"],"parents":[]}
          ]
          """,
          shelf.export(ExportKind.VOCABULARY, "json"));
    }
  }

  @Test
  void everyDoubtIsFound() {
    var tags =
        List.of(
            tag("graphs", "domains", List.of("nets"), List.of("loops")),
            tag("graph", "domains", List.of("Nets", "graph"), List.of()),
            tag("loops", "domains", List.of(), List.of("graphs")),
            tag("alone", "", List.of("LOOPS"), List.of("gone")));

    assertEquals(
        List.of(
            new Finding(Doubt.COLLISION, "graph", "the alias \"Nets\" also means \"graphs\""),
            new Finding(Doubt.COLLISION, "alone", "the alias \"LOOPS\" also means \"loops\""),
            new Finding(Doubt.MISSING_PARENT, "alone", "the parent \"gone\" is no approved tag"),
            new Finding(Doubt.CIRCLE, "graphs", "the parents of \"graphs\" lead back to it"),
            new Finding(Doubt.CIRCLE, "loops", "the parents of \"loops\" lead back to it"),
            new Finding(
                Doubt.NEAR_NAMES, "graph", "the name differs from \"graphs\" in one letter"),
            new Finding(
                Doubt.NO_FACET, "alone", "\"alone\" has no facet, though other tags have one")),
        VocabularyEditing.check(tags));
  }

  @Test
  void namesThatDifferInNumberAreNear() {
    var near =
        VocabularyEditing.check(
            List.of(
                Shelf.tag("gan"),
                Shelf.tag("GANs"),
                Shelf.tag("library"),
                Shelf.tag("libraries"),
                Shelf.tag("loss"),
                Shelf.tag("losses"),
                Shelf.tag("los")));

    assertEquals(
        List.of("GANs", "libraries", "losses"),
        near.stream().map(Finding::tag).toList(),
        near::toString);
  }

  @Test
  void rulesOfFacetsThatNobodyCanKeepAreFound() {
    var tags = List.of(tag("a", "f", List.of(), List.of()).withId(1));
    var rules = List.of(new Facet("f", 2, 0), new Facet("g", 0, 1), new Facet("f", 1, 1));

    assertEquals(
        List.of(
            new Finding(
                Doubt.FACET_RULE, "f", "an item needs 2 tags of the facet \"f\", which has 1"),
            new Finding(Doubt.FACET_RULE, "g", "the facet \"g\" has a rule but no tag")),
        VocabularyCheck.of(new Vocabulary(1, tags, Conventions.NONE.withFacets(rules))));
  }

  @Test
  void tagsThatNobodyUsesAreFoundOnceThereIsGold() throws IOException {
    try (var shelf = Shelf.with(folder, "labels.db", "used", "idle")) {
      var editing = new VocabularyEditing(shelf.workspace);
      assertEquals(List.of(), editing.check());
      shelf.items("items.csv", "id,title,tags\na,A,used\n");

      assertEquals(
          List.of(new Finding(Doubt.UNUSED, "idle", "\"idle\" is gold nowhere")), editing.check());
    }
  }

  private static final ExplicitTags RULES = ExplicitTags.byRules(List.of(new RulesRecipe()));

  private static final String DOCUMENT =
      """
      {
      "facets":[
      {"name":"f","least":1,"most":2}
      ],
      "tags":[
      {"name":"a","facet":"f","aliases":["x"],"parents":[]},
      {"name":"b","facet":"f","aliases":[],"parents":["a"]}
      ],
      "retired":[
      {"name":"c","aliases":["see"],"successor":"a","reason":"too \\"narrow\\""},
      {"name":"d","aliases":[]}
      ],
      "contrasts":[
      {"one":"a","other":"b","text":"one comes first"}
      ],
      "phrases":[
      {"tag":"a","words":"x y","use":"vetoes"},
      {"tag":"b","words":"b","use":"suspended"}
      ],
      "ignored":[
      {"spelling":"sewing"},
      {"spelling":"knit-wear, fine"}
      ]
      }
      """;

  @Test
  void aVocabularyWithConventionsIsWrittenAsItWasRead() throws IOException {
    try (var shelf = new Shelf(folder, "labels.db")) {
      var editing = new VocabularyEditing(shelf.workspace);
      for (String name : List.of("v.json", "again.json")) {
        var report =
            editing.importFile(Input.of(shelf.file(name, DOCUMENT)), Reading.PLAIN, "owner");
        assertEquals(1, assertInstanceOf(Accepted.class, report, report::toString).version());
      }

      assertEquals(DOCUMENT, shelf.export(ExportKind.VOCABULARY, "json"));
      assertEquals(
          new Facet("f", 1, 2), shelf.workspace.vocabulary().current().conventions().facet("f"));
      assertEquals(List.of(), shelf.workspace.verify());
      var plain = shelf.file("plain.json", "[{\"name\":\"b\"}]");
      editing.importFile(Input.of(plain), Reading.PLAIN, "owner");
      assertEquals(
          List.of(new Phrase(2, "b", Phrase.Use.SUSPENDED)),
          shelf.workspace.vocabulary().current().conventions().phrases());
    }
  }

  @Test
  void spellingsThatAreIgnoredAreIgnoredInAnotherWorkspaceToo() throws IOException {
    try (var shelf = Shelf.with(folder, "labels.db", "nlp");
        var other = new Shelf(folder, "other.db")) {
      var owner = new VocabularyRevising(shelf.workspace, RULES, "owner");
      owner.apply(new VocabularyEdit.Ignore("sewing"), 1);
      var file = shelf.file("v.json", shelf.export(ExportKind.VOCABULARY, "json"));
      other.items("items.csv", "id,title,tags\na,A,Sewing|knitting\n");

      new VocabularyEditing(other.workspace).importFile(Input.of(file), Reading.PLAIN, "owner");
      assertEquals(List.of(new Unapproved("knitting", 1)), other.workspace.items().unapproved());

      var older = other.file("older.json", "{\"tags\":[{\"name\":\"nlp\"},{\"name\":\"b\"}]}");
      new VocabularyEditing(other.workspace).importFile(Input.of(older), Reading.PLAIN, "owner");
      assertEquals(
          List.of("sewing"), other.workspace.vocabulary().current().conventions().ignored());
    }
  }

  @Test
  void aSpellingThatIsIgnoredTwiceIsIgnoredOnce() throws IOException {
    try (var shelf = new Shelf(folder, "labels.db")) {
      var twice =
          "{\"tags\":[{\"name\":\"a\"}],\"ignored\":[{\"spelling\":\"x"
              + " y\"},{\"spelling\":\"X-Y\"}]}";
      var file = shelf.file("v.json", twice);
      new VocabularyEditing(shelf.workspace).importFile(Input.of(file), Reading.PLAIN, "owner");

      assertEquals(List.of("x y"), shelf.workspace.vocabulary().current().conventions().ignored());
    }
  }

  @Test
  void whatIsWrongWithConventionsIsToldAndNothingChanges() throws IOException {
    try (var shelf = new Shelf(folder, "labels.db")) {
      var bad =
          """
          {"tags":[{"name":"a"}],
          "facets":[{"name":"f","least":2,"most":1},{"name":"g","least":"many"}],
          "retired":[{"name":"a"},{"aliases":[]}],
          "contrasts":[{"one":"a","other":"z","text":""}],
          "phrases":[{"tag":"a","words":"w","use":"eats"}],
          "ignored":[{"spelling":""},{"word":"sewing"}],
          "colours":[{}]}
          """;
      var report =
          new VocabularyEditing(shelf.workspace)
              .importFile(Input.of(shelf.file("bad.json", bad)), Reading.PLAIN, "owner");

      assertEquals(
          List.of(
              "BAD_NUMBER",
              "BAD_NUMBER",
              "MISSING_NAME",
              "BAD_USE",
              "MISSING_NAME",
              "MISSING_NAME",
              "UNKNOWN_FIELD",
              "UNKNOWN_FIELD",
              "DUP_TAG",
              "UNKNOWN_TAG"),
          assertInstanceOf(VocabularyReport.Refused.class, report).first().stream()
              .map(Problem::code)
              .toList());
      assertEquals(0, shelf.workspace.vocabulary().current().version());
    }
  }

  @Test
  void aVocabularyWithoutFacetsIsFine() {
    assertEquals(List.of(), VocabularyEditing.check(List.of(Shelf.tag("one"), Shelf.tag("two"))));
  }
}
