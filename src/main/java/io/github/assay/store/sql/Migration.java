package io.github.assay.store.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A step from one version of the file format to the next.
///
/// @param version the one that it leads to
/// @param statements in order
record Migration(int version, List<String> statements) {
  Migration {
    statements = List.copyOf(statements);
  }

  /// All steps, from nothing to the newest version.
  static List<Migration> all() {
    return List.of(read(1), read(2), read(3));
  }

  /// The step in the file `version-N.sql`, whose statements are separated by empty lines.
  private static Migration read(int version) {
    var name = "version-" + version + ".sql";
    try (var stream = Migration.class.getResourceAsStream(name)) {
      if (stream == null) throw new IllegalStateException("missing: " + name);
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new Migration(version, statements(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> statements(String text) {
    return Stream.of(text.replaceAll("(?m)^--.*\n", "").split("\n\n+", -1))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  /// Does the step and notes the version, within the transaction that is under way. A statement may
  /// take as long as it needs: of a million items some take minutes on a slow machine.
  ///
  /// @param before gets each statement before it is done
  void run(Database database, Consumer<String> before) {
    for (String statement : statements) {
      before.accept(statement);
      database.executeSlowly(statement);
    }
    database.execute("pragma user_version = " + version);
  }
}
