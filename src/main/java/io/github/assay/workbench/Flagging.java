package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Ticket;
import io.github.assay.store.Workspace;
import java.util.List;

/// Flags items that somebody should look at, and clears the flags. Each step is kept with who did
/// it and when. Blocking; used by one thread at a time.
public final class Flagging {
  /// A flag asks a person to look; nobody looks at more.
  public static final int MOST = 10_000;

  private static final int LONGEST = 200;

  private final Workspace workspace;
  private final String person;

  /// @param person who flags
  public Flagging(Workspace workspace, String person) {
    this.workspace = workspace;
    this.person = person;
  }

  /// How some items stand.
  ///
  /// @param bare ids of those without a flag
  /// @param flags of all others
  public record Plan(List<String> bare, List<Ticket> flags) {
    public Plan {
      bare = List.copyOf(bare);
      flags = List.copyOf(flags);
    }

    /// How many of the items are flagged.
    public int flagged() {
      return (int) flags.stream().map(flag -> flag.about().item()).distinct().count();
    }
  }

  /// Finds out how some items stand.
  ///
  /// @param items ids
  /// @throws AssayException `TOO_MANY` if nobody could look at them all
  public Plan plan(List<String> items) {
    if (items.size() > MOST)
      throw new AssayException(
          "TOO_MANY",
          "at most %,d items are flagged at once, and these are %,d; narrow the query"
              .formatted(MOST, items.size()));
    var flags = workspace.tickets().flags(items);
    return new Plan(
        items.stream().filter(item -> !flags.containsKey(item)).toList(),
        items.stream().flatMap(item -> flags.getOrDefault(item, List.of()).stream()).toList());
  }

  /// Flags the items that carry no flag.
  ///
  /// @param reason why somebody should look
  /// @throws AssayException `BAD_REASON` if there is none, or it is too long
  public Aside flag(Plan plan, String reason) {
    var why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST)
      throw new AssayException(
          "BAD_REASON", "a flag needs a reason of 1 to %d characters".formatted(LONGEST));
    var flags =
        workspace
            .tickets()
            .open(
                person,
                plan.bare().stream()
                    .map(item -> new Ticket.About(Ticket.Kind.FLAG, item, 0, why, "", ""))
                    .toList());
    return aside(
        () -> workspace.tickets().step(flags, person, Ticket.State.DECLINED, Ticket.TAKEN_BACK),
        () -> step(flags, Ticket.State.OPEN),
        plan.bare().size());
  }

  /// Clears the flags of the items.
  public Aside clear(Plan plan) {
    var flags = plan.flags().stream().map(Ticket::number).toList();
    step(flags, Ticket.State.FIXED);
    return aside(
        () -> step(flags, Ticket.State.OPEN),
        () -> step(flags, Ticket.State.FIXED),
        plan.flagged());
  }

  private Aside aside(Runnable back, Runnable again, int items) {
    return new Aside(workspace, new Aside.Step(back, again, () -> true, items));
  }

  private void step(List<Long> flags, Ticket.State state) {
    workspace.tickets().step(flags, person, state, "");
  }
}
