package io.github.assay.workbench;

import io.github.assay.domain.Item;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.store.ShowingStore.Fate;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.ReportGroup.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Holds what came of suggestions, and what people report about them, against the source that made
/// them: a name, alias or phrase, the model of a run, similar items, or a tag that implies another.
///
/// Counted are suggestions that a person saw, on items that the person finished with a vote; the
/// newest showing of a tag says who proposed it. Which words a rule went by is found in the text
/// with the vocabulary that is in force. Blocking; used by one thread at a time.
public final class Reporting {
  /// So many reports of one source are shown with their items.
  public static final int MOST = 500;

  private static final int STEP = 5_000;

  private static final Comparator<ReportGroup> URGENT_FIRST =
      Comparator.comparingInt((ReportGroup group) -> -group.open().size())
          .thenComparingInt(group -> -group.reports().size())
          .thenComparingLong(group -> -group.counts().declined())
          .thenComparingLong(group -> -group.counts().shown())
          .thenComparing(group -> group.origin().toString());

  private final Workspace workspace;
  private final ExplicitTags explicit;

  /// @param explicit finds words in items, on any thread
  public Reporting(Workspace workspace, ExplicitTags explicit) {
    this.workspace = workspace;
    this.explicit = explicit;
  }

  /// A report with the item that it is about.
  ///
  /// @param title of the item; its id if it has none; empty if the report is about no item
  /// @param excerpt of its description, around the words that were found; may be empty
  public record Example(Ticket report, String title, String excerpt) {}

  /// All sources of which something was shown or reported: first those with most open reports, then
  /// those with most reports, then those whose suggestions were declined most often.
  public List<ReportGroup> groups() {
    var rules = Rule.of(workspace.vocabulary().current());
    var origins = new Origins(new RuleWords(rules, explicit));
    var counts = new Counting(origins).counts();
    var reports = new LinkedHashMap<Origin, List<Ticket>>();
    for (Ticket ticket : workspace.tickets().of(Ticket.Kind.BAD_SUGGESTION))
      if (!ticket.isTakenBack())
        reports.computeIfAbsent(origins.of(ticket.about()), _ -> new ArrayList<>()).add(ticket);
    var groups = new ArrayList<ReportGroup>();
    counts.forEach(
        (origin, count) ->
            groups.add(new ReportGroup(origin, count, reports.getOrDefault(origin, List.of()))));
    reports.forEach(
        (origin, tickets) -> {
          if (!counts.containsKey(origin))
            groups.add(new ReportGroup(origin, Counts.NONE, tickets));
        });
    groups.sort(URGENT_FIRST);
    return groups;
  }

  /// The reports of a source with their items, open ones first, then newest first; at most [#MOST].
  public List<Example> examples(ReportGroup group) {
    var vocabulary = workspace.vocabulary().current();
    return group.reports().stream()
        .sorted(Comparator.comparing(ticket -> ticket.state() != Ticket.State.OPEN))
        .limit(MOST)
        .map(
            report ->
                workspace
                    .items()
                    .find(report.about().item())
                    .map(
                        item -> {
                          var places = explicit.places(item, vocabulary);
                          var own = places.getOrDefault(report.about().tag(), List.of());
                          var title = item.title().isBlank() ? item.id() : item.title();
                          return new Example(report, title, Excerpt.of(item, own));
                        })
                    .orElseGet(() -> new Example(report, "", "")))
        .toList();
  }

  /// One pass over what was shown, and one over the texts for which a rule proposed something.
  private final class Counting {
    private final Origins origins;
    private final Map<Origin, Tally> tallies = new HashMap<>();
    private final Map<String, List<Fate>> byRules = new HashMap<>();

    Counting(Origins origins) {
      this.origins = origins;
    }

    Map<Origin, Counts> counts() {
      workspace.showings().fates(this::add);
      int all = byRules.isEmpty() ? 0 : workspace.items().count();
      for (int from = 0; from < all; from += STEP) read(workspace.items().page(from, STEP));
      var counts = new HashMap<Origin, Counts>();
      tallies.forEach((origin, tally) -> counts.put(origin, tally.counts()));
      return counts;
    }

    private void add(Fate fate) {
      if (fate.offer().source() == Suggestion.Source.RULE)
        byRules.computeIfAbsent(fate.item(), _ -> new ArrayList<>()).add(fate);
      else count(Origins.of(fate.offer(), Map.of()), fate);
    }

    /// Looks into the texts on all processors, since that is most of the work.
    private void read(List<Item> items) {
      items.parallelStream()
          .filter(item -> byRules.containsKey(item.id()))
          .map(item -> new Read(item.id(), origins.standing(item)))
          .toList()
          .forEach(
              read ->
                  byRules
                      .getOrDefault(read.item, List.of())
                      .forEach(fate -> count(Origins.of(fate.offer(), read.rules), fate)));
    }

    private void count(Origin origin, Fate fate) {
      tallies.computeIfAbsent(origin, _ -> new Tally()).add(fate.verdict());
    }
  }

  /// @param rules that stand first in the text, by tag
  private record Read(String item, Map<Integer, Rule> rules) {}

  private static final class Tally {
    private long accepted;
    private long declined;
    private long left;

    void add(Verdict verdict) {
      switch (verdict) {
        case YES -> accepted++;
        case NO -> declined++;
        case UNSURE, UNSEEN -> left++;
      }
    }

    Counts counts() {
      return new Counts(accepted, declined, left);
    }
  }
}
