package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Contrast;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.rules.RulesRecipe;
import io.github.assay.store.VocabularyStore.Wording;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.Ticking;
import io.github.assay.workbench.GuidePage.RuledCase;
import io.github.assay.workbench.GuidePage.Unlike;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tags: 1 cat, 2 dog.
class GuidingTest {
  private static final ExplicitTags WORDS = ExplicitTags.byRules(List.of(new RulesRecipe()));

  @TempDir Path folder;
  private Workspace workspace;
  private VocabularyRevising revising;

  @BeforeEach
  void open() {
    workspace = new SqliteWorkspaces(new Ticking()).create(folder.resolve("labels.db"));
    workspace.vocabulary().replace(List.of(Shelf.tag("cat"), Shelf.tag("dog")), "owner");
    revising = new VocabularyRevising(workspace, WORDS, "owner");
    for (int i = 0; i < 9; i++) item("i" + i);
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), workspace.verify());
    workspace.close();
  }

  private void item(String id) {
    workspace
        .bulk()
        .write(
            writer ->
                writer.item(
                    new Item(id, "Title " + id, "A cat sits.", Item.Origin.NONE), List.of()));
  }

  private long rule(String item, Verdict verdict, String note) {
    var basis = new Basis.Ruling(Cause.WRONG, 0, note);
    var outcome = verdict == Verdict.YES ? Outcome.TAGGED : Outcome.NONE_APPLY;
    return workspace
        .decisions()
        .record(
            List.of(
                new Decision.Entry("qa", Decision.GOLD, item, new Act.Mark(1, verdict), basis),
                new Decision.Entry("qa", Decision.GOLD, item, new Act.End(outcome, ""), basis)));
  }

  private void vote(String person, String item, Verdict verdict) {
    var outcome = verdict == Verdict.YES ? Outcome.TAGGED : Outcome.NONE_APPLY;
    workspace
        .decisions()
        .record(
            List.of(
                new Decision.Entry(
                    person, person, item, new Act.Mark(1, verdict), new Basis.Typed()),
                new Decision.Entry(
                    person, person, item, new Act.End(outcome, ""), new Basis.Typed())));
  }

  private GuidePage page() {
    return new Guiding(workspace, WORDS, "").page(1, "");
  }

  private List<String> ruled(Verdict verdict) {
    return page().ruled(verdict).stream().map(each -> each.example().item()).toList();
  }

  @Test
  void rulingsWithANoteComeFirstThenDisputedOnesThenTheNewest() {
    vote("ann", "i1", Verdict.YES);
    vote("bob", "i1", Verdict.NO);
    rule("i0", Verdict.YES, "the animal, not the command");
    rule("i1", Verdict.YES, "");
    rule("i2", Verdict.YES, "");
    rule("i3", Verdict.YES, "");
    rule("i4", Verdict.NO, "");

    assertEquals(List.of("i0", "i1", "i3", "i2"), ruled(Verdict.YES));
    assertEquals(List.of("i4"), ruled(Verdict.NO));
    var first = page().rulings().getFirst();
    assertEquals("the animal, not the command", first.basis().note());
    assertEquals(Cause.WRONG, first.basis().cause());
    assertEquals(
        List.of(false, true, false, false),
        page().ruled(Verdict.YES).stream().map(RuledCase::isDisputed).toList());
    assertEquals("A cat sits.", first.example().excerpt());
  }

  @Test
  void onlyAFewAreShown() {
    IntStream.range(0, 9).forEach(i -> rule("i" + i, Verdict.YES, ""));

    assertEquals(List.of("i8", "i7", "i6", "i5", "i4"), ruled(Verdict.YES));
    assertEquals(Guiding.GOLD, page().gold().size());
  }

  @Test
  void aRulingThatWasTakenBackOrReplacedIsGone() {
    rule("i0", Verdict.YES, "old");
    rule("i0", Verdict.NO, "new");
    assertEquals(List.of(), ruled(Verdict.YES));
    assertEquals(List.of("i0"), ruled(Verdict.NO));

    workspace.decisions().undo("qa");

    assertEquals(List.of("i0"), ruled(Verdict.YES));
    assertEquals(List.of(), ruled(Verdict.NO));
  }

  @Test
  void neitherTheTestPartNorTheItemInViewIsShown() {
    rule("i0", Verdict.YES, "");
    rule("i1", Verdict.YES, "");
    rule("i2", Verdict.YES, "");
    workspace.splits().replace(Map.of("i0", Part.TEST), "");

    var page = new Guiding(workspace, WORDS, "").page(1, "i1");

    assertEquals(
        List.of("i2"), page.rulings().stream().map(each -> each.example().item()).toList());
    assertEquals(List.of("i2"), page.gold().stream().map(GuidePage.Example::item).toList());
  }

  @Test
  void theTextHasItsHistoryAndOnlyItsOwn() {
    guide("An animal.");
    revising.apply(
        new VocabularyEdit.Distinguish(new Contrast(1, 2, "One barks.")),
        workspace.vocabulary().current().version());
    guide("A small animal.");

    var page = page();

    assertEquals(List.of(new Unlike("dog", "One barks.")), page.unlike());
    assertEquals(
        List.of("4 owner A small animal.", "2 owner An animal."), wordings(page.wordings()));
    revising.undo();
    assertEquals(
        List.of("5 owner An animal.", "4 owner A small animal.", "2 owner An animal."),
        wordings(page().wordings()));
    assertEquals(List.of(), new Guiding(workspace, WORDS, "").page(2, "").wordings());
  }

  private void guide(String definition) {
    revising.apply(
        new VocabularyEdit.Guide(1, new Tag.Guidance(definition, "", "", "")),
        workspace.vocabulary().current().version());
  }

  private static List<String> wordings(List<Wording> wordings) {
    var lines = new ArrayList<String>();
    for (Wording each : wordings)
      lines.add("%d %s %s".formatted(each.version(), each.author(), each.guidance().definition()));
    return lines;
  }
}
