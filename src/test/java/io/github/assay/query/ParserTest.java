package io.github.assay.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.query.Term.Place;
import io.github.assay.query.Term.Quantity;
import io.github.assay.query.Term.Standing;
import io.github.assay.testing.RandomQueries;
import io.github.assay.testing.Seeds;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParserTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          3,
          List.of(
              tag(1, "kafka", "tools", "apache kafka"),
              tag(2, "Event Streams", "the \"hard\" part"),
              tag(3, "gold", "a=b"),
              tag(4, "#1", "tools")));

  private static final Names NAMES =
      new Names(
          VOCABULARY,
          List.of("mara", "Jo (QA)"),
          List.of("R-0002", "R-0001"),
          List.of("gold-09", "2026-01-01"));

  private static final List<String> VALUES =
      List.of(
          "lag", "consumer lag", "a:b", "or", "C:\\x", "say \"hi\"", "x*", "-5", "(z)", "größe");

  @Test
  void partsBesideEachOtherMustAllHold() {
    assertEquals(
        Query.and(List.of(is(new Term.Tagged(1)), is(new Term.Text("lag", true)))),
        query("tag:kafka lag"));
  }

  @Test
  void orBindsLess() {
    assertEquals(
        Query.or(
            List.of(
                Query.and(List.of(is(new Term.Tagged(1)), Query.not(is(new Term.Tagged(2))))),
                is(new Term.HasUnapproved()))),
        query("tag:kafka -tag:\"event streams\" OR has:unapproved"));
  }

  @Test
  void severalItemsAreNamedWithCommasAndACommaInQuotesIsPartOfAnId() {
    assertEquals(is(new Term.Origin(Place.ID, "a")), query("id:a"));
    assertEquals(is(new Term.Origin(Place.ID, "a,b")), query("id:\"a,b\""));
    assertEquals(is(new Term.Origin(Place.ID, "a")), query("id:a,a"));
    assertEquals(is(new Term.Listed(List.of("b", "a, or c", "d"))), query("id:b,\"a, or c\",d,b"));
    assertEquals(
        "id:b,\"a, or c\",d", Printer.withIds(is(new Term.Listed(List.of("b", "a, or c", "d")))));
    assertEquals(
        new Parsed.Wrong(6, "beside a comma: name the id of an item"),
        Parser.parse("id:a,", NAMES));
    assertEquals(
        new Parsed.Wrong(4, "beside a comma: name the id of an item"),
        Parser.parse("id:,a", NAMES));
  }

  @Test
  void whatAnItemHasOnItIsAsked() {
    assertEquals(is(new Term.Awaits(Ticket.Kind.FLAG)), query("has:flag"));
    assertEquals(is(new Term.Awaits(Ticket.Kind.DISAGREEMENT)), query("has:disagreement"));
    assertEquals(
        new Parsed.Wrong(5, "after has: name disagreement, flag or unapproved"),
        Parser.parse("has:flags", NAMES));
    assertEquals(
        List.of("disagreement", "flag", "unapproved"),
        Completion.at("has:", 4, NAMES).stream().map(Completion.Proposal::shown).toList());
  }

  @Test
  void parenthesesHoldTogetherAndMinusTurnsThemRound() {
    assertEquals(
        Query.not(Query.or(List.of(is(new Term.Tagged(1)), is(new Term.In(Part.TEST))))),
        query(" -( tag:kafka or split:test ) "));
  }

  @Test
  void tagsAreFoundByAliasAndByNumber() {
    assertEquals(is(new Term.Tagged(1)), query("tag:Apache_Kafka"));
    assertEquals(is(new Term.Tagged(1)), query("tag:#1"));
    assertEquals(is(new Term.Tagged(4)), query("tag:\"#1\""));
    assertEquals(is(new Term.Tagged(77)), query("tag:#77"));
  }

  @Test
  void onlyTheLastWordMayGoOn() {
    assertEquals(
        Query.and(List.of(is(new Term.Text("consumer", false)), is(new Term.Text("la", true)))),
        query("consumer la"));
    assertEquals(is(new Term.Text("la", false)), query("la "));
    assertEquals(is(new Term.Text("la", false)), query("\"la\""));
    assertEquals(is(new Term.Text("la", true)), query("la* "));
  }

  @Test
  void eachFieldHasItsTerm() {
    assertEquals(is(new Term.Facet("tools")), query("facet:tools"));
    assertEquals(is(new Term.NoFacet("a=b")), query("facet:\"a=b\"=none"));
    assertEquals(is(new Term.In(Part.UNASSIGNED)), query("split:none"));
    assertEquals(is(new Term.By("Jo (QA)")), query("by:\"jo (qa)\""));
    assertEquals(is(new Term.Ended(Outcome.NONE_APPLY)), query("outcome:none"));
    assertEquals(is(new Term.Gold(Standing.TIED)), query("gold:tied"));
    assertEquals(is(new Term.Counted(Quantity.TAGS, Comparison.MORE, 3)), query("tags:>3"));
    assertEquals(is(new Term.Counted(Quantity.VOTES, Comparison.AT_LEAST, 2)), query("votes:>=2"));
    assertEquals(is(new Term.Counted(Quantity.VOTES, Comparison.EQUAL, 2)), query("votes:2"));
    assertEquals(is(new Term.Agreement(Comparison.LESS, .6)), query("agree:<0.6"));
    assertEquals(is(new Term.Agreement(Comparison.AT_LEAST, .5)), query("agree:>=.5"));
    assertEquals(is(new Term.Origin(Place.SOURCE, "feed A")), query("source:\"feed A\""));
    assertEquals(is(new Term.Origin(Place.ID, "a:7")), query("ID:a:7"));
    assertEquals(is(new Term.Unapproved("Big Data")), query("unapproved:\"Big Data\""));
    assertEquals(is(new Term.Named("Big Data")), query("named:\"Big Data\""));
    assertEquals(is(new Term.ModelRight("R-0001")), query("model:r-0001=gold"));
    assertEquals(is(new Term.ModelWrong(Term.BEST)), query("model:best!=gold"));
    assertEquals(is(new Term.ModelSays(Term.BEST, 3)), query("model:best=\"gold\""));
    assertEquals(is(new Term.ChangedAfter("gold-09")), query("changed:>gold-09"));
    assertEquals(is(new Term.ChangedAfter("2026-01-01")), query("changed:>\"2026-01-01\""));
    var day = LocalDate.of(2026, 1, 1);
    assertEquals(is(new Term.ChangedSince(day, false)), query("changed:>2026-01-01"));
    assertEquals(is(new Term.ChangedSince(day, true)), query("changed:>=2026-01-01"));
    assertEquals(is(new Term.Duplicate()), query("is:duplicate"));
    assertEquals(is(new Term.Superseded()), query("is:superseded"));
    assertEquals(is(new Term.NearLeaked()), query("is:near-leaked"));
    assertEquals(is(new Term.RuleBroken()), query("is:rule-broken"));
    assertEquals(is(new Term.LookAgain(Term.LookAgain.ANY)), query("is:look-again"));
    assertEquals(is(new Term.SameAs("i 1")), query("same:\"i 1\""));
    assertEquals(new Query.All(), query("  "));
  }

  @Test
  void whatIsWrongIsSaidWithItsPlaceAndWhatIsPossible() {
    assertEquals(
        new Parsed.Wrong(9, "no tag is called \"kafak\"; there is kafka, gold, #1, Event Streams"),
        parse("lag tag:kafak"));
    assertEquals(new Parsed.Wrong(5, "after tag: name the name or alias of a tag"), parse("tag:"));
    assertEquals(
        new Parsed.Wrong(1, "right after - name what must not hold, such as -tag:NAME"),
        parse("- tag:kafka"));
    assertEquals(
        new Parsed.Wrong(8, "something is missing here: name a word, or a field such as tag:NAME"),
        parse("lag or "));
    assertEquals(
        new Parsed.Wrong(1, "before or name a word, or a field such as tag:NAME"), parse("or lag"));
    assertEquals(
        new Parsed.Wrong(1, "this parenthesis is not closed; end it with )"), parse("(lag"));
    assertEquals(
        new Parsed.Wrong(4, "this parenthesis closes nothing; leave it out"), parse("lag)"));
    assertEquals(
        new Parsed.Wrong(8, "this quote is not closed; end it with \""), parse("source:\"x"));
    assertEquals(
        new Parsed.Wrong(7, "after split: name train, validation, test or none"),
        parse("split:dev"));
    assertEquals(
        new Parsed.Wrong(8, "after agree: name a number from 0 to 1, such as agree:<0.6"),
        parse("agree:<6"));
    assertEquals(new Parsed.Wrong(10, "there is no day 2026-02-30"), parse("changed:>2026-02-30"));
    assertEquals(
        new Parsed.Wrong(13, "after != only gold is possible here"), parse("model:best!=kafka"));
    assertEquals(
        new Parsed.Wrong(1, "a word to search for needs a letter or a digit"), parse("+++"));
    assertEquals(1, ((Parsed.Wrong) parse("colour:red")).column());
  }

  @Seeds(500)
  void whatIsPrintedIsReadTheSame(Random random) {
    var query = new RandomQueries(random, NAMES, VALUES).query(4);

    assertEquals(query, query(Printer.withNames(query, VOCABULARY)));
    assertEquals(query, query(Printer.withIds(query)));
  }

  @Seeds(500)
  void nothingThatIsTypedThrows(Random random) {
    var pieces =
        List.of(
            "tag:",
            "kafka",
            "\"",
            "(",
            ")",
            "-",
            "or",
            " ",
            ":",
            "\\",
            "=",
            ">",
            "2026-01-01",
            "model:best",
            "!",
            "gold",
            "*",
            "changed:",
            "facet:tools",
            "#1",
            "agree:",
            "0.5",
            "🎉",
            "\0");
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--)
      text.append(pieces.get(random.nextInt(pieces.size())));

    switch (parse(text.toString())) {
      case Parsed.Fine(var query) -> assertEquals(query, query(Printer.withIds(query)));
      case Parsed.Wrong(int column, var message) ->
          assertEquals(
              true, column >= 1 && column <= text.length() + 1, text + " at " + column + message);
    }
  }

  @Test
  void deepParenthesesAreRefused() {
    assertEquals(
        new Parsed.Wrong(61, "at most 60 parentheses may be in each other"),
        parse("(".repeat(5000)));
  }

  private static Query query(String text) {
    return switch (parse(text)) {
      case Parsed.Fine(var query) -> query;
      case Parsed.Wrong wrong -> throw new AssertionError(text + ": " + wrong);
    };
  }

  private static Parsed parse(String text) {
    return Parser.parse(text, NAMES);
  }

  private static Query is(Term term) {
    return new Query.Is(term);
  }

  private static Tag tag(int id, String name, String facet, String... aliases) {
    return new Tag(id, name, facet, List.of(aliases), List.of(), Tag.Guidance.NONE);
  }
}
