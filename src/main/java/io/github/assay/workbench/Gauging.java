package io.github.assay.workbench;

import io.github.assay.agreement.AgreementReport;
import io.github.assay.agreement.Bootstrap;
import io.github.assay.agreement.ChanceF1;
import io.github.assay.agreement.Judgements;
import io.github.assay.domain.Tag;
import io.github.assay.learning.Progress;
import io.github.assay.store.Found;
import io.github.assay.store.MeasureStore.Vote;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.AgreementFigures.Person;
import io.github.assay.workbench.AgreementFigures.Stretch;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// Measures how people agree on the items that several of them finished, each for themselves. A tag
/// that somebody left to others is one that they did not choose; one that was not approved yet when
/// they finished the item is missing.
///
/// Blocking; used by one thread at a time.
public final class Gauging {
  private final Workspace workspace;

  public Gauging(Workspace workspace) {
    this.workspace = workspace;
  }

  /// Figures of the items that at least two people finished, with intervals from fewer draws where
  /// there are many items, since somebody waits; each says how many.
  ///
  /// @param among which items count; empty for all
  /// @throws java.util.concurrent.CancellationException if it is stopped
  public AgreementFigures quickFigures(Optional<Found> among, Progress progress) {
    return figures(among, Gauging::quick, progress);
  }

  private static Bootstrap quick(int items) {
    return draws(2_000_000, 100, Bootstrap.STANDARD.draws(), items);
  }

  private static Bootstrap coarse(int items) {
    return draws(1_000_000, 50, 200, items);
  }

  /// @param drawn so many items in all
  private static Bootstrap draws(int drawn, int least, int most, int items) {
    return new Bootstrap(Math.clamp(drawn / Math.max(1, items), least, most), 1);
  }

  /// Figures of the items that at least two people finished.
  ///
  /// @param among which items count; empty for all
  /// @param bootstrap how intervals are found
  /// @throws java.util.concurrent.CancellationException if it is stopped
  public AgreementFigures figures(Optional<Found> among, Bootstrap bootstrap, Progress progress) {
    return figures(among, _ -> bootstrap, progress);
  }

  private AgreementFigures figures(
      Optional<Found> among, IntFunction<Bootstrap> bootstrap, Progress progress) {
    progress.report("reading votes", 0, 0);
    var all = shared(among);
    progress.check();
    progress.report("measuring agreement", 0, 0);
    var universe = new Universe(workspace);
    var judgements = universe.judgements(all.values());
    var report = AgreementReport.of(judgements, bootstrap.apply(judgements.size()));
    progress.check();
    var each = each(all, judgements, report, Weighing.of(judgements, progress));
    return new AgreementFigures(
        judgements.annotators(),
        universe.names(),
        report,
        each,
        months(all, universe, report, progress));
  }

  /// How the votes on items that at least two people finished are to be weighed.
  ///
  /// @throws java.util.concurrent.CancellationException if it is stopped
  public Weighing weighing(Progress progress) {
    progress.report("reading votes", 0, 0);
    var all = shared(Optional.empty());
    progress.check();
    progress.report("weighing votes", 0, 0);
    return Weighing.of(new Universe(workspace).judgements(all.values()), progress);
  }

  /// The votes on items with several, by item.
  private SortedMap<Integer, List<Vote>> shared(Optional<Found> among) {
    var wanted = among.map(found -> new HashSet<>(found.ids(0, found.count())));
    Map<String, List<Vote>> votes = new LinkedHashMap<>();
    workspace
        .measures()
        .votes(
            vote -> {
              if (wanted.isEmpty() || wanted.get().contains(vote.item()))
                votes.computeIfAbsent(vote.item(), item -> new ArrayList<>(3)).add(vote);
            });
    var shared = new TreeMap<Integer, List<Vote>>();
    for (List<Vote> row : votes.values()) if (row.size() > 1) shared.put(shared.size(), row);
    return shared;
  }

  private List<Person> each(
      SortedMap<Integer, List<Vote>> all,
      Judgements judgements,
      AgreementReport report,
      Weighing weighing) {
    var items = new HashMap<String, Long>();
    for (List<Vote> row : all.values())
      for (Vote vote : row) items.merge(vote.person(), 1L, Long::sum);
    var looks = new SecondLooks(workspace);
    var each = new ArrayList<Person>();
    for (String name : judgements.annotators()) {
      int place = each.size();
      var own =
          report.pairs().stream()
              .filter(pair -> pair.first() == place || pair.second() == place)
              .toList();
      each.add(
          new Person(
              place,
              items.getOrDefault(name, 0L),
              ChanceF1.of(own),
              weighing.skill(name),
              looks.of(name)));
    }
    return each;
  }

  /// By the month in which the last vote on an item came.
  private static List<Stretch> months(
      SortedMap<Integer, List<Vote>> all,
      Universe universe,
      AgreementReport whole,
      Progress progress) {
    var months = new TreeMap<YearMonth, List<List<Vote>>>();
    for (List<Vote> row : all.values())
      months.computeIfAbsent(month(row), month -> new ArrayList<>()).add(row);
    if (months.size() == 1)
      return List.of(new Stretch(months.firstKey(), whole.items(), whole.alphas().getFirst()));
    var stretches = new ArrayList<Stretch>();
    months.forEach(
        (month, rows) -> {
          progress.check();
          var judgements = universe.judgements(rows);
          var alpha = AgreementReport.alphaOf(judgements, coarse(judgements.size()));
          stretches.add(new Stretch(month, judgements.size(), alpha));
        });
    return stretches;
  }

  private static YearMonth month(List<Vote> row) {
    var last = row.stream().map(vote -> vote.end().at()).max(java.time.Instant::compareTo);
    return YearMonth.from(last.orElseThrow().atOffset(ZoneOffset.UTC));
  }

  /// The approved tags, and which of them each version of the vocabulary had.
  private static final class Universe {
    private final Workspace workspace;
    private final List<Tag> tags;
    private final Map<Integer, List<Integer>> missing = new HashMap<>();

    Universe(Workspace workspace) {
      this.workspace = workspace;
      tags =
          workspace.vocabulary().current().tags().stream()
              .sorted(java.util.Comparator.comparingInt(Tag::id))
              .toList();
    }

    /// Names in the order of the columns.
    List<String> names() {
      return tags.stream().map(Tag::name).toList();
    }

    Judgements judgements(Iterable<List<Vote>> rows) {
      var ids = tags.stream().map(Tag::id).toList();
      var approved = new HashSet<>(ids);
      var builder = Judgements.over(ids);
      for (List<Vote> row : rows)
        for (Vote vote : row) {
          var given = vote.tags().stream().filter(approved::contains).toList();
          builder.add(vote.item(), vote.person(), given, unknown(vote));
        }
      return builder.build();
    }

    /// What the person could not choose, since it was not approved then.
    private List<Integer> unknown(Vote vote) {
      var absent = missing.computeIfAbsent(vote.end().vocabulary(), this::absent);
      return absent.stream().anyMatch(vote.tags()::contains)
          ? absent.stream().filter(tag -> !vote.tags().contains(tag)).toList()
          : absent;
    }

    private List<Integer> absent(int version) {
      var known = workspace.vocabulary().version(version);
      return tags.stream().map(Tag::id).filter(id -> !known.has(id)).toList();
    }
  }
}
