package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How conflicts about one matter are ruled, until it is revoked. It is kept as a ticket, whose
/// detail is the matter and the verdicts, such as `people 3,7 = 3:yes 7:no`.
///
/// @param number of the ticket; 0 while it is being made
/// @param item id of the item that gave rise to it
/// @param matter which conflicts it is for
/// @param verdicts YES or NO by tag id, at least one
/// @param basis the cause and the note of rulings that follow it; its own number as the precedent
/// @param isInForce whether it is not revoked
public record Precedent(
    long number,
    String item,
    Matter matter,
    SortedMap<Integer, Verdict> verdicts,
    Basis.Ruling basis,
    boolean isInForce) {
  private static final String IS = " = ";
  private static final Pattern VERDICTS =
      Pattern.compile("\\d{1,9}:(?:yes|no)(?: \\d{1,9}:(?:yes|no))*");

  public Precedent {
    verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
    if (verdicts.isEmpty()
        || verdicts.values().stream().anyMatch(each -> each != Verdict.YES && each != Verdict.NO))
      throw new AssayException(
          "UNDECIDED", "a precedent says yes or no of at least one tag; this one says " + verdicts);
  }

  /// One that is being made of a ruling on a conflict: what the ruling says of the tags in dispute.
  /// If a facet lacks tags, none is in dispute, and it is what the ruling says of any.
  ///
  /// @throws AssayException `UNDECIDED` if that leaves something undecided, or is nothing
  public static Precedent of(Conflict conflict, Ruling ruling) {
    var verdicts = new TreeMap<>(ruling.verdicts());
    var disputed = conflict.matter().tags();
    if (!disputed.isEmpty()) verdicts.keySet().retainAll(disputed);
    for (int tag : disputed) verdicts.putIfAbsent(tag, Verdict.NO);
    var basis = new Basis.Ruling(ruling.basis().cause(), 0, ruling.basis().note());
    return new Precedent(0, conflict.item(), conflict.matter(), verdicts, basis, true);
  }

  /// The precedents of a workspace, newest first; those that are revoked, too.
  ///
  /// @throws AssayException `BAD_PRECEDENT` if one cannot be read
  static List<Precedent> all(Workspace workspace) {
    return workspace.tickets().all().stream()
        .filter(ticket -> ticket.about().kind() == Ticket.Kind.PRECEDENT)
        .map(Precedent::read)
        .toList();
  }

  /// The precedent of a number.
  ///
  /// @throws AssayException `NO_PRECEDENT` if there is none, or it is revoked
  static Precedent inForce(Workspace workspace, long number) {
    return all(workspace).stream()
        .filter(precedent -> precedent.number() == number && precedent.isInForce())
        .findFirst()
        .orElseThrow(
            () ->
                new AssayException(
                    "NO_PRECEDENT", "no precedent %d is in force".formatted(number)));
  }

  /// The same under a number.
  Precedent numbered(long given) {
    return new Precedent(
        given,
        item,
        matter,
        verdicts,
        new Basis.Ruling(basis.cause(), given, basis.note()),
        isInForce);
  }

  /// As a ticket keeps it.
  Ticket.About about() {
    var said =
        verdicts.entrySet().stream()
            .map(entry -> entry.getKey() + ":" + word(entry.getValue()))
            .collect(Collectors.joining(" "));
    return new Ticket.About(
        Ticket.Kind.PRECEDENT,
        item,
        0,
        word(basis.cause()),
        matter.key() + IS + said,
        basis.note());
  }

  /// @throws AssayException `BAD_PRECEDENT` if it does not say what [#about] writes
  static Precedent read(Ticket ticket) {
    var about = ticket.about();
    int at = about.detail().lastIndexOf(IS);
    if (at < 0) throw bad(ticket);
    var said = about.detail().substring(at + IS.length());
    if (!VERDICTS.matcher(said).matches()) throw bad(ticket);
    var verdicts = new TreeMap<Integer, Verdict>();
    for (String each : said.split(" ", -1)) {
      var pair = each.split(":", -1);
      var verdict = pair[1].equals(word(Verdict.YES)) ? Verdict.YES : Verdict.NO;
      if (verdicts.put(Integer.valueOf(pair[0]), verdict) != null) throw bad(ticket);
    }
    var read =
        new Precedent(
            ticket.number(),
            about.item(),
            Matter.read(about.detail().substring(0, at)),
            verdicts,
            new Basis.Ruling(cause(ticket), ticket.number(), about.text()),
            ticket.state() == Ticket.State.OPEN);
    if (!read.about().equals(about)) throw bad(ticket);
    return read;
  }

  private static Cause cause(Ticket ticket) {
    for (Cause cause : Cause.values())
      if (word(cause).equals(ticket.about().reason())) return cause;
    throw bad(ticket);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static AssayException bad(Ticket ticket) {
    return new AssayException(
        "BAD_PRECEDENT",
        "ticket %d is no precedent that this Assay can read: \"%s\", \"%s\""
            .formatted(ticket.number(), ticket.about().reason(), ticket.about().detail()));
  }
}
