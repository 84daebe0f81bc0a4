package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.store.StoreException;
import io.github.assay.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/// No value of a workspace can be changed behind Assay's back without being found out, unless
/// nothing that can be read changes with it.
class EveryValueTest {

  @TempDir static Path folder;
  private static Path sound;
  private static String content;

  @BeforeAll
  static void make() {
    sound = folder.resolve("sound.db");
    try (var workspace = new SqliteWorkspaces(SomeOfEverything.CLOCK).create(sound)) {
      SomeOfEverything.fill(workspace);
      SomeOfEverything.fillMore(workspace);
      content = everything(workspace);
    }
  }

  private static String everything(Workspace workspace) {
    return SomeOfEverything.read(workspace) + SomeOfEverything.readMore(workspace);
  }

  @Test
  void aChangeOfAnyValueIsFoundOut() throws IOException, SQLException {
    var unseen = new ArrayList<String>();
    var columns = columns();
    for (String column : columns)
      for (String change : List.of("first", "last"))
        if (isUnseen(column, change)) unseen.add(column + " in the " + change + " row");

    assertEquals(List.of(), unseen);
    assertTrue(columns.size() > 80, () -> "too few columns: " + columns);
  }

  /// But for a tag that was kept apart, for what the project agreed on, for drafts, and for
  /// vectors: they have seals, but nothing counts how many there were; a vector is made again.
  @Test
  void aRowThatIsGoneIsFoundOut() throws IOException, SQLException {
    var unseen = new ArrayList<String>();
    for (String table : tables())
      if (!List.of("unapproved", "project", "draft", "vector").contains(table)
          && isUnseenAfter("delete from " + table + " where " + row(table, ""))) unseen.add(table);

    assertEquals(List.of(), unseen);
  }

  private static boolean isUnseen(String column, String which) throws IOException, SQLException {
    var table = column.substring(0, column.indexOf('.'));
    var name = column.substring(column.indexOf('.') + 1);
    var order = which.equals("first") ? "" : " desc";
    var sql =
        """
        update %1$s set %2$s = case typeof(%2$s)
            when 'integer' then %5$s
            when 'real' then %2$s + 0.25
            when 'text' then 'x' || %2$s
            when 'blob' then zeroblob(length(%2$s))
            else %3$s end
        where %4$s\
        """;
    try {
      return isUnseenAfter(
          sql.formatted(
              table,
              name,
              fallback(name),
              row(table, order),
              "case %2$s when 0 then 1 else %2$s - 1 end".replace("%2$s", name)));
    } catch (SQLException e) {
      // the number is taken by another row
      return isUnseenAfter(
          sql.formatted(table, name, fallback(name), row(table, order), name + " + 1000"));
    }
  }

  /// A value for a column that has none in the row.
  private static String fallback(String column) {
    if (column.equals("place")) return "777";
    return column.equals("verdict") || column.equals("reason") || column.equals("detail")
        ? "'YES'"
        : "1";
  }

  private static String row(String table, String order) {
    return "(%1$s) = (select %1$s from %2$s order by %1$s%3$s limit 1)"
        .formatted(KEYS.get(table), table, order);
  }

  private static final Map<String, String> KEYS = new TreeMap<>();

  private static boolean isUnseenAfter(String change) throws IOException, SQLException {
    var file = folder.resolve("changed.db");
    Files.copy(sound, file, StandardCopyOption.REPLACE_EXISTING);
    try (var connection = raw(file)) {
      run(connection, "pragma ignore_check_constraints = on");
      var triggers = triggers(connection);
      for (String name : triggers.keySet()) run(connection, "drop trigger " + name);
      run(connection, change);
      for (String sql : triggers.values()) run(connection, sql);
    }
    try (var workspace = new SqliteWorkspaces(SomeOfEverything.CLOCK).openReadOnly(file)) {
      return workspace.verify().isEmpty() && !content.equals(everything(workspace));
    } catch (StoreException e) {
      return false;
    }
  }

  private static Map<String, String> triggers(Connection connection) throws SQLException {
    var triggers = new TreeMap<String, String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select name, sql from sqlite_schema where type = 'trigger'")) {
      while (rows.next()) triggers.put(rows.getString(1), rows.getString(2));
    }
    return triggers;
  }

  private static List<String> tables() throws SQLException {
    columns();
    return List.copyOf(KEYS.keySet());
  }

  /// All columns of tables that are not part of the search index.
  private static List<String> columns() throws SQLException {
    var columns = new ArrayList<String>();
    var keys = new TreeMap<String, List<String>>();
    try (var connection = raw(sound);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select m.name, c.name, c.pk from sqlite_schema m, pragma_table_info(m.name) c"
                    + " where m.type = 'table' and m.name not glob 'item_text*'"
                    + " order by m.name, c.pk, c.cid")) {
      while (rows.next()) {
        columns.add(rows.getString(1) + "." + rows.getString(2));
        var key = keys.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>());
        if (rows.getInt(3) > 0) key.add(rows.getString(2));
      }
    }
    keys.forEach((table, key) -> KEYS.put(table, key.isEmpty() ? "rowid" : String.join(", ", key)));
    return columns;
  }

  private static Connection raw(Path file) throws SQLException {
    return JDBC.createConnection("jdbc:sqlite:" + file.toUri(), new java.util.Properties());
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException(sql + ": " + e.getMessage(), e);
    }
  }
}
