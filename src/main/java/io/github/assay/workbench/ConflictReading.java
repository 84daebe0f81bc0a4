package io.github.assay.workbench;

import io.github.assay.domain.Basis;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Causes.Evidence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/// One reading of all open conflicts: votes, gold, texts and what was shown are each gone through
/// once, so the cost grows with the workspace and not with the conflicts.
final class ConflictReading {
  private static final int STEP = 1_000;

  /// So many texts are looked at together.
  private static final int AT_ONCE = 4_096;

  private final Workspace workspace;
  private final Vocabulary vocabulary;
  private final KeptScores scores;
  private final Looks looks;
  private final Progress progress;
  private final Set<Matter.Kind> kinds;
  private final List<Dispute> disputes = new ArrayList<>();

  /// The items for which it matters what stands in the text and who saw what.
  private final Set<String> looked = new HashSet<>();

  private final TextTags texts;
  private final Map<String, SortedSet<Integer>> gold = new HashMap<>();

  /// @param known what is known of the workspace already
  /// @param kinds that are wanted
  ConflictReading(Workspace workspace, Known known, Set<Matter.Kind> kinds, Progress progress) {
    this.workspace = workspace;
    vocabulary = workspace.vocabulary().current();
    texts = known.texts();
    scores = known.scores();
    looks = known.looks();
    this.kinds = kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
    this.progress = progress;
  }

  /// What does not change while people work.
  ///
  /// @param texts which tags stand in texts
  /// @param scores of the best run
  /// @param looks for label errors
  record Known(TextTags texts, KeptScores scores, Looks looks) {}

  ConflictList read() {
    stage("reading votes");
    disputes.addAll(new PeopleDisputes(workspace, vocabulary).read());
    disputes.addAll(new FileDisputes(workspace, vocabulary).read());
    var told = new ArrayList<>(new ToldDisputes(workspace, vocabulary).read());
    for (Dispute dispute : disputes) looked.add(dispute.item());
    for (Dispute dispute : told) looked.add(dispute.item());
    stage("reading gold");
    readGold();
    told.removeIf(this::isOlderWord);
    disputes.addAll(told);
    stage("reading texts");
    readTexts();
    return weighed(Causes.of(vocabulary, disputes), new Impact(workspace.gold().uses(), scores));
  }

  private void stage(String name) {
    progress.check();
    progress.report(name, 0, 0);
  }

  private boolean wants(Matter.Kind kind) {
    return kinds.contains(kind);
  }

  private void readGold() {
    var finding =
        new GoldDisputes(
            vocabulary,
            workspace.project().current().sure(),
            scores,
            looks,
            settled(workspace),
            workspace.vocabulary()::version);
    var some = new ArrayList<GoldItem>(AT_ONCE);
    workspace
        .gold()
        .forEach(
            item -> {
              some.add(item);
              if (some.size() == AT_ONCE) judge(some, finding);
            });
    judge(some, finding);
  }

  private void judge(List<GoldItem> some, GoldDisputes finding) {
    progress.check();
    texts.look(
        some.stream()
            .map(GoldItem::item)
            .filter(item -> wants(Matter.Kind.RULE) || looked.contains(item.id()))
            .toList(),
        vocabulary);
    for (GoldItem item : some) {
      gold.put(item.item().id(), item.tags());
      if (wants(Matter.Kind.MODEL)) finding.model(item).ifPresent(disputes::add);
      if (wants(Matter.Kind.SUSPECT)) finding.suspect(item).ifPresent(disputes::add);
      if (wants(Matter.Kind.RULE))
        finding.rule(item, texts.of(item.item().id())).ifPresent(disputes::add);
      if (wants(Matter.Kind.FACET)) disputes.addAll(finding.facets(item));
    }
    some.clear();
  }

  /// What somebody was told of a facet holds until there is gold to look at.
  private boolean isOlderWord(Dispute dispute) {
    return dispute.matter().kind() == Matter.Kind.FACET && gold.containsKey(dispute.item());
  }

  /// The texts of items in dispute that are not gold.
  private void readTexts() {
    if (looked.stream().allMatch(item -> texts.knows(item, vocabulary))) return;
    var some = new ArrayList<Item>(AT_ONCE);
    workspace
        .items()
        .forEach(
            item -> {
              if (looked.contains(item.id())) some.add(item);
              if (some.size() == AT_ONCE) look(some);
            });
    look(some);
  }

  private void look(List<Item> some) {
    progress.check();
    texts.look(some, vocabulary);
    some.clear();
  }

  /// The tags of each item that somebody ruled on.
  static Map<String, Settled> settled(Workspace workspace) {
    var settled = new HashMap<String, Settled>();
    workspace
        .decisions()
        .rulings(
            ruled -> {
              var item = settled.computeIfAbsent(ruled.item(), _ -> new Settled());
              if (ruled.tag() != 0) item.tags.add(ruled.tag());
              else if (ruled.basis() instanceof Basis.Ruling) item.vocabulary = ruled.vocabulary();
            });
    return settled;
  }

  /// What somebody ruled of an item.
  static final class Settled {
    private final Set<Integer> tags = new HashSet<>();
    private int vocabulary;

    boolean has(int tag) {
      return tags.contains(tag);
    }

    /// Whether somebody ruled on a tag of an item.
    static boolean has(Map<String, Settled> settled, String item, int tag) {
      var known = settled.get(item);
      return known != null && known.has(tag);
    }

    /// The vocabulary under which the whole item was ruled; 0 if it was not.
    int vocabulary() {
      return vocabulary;
    }
  }

  private ConflictList weighed(Causes causes, Impact impact) {
    var shown = shown();
    var asked = Questions.items(workspace);
    var conflicts = new ArrayList<Conflict>();
    for (Dispute dispute : disputes) {
      if (!wants(dispute.matter().kind())) continue;
      var item = dispute.item();
      var evidence = new Evidence(texts.of(item), shown.getOrDefault(item, Map.of()));
      conflicts.add(
          new Conflict(
              item,
              dispute.matter(),
              dispute.isTied(),
              asked.contains(item),
              causes.of(dispute, evidence),
              impact.of(dispute, gold.get(item))));
    }
    return new ConflictList(conflicts);
  }

  /// Which tags each person was shown of the items in dispute; what was withheld is left out.
  private Map<String, Map<String, Set<Integer>>> shown() {
    stage("reading what was shown");
    var shown = new HashMap<String, Map<String, Set<Integer>>>();
    var items = List.copyOf(looked);
    for (int from = 0; from < items.size(); from += STEP)
      workspace
          .showings()
          .of(
              items.subList(from, Math.min(items.size(), from + STEP)),
              showing -> add(shown, showing));
    return shown;
  }

  private static void add(Map<String, Map<String, Set<Integer>>> shown, Showing showing) {
    var tags =
        shown
            .computeIfAbsent(showing.item(), _ -> new HashMap<>())
            .computeIfAbsent(showing.seat(), _ -> new HashSet<>());
    if (!showing.sight().withheld())
      for (Showing.Shown offer : showing.sight().offers()) tags.add(offer.tag());
  }
}
