package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Arm;
import io.github.assay.domain.Item;
import io.github.assay.domain.Project;
import io.github.assay.domain.Showing.Shown;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.store.Workspace;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What was kept before there were arms reads as what it was: all help.
class OlderContentTest extends Scene {
  private static final String AGREED =
      "{\"most\":5,\"sure\":0.8,\"withheld\":0.0,\"queue\":"
          + "{\"order\":\"FEWEST_VOTES\",\"votes\":1,\"query\":\"\",\"seed\":1}";
  private static final String OFFERS =
      "[{\"tag\":2,\"source\":\"RULE\",\"run\":\"\",\"score\":0.5,\"rank\":1}]";

  @Test
  void anOlderProjectHasAllHelp() throws SQLException {
    agreed("");

    try (var workspace = workspaces.openReadOnly(file())) {
      assertEquals(Project.STANDARD, workspace.project().current());
      assertEquals(Arm.ALL, workspace.project().current().arm());
    }
  }

  @Test
  void anArmThatNobodyKnowsIsSaid() throws SQLException {
    agreed(",\"arm\":\"LUCK\"");

    try (var workspace = workspaces.openReadOnly(file())) {
      var failure = failure("STORE_DAMAGED", () -> workspace.project().current());
      assertTrue(failure.getMessage().contains("what the project agreed on"), failure.toString());
    }
  }

  @Test
  void anOlderShowingWasUnderAllHelp() throws SQLException {
    showed(OFFERS);

    try (var workspace = workspaces.openReadOnly(file())) {
      var sight = workspace.showings().of("anna", "a").getFirst().sight();
      assertEquals(Arm.ALL, sight.arm());
      assertEquals(List.of(new Shown(2, Source.RULE, "", .5, 1)), sight.offers());
    }
  }

  @Test
  void aShowingUnderAnArmThatNobodyKnowsIsSaid() throws SQLException {
    for (String arm : List.of("\"arm\":\"LUCK\",", "\"arm\":null,", "")) {
      showed("{" + arm + "\"offers\":" + OFFERS + "}");
      try (var workspace = workspaces.openReadOnly(file())) {
        var failure = failure("STORE_DAMAGED", () -> workspace.showings().of("anna", "a"));
        assertTrue(failure.getMessage().contains("showing 1"), failure.toString());
      }
    }
  }

  private void agreed(String more) throws SQLException {
    make();
    run(file(), "insert into project values (1, '" + AGREED + more + "}', 0)");
  }

  private void showed(String offers) throws SQLException {
    make();
    run(file(), "insert into showing values (1, 1, 1, 0, 0, '" + offers + "', 0)");
  }

  private void make() {
    assertTrue(!file().toFile().exists() || file().toFile().delete());
    try (Workspace workspace = workspaces.create(file())) {
      workspace
          .bulk()
          .write(writer -> writer.item(new Item("a", "t", "", Item.Origin.NONE), List.of()));
      workspace.notes().write("anna", "a", "so that she has a seat");
    }
  }
}
