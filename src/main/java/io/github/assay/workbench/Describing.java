package io.github.assay.workbench;

import io.github.assay.domain.Facet;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.query.Parsed;
import io.github.assay.query.Parser;
import io.github.assay.store.MeasureStore.Measure;
import io.github.assay.store.Workspace;
import io.github.assay.transfer.VocabularyCheck.Doubt;
import io.github.assay.workbench.Statistics.DataCheck;
import io.github.assay.workbench.Statistics.Extent;
import io.github.assay.workbench.Statistics.Kind;
import io.github.assay.workbench.Statistics.Spellings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts what a workspace holds. Every item is read once, and the items of each check are counted
/// by the query that finds them, so that number and list never differ.
public final class Describing {
  private static final int STEP = 20_000;

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
    var vocabulary = workspace.vocabulary().current();
    var tags = new TagFigures(vocabulary);
    var titles = new Lengths();
    var descriptions = new Lengths();
    int all = workspace.items().count();
    for (int from = 0; from < all; from += STEP) {
      progress.check();
      progress.report("reading", from, all);
      for (Measure item : workspace.measures().page(from, STEP)) {
        titles.add(item.title());
        descriptions.add(item.description());
        if (item.isGold()) tags.add(item.tags());
      }
    }
    browsing.look(progress);
    return new Statistics(
        new Extent(all, tags.items(), tags.labels()),
        tags.tags(),
        new Statistics.Lengths(titles.spread("title"), descriptions.spread("description")),
        checks(vocabulary, progress),
        spellings());
  }

  /// Only the tags that nobody approved.
  public Spellings spellings() {
    return new Spellings(
        workspace.items().unapproved(), workspace.vocabulary().current().conventions().ignored());
  }

  private List<DataCheck> checks(Vocabulary vocabulary, Progress progress) {
    var doubts = doubts();
    var checks = new ArrayList<DataCheck>();
    for (Kind kind : Kind.values()) {
      progress.check();
      progress.report("checking", checks.size(), Kind.values().length);
      switch (kind) {
        case NO_FACET -> checks.addAll(facets(vocabulary));
        case COLLISION, MISSING_PARENT, CIRCLE ->
            checks.add(
                new DataCheck(kind, "", doubts.getOrDefault(Doubt.valueOf(kind.name()), 0), ""));
        default -> checks.add(check(kind, "", kind.query()));
      }
    }
    return checks;
  }

  private Map<Doubt, Integer> doubts() {
    return new VocabularyEditing(workspace)
        .check().stream()
            .collect(Collectors.toMap(found -> found.doubt(), found -> 1, Integer::sum));
  }

  /// Gold that lacks a tag of a facet of which it needs one.
  private List<DataCheck> facets(Vocabulary vocabulary) {
    return vocabulary.conventions().facets().stream()
        .filter(facet -> facet.least() > 0 && vocabulary.facets().contains(facet.name()))
        .map(Facet::name)
        .filter(facet -> !facet.isEmpty())
        .map(
            facet ->
                check(
                    Kind.NO_FACET,
                    facet,
                    "gold:yes facet:%s=none".formatted(Statistics.quoted(facet))))
        .toList();
  }

  private DataCheck check(Kind kind, String about, String query) {
    return switch (Parser.parse(query, browsing.names())) {
      case Parsed.Fine(var fine) -> new DataCheck(kind, about, browsing.find(fine).count(), query);
      case Parsed.Wrong wrong -> throw new IllegalStateException(query + ": " + wrong.message());
    };
  }
}
