package io.github.assay.workbench;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Ticket;
import io.github.assay.evaluation.Interval;
import io.github.assay.evaluation.Wilson;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Rule.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How well each rule of a vocabulary does on gold.
///
/// A hit is a gold item whose text holds the words and no veto of the tag; it is right if the tag
/// is gold there. A veto hits wherever its words stand, and is right where the tag is not gold.
/// Blocking, for as long as it takes to read all gold.
public final class RuleFigures {
  /// A rule whose interval ends below this is more often wrong than right.
  public static final double BAR = .5;

  /// So many hits are needed to say so.
  public static final int ENOUGH = 10;

  private final Workspace workspace;
  private final ExplicitTags explicit;

  RuleFigures(Workspace workspace, ExplicitTags explicit) {
    this.workspace = workspace;
    this.explicit = explicit;
  }

  /// What is known of a rule.
  ///
  /// @param right how many hits are right
  /// @param hits how many gold items it hits
  /// @param reports how often somebody said that its suggestion was bad
  public record Figure(Rule rule, int right, int hits, int reports) {
    /// Its precision, with 95 % confidence; null without a hit.
    public @Nullable Interval interval() {
      return Wilson.of(right, hits);
    }

    /// Whether it should be suspended: it works, and it is surely under the bar.
    public boolean shouldRest() {
      var interval = interval();
      return !rule.isSuspended() && hits >= ENOUGH && interval != null && interval.high() < BAR;
    }
  }

  /// The figures of all rules, in the order of the tags.
  public List<Figure> all() {
    var rules = Rule.of(workspace.vocabulary().current());
    var words = new RuleWords(rules, explicit);
    var counts = new Count[rules.size()];
    for (int i = 0; i < counts.length; i++) counts[i] = new Count();
    workspace.gold().forEach(gold -> count(gold, words, counts));
    var reports = reports(new Origins(words));
    var figures = new ArrayList<Figure>();
    for (int i = 0; i < counts.length; i++) {
      var rule = rules.get(i);
      int reported = reports.getOrDefault(new Origin.Words(rule), 0);
      figures.add(new Figure(rule, counts[i].right, counts[i].hits, reported));
    }
    return figures;
  }

  private static void count(GoldItem gold, RuleWords words, Count... counts) {
    var rules = words.rules();
    var found = words.in(gold.item());
    if (found.isEmpty()) return;
    var heldBack = new HashSet<Integer>();
    for (int i = 0; i < counts.length; i++)
      if (rules.get(i).kind() == Kind.VETO && words.stands(i, found))
        heldBack.add(rules.get(i).tag());
    for (int i = 0; i < counts.length; i++) {
      var rule = rules.get(i);
      boolean isVeto = rule.kind() == Kind.VETO;
      if (!words.stands(i, found) || (!isVeto && heldBack.contains(rule.tag()))) continue;
      counts[i].hits++;
      if (gold.tags().contains(rule.tag()) != isVeto) counts[i].right++;
    }
  }

  private static final class Count {
    private int right;
    private int hits;
  }

  /// How often each rule was reported, reports that were declined left out.
  private Map<Origin, Integer> reports(Origins origins) {
    var reports = new HashMap<Origin, Integer>();
    for (Ticket ticket : workspace.tickets().of(Ticket.Kind.BAD_SUGGESTION))
      if (ticket.state() != Ticket.State.DECLINED)
        reports.merge(origins.of(ticket.about()), 1, Integer::sum);
    return reports;
  }
}
