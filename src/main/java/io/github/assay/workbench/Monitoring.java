package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Arm;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Showing.Sight;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.OnlineFigures.Anchored;
import io.github.assay.workbench.OnlineFigures.Counts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Watches what becomes of suggestions: what was shown, held against what the log says of the same
/// person and item.
///
/// Only items count that the person has finished with a vote, with what was shown before that. The
/// newest showing of a tag says who proposed it. An item counts as one with hidden suggestions if
/// the person never saw any before the end. Blocking; used by one thread at a time.
public final class Monitoring {
  private final Workspace workspace;
  private final InstantSource clock;

  public Monitoring(Workspace workspace, InstantSource clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  private record Key(String seat, String item) {}

  /// One person's work on one item, read from the log.
  private static final class Work {
    private final List<Showing> showings = new ArrayList<>();
    private final Map<Integer, Verdict> verdicts = new HashMap<>();
    private Outcome outcome = Outcome.OPEN;
    private Instant end = Instant.EPOCH;
    private Optional<Instant> firstVote = Optional.empty();

    void read(Decision decision) {
      switch (decision.entry().act()) {
        case Act.Mark(int tag, Verdict verdict) -> verdicts.put(tag, verdict);
        case Act.End(Outcome now, String _) -> {
          outcome = now;
          end = decision.at();
          if (now.isVote() && firstVote.isEmpty()) firstVote = Optional.of(end);
        }
        case Act.Order _ -> {}
      }
    }

    List<Showing> before() {
      return showings.stream().filter(showing -> !showing.at().isAfter(end)).toList();
    }

    /// The newest of what was shown of each tag, in view or hidden.
    Map<Integer, Showing.Shown> offers(boolean isHidden) {
      var offers = new LinkedHashMap<Integer, Showing.Shown>();
      for (Showing showing : before())
        if (showing.sight().withheld() == isHidden)
          for (Showing.Shown offer : showing.sight().offers()) offers.put(offer.tag(), offer);
      return offers;
    }

    /// What became of all that was shown.
    Counts sum(Set<Integer> offers) {
      var sum = new Counts(1, 0, 0, 0, chosen().size());
      for (int tag : offers) sum = sum.plus(fate(tag));
      return sum;
    }

    Counts fate(int tag) {
      return switch (verdicts.getOrDefault(tag, Verdict.UNSEEN)) {
        case YES -> new Counts(0, 1, 0, 0, 0);
        case NO -> new Counts(0, 0, 1, 0, 0);
        case UNSURE, UNSEEN -> new Counts(0, 0, 0, 1, 0);
      };
    }

    /// From when the item first came into view until it was finished for the first time; empty if
    /// it was finished before it came into view.
    Optional<Duration> time() {
      return firstVote
          .map(end -> Duration.between(showings.getFirst().at(), end))
          .filter(time -> !time.isNegative());
    }

    Set<Integer> chosen() {
      return verdicts.entrySet().stream()
          .filter(entry -> entry.getValue() == Verdict.YES)
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }
  }

  /// So long before now.
  public Instant ago(Duration length) {
    return clock.instant().minus(length);
  }

  /// The figures over items that were finished at a time or later.
  public OnlineFigures figures(Instant since) {
    var sums = new Sums();
    finished(since).forEach(sums::add);
    return sums.figures();
  }

  /// What became of suggestions under each arm, over items that were finished at a time or later.
  ///
  /// Items whose suggestions were hidden count for no arm, nor do those that a person had in view
  /// under several.
  public ArmFigures arms(Instant since) {
    var tallies = new EnumMap<Arm, ArmFigures.Tally>(Arm.class);
    for (Arm arm : Arm.values()) tallies.put(arm, ArmFigures.Tally.NONE);
    long mixed = 0;
    for (Work work : finished(since)) {
      var sights = work.before().stream().map(Showing::sight).toList();
      if (sights.isEmpty() || sights.stream().anyMatch(Sight::withheld)) continue;
      var arms = sights.stream().map(Sight::arm).collect(Collectors.toSet());
      var tally = ArmFigures.Tally.of(work.sum(work.offers(false).keySet()), work.time());
      if (arms.size() == 1) tallies.merge(sights.getFirst().arm(), tally, ArmFigures.Tally::plus);
      else mixed++;
    }
    return new ArmFigures(workspace.project().current().arm(), tallies, mixed);
  }

  private List<Work> finished(Instant since) {
    return works().stream()
        .filter(work -> work.outcome.isVote() && !work.end.isBefore(since))
        .toList();
  }

  private Collection<Work> works() {
    var works = new LinkedHashMap<Key, Work>();
    workspace
        .showings()
        .forEach(
            showing ->
                works
                    .computeIfAbsent(new Key(showing.seat(), showing.item()), _ -> new Work())
                    .showings
                    .add(showing));
    workspace
        .decisions()
        .forEach(
            decision -> {
              var work = works.get(new Key(decision.entry().seat(), decision.entry().item()));
              if (work != null) work.read(decision);
            });
    return works.values();
  }

  /// Adds up over items.
  private static final class Sums {
    private Counts shown = Counts.NONE;
    private Counts hidden = Counts.NONE;
    private final SortedMap<String, Counts> sources = new TreeMap<>();
    private final SortedMap<String, Counts> models = new TreeMap<>();
    private final SortedMap<Integer, Counts> tags = new TreeMap<>();
    private final SortedMap<LocalDate, Counts> weeks = new TreeMap<>();

    void add(Work work) {
      var before = work.before();
      if (before.isEmpty()) return;
      boolean isHidden = before.stream().allMatch(showing -> showing.sight().withheld());
      var offers = work.offers(isHidden);
      var chosen = work.chosen();
      var sum = work.sum(offers.keySet());
      if (isHidden) {
        hidden = hidden.plus(sum);
        return;
      }
      shown = shown.plus(sum);
      weeks.merge(week(work.end), sum, Counts::plus);
      for (Showing.Shown offer : offers.values()) split(work, offer);
      for (int tag : chosen)
        tags.merge(tag, new Counts(offers.containsKey(tag) ? 0 : 1, 0, 0, 0, 1), Counts::plus);
    }

    private void split(Work work, Showing.Shown offer) {
      var fate = work.fate(offer.tag());
      sources.merge(offer.source().name().toLowerCase(Locale.ROOT), fate, Counts::plus);
      if (offer.source() == Suggestion.Source.MODEL) models.merge(offer.run(), fate, Counts::plus);
      tags.merge(offer.tag(), fate.plus(new Counts(1, 0, 0, 0, 0)), Counts::plus);
    }

    private static LocalDate week(Instant at) {
      return LocalDate.ofInstant(at, ZoneOffset.UTC)
          .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// A source or model is held against all tags that were chosen, since anyone could have
    /// proposed them.
    OnlineFigures figures() {
      var whole = new Counts(shown.items(), 0, 0, 0, shown.chosen());
      sources.replaceAll((_, counts) -> counts.plus(whole));
      models.replaceAll((_, counts) -> counts.plus(whole));
      return new OnlineFigures(shown, sources, models, tags, weeks, new Anchored(shown, hidden));
    }
  }
}
