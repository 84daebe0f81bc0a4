package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.testing.GoldWorkspace;
import io.github.assay.workbench.Authoring.Choice;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthoringTest {
  @TempDir Path folder;
  private GoldWorkspace gold;

  @BeforeEach
  void open() {
    gold = new GoldWorkspace(folder);
    gold.votes(2);
  }

  @AfterEach
  void close() {
    gold.close();
  }

  @Test
  void aNewVersionBeginsWithGoldUnlessThePersonIsStillToVoteOnIt() {
    gold.gold("ruled", "cat", "", 1, 3);
    gold.item("voted", "cat", "", "");
    gold.vote("anna", "voted", 1);

    assertEquals(List.of(1, 3), tags("bob", "ruled"));
    assertEquals(List.of(1), tags("anna", "voted"));
    assertEquals(List.of(), tags("bob", "voted"));
    gold.vote("cleo", "voted", 1);
    assertEquals(List.of(1), tags("bob", "voted"));
  }

  private List<Integer> tags(String author, String item) {
    var authoring = new Authoring(gold.workspace(), InstantSource.system());
    return authoring.again(author, item).tags().stream().map(Choice::tag).toList();
  }
}
