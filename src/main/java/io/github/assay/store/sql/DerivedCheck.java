package io.github.assay.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/// Makes all derived state from the log once more, in plain Java and item by item, and compares it
/// with what is stored.
final class DerivedCheck {
  /// Everything on one item in a row: its decisions by age, then what is stored of it.
  private static final String ALL =
      """
      select item, 0 kind, sequence place, seat, tag, verdict, outcome, reason from decision
        where ordering is null
      union all select item, 1, 0, seat, tag, verdict, null, null from label
      union all select item, 2, 0, seat, null, null, outcome, reason from outcome
      union all select item, 3, agreement, votes, tags, gold, null, null from standing
      union all select item, 4, 0, 0, tag, null, null, null from gold_tag
      order by 1, 2, 3\
      """;

  private final Database database;
  private final Consumer<String> problems;
  private final int votesForGold;
  private ItemFold fold = new ItemFold(0);

  DerivedCheck(Database database, Consumer<String> problems) {
    this.database = database;
    this.problems = problems;
    this.votesForGold = (int) database.number("select gold_votes from head");
  }

  void run() {
    database.each(ALL, this::take);
    compare();
  }

  private void take(ResultSet row) throws SQLException {
    if (row.getLong("item") != fold.item()) {
      compare();
      fold = new ItemFold(row.getLong("item"));
    }
    long seat = row.getLong("seat");
    var verdict = row.getString("verdict");
    switch (row.getInt("kind")) {
      case 0 -> {
        if (verdict == null) fold.end(seat, row.getString("outcome"), row.getString("reason"));
        else fold.mark(seat, row.getInt("tag"), verdict);
      }
      case 1 -> fold.stored(ItemFold.label(seat, row.getInt("tag"), verdict));
      case 2 ->
          fold.stored(ItemFold.outcome(seat, row.getString("outcome"), row.getString("reason")));
      case 3 -> {
        fold.stored(ItemFold.standing(seat, verdict, row.getInt("tag")));
        double agreement = row.getDouble("place");
        if (!row.wasNull()) fold.storedAgreement(agreement);
      }
      default -> fold.stored(ItemFold.gold(row.getInt("tag")));
    }
  }

  private void compare() {
    var differences = fold.differences(votesForGold);
    if (!differences.isEmpty())
      problems.accept(
          "what is stored of item \"%s\" does not follow from the log: %s"
              .formatted(id(fold.item()), differences));
  }

  private String id(long number) {
    return database
        .first("select id from item where number = ?", row -> row.getString(1), number)
        .orElse("number " + number);
  }
}
