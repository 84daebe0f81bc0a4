package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.query.Names;
import io.github.assay.query.Parsed;
import io.github.assay.query.Parser;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.store.Found;
import io.github.assay.store.Found.Spread;
import io.github.assay.store.QueryStore.Facts;
import io.github.assay.store.QueryStore.Reader;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// Looks through the items of a workspace, a page at a time. Blocking.
public final class Browsing {
  /// What stands beside an item.
  private static final List<Ticket.Kind> SHOWN =
      List.of(Ticket.Kind.FLAG, Ticket.Kind.DISAGREEMENT);

  private static final SortedSet<Integer> NO_TAGS = Collections.emptySortedSet();

  private final Workspace workspace;
  private final Evaluating evaluating;
  private final String annotator;
  private final Ahead ahead;

  /// @param ahead what is known before anybody asks
  /// @param annotator whose tags are shown beside gold
  public Browsing(Workspace workspace, Evaluating evaluating, Ahead ahead, String annotator) {
    this.workspace = workspace;
    this.evaluating = evaluating;
    this.ahead = ahead;
    this.annotator = annotator;
  }

  /// What is known before anybody asks.
  ///
  /// @param near what is known of near duplicates
  /// @param preparing reads what answers are made from
  public record Ahead(NearDuplicates near, Preparing preparing) {}

  /// An item in a table.
  ///
  /// @param gold names of its gold tags; empty if it is not gold or no tag applies
  /// @param isGold whether it is gold
  /// @param own what the annotator says, with names instead of ids
  /// @param part of the split
  /// @param facts what else is known
  /// @param flags those that it carries now, and where somebody disagrees with a confident model,
  ///   newest first of each
  public record Row(
      Item item,
      List<String> gold,
      boolean isGold,
      Own own,
      Part part,
      Facts facts,
      List<Ticket> flags) {
    public Row {
      gold = List.copyOf(gold);
      flags = List.copyOf(flags);
    }
  }

  /// What the annotator says of an item.
  ///
  /// @param tags names
  /// @param labels the same with the outcome
  public record Own(List<String> tags, Labels labels) {
    public Own {
      tags = List.copyOf(tags);
    }
  }

  /// How many items there are.
  public int count() {
    return workspace.items().count();
  }

  /// What can be named in a query now.
  public Names names() {
    return workspace.queries().names();
  }

  /// The items that a query means now.
  public Found find(Query query) {
    boolean asksForBest = query.terms().anyMatch(Browsing::namesBest);
    var best = asksForBest ? evaluating.best().map(standing -> standing.run().id()).orElse("") : "";
    var reader = new Reader(annotator, best, ahead.near().known());
    ahead.preparing().settle(reader);
    return workspace.queries().find(query, reader);
  }

  /// The items that a query means now, with a look for near duplicates first if it takes one.
  ///
  /// @param text as people type it
  /// @throws AssayException `BAD_QUERY` if it is none
  /// @throws java.util.concurrent.CancellationException if the look is stopped
  public Found find(String text, Progress progress) {
    return switch (Parser.parse(text, names())) {
      case Parsed.Fine(var query) -> {
        if (needsLook(query)) look(progress);
        yield find(query);
      }
      case Parsed.Wrong(int column, var message) ->
          throw new AssayException(
              "BAD_QUERY", "the query is wrong at column %d: %s".formatted(column, message));
    };
  }

  /// The items that a text means now: a query, or `@` and the name of a saved view; empty if it is
  /// blank, since then all are meant.
  ///
  /// @throws AssayException `BAD_QUERY` if it means nothing
  /// @throws java.util.concurrent.CancellationException if a look for near duplicates is stopped
  public Optional<Found> meant(String text, Progress progress) {
    var query = query(text);
    if (query instanceof Query.All) return Optional.empty();
    if (needsLook(query)) look(progress);
    return Optional.of(find(query));
  }

  /// What a text means: a query, or `@` and the name of a saved view.
  ///
  /// @throws AssayException `BAD_QUERY` if it means nothing
  public Query query(String text) {
    return switch (Meant.of(text, workspace)) {
      case Meant.Fine(Query query, String _) -> query;
      case Meant.Wrong(String why) -> throw new AssayException("BAD_QUERY", why);
    };
  }

  /// Has what answers are made from read ahead, if there are many items. Returns soon.
  public void prepare() {
    ahead.preparing().settle(new Reader(annotator, "", ahead.near().known()));
  }

  /// How what was found is spread.
  public Spread spread(Found found) {
    prepare();
    return found.spread();
  }

  /// Waits until [#spread] is quick, or cannot be. For a thread of its own, not that of the
  /// workspace.
  ///
  /// @return this
  public Browsing awaitSpread() {
    ahead.preparing().awaitCounts();
    return this;
  }

  /// Whether near duplicates have to be looked for before a query can be answered.
  public boolean needsLook(Query query) {
    return query.terms().anyMatch(Browsing::asksNear) && !ahead.near().isKnown(workspace);
  }

  /// Looks for near duplicates, for all that browse this workspace; does nothing if it was done.
  ///
  /// @throws java.util.concurrent.CancellationException if it is stopped
  public void look(Progress progress) {
    ahead.near().look(workspace, progress);
  }

  private static boolean asksNear(Term term) {
    return term instanceof Term.NearDuplicate
        || term instanceof Term.NearTo
        || term instanceof Term.NearLeaked;
  }

  private static boolean namesBest(Term term) {
    return term.equals(new Term.ModelRight(Term.BEST))
        || term.equals(new Term.ModelWrong(Term.BEST))
        || (term instanceof Term.ModelSays(var run, _) && run.equals(Term.BEST));
  }

  /// Some of what was found.
  ///
  /// @param from how many to leave out
  /// @param limit how many at most
  public List<Row> page(Found found, int from, int limit) {
    return rows(found.page(from, limit));
  }

  /// All decisions on an item, newest first.
  public List<Decision> history(String item) {
    return workspace.decisions().history(item).reversed();
  }

  /// All flags and disagreements that an item ever had, newest first.
  public List<Ticket> flags(String item) {
    return workspace.tickets().of(item).stream()
        .filter(ticket -> SHOWN.contains(ticket.about().kind()))
        .toList();
  }

  private List<Row> rows(List<Item> items) {
    var vocabulary = workspace.vocabulary().current();
    var ids = items.stream().map(Item::id).toList();
    var gold = workspace.gold().tags(ids);
    var own = workspace.decisions().labels(annotator, ids);
    var parts = workspace.splits().of(ids);
    var facts = workspace.queries().facts(ids);
    var tickets = new ArrayList<Map<String, List<Ticket>>>();
    for (Ticket.Kind kind : SHOWN) tickets.add(workspace.tickets().open(kind, ids));
    return items.stream()
        .map(
            item -> {
              var labels = own.getOrDefault(item.id(), Labels.NONE);
              return new Row(
                  item,
                  names(gold.getOrDefault(item.id(), NO_TAGS), vocabulary),
                  gold.containsKey(item.id()),
                  new Own(names(labels.tags(), vocabulary), labels),
                  parts.getOrDefault(item.id(), Part.UNASSIGNED),
                  facts.getOrDefault(item.id(), Facts.NONE),
                  tickets.stream()
                      .flatMap(open -> open.getOrDefault(item.id(), List.of()).stream())
                      .toList());
            })
        .toList();
  }

  private static List<String> names(Collection<Integer> ids, Vocabulary vocabulary) {
    return ids.stream().filter(vocabulary::has).map(vocabulary::tag).map(Tag::name).toList();
  }
}
