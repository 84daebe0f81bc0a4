package io.github.assay.store.sql;

import io.github.assay.domain.Ticket;
import io.github.assay.store.Merged.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes over tickets and what became of them. A ticket is known by what it is about, and by who
/// opened it when.
final class MergeTickets {
  private static final String REOPENED = "two files say differently what became of it";

  private final MergeScene scene;
  private final SqlTickets here;
  private final List<Ticket> theirs;

  /// Ours by the number of theirs, as they were before the merge.
  private final Map<Long, Ticket> known = new LinkedHashMap<>();

  MergeTickets(MergeScene scene, SqlTickets here) {
    this.scene = scene;
    this.here = here;
    this.theirs = new SqlTickets(scene.theirs(), here.clock()).all().reversed();
  }

  private record Key(Ticket.About about, long at, String author) {
    static Key of(Ticket ticket, Ticket.About about) {
      return new Key(about, ticket.at().toEpochMilli(), ticket.author());
    }
  }

  /// Appends the tickets that are not here, each with its first step.
  void open() {
    scene.tell("comparing tickets");
    var ours = new HashMap<Key, Deque<Ticket>>();
    for (Ticket ticket : here.all().reversed())
      ours.computeIfAbsent(Key.of(ticket, ticket.about()), _ -> new ArrayDeque<>()).add(ticket);
    for (Ticket ticket : theirs) {
      var about = about(ticket.about());
      var same = ours.getOrDefault(Key.of(ticket, about), new ArrayDeque<>()).poll();
      if (same == null) open(ticket, about);
      else {
        scene.names().ticket(ticket.number(), same.number());
        known.put(ticket.number(), same);
      }
    }
  }

  private Ticket.About about(Ticket.About there) {
    var names = scene.names();
    return new Ticket.About(
        there.kind(),
        there.item().isEmpty() ? "" : names.item(there.item()),
        there.tag() == 0 ? 0 : names.tag(there.tag()),
        there.reason(),
        names.detail(there.detail()),
        there.text());
  }

  private void open(Ticket ticket, Ticket.About about) {
    long number = here.put(about);
    scene.names().ticket(ticket.number(), number);
    here.put(number, ticket.steps().getFirst());
    scene.tally().came(Kind.TICKET);
  }

  /// Appends what became of them, once the batches that the steps name are here.
  void follow() {
    for (Ticket ticket : theirs) {
      long number = scene.names().ticket(ticket.number());
      var same = known.get(ticket.number());
      if (same == null) later(ticket).forEach(step -> here.put(number, step));
      else follow(ticket, same);
    }
  }

  private void follow(Ticket there, Ticket same) {
    var onlyHere = new ArrayList<>(same.steps());
    var added = new ArrayList<Ticket.Step>();
    for (Ticket.Step step : there.steps()) {
      var known = translated(step);
      if (!onlyHere.remove(known)) added.add(known);
    }
    for (Ticket.Step step : added) {
      here.put(same.number(), step);
      scene.tally().came(Kind.TICKET);
    }
    if (!added.isEmpty() && !onlyHere.isEmpty() && there.state() != same.state())
      here.put(
          same.number(),
          new Ticket.Step(Ticket.State.OPEN, scene.at(), scene.wish().author(), REOPENED));
  }

  private List<Ticket.Step> later(Ticket ticket) {
    return ticket.steps().stream().skip(1).map(this::translated).toList();
  }

  private Ticket.Step translated(Ticket.Step step) {
    return new Ticket.Step(
        step.state(), step.at(), step.author(), scene.names().comment(step.comment()));
  }
}
