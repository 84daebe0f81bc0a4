package io.github.assay.workbench;

import io.github.assay.domain.Facet;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.query.Parsed;
import io.github.assay.query.Parser;
import io.github.assay.store.Workspace;
import io.github.assay.transfer.VocabularyCheck.Doubt;
import io.github.assay.workbench.Statistics.DataCheck;
import io.github.assay.workbench.Statistics.Extent;
import io.github.assay.workbench.Statistics.Kind;
import io.github.assay.workbench.Statistics.Spellings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Counts what a workspace holds. The items of each check are counted by the query that finds them,
/// so that number and list never differ.
public final class Describing {
  private static final int STEP = 20_000;

  /// What takes longest comes last, in this order.
  private static final List<Kind> SLOW = List.of(Kind.DUPLICATE, Kind.LEAKED, Kind.NEAR_DUPLICATE);

  private final Workspace workspace;
  private final Browsing browsing;

  Describing(Workspace workspace, Browsing browsing) {
    this.workspace = workspace;
    this.browsing = browsing;
  }

  /// How far the workspace has come, so that it is known when numbers are old.
  public String state() {
    return "%d %d %d"
        .formatted(
            workspace.items().count(),
            workspace.decisions().count(),
            workspace.vocabulary().current().version());
  }

  /// Counts everything. Blocking; the cost grows with the number of items and labels.
  ///
  /// @throws java.util.concurrent.CancellationException if it is stopped
  public Statistics describe(Progress progress) {
    return describe(progress, soFar -> {});
  }

  /// Counts everything, the quick parts first: all but the checks is known after one look at tags
  /// and lengths; then comes one check after the other, near duplicates last. Blocking.
  ///
  /// @param soFar gets what is known whenever it is more, on this thread
  /// @throws java.util.concurrent.CancellationException if it is stopped
  public Statistics describe(Progress progress, Consumer<Statistics> soFar) {
    var vocabulary = workspace.vocabulary().current();
    var tags = new TagFigures(vocabulary);
    var titles = new Lengths();
    var descriptions = new Lengths();
    int all = workspace.items().count();
    for (int from = 0; from < all; from += STEP) {
      progress.check();
      progress.report("reading", from, all);
      workspace.measures().gold(from, STEP).forEach(tags::add);
      var lengths = workspace.measures().lengths(from, STEP);
      titles.add(lengths.titles());
      descriptions.add(lengths.descriptions());
    }
    var first =
        new Statistics(
            new Extent(all, tags.items(), tags.labels()),
            tags.tags(),
            new Statistics.Lengths(titles.spread("title"), descriptions.spread("description")),
            checks(vocabulary),
            spellings());
    progress.check();
    soFar.accept(first);
    return checked(first, progress, soFar);
  }

  private Statistics checked(Statistics first, Progress progress, Consumer<Statistics> soFar) {
    var waiting = new ArrayList<>(first.checks());
    waiting.removeIf(DataCheck::isCounted);
    waiting.sort(Comparator.comparingInt(check -> SLOW.indexOf(check.kind())));
    var now = first;
    for (int done = 0; done < waiting.size(); done++) {
      var check = waiting.get(done);
      progress.check();
      progress.report("checking", done, waiting.size());
      if (check.kind() == Kind.NEAR_DUPLICATE) browsing.look(progress);
      now = now.with(counted(check));
      soFar.accept(now);
    }
    return now;
  }

  /// Only the tags that nobody approved.
  public Spellings spellings() {
    return new Spellings(
        workspace.items().unapproved(), workspace.vocabulary().current().conventions().ignored());
  }

  /// All checks, counted only if they are about the vocabulary.
  private List<DataCheck> checks(Vocabulary vocabulary) {
    var doubts = doubts();
    var checks = new ArrayList<DataCheck>();
    for (Kind kind : Kind.values())
      switch (kind) {
        case NO_FACET -> checks.addAll(facets(vocabulary));
        case COLLISION, MISSING_PARENT, CIRCLE ->
            checks.add(
                new DataCheck(kind, "", doubts.getOrDefault(Doubt.valueOf(kind.name()), 0), ""));
        default -> checks.add(new DataCheck(kind, "", DataCheck.UNCOUNTED, kind.query()));
      }
    return checks;
  }

  private Map<Doubt, Integer> doubts() {
    return new VocabularyEditing(workspace)
        .check().stream()
            .collect(Collectors.toMap(found -> found.doubt(), found -> 1, Integer::sum));
  }

  /// Gold that lacks a tag of a facet of which it needs one.
  private static List<DataCheck> facets(Vocabulary vocabulary) {
    return vocabulary.conventions().facets().stream()
        .filter(facet -> facet.least() > 0 && vocabulary.facets().contains(facet.name()))
        .map(Facet::name)
        .filter(facet -> !facet.isEmpty())
        .map(
            facet ->
                new DataCheck(
                    Kind.NO_FACET,
                    facet,
                    DataCheck.UNCOUNTED,
                    "gold:yes facet:%s=none".formatted(Statistics.quoted(facet))))
        .toList();
  }

  private DataCheck counted(DataCheck check) {
    return switch (Parser.parse(check.query(), browsing.names())) {
      case Parsed.Fine(var fine) ->
          new DataCheck(check.kind(), check.about(), browsing.find(fine).count(), check.query());
      case Parsed.Wrong wrong ->
          throw new IllegalStateException(check.query() + ": " + wrong.message());
    };
  }
}
