package io.github.assay.workbench;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.evaluation.Interval;
import io.github.assay.evaluation.Wilson;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Rule.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// The edit that suspends it: a name or alias stands still, a phrase goes.
    public VocabularyEdit rest() {
      return switch (rule.kind()) {
        case NAME, ALIAS, PHRASE ->
            new VocabularyEdit.Word(new Phrase(rule.tag(), rule.words(), Phrase.Use.SUSPENDED));
        case VETO ->
            new VocabularyEdit.Unword(new Phrase(rule.tag(), rule.words(), Phrase.Use.VETOES));
      };
    }

    /// The edit that lets it work again; empty if it does.
    public Optional<VocabularyEdit> wake() {
      if (!rule.isSuspended()) return Optional.empty();
      var phrase = new Phrase(rule.tag(), rule.words(), Phrase.Use.FINDS);
      return Optional.of(
          rule.kind() == Kind.PHRASE
              ? new VocabularyEdit.Word(phrase)
              : new VocabularyEdit.Unword(phrase));
    }
  }

  /// The figures of all rules, in the order of the tags.
  public List<Figure> all() {
    var rules = Rule.of(workspace.vocabulary().current());
    var words = new Words(rules);
    var counts = new Count[rules.size()];
    for (int i = 0; i < counts.length; i++) counts[i] = new Count();
    workspace.gold().forEach(gold -> count(gold, rules, words, counts));
    var reports = reports();
    var figures = new ArrayList<Figure>();
    for (int i = 0; i < counts.length; i++) {
      var rule = rules.get(i);
      int reported = reports.getOrDefault(new Reported(rule.tag(), rule.detail()), 0);
      figures.add(new Figure(rule, counts[i].right, counts[i].hits, reported));
    }
    return figures;
  }

  private void count(GoldItem gold, List<Rule> rules, Words words, Count... counts) {
    var found = explicit.in(gold.item(), words.finder);
    if (found.isEmpty()) return;
    var heldBack = new HashSet<Integer>();
    for (int i = 0; i < counts.length; i++)
      if (rules.get(i).kind() == Kind.VETO && found.contains(words.ids[i]))
        heldBack.add(rules.get(i).tag());
    for (int i = 0; i < counts.length; i++) {
      var rule = rules.get(i);
      boolean isVeto = rule.kind() == Kind.VETO;
      if (!found.contains(words.ids[i]) || (!isVeto && heldBack.contains(rule.tag()))) continue;
      counts[i].hits++;
      if (gold.tags().contains(rule.tag()) != isVeto) counts[i].right++;
    }
  }

  private static final class Count {
    private int right;
    private int hits;
  }

  /// The words of all rules as tags of a vocabulary of their own, each once, so that one reading of
  /// a text finds them all.
  private static final class Words {
    private final int[] ids;
    private final Vocabulary finder;

    Words(List<Rule> rules) {
      var known = new HashMap<TagKey, Integer>();
      var tags = new ArrayList<Tag>();
      ids = new int[rules.size()];
      for (int i = 0; i < ids.length; i++) {
        var words = rules.get(i).words();
        int next = tags.size() + 1;
        ids[i] = known.computeIfAbsent(TagKey.of(words), key -> next);
        if (ids[i] == next)
          tags.add(new Tag(next, words, "", List.of(), List.of(), Tag.Guidance.NONE));
      }
      finder = new Vocabulary(0, tags);
    }
  }

  private record Reported(int tag, String detail) {}

  /// How often each rule was reported, reports that were declined left out.
  private Map<Reported, Integer> reports() {
    var reports = new HashMap<Reported, Integer>();
    for (Ticket ticket : workspace.tickets().all())
      if (ticket.about().kind() == Ticket.Kind.BAD_SUGGESTION
          && ticket.state() != Ticket.State.DECLINED)
        reports.merge(new Reported(ticket.about().tag(), ticket.about().detail()), 1, Integer::sum);
    return reports;
  }
}
