package io.github.assay.walls;

import java.sql.Connection;
import java.util.List;
import javafx.scene.Node;
import org.tribuo.multilabel.MultiLabel;
import picocli.CommandLine;

/// Classes that climb over the walls, so that `WallsTest` can show that it finds them.
public final class Trespassers {
  private Trespassers() {}

  record Sql(List<Connection> connections, Connection first) {}

  record Tribuo(MultiLabel label) {}

  record JavaFX(Node node) {}

  record Picocli(CommandLine line) {}

  record ViewModel(Node node) {}
}
