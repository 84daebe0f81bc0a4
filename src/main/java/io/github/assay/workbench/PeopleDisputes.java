package io.github.assay.workbench;

import io.github.assay.domain.Vocabulary;
import io.github.assay.store.MeasureStore.Vote;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Dispute.Stance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds items on which people who finished them differ, and on which nobody ruled. Who finished an
/// item before a tag was approved says nothing of that tag.
final class PeopleDisputes {
  private final Workspace workspace;
  private final Vocabulary vocabulary;
  private final Set<String> ruled;
  private final int votesForGold;
  private final Map<Integer, Vocabulary> versions = new HashMap<>();
  private final List<Dispute> disputes = new ArrayList<>();
  private final List<Vote> votes = new ArrayList<>();

  PeopleDisputes(Workspace workspace, Vocabulary vocabulary) {
    this.workspace = workspace;
    this.vocabulary = vocabulary;
    ruled = workspace.gold().ruled();
    votesForGold = workspace.decisions().policy().votes();
    versions.put(vocabulary.version(), vocabulary);
  }

  /// In the order in which the items came in.
  List<Dispute> read() {
    workspace.measures().votes(this::add);
    close();
    return disputes;
  }

  private void add(Vote vote) {
    if (!votes.isEmpty() && !votes.getFirst().item().equals(vote.item())) close();
    votes.add(vote);
  }

  private void close() {
    if (votes.size() > 1 && differ() && !ruled.contains(votes.getFirst().item())) judge();
    votes.clear();
  }

  private boolean differ() {
    var first = votes.getFirst().tags();
    for (Vote vote : votes) if (!vote.tags().equals(first)) return true;
    return false;
  }

  private void judge() {
    var tags = new TreeSet<Integer>();
    for (Vote vote : votes) tags.addAll(vote.tags());
    var stances = new TreeMap<Integer, Stance>();
    boolean isTied = false;
    for (int tag : tags) {
      int chose = 0;
      int voters = 0;
      for (Vote vote : votes) {
        boolean isChosen = vote.tags().contains(tag);
        if (isChosen) chose++;
        if (isChosen || knew(vote, tag)) voters++;
      }
      isTied |= votes.size() >= votesForGold && 2 * chose == votes.size();
      if (chose < voters && vocabulary.has(tag))
        stances.put(tag, new Stance(Impact.amongPeople(chose, voters), false));
    }
    if (stances.isEmpty()) return;
    var matter = new Matter(Matter.Kind.PEOPLE, List.copyOf(stances.keySet()));
    disputes.add(new Dispute(votes.getFirst().item(), matter, isTied, stances, votes));
  }

  private boolean knew(Vote vote, int tag) {
    int version = vote.end().vocabulary();
    return version == 0
        || versions.computeIfAbsent(version, workspace.vocabulary()::version).has(tag);
  }
}
