package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.AssayException;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.Kind;
import io.github.assay.transfer.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// The files of an open workspace are neither read nor written by the way: whoever closes them
/// would let go of the locks that keep others away.
class OwnFilesTest {
  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void open() {
    shelf = Shelf.with(folder, "labels.db", "nlp");
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private static void assertSame(Executable step) {
    assertEquals("SAME_FILE", assertThrows(AssayException.class, step).code());
  }

  @Test
  void theWorkspaceIsNotImportedIntoItself() throws IOException {
    var own = folder.resolve("labels.db");
    var link = Files.createSymbolicLink(folder.resolve("link.csv"), own);
    var twin = Files.createLink(folder.resolve("twin.csv"), own);

    for (Path file :
        List.of(
            own,
            link,
            twin,
            folder.resolve("x/../labels.db"),
            folder.resolve("labels.db-wal"),
            folder.resolve("labels.db.lock")))
      for (Kind kind : Kind.values()) assertSame(() -> shelf.take(kind, file));
  }

  @Test
  void norIsItAVocabularyOrASplit() {
    var own = Input.of(folder.resolve("labels.db"));
    var editing = new VocabularyEditing(shelf.workspace);

    assertSame(() -> editing.importFile(own, Reading.PLAIN, "owner"));
    assertSame(() -> new Splitting(shelf.workspace, new NearDuplicates()).byIds(own.file()));
  }

  @Test
  void aNeighbourOfASimilarNameIsAFileAsAnyOther() throws IOException {
    shelf.items("labels.db.locked.csv", "id,title\n1,a\n");
    shelf.items("labels.csv", "id,title\n2,b\n");

    assertEquals(2, shelf.workspace.items().count());
  }
}
