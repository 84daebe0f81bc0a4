package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Ticket.State;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Revokes precedents. The rulings that follow one stay or are taken back, as one batch: each item
/// then stands as if they had never been, and what somebody else ruled of it stays. Blocking; used
/// by one thread at a time.
public final class Revoking {
  /// The comment of who revokes a precedent and lets its rulings stay.
  private static final String REVOKED = "revoked";

  private final Workspace workspace;
  private final String person;
  private final Precedents precedents;

  /// @param person who revokes
  Revoking(Workspace workspace, String person, Precedents precedents) {
    this.workspace = workspace;
    this.person = person;
    this.precedents = precedents;
  }

  /// What becomes of the rulings that follow a precedent.
  public enum Rulings {
    KEPT,
    TAKEN_BACK
  }

  /// What revoking a precedent would do if its rulings are taken back.
  ///
  /// @param items what becomes of each that follows it, in the order in which they came in
  /// @param entries for the log
  /// @param newest the place of the newest entry of the log when it was made
  public record Preview(
      Precedent precedent, List<Restored> items, List<Decision.Entry> entries, long newest) {
    public Preview {
      items = List.copyOf(items);
      entries = List.copyOf(entries);
    }
  }

  /// What becomes of an item whose ruling is taken back.
  ///
  /// @param item its id
  /// @param isRuled whether an older ruling, or gold from a file, then holds; if not, the votes do
  public record Restored(String item, boolean isRuled) {}

  /// Finds out what revoking would do; writes nothing.
  ///
  /// @throws AssayException `NO_PRECEDENT` if there is none of this number in force
  public Preview preview(long number) {
    var precedent = Precedent.inForce(workspace, number);
    var vocabulary = workspace.vocabulary().current();
    var items = new ArrayList<Restored>();
    var entries = new ArrayList<Decision.Entry>();
    for (String item : precedents.followers(number)) {
      var before = new Before(workspace.decisions().history(item), number);
      var restored = restored(item, before, vocabulary);
      entries.addAll(restored);
      items.add(new Restored(item, before.isRuled()));
    }
    return new Preview(precedent, items, entries, workspace.decisions().newest());
  }

  private List<Decision.Entry> restored(String item, Before before, Vocabulary vocabulary) {
    var entries = new ArrayList<Decision.Entry>();
    for (int tag : before.matters()) {
      var held = before.holds(tag).filter(entry -> canHold(entry.act(), vocabulary));
      var nothing = tag == 0 ? new Act.End(Outcome.OPEN, "") : new Act.Mark(tag, Verdict.UNSEEN);
      entries.add(
          new Decision.Entry(
              person,
              Decision.GOLD,
              item,
              held.map(Decision.Entry::act).orElse(nothing),
              held.map(Decision.Entry::basis)
                  .orElseGet(() -> new Basis.Ruling(Cause.NONE, 0, ""))));
    }
    return entries;
  }

  private static boolean canHold(Act act, Vocabulary vocabulary) {
    return !(act instanceof Act.Mark(int tag, Verdict verdict))
        || verdict == Verdict.UNSEEN
        || vocabulary.has(tag);
  }

  /// Revokes a precedent.
  ///
  /// @throws AssayException `NO_PRECEDENT` if it is revoked already, `CHANGED_SINCE` if something
  ///   was decided after the preview was made; nothing is changed
  public void revoke(Preview preview, Rulings rulings) {
    var log = new RulingLog(workspace, person);
    workspace.atOnce(
        () -> {
          log.refuseIfChanged(preview.newest());
          var precedent = Precedent.inForce(workspace, preview.precedent().number());
          if (rulings == Rulings.KEPT || preview.entries().isEmpty())
            workspace.tickets().step(precedent.number(), person, State.DECLINED, REVOKED);
          else takeBack(preview, log);
          return precedent;
        });
  }

  private void takeBack(Preview preview, RulingLog log) {
    long number = preview.precedent().number();
    var items = new HashSet<String>();
    var batches = new HashSet<Long>();
    for (Restored restored : preview.items()) {
      items.add(restored.item());
      batches.addAll(new Before(workspace.decisions().history(restored.item()), number).batches);
    }
    var closed =
        log.with(batches, items).stream().filter(ticket -> ticket.state() == State.FIXED).toList();
    long batch = workspace.decisions().record(preview.entries());
    log.step(closed, State.OPEN, batch);
    workspace.tickets().step(number, person, State.DECLINED, RulingLog.comment(batch));
  }

  /// What the gold seat says of an item without the rulings that follow a precedent. As everywhere,
  /// what holds is the newest entry that was not taken back.
  private static final class Before {
    private final Set<Long> batches = new HashSet<>();
    private final Set<Integer> matters = new TreeSet<>();
    private final Map<Integer, Decision.Entry> holding = new TreeMap<>();

    private Before(List<Decision> history, long precedent) {
      var seat =
          history.stream()
              .filter(decision -> decision.entry().seat().equals(Decision.GOLD))
              .filter(decision -> !(decision.entry().act() instanceof Act.Order))
              .toList();
      for (Decision decision : seat)
        if (decision.entry().basis() instanceof Basis.Ruling ruling
            && ruling.precedent() == precedent) batches.add(decision.batch());
      var back = takenBack(seat);
      for (Decision decision : seat) {
        int matter = decision.entry().act() instanceof Act.Mark(int tag, Verdict _) ? tag : 0;
        if (batches.contains(decision.batch())) matters.add(matter);
        else if (!(decision.entry().basis() instanceof Basis.Reversal)
            && !back.contains(decision.batch())) holding.put(matter, decision.entry());
      }
    }

    /// The batches that were taken back more often than done again.
    private static Set<Long> takenBack(List<Decision> seat) {
      var turns = new HashMap<Long, Set<Long>>();
      for (Decision decision : seat)
        if (decision.entry().basis() instanceof Basis.Reversal(long batch))
          turns.computeIfAbsent(batch, _ -> new HashSet<>()).add(decision.batch());
      var back = new HashSet<Long>();
      turns.forEach(
          (batch, times) -> {
            if (times.size() % 2 == 1) back.add(batch);
          });
      return back;
    }

    /// Ids of the tags that the rulings are about, ascending; 0 for how the item ends.
    List<Integer> matters() {
      return List.copyOf(matters);
    }

    Optional<Decision.Entry> holds(int matter) {
      return Optional.ofNullable(holding.get(matter));
    }

    boolean isRuled() {
      var end = holding.get(0);
      return end != null && end.act() instanceof Act.End(Outcome outcome, _) && outcome.isVote();
    }
  }
}
