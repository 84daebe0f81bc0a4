package io.github.assay.store.sql;

import io.github.assay.domain.Ticket;
import io.github.assay.store.StoreException;
import io.github.assay.store.TicketStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Tickets in the database.
record SqlTickets(Database database, Clock clock) implements TicketStore {
  private static final String STEPS =
      """
      select t.number, t.kind, coalesce(i.id, '') item, coalesce(t.tag, 0) tag, t.reason, t.detail,
        t.text, p.state, p.at, s.name, p.comment
      from ticket t join ticket_step p on p.ticket = t.number join seat s on s.number = p.seat
        left join item i on i.number = t.item
      """;

  @Override
  public List<Long> open(String author, List<Ticket.About> about) {
    return database.writing(
        () -> {
          long now = clock.millis();
          var numbers = about.stream().map(each -> open(each, author, now)).toList();
          database.changes().areAbout(asked(numbers));
          return numbers;
        });
  }

  /// Opens a ticket within the transaction that is under way.
  long open(Ticket.About about, String author) {
    return open(about, author, clock.millis());
  }

  private long open(Ticket.About about, String author, long now) {
    if (about.tag() != 0 && !database.has("select 1 from tag where id = ?", about.tag()))
      throw new StoreException("NOT_FOUND", "no tag has the number " + about.tag());
    long number = put(about);
    add(number, new Stepped(now, author, Ticket.State.OPEN, ""));
    return number;
  }

  /// Opens a ticket of which nothing has to become anything, within the transaction that is under
  /// way.
  void close(Ticket.About about, String author) {
    add(open(about, author), new Stepped(clock.millis(), author, Ticket.State.FIXED, ""));
  }

  /// Writes a ticket without its steps, within the transaction that is under way.
  ///
  /// @return its number
  long put(Ticket.About about) {
    new LaterWords(database).note(about.kind());
    long number = SealedTable.TICKET.next(database);
    SealedTable.TICKET.put(
        database,
        number,
        about.kind().name(),
        about.item().isEmpty() ? null : SqlItems.number(database, about.item()),
        about.tag() == 0 ? null : about.tag(),
        about.reason(),
        about.detail(),
        about.text());
    return number;
  }

  @Override
  public void step(List<Long> tickets, String author, Ticket.State state, String comment) {
    database.write(
        () -> {
          var step = new Stepped(clock.millis(), author, state, comment);
          for (long ticket : tickets) {
            if (!database.has("select 1 from ticket where number = ?", ticket))
              throw new StoreException("NOT_FOUND", "there is no ticket " + ticket);
            add(ticket, step);
          }
          database.changes().areAbout(asked(tickets));
        });
  }

  /// The items of tickets that questions ask for: what is found follows from these alone.
  private BitSet asked(List<Long> tickets) {
    var items = new BitSet();
    database.each(
        "select item from json_each(?) j cross join ticket t on t.number = j.value"
            + " where t.kind in ('FLAG', 'DISAGREEMENT') and t.item is not null",
        row -> items.set(row.getInt(1)),
        Json.write(tickets));
    return items;
  }

  /// A step, which all tickets take at the same time that are stepped at once.
  private record Stepped(long at, String author, Ticket.State state, String comment) {}

  private void add(long ticket, Stepped step) {
    var at = Instant.ofEpochMilli(step.at());
    put(ticket, new Ticket.Step(step.state(), at, step.author(), step.comment()));
  }

  /// Writes a step of a ticket, within the transaction that is under way.
  void put(long ticket, Ticket.Step step) {
    SealedTable.TICKET_STEP.put(
        database,
        SealedTable.TICKET_STEP.next(database),
        ticket,
        step.state().name(),
        step.at().toEpochMilli(),
        new Seats(database).of(step.author()),
        step.comment());
  }

  @Override
  public List<Ticket> all() {
    return read(STEPS + "order by t.number desc, p.number");
  }

  @Override
  public List<Ticket> of(String item) {
    return read(STEPS + "where i.id = ? order by t.number desc, p.number", item);
  }

  @Override
  public List<Ticket> of(Ticket.Kind kind) {
    return read(STEPS + "where t.kind = ? order by t.number desc, p.number", kind.name());
  }

  @Override
  public List<Ticket> asked(String author) {
    var tickets =
        read(
            STEPS
                + "where t.kind in ('NEW_TAG', 'MERGE', 'GUIDANCE', 'QUESTION')"
                + " and t.item is not null"
                + " order by t.number desc, p.number");
    return tickets.stream().filter(ticket -> ticket.author().equals(author)).toList();
  }

  @Override
  public Map<String, List<Ticket>> open(Ticket.Kind kind, List<String> items) {
    var tickets =
        read(
            STEPS
                + "where t.kind = ? and i.id in (select value from json_each(?))"
                + " order by t.number desc, p.number",
            kind.name(),
            Json.write(items));
    return tickets.stream()
        .filter(ticket -> ticket.state() == Ticket.State.OPEN)
        .collect(Collectors.groupingBy(ticket -> ticket.about().item()));
  }

  @Override
  public long newest() {
    return database.number("select coalesce(max(number), 0) from ticket_step");
  }

  private List<Ticket> read(String sql, Object... values) {
    var tickets = new LinkedHashMap<Long, Ticket>();
    database.each(
        sql,
        row -> {
          long number = row.getLong(1);
          try {
            var step = step(row);
            var ticket = new Ticket(number, about(row), List.of(step));
            tickets.merge(number, ticket, (old, _) -> followed(old, step));
          } catch (IllegalArgumentException e) {
            throw database.damaged("ticket " + number, e);
          }
        },
        values);
    return List.copyOf(tickets.values());
  }

  private static Ticket followed(Ticket ticket, Ticket.Step step) {
    var steps = new ArrayList<>(ticket.steps());
    steps.add(step);
    return new Ticket(ticket.number(), ticket.about(), steps);
  }

  private static Ticket.About about(ResultSet row) throws SQLException {
    return new Ticket.About(
        Ticket.Kind.valueOf(row.getString(2)),
        row.getString(3),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }

  private static Ticket.Step step(ResultSet row) throws SQLException {
    return new Ticket.Step(
        Ticket.State.valueOf(row.getString(8)),
        Instant.ofEpochMilli(row.getLong(9)),
        row.getString(10),
        row.getString(11));
  }
}
