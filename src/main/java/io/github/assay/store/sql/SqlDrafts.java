package io.github.assay.store.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.assay.domain.Draft;
import io.github.assay.store.DraftStore;
import java.util.List;

/// Drafts in the database, one a person.
record SqlDrafts(Database database) implements DraftStore {
  private static final String SELECT =
      """
      select d.title, d.description, d.tags from draft d join seat s on s.number = d.seat
      where s.name = ?\
      """;

  @Override
  public void keep(String author, Draft draft) {
    if (of(author).equals(draft)) return;
    database.writeAside(
        () -> {
          long seat = new Seats(database).of(author);
          if (draft.equals(Draft.NONE)) database.change("delete from draft where seat = ?", seat);
          else
            SealedTable.DRAFT.put(
                database, seat, draft.title(), draft.description(), Json.write(draft.tags()));
        });
  }

  @Override
  public Draft of(String author) {
    return database
        .first(
            SELECT,
            row ->
                new Draft(
                    row.getString(1),
                    row.getString(2),
                    Json.read(row.getString(3), new TypeReference<List<Integer>>() {})),
            author)
        .orElse(Draft.NONE);
  }
}
