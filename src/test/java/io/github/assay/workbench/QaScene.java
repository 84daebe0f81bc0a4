package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Arm;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.store.Workspace;
import io.github.assay.testing.GoldWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A workspace with the tags 1 cat, 2 dog and 3 fox, in which people vote and `lead` rules.
final class QaScene implements AutoCloseable {
  final GoldWorkspace gold;
  final Workspace workspace;
  final Conflicts conflicts;
  final Adjudicating lead;

  QaScene(Path folder) {
    gold = new GoldWorkspace(folder);
    workspace = gold.workspace();
    conflicts = new Conflicts(gold.evaluating());
    lead = new Adjudicating(conflicts, "lead");
  }

  /// Adds an item without words.
  void item(String id) {
    gold.item(id, "item " + id, "", "");
  }

  /// Lets a person finish an item, which is added if it is not there.
  void vote(String person, String item, Integer... tags) {
    if (workspace.items().find(item).isEmpty()) item(item);
    var entries = new ArrayList<Decision.Entry>();
    for (int tag : tags) entries.add(entry(person, item, new Act.Mark(tag, Verdict.YES)));
    var outcome = tags.length == 0 ? Outcome.NONE_APPLY : Outcome.TAGGED;
    entries.add(entry(person, item, new Act.End(outcome, "")));
    workspace.decisions().record(entries);
  }

  /// Lets a person say something else of one tag.
  void mark(String person, String item, int tag, Verdict verdict) {
    workspace.decisions().record(List.of(entry(person, item, new Act.Mark(tag, verdict))));
  }

  private static Decision.Entry entry(String person, String item, Act act) {
    return new Decision.Entry(person, person, item, act, new Basis.Typed());
  }

  void show(String person, String item, Integer... tags) {
    var offers =
        Arrays.stream(tags)
            .map(tag -> new Showing.Shown(tag, Suggestion.Source.MODEL, "R-0001", .5, 1))
            .toList();
    workspace.showings().record(person, item, new Showing.Sight(Arm.ALL, false, offers));
  }

  /// Opens the ticket that says that a person kept to a tag, or left it out.
  long disagree(String person, String item, int tag, String reason, String score) {
    var about =
        new Ticket.About(Ticket.Kind.DISAGREEMENT, item, tag, reason, "model", "score " + score);
    return workspace.tickets().open(person, about);
  }

  ConflictList open() {
    return conflicts.open(Progress.none());
  }

  /// What is open, such as `people 1,2 on a`.
  Set<String> matters() {
    return open().conflicts().stream()
        .map(conflict -> conflict.matter().key() + " on " + conflict.item())
        .collect(Collectors.toSet());
  }

  /// The only conflict on an item.
  Conflict on(String item) {
    var found =
        open().conflicts().stream().filter(conflict -> conflict.item().equals(item)).toList();
    if (found.size() != 1) throw new AssertionError(item + ": " + found);
    return found.getFirst();
  }

  /// Rules on an item.
  long rule(Ruling ruling) {
    return lead.commit(lead.preview(ruling));
  }

  /// A ruling for the reason that something was missed.
  Ruling ruling(String item, String note, Integer... tags) {
    var verdicts = new TreeMap<Integer, Verdict>();
    for (int tag : tags) verdicts.put(tag, Verdict.YES);
    return Ruling.of(item, verdicts).because(Cause.MISSED, note);
  }

  SortedSet<Integer> goldTags(String item) {
    return workspace.gold().find(item).orElseThrow().tags();
  }

  /// What everybody says, what is gold, what is open, and the log's own check.
  State state() {
    var labels = new TreeMap<String, Map<String, Labels>>();
    var tags = new TreeMap<String, SortedSet<Integer>>();
    workspace
        .items()
        .forEach(
            item -> {
              var votes = new TreeMap<>(workspace.decisions().votes(item.id()));
              votes.put(Decision.GOLD, workspace.decisions().labels(Decision.GOLD, item.id()));
              labels.put(item.id(), votes);
              workspace.gold().find(item.id()).ifPresent(gold -> tags.put(item.id(), gold.tags()));
            });
    var open =
        workspace.tickets().all().stream()
            .filter(ticket -> ticket.state() == Ticket.State.OPEN)
            .map(Ticket::number)
            .collect(Collectors.toSet());
    return new State(labels, tags, open, open(), workspace.verify());
  }

  record State(
      Map<String, Map<String, Labels>> labels,
      Map<String, SortedSet<Integer>> gold,
      Set<Long> tickets,
      ConflictList open,
      List<String> wrong) {}

  @Override
  public void close() {
    gold.close();
  }
}
