package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Ticket.State;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Rules on clusters of like conflicts: a precedent is made once, followed as often as its matter
/// comes up, cited, and revoked. Whatever is written is one batch, which one undo takes back.
/// Blocking; used by one thread at a time.
public final class Precedents {
  private final Conflicts conflicts;
  private final Workspace workspace;
  private final String person;

  /// @param person who rules
  Precedents(Conflicts conflicts, String person) {
    this.conflicts = conflicts;
    this.workspace = conflicts.workspace();
    this.person = person;
  }

  /// All precedents, newest first; those that are revoked, too.
  ///
  /// @throws AssayException `BAD_PRECEDENT` if one cannot be read
  public List<Precedent> all() {
    return Precedent.all(workspace);
  }

  /// What a precedent would settle.
  ///
  /// @param plans of the rulings that would follow it, by falling impact of the conflicts
  /// @param left the open conflicts about its matter that it would leave alone
  /// @param newest the place of the newest entry of the log when it was made
  public record Preview(Precedent precedent, List<RulingPlan> plans, List<Left> left, long newest) {
    public Preview {
      plans = List.copyOf(plans);
      left = List.copyOf(left);
    }

    /// How many tags would become gold.
    public int added() {
      return plans.stream().mapToInt(plan -> plan.effect().added().size()).sum();
    }

    /// How many tags would be gold no longer.
    public int removed() {
      return plans.stream().mapToInt(plan -> plan.effect().removed().size()).sum();
    }

    /// Whether it needs a note, since a ruling would override everybody or break a facet's rule.
    public boolean needsNote() {
      return plans.stream().anyMatch(RulingPlan::needsNote);
    }
  }

  /// A conflict that a precedent leaves alone.
  public record Left(String item, Why why) {}

  /// Why a precedent leaves a conflict alone.
  public enum Why {
    /// Who rules voted on it.
    OWN_ITEM,
    /// People differ on other tags of the item, which the ruling would settle unseen.
    PEOPLE_DIFFER,
    /// Something else on the item stays undecided.
    UNDECIDED
  }

  /// Finds out what a precedent would settle; writes nothing.
  ///
  /// @param precedent in force, or one that is being made
  /// @param open all open conflicts
  public Preview preview(Precedent precedent, ConflictList open) {
    var disputed =
        open.conflicts().stream()
            .filter(conflict -> conflict.matter().kind() == Matter.Kind.PEOPLE)
            .map(Conflict::item)
            .collect(Collectors.toSet());
    var filling = new Filling(workspace, conflicts.scores());
    var planning = new RulingPlanning(workspace, person);
    var plans = new ArrayList<RulingPlan>();
    var left = new ArrayList<Left>();
    for (Conflict conflict : open.about(precedent.matter())) {
      var ruling = filling.begin(conflict).after(precedent);
      if (!RulingLog.mayRule(workspace, conflict.item(), person))
        left.add(new Left(conflict.item(), Why.OWN_ITEM));
      else if (precedent.matter().kind() != Matter.Kind.PEOPLE
          && disputed.contains(conflict.item()))
        left.add(new Left(conflict.item(), Why.PEOPLE_DIFFER));
      else if (!ruling.isComplete()) left.add(new Left(conflict.item(), Why.UNDECIDED));
      else plans.add(planning.plan(ruling));
    }
    return new Preview(precedent, plans, left, workspace.decisions().newest());
  }

  /// Keeps a precedent, if it is being made, and rules as it was previewed.
  ///
  /// @return the precedent, in force
  /// @throws AssayException `NOTHING_TO_RULE` if it would settle nothing, `NO_PRECEDENT` if it was
  ///   revoked meanwhile, `NOTE_NEEDED`, `CHANGED_SINCE`; nothing is changed
  public Precedent apply(Preview preview) {
    if (preview.plans().isEmpty())
      throw new AssayException(
          "NOTHING_TO_RULE", "no open conflict would be settled, so no precedent was kept");
    RulingLog.refuseWithoutNote(preview.plans());
    return workspace.atOnce(() -> applied(preview));
  }

  private Precedent applied(Preview preview) {
    var log = new RulingLog(workspace, person);
    var precedent = preview.precedent();
    if (precedent.number() != 0) {
      var known = Precedent.inForce(workspace, precedent.number());
      log.write(preview.plans(), preview.newest());
      return known;
    }
    log.refuseIfChanged(preview.newest());
    var kept = precedent.numbered(workspace.tickets().open(person, precedent.about()));
    long batch =
        log.write(
            preview.plans().stream().map(plan -> citing(plan, kept)).toList(), preview.newest());
    workspace.tickets().step(kept.number(), person, State.OPEN, RulingLog.comment(batch));
    return kept;
  }

  private static RulingPlan citing(RulingPlan plan, Precedent precedent) {
    var entries =
        plan.entries().stream()
            .map(
                entry ->
                    entry.basis() instanceof Basis.Ruling
                        ? new Decision.Entry(
                            entry.author(),
                            entry.seat(),
                            entry.item(),
                            entry.act(),
                            precedent.basis())
                        : entry)
            .toList();
    return new RulingPlan(plan.ruling().after(precedent), entries, plan.effect(), plan.newest());
  }

  /// Revokes precedents.
  public Revoking revoking() {
    return new Revoking(workspace, person, this);
  }

  /// A precedent and how many items are ruled by it.
  public record Use(Precedent precedent, int items) {}

  /// The precedents that are in force, newest first, with their use.
  ///
  /// @throws AssayException `BAD_PRECEDENT` if one cannot be read
  public List<Use> inForce() {
    var items = new HashMap<Long, Integer>();
    workspace
        .decisions()
        .rulings(
            ruled -> {
              if (ruled.tag() == 0 && ruled.basis() instanceof Basis.Ruling ruling)
                items.merge(ruling.precedent(), 1, Integer::sum);
            });
    return all().stream()
        .filter(Precedent::isInForce)
        .map(each -> new Use(each, items.getOrDefault(each.number(), 0)))
        .toList();
  }

  /// Ids of the items whose ruling follows a precedent, in the order in which they came in.
  public List<String> followers(long number) {
    var items = new ArrayList<String>();
    workspace
        .decisions()
        .rulings(
            ruled -> {
              if (ruled.tag() == 0
                  && ruled.basis() instanceof Basis.Ruling ruling
                  && ruling.precedent() == number) items.add(ruled.item());
            });
    return items;
  }
}
