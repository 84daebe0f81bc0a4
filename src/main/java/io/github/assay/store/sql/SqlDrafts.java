package io.github.assay.store.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.assay.domain.Draft;
import io.github.assay.store.DraftStore;
import java.util.List;

/// Drafts in the database, one a person. Of a new version of an item, the tags stand in an object
/// beside the item's id; else they are an array.
record SqlDrafts(Database database) implements DraftStore {
  private static final String SELECT =
      """
      select d.title, d.description, d.tags from draft d join seat s on s.number = d.seat
      where s.name = ?\
      """;

  @Override
  public void keep(String author, Draft draft) {
    if (of(author).equals(draft)) return;
    database.writeAside(() -> put(author, draft));
  }

  /// The same within the transaction that is under way.
  void put(String author, Draft draft) {
    long seat = new Seats(database).of(author);
    if (draft.equals(Draft.NONE)) database.change("delete from draft where seat = ?", seat);
    else
      SealedTable.DRAFT.put(
          database, seat, draft.title(), draft.description(), Json.write(tags(draft)));
  }

  /// @param of id of the item of which the text is a new version
  private record Version(String of, List<Integer> tags) {}

  private static Object tags(Draft draft) {
    return draft.of().isEmpty() ? draft.tags() : new Version(draft.of(), draft.tags());
  }

  private static Draft draft(String title, String description, String tags) {
    if (!tags.startsWith("{"))
      return new Draft(title, description, Json.read(tags, new TypeReference<List<Integer>>() {}));
    var version = Json.read(tags, new TypeReference<Version>() {});
    return new Draft(title, description, version.tags(), version.of());
  }

  @Override
  public Draft of(String author) {
    return database
        .first(SELECT, row -> draft(row.getString(1), row.getString(2), row.getString(3)), author)
        .orElse(Draft.NONE);
  }
}
