package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Ticket;
import io.github.assay.store.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Lets gold be frozen although a check fails, for a reason that is kept with who gave it and when.
/// Blocking; used by one thread at a time.
public final class Waiving {
  private static final int LONGEST = 1_000;

  private final Workspace workspace;
  private final String person;

  /// @param person who waives
  public Waiving(Workspace workspace, String person) {
    this.workspace = workspace;
    this.person = person;
  }

  /// Those that are in force, newest first; at most one for a check.
  public List<Waiver> inForce() {
    return workspace.tickets().of(Ticket.Kind.WAIVER).stream()
        .filter(ticket -> ticket.state() == Ticket.State.OPEN)
        .flatMap(ticket -> waiver(ticket).stream())
        .toList();
  }

  /// What a later version of Assay lets be waived is not known here, and so waives nothing.
  private static Optional<Waiver> waiver(Ticket ticket) {
    var opened = ticket.steps().getLast();
    return Arrays.stream(GoldCheck.values())
        .filter(check -> check.id().equals(ticket.about().detail()))
        .findFirst()
        .map(
            check ->
                new Waiver(
                    ticket.number(), check, ticket.about().text(), opened.author(), opened.at()));
  }

  /// Waives a check, whether it fails now or not; a waiver that is in force gives way to this one.
  ///
  /// @throws AssayException `BAD_REASON` if no reason is given or it is too long, `NEEDS_NO_WAIVER`
  ///   if the check only warns
  public Waiver waive(GoldCheck check, String reason) {
    var why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST)
      throw new AssayException(
          "BAD_REASON", "a waiver needs a reason of 1 to %,d characters".formatted(LONGEST));
    if (!check.isBlocking())
      throw new AssayException(
          "NEEDS_NO_WAIVER",
          "the check %s only warns, so there is nothing to waive".formatted(check.id()));
    workspace.atOnce(
        () -> {
          takeBack(check);
          return workspace
              .tickets()
              .open(person, new Ticket.About(Ticket.Kind.WAIVER, "", 0, "", check.id(), why));
        });
    return of(check).orElseThrow();
  }

  /// Takes the waiver of a check back.
  ///
  /// @throws AssayException `NO_WAIVER` if none is in force
  public void withdraw(GoldCheck check) {
    if (of(check).isEmpty())
      throw new AssayException("NO_WAIVER", "nobody waived the check %s".formatted(check.id()));
    takeBack(check);
  }

  private void takeBack(GoldCheck check) {
    of(check)
        .ifPresent(
            waiver ->
                workspace
                    .tickets()
                    .step(waiver.ticket(), person, Ticket.State.DECLINED, Ticket.TAKEN_BACK));
  }

  /// The waiver of a check that is in force.
  Optional<Waiver> of(GoldCheck check) {
    return inForce().stream().filter(waiver -> waiver.check() == check).findFirst();
  }
}
