package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Item;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Blame.Kind;
import io.github.assay.workbench.Blame.OfTag;
import io.github.assay.workbench.Blame.Step;
import io.github.assay.workbench.Blame.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Tells from the log who made a gold tag what it is, and what gold was at an earlier time. Reads
/// only. Blocking.
///
/// Changes of the policy are not in the log: that of now is taken for all times.
public final class Blaming {
  private static final int STEP = 10_000;

  private final Workspace workspace;

  public Blaming(Workspace workspace) {
    this.workspace = workspace;
  }

  /// How every tag that is gold on an item, or was once, came to be so.
  ///
  /// @throws AssayException `NOT_FOUND` if there is no such item
  public Blame blame(String item) {
    var history = history(item);
    var tags = new TreeSet<Integer>();
    var fold = fold();
    for (Decision decision : history) {
      fold.add(decision);
      fold.gold().ifPresent(tags::addAll);
    }
    return blame(item, history, tags);
  }

  /// What was said of one tag on an item, gold or not.
  ///
  /// @param tag its id
  /// @throws AssayException `NOT_FOUND` if there is no such item
  public Blame blame(String item, int tag) {
    return blame(item, history(item), new TreeSet<>(List.of(tag)));
  }

  private List<Decision> history(String item) {
    find(item);
    return workspace.decisions().history(item);
  }

  private Item find(String item) {
    return workspace
        .items()
        .find(item)
        .orElseThrow(
            () -> new AssayException("NOT_FOUND", "there is no item \"%s\"".formatted(item)));
  }

  private Blame blame(String item, List<Decision> history, SortedSet<Integer> tags) {
    var now = fold();
    history.forEach(now::add);
    var names = workspace.vocabulary().names();
    var all =
        tags.stream()
            .map(
                tag ->
                    new OfTag(
                        tag,
                        names.getOrDefault(tag, "#" + tag),
                        now.has(tag),
                        new Telling(tag, fold()).tell(history)))
            .sorted(Comparator.comparing(OfTag::isGold).reversed())
            .toList();
    return new Blame(item, find(item).title(), now.gold().isPresent(), all);
  }

  private GoldFold fold() {
    return new GoldFold(policy());
  }

  private GoldPolicy policy() {
    return workspace.decisions().policy();
  }

  /// Tells what was said of one tag, decision by decision.
  private static final class Telling {
    private final int tag;
    private final GoldFold fold;
    private final Map<String, Verdict> said = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    Telling(int tag, GoldFold fold) {
      this.tag = tag;
      this.fold = fold;
    }

    List<Step> tell(List<Decision> history) {
      for (Decision decision : history) {
        boolean was = fold.has(tag);
        fold.add(decision);
        var turn = turn(was, fold.has(tag));
        kind(decision.entry(), turn).ifPresent(kind -> add(kind, decision, turn));
        if (decision.entry().act() instanceof Act.Mark(int other, Verdict verdict) && other == tag)
          said.put(decision.entry().seat(), verdict);
      }
      return steps;
    }

    private void add(Kind kind, Decision decision, Turn turn) {
      var entry = decision.entry();
      steps.add(new Step(kind, entry.author(), entry.seat(), decision.at(), entry.basis(), turn));
    }

    private static Turn turn(boolean was, boolean is) {
      if (was == is) return Turn.NONE;
      return is ? Turn.BECAME_GOLD : Turn.CEASED;
    }

    private Optional<Kind> kind(Decision.Entry entry, Turn turn) {
      var kind =
          switch (entry.act()) {
            case Act.Mark(int other, Verdict verdict) ->
                other == tag ? Optional.of(kind(entry.seat(), verdict)) : Optional.<Kind>empty();
            case Act.End end -> kind(entry.seat(), end);
            case Act.Order _ -> Optional.<Kind>empty();
          };
      return kind.or(() -> turn == Turn.NONE ? Optional.empty() : Optional.of(Kind.OTHER));
    }

    private Kind kind(String seat, Verdict verdict) {
      if (seat.equals(Decision.GOLD))
        return verdict == Verdict.YES ? Kind.RULED_IN : Kind.RULED_OUT;
      return switch (verdict) {
        case YES -> said.containsValue(Verdict.YES) ? Kind.ACCEPTED : Kind.PROPOSED;
        case NO -> Kind.DISPUTED;
        case UNSURE -> Kind.UNSURE;
        case UNSEEN -> Kind.WITHDRAWN;
      };
    }

    /// What the end of somebody's work says of the tag.
    private Optional<Kind> kind(String seat, Act.End end) {
      if (!end.outcome().isVote() || seat.equals(Decision.GOLD)) return Optional.empty();
      if (said.get(seat) == Verdict.YES) return Optional.of(Kind.FINISHED);
      boolean isWanted = said.containsValue(Verdict.YES);
      return isWanted && said.get(seat) != Verdict.NO
          ? Optional.of(Kind.LEFT_OUT)
          : Optional.empty();
    }
  }

  /// The gold tags of an item as they were at a time, ids ascending; empty if it was not gold.
  ///
  /// @param at decisions at that very millisecond count
  /// @throws AssayException `NOT_FOUND` if there is no such item
  public Optional<SortedSet<Integer>> asOf(String item, Instant at) {
    var fold = fold();
    for (Decision decision : history(item)) if (!decision.at().isAfter(at)) fold.add(decision);
    return fold.gold();
  }

  /// How many items were gold at a time. The cost grows with the log.
  ///
  /// @throws java.util.concurrent.CancellationException if it is stopped
  public int countAsOf(Instant at, Progress progress) {
    long all = workspace.decisions().count();
    var policy = policy();
    var folds = new HashMap<String, GoldFold>();
    workspace
        .decisions()
        .forEach(
            decision -> {
              if (decision.sequence() % STEP == 0) {
                progress.check();
                progress.report("reading the log", decision.sequence(), all);
              }
              if (!decision.at().isAfter(at))
                folds
                    .computeIfAbsent(decision.entry().item(), item -> new GoldFold(policy))
                    .add(decision);
            });
    return (int) folds.values().stream().filter(fold -> fold.gold().isPresent()).count();
  }
}
