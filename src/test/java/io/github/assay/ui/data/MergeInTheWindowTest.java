package io.github.assay.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Outcome;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.testing.WindowTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A colleague's file is compared, looked at and merged in the window.
class MergeInTheWindowTest extends WindowTest {
  private Path theirs = Path.of("");

  /// In theirs, ann chose survey on i1, where she chose kafka here, and cat chose messaging on i2.
  @Override
  protected void prepare(Workspace workspace) {
    theirs = folder.resolve("theirs.db");
    workspace.copyTo(theirs);
    say(workspace, "ann", "i1", 1);
    try (var other = benches.open(theirs)) {
      say(other.workspace(), "ann", "i1", 6);
      say(other.workspace(), "cat", "i2", 3);
    }
  }

  private static void say(Workspace workspace, String person, String item, Integer... tags) {
    var row =
        new LabelRow(
            item, Outcome.TAGGED, List.of(tags), List.of(), List.of(), new Basis.File("l.csv"));
    workspace.bulk().write(writer -> writer.labels(person, person, row));
  }

  private void look(Path file) {
    goTo(KeyCode.D);
    answers.add(file);
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
  }

  private void lookAtTheirs() {
    look(theirs);
    await(() -> lookup("#merge-go").tryQuery().isPresent());
  }

  @Test
  void whatWouldComeIsShownAndNothingIsWrittenUntilItIsWanted() {
    lookAtTheirs();

    assertEquals("4 decisions", text(".import-lines .label"));
    assertEquals(1, lookup("#doubts").<TableView<?>>query().getItems().size());
    type(KeyCode.ESCAPE);
    assertEquals(
        List.of(), read(workspace -> List.copyOf(workspace.decisions().votes("i2").keySet())));
  }

  @Test
  void theirWorkComesAfterACopyWasMade() {
    lookAtTheirs();
    type(KeyCode.ENTER);
    awaitStatus("Merged theirs.db: 4 decisions; 1 answer is open again");

    assertTrue(Files.isDirectory(folder.resolve("labels.db.backups")));
    assertEquals(
        List.of("cat TAGGED"),
        read(
            workspace ->
                workspace.decisions().votes("i2").entrySet().stream()
                    .map(vote -> vote.getKey() + " " + vote.getValue().outcome())
                    .toList()));
  }

  @Test
  void aFileThatIsAllHereIsNotMergedAgain() {
    lookAtTheirs();
    type(KeyCode.ENTER);
    awaitStatus("Merged theirs.db");

    lookAtTheirs();

    assertEquals("All that this file holds is here already.", text(".edit-sheet .hint"));
    assertTrue(lookup("#merge-go").<Button>query().isDisabled());
  }

  @Test
  void aStrangersFileIsRefused() {
    look(SmallWorkspace.make(benches, folder.resolve("stranger.db")));
    await(() -> !shell.failures().noticeProperty().get().code().isEmpty());

    assertEquals("UNRELATED", shell.failures().noticeProperty().get().code());
    assertFalse(lookup("#merge-go").tryQuery().isPresent());
  }

  @Test
  void theWorkspaceIsNotMergedWithItself() {
    look(file);
    await(() -> !shell.failures().noticeProperty().get().code().isEmpty());

    assertEquals("SAME_FILE", shell.failures().noticeProperty().get().code());
  }
}
