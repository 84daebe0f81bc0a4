package io.github.assay.store.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.assay.domain.Arm;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Showing.Sight;
import io.github.assay.store.ShowingStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/// What people were shown, in the database.
record SqlShowings(Database database, Clock clock) implements ShowingStore {
  private static final String ALL =
      """
      select i.id, s.name, h.at, h.withheld, h.offers, h.number
      from showing h cross join item i on i.number = h.item cross join seat s on s.number = h.seat
      """;

  /// How it is kept: with all help the offers alone, as before there were arms.
  private record Armed(Arm arm, List<Showing.Shown> offers) {
    Armed {
      if (arm == null || offers == null) throw new IllegalArgumentException("no arm or no offers");
    }

    static String write(Sight sight) {
      return Json.write(
          sight.arm() == Arm.ALL ? sight.offers() : new Armed(sight.arm(), sight.offers()));
    }

    static Armed read(String content) {
      return content.startsWith("{")
          ? Json.read(content, new TypeReference<Armed>() {})
          : new Armed(Arm.ALL, Json.read(content, new TypeReference<List<Showing.Shown>>() {}));
    }
  }

  /// What is kept of what was shown, with other numbers of tags and other ids of runs.
  static String translated(String content, IntUnaryOperator tags, UnaryOperator<String> runs) {
    var armed = Armed.read(content);
    var offers =
        armed.offers().stream()
            .map(
                offer ->
                    new Showing.Shown(
                        tags.applyAsInt(offer.tag()),
                        offer.source(),
                        runs.apply(offer.run()),
                        offer.score(),
                        offer.rank()))
            .toList();
    return offers.equals(armed.offers())
        ? content
        : Armed.write(new Sight(armed.arm(), false, offers));
  }

  @Override
  public void record(String seat, String item, Sight sight) {
    database.writeAside(
        () -> {
          long number = SqlItems.number(database, item);
          long person = new Seats(database).of(seat);
          var content = Armed.write(sight);
          if (isLast(number, person, sight.withheld(), content)) return;
          if (sight.arm() != Arm.ALL) new LaterWords(database).note(LaterWords.HELP);
          SealedTable.SHOWING.put(
              database,
              SealedTable.SHOWING.next(database),
              number,
              person,
              clock.millis(),
              sight.withheld() ? 1 : 0,
              content);
        });
  }

  private boolean isLast(long item, long seat, boolean withheld, String offers) {
    return database
        .first(
            "select withheld, offers from showing where item = ? and seat = ?"
                + " order by number desc limit 1",
            row -> row.getBoolean(1) == withheld && row.getString(2).equals(offers),
            item,
            seat)
        .orElse(false);
  }

  @Override
  public List<Showing> of(String seat, String item) {
    return database.list(
        ALL + "where i.id = ? and s.name = ? order by h.number", this::read, item, seat);
  }

  @Override
  public void of(List<String> items, Consumer<Showing> consumer) {
    database.each(
        ALL + "where i.id in (select value from json_each(?)) order by h.number",
        row -> consumer.accept(read(row)),
        Json.write(items));
  }

  @Override
  public void forEach(Consumer<Showing> consumer) {
    database.each(ALL + "order by h.number", row -> consumer.accept(read(row)));
  }

  @Override
  public void fates(Consumer<Fate> consumer) {
    var fates = new Fates(consumer);
    database.each(
        Fates.ROWS,
        row -> {
          try {
            fates.add(row, Armed.read(row.getString(4)).offers());
          } catch (IllegalArgumentException e) {
            throw database.damaged("showing " + row.getLong(6), e);
          }
        });
    fates.end();
  }

  private Showing read(ResultSet row) throws SQLException {
    try {
      var armed = Armed.read(row.getString(5));
      return new Showing(
          row.getString(1),
          row.getString(2),
          Instant.ofEpochMilli(row.getLong(3)),
          new Sight(armed.arm(), row.getBoolean(4), armed.offers()));
    } catch (IllegalArgumentException e) {
      throw database.damaged("showing " + row.getLong(6), e);
    }
  }
}
