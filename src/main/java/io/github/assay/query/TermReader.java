package io.github.assay.query;

import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.query.Lexer.Token;
import io.github.assay.query.Term.Place;
import io.github.assay.query.Term.Quantity;
import io.github.assay.query.Term.Standing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads one term of a query.
final class TermReader {
  private static final Map<String, Outcome> OUTCOMES =
      Map.of(
          "tagged", Outcome.TAGGED,
          "none", Outcome.NONE_APPLY,
          "unsure", Outcome.UNSURE,
          "skipped", Outcome.SKIPPED,
          "open", Outcome.OPEN);

  private static final Map<String, Part> PARTS =
      Map.of(
          "train", Part.TRAIN,
          "validation", Part.VALIDATION,
          "test", Part.TEST,
          "none", Part.UNASSIGNED);

  private static final Map<String, Standing> STANDINGS =
      Stream.of(Standing.values())
          .collect(Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), each -> each));

  private static final Map<String, Term> BURDENS =
      Map.of(
          "disagreement", new Term.Awaits(Ticket.Kind.DISAGREEMENT),
          "flag", new Term.Awaits(Ticket.Kind.FLAG),
          "unapproved", new Term.HasUnapproved());

  private static final Map<String, Term> KINDS =
      Map.of(
          "duplicate", new Term.Duplicate(),
          "near-duplicate", new Term.NearDuplicate(),
          "superseded", new Term.Superseded(),
          "undated", new Term.Undated(),
          "leaked", new Term.Leaked(),
          "near-leaked", new Term.NearLeaked(),
          "rule-broken", new Term.RuleBroken(),
          "look-again", new Term.LookAgain(Term.LookAgain.ANY));

  private final Names names;
  private final String text;

  /// @param text the whole query
  TermReader(Names names, String text) {
    this.names = names;
    this.text = text;
  }

  Term read(Token token) throws Fault {
    var piece = token.piece();
    int colon = piece.find(":");
    boolean isKey = colon > 0 && piece.text().chars().limit(colon).allMatch(Character::isLetter);
    if (!isKey) return words(piece, token.end() == text.length());
    var word = piece.text().substring(0, colon);
    var key = Key.of(word).orElseThrow(() -> unknown(piece, word));
    var value = piece.from(colon + 1);
    if (value.isEmpty())
      throw new Fault(value.column(), "after " + key.word() + ": name " + key.possible());
    return read(key, value);
  }

  private static Fault unknown(Piece piece, String word) {
    var all = Stream.of(Key.values()).map(Key::word).collect(Collectors.joining(", "));
    return new Fault(
        piece.column(),
        "no field is called %s; there are %s. To search for the text, put it in quotes"
            .formatted(word, all));
  }

  private static Term words(Piece piece, boolean isLast) throws Fault {
    var words = piece.text();
    int last = words.length() - 1;
    boolean isStarred = last > 0 && words.endsWith("*") && !piece.quoted().get(last);
    if (isStarred) words = words.substring(0, last);
    if (words.codePoints().noneMatch(Character::isLetterOrDigit))
      throw new Fault(piece.column(), "a word to search for needs a letter or a digit");
    boolean mayGoOn =
        piece.isBare()
            && isLast
            && Character.isLetterOrDigit(words.codePointBefore(words.length()));
    return new Term.Text(words, isStarred || mayGoOn);
  }

  private Term read(Key key, Piece value) throws Fault {
    return switch (key) {
      case TAG -> new Term.Tagged(tag(value));
      case GOLDTAG -> new Term.GoldTagged(tag(value));
      case AGAIN -> new Term.LookAgain(tag(value));
      case FACET -> facet(value);
      case SPLIT -> new Term.In(choice(PARTS, key, value));
      case BY -> new Term.By(name(names.people(), "nobody who finished an item is", value));
      case OUTCOME -> new Term.Ended(choice(OUTCOMES, key, value));
      case GOLD -> new Term.Gold(choice(STANDINGS, key, value));
      case TAGS -> Amounts.number(Quantity.TAGS, key, value);
      case VOTES -> Amounts.number(Quantity.VOTES, key, value);
      case TITLE -> Amounts.number(Quantity.TITLE, key, value);
      case DESCRIPTION -> Amounts.number(Quantity.DESCRIPTION, key, value);
      case AGREE -> Amounts.agreement(key, value);
      case SOURCE -> new Term.Origin(Place.SOURCE, value.text());
      case GROUP -> new Term.Origin(Place.GROUP, value.text());
      case ID -> items(value);
      case HAS -> choice(BURDENS, key, value);
      case UNAPPROVED -> new Term.Unapproved(value.text());
      case NAMED -> new Term.Named(value.text());
      case MODEL -> model(value);
      case CHANGED -> Amounts.changed(names.snapshots(), key, value);
      case IS -> choice(KINDS, key, value);
      case SAME -> new Term.SameAs(value.text());
      case NEAR -> new Term.NearTo(value.text());
      case LIKE -> new Term.Like(value.text());
    };
  }

  private static Term items(Piece value) throws Fault {
    var ids = new LinkedHashSet<String>();
    var rest = value;
    for (int comma = rest.find(","); comma >= 0; comma = rest.find(",")) {
      ids.add(id(rest.before(comma)));
      rest = rest.from(comma + 1);
    }
    ids.add(id(rest));
    return ids.size() == 1
        ? new Term.Origin(Place.ID, ids.iterator().next())
        : new Term.Listed(List.copyOf(ids));
  }

  private static String id(Piece value) throws Fault {
    if (value.isEmpty()) throw new Fault(value.column(), "beside a comma: name the id of an item");
    return value.text();
  }

  private Term facet(Piece value) throws Fault {
    int equals = value.find("=");
    var facet = equals < 0 ? value : value.before(equals);
    var name = name(names.facets(), "no facet is", facet);
    if (equals < 0) return new Term.Facet(name);
    if (!value.from(equals + 1).is("none"))
      throw new Fault(value.from(equals + 1).column(), "after = only none is possible here");
    return new Term.NoFacet(name);
  }

  private Term model(Piece value) throws Fault {
    int equals = value.find("=");
    if (equals <= 0) throw new Fault(value.column(), "after model: name " + Key.MODEL.possible());
    boolean differs = value.find("!=") == equals - 1;
    var run = run(value.before(differs ? equals - 1 : equals));
    var said = value.from(equals + 1);
    if (said.is("gold")) return differs ? new Term.ModelWrong(run) : new Term.ModelRight(run);
    if (differs) throw new Fault(said.column(), "after != only gold is possible here");
    if (said.isEmpty()) throw new Fault(said.column(), "after = name gold or a tag");
    return new Term.ModelSays(run, tag(said));
  }

  private String run(Piece run) throws Fault {
    return run.is(Term.BEST)
        ? Term.BEST
        : name(
            Stream.concat(Stream.of(Term.BEST), names.runs().stream()).toList(), "no run is", run);
  }

  /// The id of a tag that is named, or given as `#` and its id.
  private int tag(Piece value) throws Fault {
    if (value.isBare() && value.text().matches("#[1-9][0-9]{0,8}"))
      return Integer.parseInt(value.text().substring(1));
    var vocabulary = names.vocabulary();
    var tag = vocabulary.named(value.text()).or(() -> vocabulary.lookup(value.text()));
    if (tag.isPresent()) return tag.get().id();
    var all = vocabulary.tags().stream().map(Tag::name).toList();
    throw unknown("no tag is", all, value);
  }

  private static String name(List<String> all, String none, Piece value) throws Fault {
    Optional<String> same = all.stream().filter(value.text()::equals).findFirst();
    var found = same.or(() -> all.stream().filter(value.text()::equalsIgnoreCase).findFirst());
    if (found.isEmpty()) throw unknown(none, all, value);
    return found.get();
  }

  private static Fault unknown(String none, List<String> all, Piece value) {
    return new Fault(
        value.column(),
        "%s called \"%s\"; %s".formatted(none, value.text(), Near.names(value.text(), all)));
  }

  private static <T> T choice(Map<String, T> choices, Key key, Piece value) throws Fault {
    var chosen = choices.get(value.text().toLowerCase(Locale.ROOT));
    if (chosen == null)
      throw new Fault(value.column(), "after %s: name %s".formatted(key.word(), key.possible()));
    return chosen;
  }
}
