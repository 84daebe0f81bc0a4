package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Project;
import io.github.assay.query.Parsed;
import io.github.assay.query.Parser;
import io.github.assay.query.Query;
import io.github.assay.workbench.Viewing.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Saved views keep their meaning whatever becomes of the tags that they name.
class ViewingTest {
  private static final int KAFKA = 1;
  private static final int JFR = 2;
  private static final int MESSAGING = 3;
  private static final int PROFILING = 4;

  @TempDir Path folder;
  private EditedWorkspace edited;
  private Viewing viewing;

  @BeforeEach
  void open() {
    edited = new EditedWorkspace(folder.resolve("labels.db"));
    viewing = edited.bench.viewing();
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), edited.workspace.verify());
    edited.close();
  }

  private Query query(String text) {
    var names = edited.bench.browsing("anna").names();
    if (Parser.parse(text, names) instanceof Parsed.Fine(var fine)) return fine;
    throw new IllegalArgumentException(text);
  }

  private List<String> found(String text) {
    var found = edited.bench.browsing("anna").find(query(text));
    return found.ids(0, found.count());
  }

  private String only() {
    return viewing.views().getFirst().query();
  }

  @Test
  void viewsKeepTheirPlaceAndOneOfTheSameNameIsReplaced() {
    viewing.save("first", query("tag:kafka"));
    viewing.save("second", query("gold:yes lag"));
    viewing.save(" first ", query("tag:jfr"));
    viewing.rename("first", "no. 1");

    assertEquals(
        List.of(new View("no. 1", "tag:jfr"), new View("second", "gold:yes lag*")),
        viewing.views());

    var restoring = viewing.forget("no. 1");
    assertEquals(List.of("second"), viewing.views().stream().map(View::name).toList());
    restoring.restore();
    assertEquals(List.of("no. 1", "second"), viewing.views().stream().map(View::name).toList());
  }

  @Test
  void aNameIsNeitherBlankNorThatOfAnotherView() {
    viewing.save("first", query("tag:kafka"));
    viewing.save("second", query("tag:jfr"));

    var taken =
        assertThrows(AssayException.class, () -> viewing.rename("first", "second")).getMessage();
    assertEquals("another view is called \"second\"", taken);
    assertThrows(AssayException.class, () -> viewing.save(" ", query("tag:jfr")));
    assertThrows(AssayException.class, () -> viewing.save("x".repeat(81), query("tag:jfr")));
    assertEquals(2, viewing.views().size());
  }

  @Test
  void aRenamedTagKeepsItsViews() {
    viewing.save("view", query("tag:kafka -tag:jfr"));

    edited.does(new VocabularyEdit.Rename(KAFKA, "event log", false));

    assertEquals("tag:\"event log\" -tag:jfr", only());
    assertEquals(List.of("i1", "i3"), found(only()));
  }

  @Test
  void aMergedTagIsAskedForByTheOneThatTookOver() {
    viewing.save("view", query("goldtag:jfr or tag:jfr"));

    edited.does(new VocabularyEdit.Merge(JFR, PROFILING));

    assertEquals("goldtag:profiling or tag:profiling", only());
    assertEquals(found("tag:profiling"), found(only()));
    edited.revising.undo();
    assertEquals("goldtag:jfr or tag:jfr", only());
  }

  /// The queue of cleo, who said nothing yet: items whose gold has the tag.
  private Optional<String> next(String query) {
    var old = edited.workspace.project().current();
    edited
        .workspace
        .project()
        .change(old.with(new Project.Queue(Project.Order.FEWEST_VOTES, 9, query, 1)));
    return edited.bench.annotating("cleo").next("").map(work -> work.item().id());
  }

  @Test
  void aQueueOfAViewOrAQueryOutlivesAMergeToo() {
    viewing.save("view", query("tag:jfr"));
    assertEquals(Optional.of("i2"), next("@view"));
    assertEquals(Optional.of("i2"), next("tag:#2"));

    edited.does(new VocabularyEdit.Merge(JFR, PROFILING));

    assertEquals(Optional.of("i2"), next("@view"));
    assertEquals(Optional.of("i2"), next("tag:#2"));
  }

  @Test
  void mergesInARowAreFollowed() {
    viewing.save("view", query("tag:jfr"));

    edited.does(new VocabularyEdit.Merge(JFR, PROFILING));
    edited.does(new VocabularyEdit.Merge(PROFILING, MESSAGING));

    assertEquals("tag:messaging", only());
  }

  @Test
  void aSplitTagIsAskedForByBothOfItsParts() {
    viewing.save("view", query("tag:profiling gold:yes"));
    var before = found(only());

    edited.does(new VocabularyEdit.Split(PROFILING, "lag", "lag-hunting", "other-profiling"));

    assertEquals("(tag:other-profiling or tag:lag-hunting) gold:yes", only());
    assertEquals(before, found(only()));
  }

  @Test
  void aRenamedOrJoinedFacetKeepsItsViews() {
    viewing.save("view", query("facet:tools -facet:formats=none"));

    edited.does(new VocabularyEdit.RenameFacet("tools", "software"));
    assertEquals("facet:software -facet:formats=none", only());
    edited.does(new VocabularyEdit.RenameFacet("software", "topics"));
    assertEquals("facet:topics -facet:formats=none", only());
    edited.revising.undo();
    edited.revising.undo();
    assertEquals("facet:tools -facet:formats=none", only());
  }

  @Test
  void aTagThatIsGoneForGoodIsStillReadAndFindsNothing() {
    viewing.save("view", query("tag:jfr"));

    edited.does(new VocabularyEdit.Retire(JFR, 0, "nobody uses it"));

    assertEquals("tag:#2", only());
    assertEquals(List.of(), found(only()));
  }
}
