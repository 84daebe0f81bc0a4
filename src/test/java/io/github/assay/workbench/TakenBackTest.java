package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.rules.RulesRecipe;
import io.github.assay.transfer.ImportReport.Accepted;
import io.github.assay.transfer.ImportReport.Refused;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log that names tags whose adding was taken back goes into another workspace whole.
class TakenBackTest {
  @TempDir Path folder;
  private Shelf first;
  private VocabularyRevising owner;

  @BeforeEach
  void open() throws IOException {
    first = Shelf.with(folder, "first.db", "nlp");
    owner =
        new VocabularyRevising(
            first.workspace, ExplicitTags.byRules(List.of(new RulesRecipe())), "owner");
    first.items("items.csv", "id,title\na,A\nb,B\n");
  }

  @AfterEach
  void close() {
    first.close();
  }

  private int add(String name) {
    var version = first.workspace.vocabulary().current().version();
    return owner.apply(new VocabularyEdit.Add(Shelf.tag(name)), version).tags().stream()
        .filter(tag -> tag.name().equals(name))
        .mapToInt(Tag::id)
        .findFirst()
        .orElseThrow();
  }

  private void say(Act... acts) {
    for (Act act : acts)
      first
          .workspace
          .decisions()
          .record(List.of(new Decision.Entry("anna", "anna", "a", act, new Basis.Typed())));
  }

  @Test
  void theLogOfATagThatWasTakenBackComesBackInAnotherWorkspace() throws IOException {
    int rust = add("rust");
    say(new Act.Mark(rust, Verdict.YES), new Act.Mark(1, Verdict.YES));
    say(new Act.Order(List.of(rust, 1)), new Act.Mark(rust, Verdict.NO));
    owner.undo();
    int go = add("go");
    say(new Act.Mark(go, Verdict.YES), new Act.Mark(go, Verdict.UNSEEN));
    owner.undo();

    try (var second = copy()) {
      var log = first.export(ExportKind.DECISIONS, "jsonl");
      var report = second.take(Kind.DECISIONS, second.file("log.jsonl", log));
      assertInstanceOf(Accepted.class, report, () -> String.join("\n", report.lines()));

      assertEquals(log, second.export(ExportKind.DECISIONS, "jsonl"));
      assertEquals(List.of("nlp"), names(second));
      assertEquals(List.of(), second.workspace.verify());
      assertEquals(
          List.of(1), List.copyOf(second.workspace.decisions().labels("anna", "a").tags()));
      var again = new VocabularyRevising(second.workspace, NO_RULES, "owner");
      again.apply(new VocabularyEdit.Add(Shelf.tag("rust")), 1);
      assertEquals(List.of("nlp", "rust"), names(second));
      assertEquals(log, second.export(ExportKind.DECISIONS, "jsonl"));
    }
  }

  private static final ExplicitTags NO_RULES = (item, vocabulary) -> Set.of();

  @Test
  void aTagThatIsStillSaidToApplyIsMissing() throws IOException {
    int rust = add("rust");
    say(new Act.Mark(rust, Verdict.YES), new Act.Mark(1, Verdict.YES));
    var log = first.export(ExportKind.DECISIONS, "jsonl");

    try (var second = new Shelf(folder, "second.db")) {
      second.workspace.vocabulary().replace(List.of(Shelf.tag("nlp")), "owner");
      second.items("items.csv", "id,title\na,A\nb,B\n");
      var refused =
          assertInstanceOf(
              Refused.class, second.take(Kind.DECISIONS, second.file("log.jsonl", log)));

      assertEquals(1, refused.total());
      var problem = refused.first().getFirst();
      assertEquals("UNKNOWN_TAG", problem.code());
      assertEquals("the tag \"rust\" is not in the vocabulary", problem.message());
      assertEquals(0, second.workspace.decisions().count());
      assertEquals(List.of("nlp"), List.copyOf(second.workspace.vocabulary().names().values()));
    }
  }

  private Shelf copy() throws IOException {
    var second = new Shelf(folder, "second.db");
    var vocabulary = second.file("v.json", first.export(ExportKind.VOCABULARY, "json"));
    new VocabularyEditing(second.workspace)
        .importFile(Input.of(vocabulary), Reading.PLAIN, "owner");
    second.items("items.jsonl", first.export(ExportKind.ITEMS, "jsonl"));
    return second;
  }

  private static List<String> names(Shelf shelf) {
    return shelf.workspace.vocabulary().current().tags().stream().map(Tag::name).toList();
  }
}
