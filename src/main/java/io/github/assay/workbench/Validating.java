package io.github.assay.workbench;

import io.github.assay.domain.Part;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.store.Workspace;
import io.github.assay.transfer.VocabularyCheck;
import io.github.assay.transfer.VocabularyCheck.Doubt;
import io.github.assay.transfer.VocabularyCheck.Finding;
import io.github.assay.workbench.GoldReport.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks whether gold, as it is now, may be frozen. What fails a check is counted by the query that
/// finds it, so that number and list never differ. Writes nothing. Blocking; the cost grows with
/// the items, most of all where near duplicates were not looked for yet.
public final class Validating {
  private static final int FEW = 5;

  private final Workspace workspace;
  private final Browsing browsing;
  private final Waiving waiving;

  Validating(Workspace workspace, Browsing browsing, Waiving waiving) {
    this.workspace = workspace;
    this.browsing = browsing;
    this.waiving = waiving;
  }

  /// Runs all checks.
  ///
  /// @throws java.util.concurrent.CancellationException if it is stopped
  public GoldReport validate(Progress progress) {
    var vocabulary = workspace.vocabulary().current();
    var waivers =
        waiving.inForce().stream().collect(Collectors.toMap(Waiver::check, waiver -> waiver));
    var lines = new ArrayList<Line>();
    for (GoldCheck check : GoldCheck.values()) {
      progress.check();
      progress.report("checking gold", lines.size(), GoldCheck.values().length);
      var found = found(check, vocabulary, progress);
      var waiver = Optional.ofNullable(waivers.get(check));
      lines.add(new Line(check, found.count(), found.first(), found.query(), waiver));
    }
    return new GoldReport(workspace.gold().count(), lines);
  }

  private record Failing(int count, List<String> first, String query) {
    static final Failing NONE = new Failing(0, List.of(), "");
  }

  private Failing found(GoldCheck check, Vocabulary vocabulary, Progress progress) {
    return switch (check) {
      case MISSING_PARENT -> doubtful(Doubt.MISSING_PARENT, vocabulary);
      case PARENT_CIRCLE -> doubtful(Doubt.CIRCLE, vocabulary);
      case ALIAS_COLLISION -> doubtful(Doubt.COLLISION, vocabulary);
      case LEAK_EXACT, LEAK_NEAR -> isSplit() ? asked(check.query(), progress) : Failing.NONE;
      case FACET_RULE,
          OPEN_CONFLICT,
          EMPTY_TITLE,
          EMPTY_DESCRIPTION,
          DUPLICATE_TEXT,
          UNREADABLE_DATE,
          UNKNOWN_TAG,
          NO_TAG ->
          asked(check.query(), progress);
    };
  }

  private boolean isSplit() {
    return workspace.splits().counts().keySet().stream().anyMatch(part -> part != Part.UNASSIGNED);
  }

  private Failing asked(String query, Progress progress) {
    var found = browsing.find(query, progress);
    return found.count() == 0 ? Failing.NONE : new Failing(found.count(), found.ids(0, FEW), query);
  }

  private static Failing doubtful(Doubt doubt, Vocabulary vocabulary) {
    var tags =
        VocabularyCheck.of(vocabulary, Map.of()).stream()
            .filter(finding -> finding.doubt() == doubt)
            .map(Finding::tag)
            .distinct()
            .toList();
    return new Failing(tags.size(), tags.subList(0, Math.min(FEW, tags.size())), "");
  }
}
