package io.github.assay.store.sql;

import io.github.assay.domain.Note;
import io.github.assay.store.NoteStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Notes in the database.
record SqlNotes(Database database, Clock clock) implements NoteStore {
  private static final String NEWEST =
      """
      select i.id, s.name, n.at, n.text
      from item i join note n on n.item = i.number join seat s on s.number = n.seat
      where i.id = ? and n.number =
        (select max(m.number) from note m where m.item = n.item and m.seat = n.seat)
        and n.text <> ''
      order by s.name\
      """;

  @Override
  public void write(String author, String item, String text) {
    database.writeAside(
        () ->
            SealedTable.NOTE.put(
                database,
                SealedTable.NOTE.next(database),
                SqlItems.number(database, item),
                new Seats(database).of(author),
                clock.millis(),
                text));
  }

  @Override
  public Optional<Note> of(String author, String item) {
    return of(item).stream().filter(note -> note.author().equals(author)).findFirst();
  }

  @Override
  public List<Note> of(String item) {
    return database.list(NEWEST, SqlNotes::read, item);
  }

  private static Note read(ResultSet row) throws SQLException {
    return new Note(
        row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)), row.getString(4));
  }
}
