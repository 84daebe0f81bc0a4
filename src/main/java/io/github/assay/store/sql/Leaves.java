package io.github.assay.store.sql;

import io.github.assay.domain.Facet;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.query.Comparison;
import io.github.assay.query.Term;
import io.github.assay.query.Term.Place;
import io.github.assay.query.Term.Quantity;
import io.github.assay.query.Term.Standing;
import io.github.assay.query.Term.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a term asks of the database. Values that people typed are always bound, never pasted.
final class Leaves {
  private static final String TAGGED =
      """
      select item n from gold_tag where tag in (select value from json_each(?))
      union all
      select item from label where seat = (select number from seat where name = ?)
        and tag in (select value from json_each(?)) and verdict = 'YES'\
      """;

  /// Each rule is a list: the least number, the most, 0 being any, and the tags that count.
  private static final String BROKEN =
      """
      with rule as materialized (
        select key number, json_extract(value, '$[0]') least, json_extract(value, '$[1]') most
        from json_each(?1)),
      counted as materialized (
        select r.key number, t.value tag from json_each(?1) r, json_each(r.value) t
        where t.key > 1)
      select s.item n from standing s cross join rule r
      where s.gold in ('RULED', 'AGREED') and (
        select count(*) from gold_tag g cross join counted c
        where g.item = s.item and c.number = r.number and c.tag = g.tag)
        not between r.least and case r.most when 0 then 1000000 else r.most end\
      """;

  private final Database database;
  private final Vocabulary vocabulary;
  private final Versions versions;
  private final String annotator;

  /// @param annotator whose own tags and outcomes are meant
  Leaves(Database database, Vocabulary vocabulary, Versions versions, String annotator) {
    this.database = database;
    this.vocabulary = vocabulary;
    this.versions = versions;
    this.annotator = annotator;
  }

  /// Items that hold all of these words.
  static Leaf words(List<Text> words) {
    return Leaf.of("select rowid n from item_text where item_text match ?", match(words));
  }

  /// Words as a query of FTS5: each quoted, so that nothing in it is read as an operator.
  static String match(List<Text> words) {
    return words.stream()
        .map(
            text ->
                "\"" + text.words().replace("\"", "\"\"") + "\"" + (text.isBeginning() ? "*" : ""))
        .collect(Collectors.joining(" "));
  }

  String annotator() {
    return annotator;
  }

  Leaf tagged(int tag) {
    return tagged(other -> saysAlso(other.id(), tag), tag);
  }

  static Leaf goldTagged(int tag) {
    return Leaf.of("select item n from gold_tag where tag = ?", tag);
  }

  Leaf facet(String facet) {
    return tagged(tag -> tag.facet().equals(facet), 0);
  }

  private Leaf tagged(Predicate<Tag> which, int besides) {
    var ids = vocabulary.tags().stream().filter(which).map(Tag::id).collect(Collectors.toSet());
    if (besides > 0) ids.add(besides);
    var list = Json.write(ids);
    return Leaf.of(TAGGED, list, annotator, list);
  }

  /// Whether an item with one tag counts as having the other.
  private boolean saysAlso(int tag, int other) {
    return vocabulary.ancestors(tag).stream().anyMatch(above -> above.id() == other);
  }

  /// A tag and those that imply it.
  Predicate<Integer> with(int tag) {
    return id -> id == tag || (vocabulary.has(id) && saysAlso(id, tag));
  }

  /// The tags of a facet.
  Predicate<Integer> of(String facet) {
    return id -> vocabulary.has(id) && vocabulary.tag(id).facet().equals(facet);
  }

  static Leaf in(Part part) {
    return part == Part.UNASSIGNED
        ? Leaf.of("select item n from split").turned()
        : Leaf.of("select item n from split where part = ?", part.name());
  }

  static Leaf by(String person) {
    return Leaf.of(
        "select item n from outcome where seat = (select number from seat where name = ?)", person);
  }

  Leaf ended(Outcome outcome) {
    var own = by(annotator);
    return outcome == Outcome.OPEN
        ? own.turned()
        : Leaf.of(own.sql() + " and outcome = ?", annotator, outcome.name());
  }

  static Leaf gold(Standing standing) {
    return switch (standing) {
      case YES -> Leaf.of("select item n from standing where gold in ('RULED', 'AGREED')");
      case NO -> gold(Standing.YES).turned();
      // in the statement itself, so that the indexes of the rare ones are used
      case TIED, WAITING, RULED, AGREED ->
          Leaf.of("select item n from standing where gold = '" + standing.name() + "'");
    };
  }

  static Leaf number(Quantity quantity, Comparison comparison, int number) {
    var compared = comparison.symbol() + " ?";
    return switch (quantity) {
      case TAGS ->
          Leaf.of(
              "select item n from standing where gold in ('RULED', 'AGREED') and tags " + compared,
              number);
      case VOTES ->
          comparison.holds(0, number)
              ? Leaf.of("select item n from standing where not votes " + compared, number).turned()
              : Leaf.of("select item n from standing where votes " + compared, number);
      case TITLE -> Leaf.of("select number n from item where length(title) " + compared, number);
      case DESCRIPTION ->
          Leaf.of("select number n from item where length(description) " + compared, number);
    };
  }

  static Leaf agreement(Comparison comparison, double bound) {
    return Leaf.of(
        "select item n from standing where agreement " + comparison.symbol() + " ?", bound);
  }

  static Leaf origin(Place place, String value) {
    var column =
        switch (place) {
          case SOURCE -> "source";
          case GROUP -> "item_group";
          case ID -> "id";
        };
    var given = place == Place.SOURCE && !value.isEmpty() ? " and source <> ''" : "";
    return Leaf.of("select number n from item where " + column + " = ?" + given, value);
  }

  static Leaf listed(List<String> items) {
    return Leaf.of(
        "select number n from item where id in (select value from json_each(?))",
        Json.write(items));
  }

  static Leaf awaits(Ticket.Kind kind) {
    return Leaf.of(
        "select item n from ticket t where kind = ? and item is not null and (select state from"
            + " ticket_step p where p.ticket = t.number order by p.number desc limit 1) = 'OPEN'",
        kind.name());
  }

  Leaf unapproved(Predicate<String> which) {
    return keptApart(spelling -> vocabulary.lookup(spelling).isEmpty() && which.test(spelling));
  }

  private Leaf keptApart(Predicate<String> which) {
    var spellings =
        database.list("select distinct spelling from unapproved", row -> row.getString(1)).stream()
            .filter(which)
            .toList();
    return Leaf.of(
        "select item n from unapproved where spelling in (select value from json_each(?))",
        Json.write(spellings));
  }

  /// Of those, the ones that somebody should say something about.
  Leaf openlyUnapproved() {
    var ignored = vocabulary.conventions().ignoredKeys();
    return unapproved(spelling -> !ignored.contains(TagKey.of(spelling)));
  }

  Leaf unapproved(String spelling) {
    var key = TagKey.of(spelling);
    return unapproved(other -> TagKey.of(other).equals(key));
  }

  Leaf named(String spelling) {
    var key = TagKey.of(spelling);
    return keptApart(other -> TagKey.of(other).equals(key));
  }

  static Leaf changedAfter(String snapshot) {
    return Leaf.of(
        "select d.item n from batch b cross join decision d on d.batch = b.number"
            + " where b.at > (select at from snapshot where name = ?)",
        snapshot);
  }

  static Leaf changedSince(Term.ChangedSince term) {
    return Leaf.of(
        "select d.item n from batch b cross join decision d on d.batch = b.number where b.at >= ?",
        begin(term));
  }

  /// The first millisecond that counts.
  static long begin(Term.ChangedSince term) {
    LocalDate first = term.isIncluded() ? term.day() : term.day().plusDays(1);
    return first.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  Leaf superseded() {
    return Leaf.of("select value n from json_each(?)", Json.write(versions.outOfDate()));
  }

  /// SQLite would also take a bare number for a time.
  static Leaf undated() {
    return Leaf.of(
        "select number n from item where created_at <> '' and not (created_at glob"
            + " '[0-9][0-9][0-9][0-9]-*' and julianday(created_at) is not null)");
  }

  /// Gold that has too few or too many tags of a facet.
  Leaf ruleBroken() {
    var rules =
        vocabulary.facets().stream()
            .map(facet -> vocabulary.conventions().facet(facet))
            .filter(rule -> rule.least() > 0 || rule.most() > 0)
            .map(this::range)
            .toList();
    return Leaf.of(BROKEN, Json.write(rules));
  }

  /// Items that have to be looked at again for a tag, or for any.
  Leaf lookAgain(int tag) {
    var renewals =
        vocabulary.conventions().renewals().stream()
            .filter(renewal -> tag == Term.LookAgain.ANY || renewal.tag() == tag)
            .toList();
    return LookAgain.items(renewals);
  }

  /// How many tags there may be, and their ids after that.
  private List<Integer> range(Facet rule) {
    var range = new ArrayList<>(List.of(rule.least(), rule.most()));
    for (Tag tag : vocabulary.tags()) if (tag.facet().equals(rule.name())) range.add(tag.id());
    return range;
  }

  static Leaf sameAs(String item) {
    return Leaf.of(
        "select i.number n from item o cross join item i on i.title = o.title"
            + " and i.description = o.description where o.id = ?",
        item);
  }
}
