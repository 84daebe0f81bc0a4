package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Item;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.store.VocabularyStore.Edit;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Differing.Cause;
import io.github.assay.workbench.Differing.Kind;
import io.github.assay.workbench.GoldDifference.Differs;
import io.github.assay.workbench.GoldDifference.Fate;
import io.github.assay.workbench.GoldDifference.Moved;
import io.github.assay.workbench.GoldDifference.Renamed;
import io.github.assay.workbench.GoldDifference.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares two snapshots, or a snapshot with gold as it is now: which tags came and went on which
/// item, by which decision. Tags are told apart by id, so a renamed one stays. Writes nothing.
/// Blocking; the cost grows with the gold items, and with the decisions on those that differ.
public final class GoldDiff {
  private static final SortedSet<Integer> NO_TAGS = Collections.emptySortedSet();

  private final Workspace workspace;

  public GoldDiff(Workspace workspace) {
    this.workspace = workspace;
  }

  /// A side with its gold.
  ///
  /// @param gold tags by item
  private record Ground(Side side, Vocabulary vocabulary, Map<String, SortedSet<Integer>> gold) {}

  /// Compares two snapshots. If the first is the later one, the causes are those of what is undone.
  ///
  /// @throws AssayException `NOT_FOUND` if there is none of a name
  public GoldDifference between(String from, String to, Progress progress) {
    progress.report("comparing", 0, 0);
    return compare(ground(find(from)), ground(find(to)), progress);
  }

  /// Compares a snapshot with gold as it is now.
  ///
  /// @throws AssayException `NOT_FOUND` if there is none of this name
  public GoldDifference since(String from, Progress progress) {
    progress.report("comparing", 0, 0);
    return compare(ground(find(from)), now(), progress);
  }

  private Snapshot find(String name) {
    return workspace.snapshots().all().stream()
        .filter(frozen -> frozen.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new AssayException(
                    "NOT_FOUND", "there is no snapshot called \"%s\"".formatted(name)));
  }

  private Ground ground(Snapshot snapshot) {
    var gold = gold(consumer -> workspace.snapshots().forEach(snapshot.id(), consumer));
    var at = Optional.of(snapshot.at());
    var side = new Side(snapshot.name(), at, snapshot.hash(), gold.size());
    var vocabulary = workspace.vocabulary().version(snapshot.size().vocabularyVersion());
    return new Ground(side, vocabulary, gold);
  }

  private Ground now() {
    var gold = gold(workspace.gold()::forEach);
    var hash = workspace.snapshots().currentHash();
    var side = new Side("", Optional.empty(), hash, gold.size());
    return new Ground(side, workspace.vocabulary().current(), gold);
  }

  private static Map<String, SortedSet<Integer>> gold(Consumer<Consumer<GoldItem>> source) {
    var gold = new HashMap<String, SortedSet<Integer>>();
    source.accept(item -> gold.put(item.item().id(), item.tags()));
    return gold;
  }

  private GoldDifference compare(Ground from, Ground to, Progress progress) {
    var ids = new TreeSet<>(from.gold().keySet());
    ids.addAll(to.gold().keySet());
    ids.removeIf(id -> Objects.equals(from.gold().get(id), to.gold().get(id)));
    var finding = new Finding(from, to);
    var items = new ArrayList<Differs>();
    for (String id : ids) {
      progress.check();
      progress.report("finding who and why", items.size(), ids.size());
      items.add(finding.differs(id));
    }
    var renamed = renamed(from.vocabulary(), to.vocabulary());
    return new GoldDifference(from.side(), to.side(), renamed, items, edits(items));
  }

  private static List<Renamed> renamed(Vocabulary from, Vocabulary to) {
    return from.tags().stream()
        .filter(tag -> to.has(tag.id()) && !to.tag(tag.id()).name().equals(tag.name()))
        .map(tag -> new Renamed(tag.id(), tag.name(), to.tag(tag.id()).name()))
        .toList();
  }

  /// What the changes of the vocabulary did that something follows from.
  private Map<Integer, String> edits(List<Differs> items) {
    var versions =
        items.stream()
            .flatMap(
                item ->
                    Stream.concat(
                        item.cause().stream(),
                        item.tags().stream().flatMap(tag -> tag.cause().stream())))
            .map(Cause::basis)
            .filter(Basis.Revision.class::isInstance)
            .map(basis -> ((Basis.Revision) basis).version())
            .collect(Collectors.toSet());
    return workspace.vocabulary().edits().stream()
        .filter(edit -> versions.contains(edit.version()))
        .collect(Collectors.toMap(Edit::version, Edit::summary));
  }

  /// Finds who made the difference between two sides, and why.
  private final class Finding {
    private final Ground from;
    private final Ground to;
    private final Instant first;
    private final Instant last;
    private final boolean isBackward;
    private final GoldPolicy policy = workspace.decisions().policy();
    private final Map<Integer, String> names = workspace.vocabulary().names();

    Finding(Ground from, Ground to) {
      this.from = from;
      this.to = to;
      var begin = from.side().at().orElse(Instant.MAX);
      var end = to.side().at().orElse(Instant.MAX);
      isBackward = end.isBefore(begin);
      first = isBackward ? end : begin;
      last = isBackward ? begin : end;
    }

    Differs differs(String id) {
      var before = from.gold().getOrDefault(id, NO_TAGS);
      var after = to.gold().getOrDefault(id, NO_TAGS);
      var causes = new GoldCauses(policy, workspace.decisions().history(id), first, last);
      var tags = new ArrayList<Moved>();
      for (int tag : after) if (!before.contains(tag)) tags.add(moved(tag, Kind.ADDED, causes));
      for (int tag : before) if (!after.contains(tag)) tags.add(moved(tag, Kind.REMOVED, causes));
      var fate = fate(id);
      var cause =
          fate == Fate.CHANGED
              ? Optional.<Cause>empty()
              : causes.ofItem((fate == Fate.CAME) != isBackward);
      var title = workspace.items().find(id).map(Item::title).orElse("");
      return new Differs(id, title, fate, cause, tags);
    }

    private Fate fate(String id) {
      if (!from.gold().containsKey(id)) return Fate.CAME;
      return to.gold().containsKey(id) ? Fate.CHANGED : Fate.WENT;
    }

    /// Backward, a tag that is added is one that somebody took off in between.
    private Moved moved(int tag, Kind kind, GoldCauses causes) {
      boolean wasAdded = (kind == Kind.ADDED) != isBackward;
      var cause = causes.ofTag(tag, wasAdded ? Kind.ADDED : Kind.REMOVED);
      return new Moved(tag, name(tag), kind, cause);
    }

    private String name(int tag) {
      return to.vocabulary().has(tag)
          ? to.vocabulary().tag(tag).name()
          : names.getOrDefault(tag, "#" + tag);
    }
  }
}
