package io.github.assay.store.sql;

import io.github.assay.domain.Showing;
import io.github.assay.domain.Verdict;
import io.github.assay.store.ShowingStore.Fate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Puts together what each person saw of each item, from rows that come by item, person and time.
final class Fates {
  /// Item's id and number, seat, offers, what the seat says of tags, such as `3+5-7?`, and the
  /// showing. What is said comes as one text, since each value of a row has its price.
  static final String ROWS =
      """
      select i.id, h.item, h.seat, h.offers,
        (select group_concat(l.tag || case l.verdict when 'YES' then '+' when 'NO' then '-' else '?' end, '')
          from label l where l.item = h.item and l.seat = h.seat),
        h.number
      from showing h cross join outcome o on o.item = h.item and o.seat = h.seat
        cross join item i on i.number = h.item
      where h.withheld = 0 and (o.outcome = 'TAGGED' or o.outcome = 'NONE_APPLY')
      order by h.item, h.seat, h.number\
      """;

  private final Consumer<Fate> consumer;
  private final Map<Integer, Showing.Shown> offers = new LinkedHashMap<>();
  private final Map<Integer, Verdict> verdicts = new HashMap<>();
  private String item = "";
  private long seat = -1;

  Fates(Consumer<Fate> consumer) {
    this.consumer = consumer;
  }

  /// Adds what was shown once.
  void add(ResultSet row, List<Showing.Shown> shown) throws SQLException {
    var id = row.getString(1);
    long who = row.getLong(3);
    if (who != seat || !id.equals(item)) {
      end();
      item = id;
      seat = who;
      read(row.getString(5));
    }
    for (Showing.Shown offer : shown) offers.put(offer.tag(), offer);
  }

  /// Hands over what is still being put together.
  void end() {
    offers.forEach(
        (tag, offer) ->
            consumer.accept(new Fate(item, offer, verdicts.getOrDefault(tag, Verdict.UNSEEN))));
    offers.clear();
  }

  /// @param said null if the person says nothing
  private void read(@Nullable String said) {
    verdicts.clear();
    int tag = 0;
    for (int at = 0; said != null && at < said.length(); at++) {
      char letter = said.charAt(at);
      var verdict =
          switch (letter) {
            case '+' -> Verdict.YES;
            case '-' -> Verdict.NO;
            case '?' -> Verdict.UNSURE;
            default -> Verdict.UNSEEN;
          };
      if (verdict == Verdict.UNSEEN) tag = 10 * tag + (letter - '0');
      else {
        verdicts.put(tag, verdict);
        tag = 0;
      }
    }
  }
}
