package io.github.assay.store;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Renewal;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.store.QueryStore.Reader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Answers queries by looking at one item after the other, without any index.
final class NaiveAnswers {
  private final Workspace workspace;
  private final Vocabulary vocabulary;
  private final Reader reader;
  private final List<Item> items = new ArrayList<>();

  NaiveAnswers(Workspace workspace, Reader reader) {
    this.workspace = workspace;
    this.vocabulary = workspace.vocabulary().current();
    this.reader = reader;
    workspace.items().forEach(items::add);
  }

  /// Ids in the order in which the items came in.
  List<String> of(Query query) {
    return items.stream().filter(item -> holds(query, item)).map(Item::id).toList();
  }

  private boolean holds(Query query, Item item) {
    return switch (query) {
      case Query.All() -> true;
      case Query.And(var parts) -> parts.stream().allMatch(part -> holds(part, item));
      case Query.Or(var parts) -> parts.stream().anyMatch(part -> holds(part, item));
      case Query.Not(var part) -> !holds(part, item);
      case Query.Is(var term) -> holds(term, item);
    };
  }

  private boolean holds(Term term, Item item) {
    return switch (term) {
      case Term.Text text ->
          Stream.of(item.title(), item.description()).anyMatch(field -> holds(text, field));
      case Term.Tagged(var tag) -> shown(item).stream().anyMatch(id -> implies(id, tag));
      case Term.GoldTagged(var tag) ->
          gold(item).filter(gold -> gold.tags().contains(tag)).isPresent();
      case Term.Facet(var facet) -> hasFacet(item, facet);
      case Term.NoFacet(var facet) -> !hasFacet(item, facet);
      case Term.In(var part) -> workspace.splits().of(item.id()) == part;
      case Term.By(var person) -> labels(person, item).outcome() != Outcome.OPEN;
      case Term.Ended(var outcome) -> labels(reader.annotator(), item).outcome() == outcome;
      case Term.Gold(var standing) -> holds(standing, item);
      case Term.Counted(var quantity, var comparison, var number) ->
          switch (quantity) {
            case TAGS ->
                gold(item).filter(gold -> comparison.holds(gold.tags().size(), number)).isPresent();
            case VOTES -> comparison.holds(votes(item).size(), number);
            case TITLE -> comparison.holds(length(item.title()), number);
            case DESCRIPTION -> comparison.holds(length(item.description()), number);
          };
      case Term.Agreement(var comparison, var bound) ->
          votes(item).size() >= 2 && comparison.holds(agreement(item), bound);
      case Term.Origin(var place, var value) ->
          switch (place) {
            case SOURCE -> item.origin().source().equals(value);
            case GROUP -> item.origin().group().equals(value);
            case ID -> item.id().equals(value);
          };
      case Term.Listed(var ids) -> ids.contains(item.id());
      case Term.Awaits(Ticket.Kind kind) ->
          workspace.tickets().open(kind, List.of(item.id())).containsKey(item.id());
      case Term.HasUnapproved() -> !unapproved(item).isEmpty();
      case Term.Unapproved(var spelling) ->
          unapproved(item).stream().anyMatch(other -> TagKey.of(other).equals(TagKey.of(spelling)));
      case Term.Named(var spelling) ->
          workspace.items().unapproved(item.id()).stream()
              .anyMatch(other -> TagKey.of(other).equals(TagKey.of(spelling)));
      case Term.ModelRight(var run) -> isRight(run, item).orElse(false);
      case Term.ModelWrong(var run) -> !isRight(run, item).orElse(true);
      case Term.ModelSays(var run, var tag) ->
          said(run, item).stream().flatMap(Set::stream).anyMatch(id -> implies(id, tag));
      case Term.ChangedAfter(var name) ->
          workspace.snapshots().all().stream()
              .filter(snapshot -> snapshot.name().equals(name))
              .anyMatch(snapshot -> changed(item, snapshot.at().plusMillis(1)));
      case Term.ChangedSince(var day, var isIncluded) ->
          changed(item, day.plusDays(isIncluded ? 0 : 1).atStartOfDay(ZoneOffset.UTC).toInstant());
      case Term.Duplicate() -> items.stream().filter(other -> same(item, other)).count() > 1;
      case Term.SameAs(var id) ->
          items.stream().anyMatch(other -> other.id().equals(id) && same(item, other));
      case Term.NearDuplicate() -> near(item) > 0;
      case Term.NearTo(var id) ->
          items.stream()
              .anyMatch(
                  other ->
                      other.id().equals(id)
                          && (other.equals(item) || (near(item) > 0 && near(item) == near(other))));
      case Term.Like(var id) ->
          throw new IllegalArgumentException("no law says what is like " + id);
      case Term.Superseded() -> isOutOfDate(item);
      case Term.Undated() -> isUndated(item.origin().createdAt());
      case Term.Leaked() -> items.stream().anyMatch(other -> leaks(item, other));
      case Term.NearLeaked() ->
          near(item) > 0
              && items.stream()
                  .anyMatch(other -> near(item) == near(other) && areParted(item, other));
      case Term.RuleBroken() -> gold(item).filter(gold -> breaksRule(gold)).isPresent();
      case Term.LookAgain(var tag) ->
          vocabulary.conventions().renewals().stream()
              .filter(renewal -> tag == Term.LookAgain.ANY || renewal.tag() == tag)
              .anyMatch(renewal -> isSaid(item, renewal.tag()) && !isLookedAt(item, renewal));
    };
  }

  /// Whether somebody, or a ruling, says yes or no of a tag.
  private boolean isSaid(Item item, int tag) {
    return workspace.decisions().marks(tag).stream()
        .filter(marked -> marked.item().equals(item.id()))
        .anyMatch(marked -> marked.verdict() == Verdict.YES || marked.verdict() == Verdict.NO);
  }

  /// Whether anything that holds was said of the tag, or of the whole item, since it was renewed.
  private boolean isLookedAt(Item item, Renewal renewal) {
    var history = workspace.decisions().history(item.id());
    var turned = new HashMap<Long, Set<Long>>();
    for (Decision decision : history)
      if (decision.entry().basis() instanceof Basis.Reversal(long batch))
        turned.computeIfAbsent(batch, _ -> new HashSet<>()).add(decision.batch());
    return history.stream()
        .filter(decision -> decision.vocabularyVersion() >= renewal.since())
        .filter(decision -> !(decision.entry().basis() instanceof Basis.Reversal))
        .filter(decision -> turned.getOrDefault(decision.batch(), Set.of()).size() % 2 == 0)
        .anyMatch(decision -> isAbout(decision.entry().act(), renewal.tag()));
  }

  private static boolean isAbout(Act act, int tag) {
    return switch (act) {
      case Act.Mark(int other, var _) -> other == tag;
      case Act.End(var outcome, var _) -> outcome.isVote() || outcome == Outcome.UNSURE;
      case Act.Order _ -> false;
    };
  }

  private boolean isOutOfDate(Item item) {
    var seen = new ArrayList<Item>();
    var at = Optional.of(item);
    while (at.isPresent() && !seen.contains(at.get())) {
      seen.add(at.get());
      var extra = "{\"version_of\":\"" + at.get().id() + "\"}";
      var id = at.get().id();
      at =
          items.stream()
              .filter(other -> other.origin().extra().equals(extra) && !other.id().equals(id))
              .reduce((one, later) -> later);
    }
    return !at.orElse(seen.getLast()).equals(item);
  }

  private static boolean holds(Term.Text text, String field) {
    var wanted = words(text.words());
    var words = words(field);
    for (int i = 0; i + wanted.size() <= words.size(); i++) {
      boolean holds = true;
      for (int j = 0; j < wanted.size(); j++)
        holds &=
            (text.isBeginning() && j == wanted.size() - 1)
                ? words.get(i + j).startsWith(wanted.get(j))
                : words.get(i + j).equals(wanted.get(j));
      if (holds) return true;
    }
    return false;
  }

  private static List<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private Set<Integer> shown(Item item) {
    var tags = new TreeSet<>(labels(reader.annotator(), item).tags());
    gold(item).ifPresent(gold -> tags.addAll(gold.tags()));
    return tags;
  }

  private boolean implies(int tag, int other) {
    return tag == other
        || vocabulary.ancestors(tag).stream().anyMatch(above -> above.id() == other);
  }

  private boolean hasFacet(Item item, String facet) {
    return shown(item).stream().anyMatch(id -> vocabulary.tag(id).facet().equals(facet));
  }

  private boolean holds(Term.Standing standing, Item item) {
    boolean isRuled = workspace.decisions().labels(Decision.GOLD, item.id()).outcome().isVote();
    boolean isGold = gold(item).isPresent();
    boolean hasVotes = !votes(item).isEmpty();
    boolean isEnough = votes(item).size() >= workspace.decisions().policy().votes();
    return switch (standing) {
      case YES -> isGold;
      case NO -> !isGold;
      case RULED -> isRuled;
      case AGREED -> isGold && !isRuled;
      case TIED -> !isGold && isEnough;
      case WAITING -> !isGold && hasVotes && !isEnough;
    };
  }

  private Labels labels(String seat, Item item) {
    return workspace.decisions().labels(seat, item.id());
  }

  private Optional<GoldItem> gold(Item item) {
    return workspace.gold().find(item.id());
  }

  private List<Labels> votes(Item item) {
    return workspace.decisions().votes(item.id()).values().stream()
        .filter(labels -> labels.outcome().isVote())
        .toList();
  }

  private double agreement(Item item) {
    var votes = votes(item);
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < votes.size(); i++)
      for (int j = i + 1; j < votes.size(); j++) {
        var either = new TreeSet<>(votes.get(i).tags());
        either.addAll(votes.get(j).tags());
        var both = new TreeSet<>(votes.get(i).tags());
        both.retainAll(votes.get(j).tags());
        sum += either.isEmpty() ? 1 : (double) both.size() / either.size();
        pairs++;
      }
    return Math.round(sum / pairs * 1e9) / 1e9;
  }

  private List<String> unapproved(Item item) {
    return workspace.items().unapproved(item.id()).stream()
        .filter(spelling -> vocabulary.lookup(spelling).isEmpty())
        .toList();
  }

  private Optional<Boolean> isRight(String run, Item item) {
    return said(run, item).flatMap(said -> gold(item).map(gold -> gold.tags().equals(said)));
  }

  private Optional<Set<Integer>> said(String name, Item item) {
    var id = name.equals(Term.BEST) ? reader.best() : name;
    if (workspace.runs().find(id).isEmpty()) return Optional.empty();
    var thresholds = workspace.runs().find(id).get().result().thresholds();
    for (ScoredItem scored : workspace.runs().scores(id))
      if (scored.item().equals(item.id())) {
        var said = new TreeSet<Integer>();
        for (int i = 0; i < scored.scores().size(); i++)
          if (scored.scores().value(i) >= thresholds.of(scored.scores().tag(i)))
            said.add(scored.scores().tag(i));
        return Optional.of(said);
      }
    return Optional.empty();
  }

  private boolean changed(Item item, Instant since) {
    return workspace.decisions().history(item.id()).stream()
        .anyMatch(decision -> !decision.at().isBefore(since));
  }

  private int near(Item item) {
    return reader.near().group(items.indexOf(item) + 1);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isUndated(String time) {
    return !time.isEmpty() && !time.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:]+)?");
  }

  private boolean breaksRule(GoldItem gold) {
    for (String facet : vocabulary.facets()) {
      long tags =
          gold.tags().stream()
              .filter(vocabulary::has)
              .filter(id -> vocabulary.tag(id).facet().equals(facet))
              .count();
      if (!vocabulary.conventions().facet(facet).allows((int) tags)) return true;
    }
    return false;
  }

  private boolean areParted(Item one, Item other) {
    var here = workspace.splits().of(one.id());
    var there = workspace.splits().of(other.id());
    return here != Part.UNASSIGNED && there != Part.UNASSIGNED && here != there;
  }

  private boolean leaks(Item one, Item other) {
    boolean isGroup =
        !one.origin().group().isEmpty() && one.origin().group().equals(other.origin().group());
    return areParted(one, other) && (isGroup || same(one, other));
  }

  private static boolean same(Item one, Item other) {
    return one.title().equals(other.title()) && one.description().equals(other.description());
  }
}
