package io.github.assay.workbench;

import io.github.assay.domain.Conventions;
import io.github.assay.domain.Renewal;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.VocabularyStore;
import io.github.assay.store.VocabularyStore.Consequences;
import io.github.assay.store.VocabularyStore.Edit;
import io.github.assay.store.VocabularyStore.Revision;
import io.github.assay.store.Workspace;
import io.github.assay.transfer.VocabularyCheck;
import io.github.assay.transfer.VocabularyCheck.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// Changes the approved tags one edit at a time, with all that follows from it for decisions, and
/// takes edits back. Blocking.
public final class VocabularyRevising {
  private final Workspace workspace;
  private final VocabularyStore store;
  private final ExplicitTags explicit;
  private final Drafting drafting;
  private final MarkMoves moves;
  private final String author;

  /// @param explicit finds words in items
  /// @param author who edits
  public VocabularyRevising(Workspace workspace, ExplicitTags explicit, String author) {
    this.workspace = workspace;
    this.author = author;
    this.explicit = explicit;
    store = workspace.vocabulary();
    drafting = new Drafting(store);
    moves = new MarkMoves(workspace, explicit, author);
  }

  /// What an edit would do.
  ///
  /// @param version the vocabulary that was looked at; [#apply] wants it
  /// @param summary the edit in one sentence
  /// @param consequences for items and gold
  /// @param contradictions how often somebody says yes to the one and no to the other of two tags
  ///   that are merged; the yes holds
  /// @param looks how many items have to be looked at again, since they were decided on under
  ///   another guideline
  /// @param rules what changes about the rules
  /// @param findings what the check says afterwards that it did not say before
  public record Preview(
      int version,
      String summary,
      Consequences consequences,
      int contradictions,
      int looks,
      Rules rules,
      List<Finding> findings) {
    public Preview {
      findings = List.copyOf(findings);
    }
  }

  /// Rules that an edit makes, and those that it ends.
  public record Rules(List<Rule> added, List<Rule> gone) {
    public Rules {
      added = List.copyOf(added);
      gone = List.copyOf(gone);
    }
  }

  /// Finds out what an edit would do, and does nothing.
  ///
  /// @throws io.github.assay.domain.AssayException with a sentence for people if it cannot be done
  public Preview preview(VocabularyEdit edit) {
    var before = store.current();
    var revision = revision(before, edit);
    var draft = revision.draft();
    return new Preview(
        before.version(),
        revision.summary(),
        store.look(revision),
        moves.contradictions(edit),
        looks(edit, before.version() + 1),
        new Rules(working(draft, before), working(before, draft)),
        news(before, draft));
  }

  private int looks(VocabularyEdit edit, int version) {
    return edit instanceof VocabularyEdit.Guide guide && guide.isRenewed()
        ? workspace
            .decisions()
            .toLookAgain(List.of(new Renewal(guide.tag(), version)))
            .getOrDefault(guide.tag(), 0)
        : 0;
  }

  /// Rules that work in a vocabulary and did not in another.
  private static List<Rule> working(Vocabulary vocabulary, Vocabulary other) {
    var rules = new ArrayList<>(Rule.of(vocabulary));
    rules.removeIf(Rule::isSuspended);
    var known = Rule.of(other);
    rules.removeIf(known::contains);
    return rules;
  }

  private static List<Finding> news(Vocabulary before, Vocabulary after) {
    var findings = new ArrayList<>(VocabularyCheck.of(after));
    findings.removeAll(VocabularyCheck.of(before));
    return findings;
  }

  /// Does an edit in one transaction.
  ///
  /// @param version the vocabulary that the person looked at
  /// @return the vocabulary in force
  /// @throws io.github.assay.domain.AssayException if it cannot be done, `STALE` if another
  ///   vocabulary came into force in between; nothing changes
  public Vocabulary apply(VocabularyEdit edit, int version) {
    var before = store.current();
    var base =
        before.version() == version
            ? before
            : new Vocabulary(version, before.tags(), before.conventions());
    return store.revise(revision(base, edit));
  }

  private Revision revision(Vocabulary before, VocabularyEdit edit) {
    var draft = drafting.draft(before, edit);
    return new Revision(
        author,
        EditSummary.of(edit, before),
        draft,
        version -> moves.of(edit, draft, version),
        Optional.empty());
  }

  /// An edit in the history.
  ///
  /// @param isNext whether it is the one that [#undo] takes back
  public record Step(Edit edit, boolean isNext) {}

  /// Answers what people report and ask for, in the name of who edits.
  public Answering answering() {
    return new Answering(workspace, this, author);
  }

  /// All edits, newest first.
  public List<Step> history() {
    var next = trail().toUndo();
    return store.edits().stream()
        .map(edit -> new Step(edit, next.equals(Optional.of(edit))))
        .toList();
  }

  /// Takes back the newest edit that is not taken back, whoever made it.
  ///
  /// @return what was taken back, in one sentence; empty if there is nothing
  /// @throws io.github.assay.store.StoreException `TAG_IN_USE` if a tag would go that somebody
  ///   chose in between; nothing changes
  public Optional<String> undo() {
    var trail = trail();
    return trail
        .toUndo()
        .map(edit -> reverse(edit, "Take back: " + trail.summary(edit), before(edit).conventions()))
        .map(trail::summary);
  }

  /// Does again what the newest undo took back, unless something was edited since.
  ///
  /// @return what was done again; empty if there is nothing
  public Optional<String> redo() {
    var trail = trail();
    return trail
        .toRedo()
        .map(edit -> reverse(edit, "Do again: " + trail.summary(edit), renewed(before(edit))))
        .map(trail::summary);
  }

  EditTrail trail() {
    return EditTrail.of(store.edits(), store.current().version());
  }

  private Vocabulary before(Edit edit) {
    return store.version(edit.version() - 1);
  }

  /// Puts the tags in force that held before an edit, and the tickets that came with it back to how
  /// they stood.
  private Edit reverse(Edit edit, String summary, Conventions conventions) {
    var draft = new Vocabulary(store.current().version(), before(edit).tags(), conventions);
    var revision =
        new Revision(author, summary, draft, _ -> List.of(), Optional.of(edit.version()));
    return workspace.atOnce(
        () -> {
          turn(edit.version(), store.revise(revision).version());
          return edit;
        });
  }

  /// The conventions of an edit that is done again: what was decided while it was taken back was
  /// decided under the old guideline, so a renewal that comes back begins anew.
  private Conventions renewed(Vocabulary done) {
    var now = store.current();
    var known = now.conventions().renewals();
    return done.conventions()
        .withRenewals(
            done.conventions().renewals().stream()
                .map(
                    renewal ->
                        known.stream()
                            .filter(one -> one.tag() == renewal.tag())
                            .filter(one -> one.since() >= renewal.since())
                            .findFirst()
                            .orElse(new Renewal(renewal.tag(), now.version() + 1)))
                .toList());
  }

  /// Puts the tickets that came with a version back, or again, with another.
  private void turn(int version, int now) {
    var turned = new EnumMap<Ticket.State, List<Long>>(Ticket.State.class);
    for (Ticket ticket : workspace.tickets().all())
      AnswerTrail.of(ticket, author)
          .without(version)
          .ifPresent(
              state -> turned.computeIfAbsent(state, _ -> new ArrayList<>()).add(ticket.number()));
    turned.forEach(
        (state, tickets) ->
            workspace.tickets().step(tickets, author, state, AnswerTrail.comment(now, version)));
  }

  /// How well the rules do on gold.
  public RuleFigures rules() {
    return new RuleFigures(workspace, explicit);
  }

  /// What came of suggestions, and what people report about them, by source.
  public Reporting reporting() {
    return new Reporting(workspace, explicit);
  }

  /// What is doubtful about the vocabulary in force, also that nobody uses a tag.
  public List<Finding> check() {
    return new VocabularyEditing(workspace).check();
  }
}
