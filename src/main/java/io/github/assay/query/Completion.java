package io.github.assay.query;

import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What may be typed at a place of a query.
public final class Completion {
  private static final int MOST = 8;

  private final Names names;
  private final List<Proposal> proposals = new ArrayList<>();

  private Completion(Names names) {
    this.names = names;
  }

  /// What may be put in the place of what is typed.
  ///
  /// @param shown what it is called
  /// @param hint what it is, for people; may be empty
  /// @param text what is written
  /// @param from the place of the first character that it replaces, from 0
  public record Proposal(String shown, String hint, String text, int from) {}

  /// Proposals for the term that ends at a place, best first; none within words in quotes.
  ///
  /// @param caret the place, from 0 to the length of the text
  public static List<Proposal> at(String text, int caret, Names names) {
    var completion = new Completion(names);
    completion.find(text.substring(0, Math.min(caret, text.length())));
    return completion.proposals.stream().limit(MOST).toList();
  }

  private void find(String before) {
    int start = start(before);
    while (start < before.length() && before.charAt(start) == '-') start++;
    var term = before.substring(start);
    int colon = term.indexOf(':');
    if (term.startsWith("\"")) return;
    if (colon < 0) {
      if (!term.isEmpty()) words(term, start);
      return;
    }
    var key = Key.of(term.substring(0, colon));
    if (key.isPresent()) values(key.get(), term.substring(colon + 1), start + colon + 1);
  }

  /// Where the term begins that is typed at the end.
  private static int start(String before) {
    int start = 0;
    boolean isQuoted = false;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      if (c == '"') isQuoted = !isQuoted;
      else if (c == '\\' && isQuoted) i++;
      else if (!isQuoted && (Character.isWhitespace(c) || c == '(' || c == ')')) start = i + 1;
    }
    return start;
  }

  /// Fields, and tags that are called so.
  private void words(String typed, int from) {
    for (Key key : Key.values())
      if (key.word().startsWith(typed.toLowerCase(Locale.ROOT)))
        proposals.add(new Proposal(key.word() + ":", key.possible(), key.word() + ":", from));
    if (typed.length() >= 2)
      for (Tag tag : tags(typed))
        proposals.add(
            new Proposal(
                "tag:" + tag.name(), tag.facet(), "tag:" + Printer.quoted(tag.name()) + " ", from));
  }

  private void values(Key key, String typed, int from) {
    switch (key) {
      case TAG, GOLDTAG, AGAIN -> addTags(typed, from);
      case FACET -> facets(typed, from);
      case SPLIT -> fixed(typed, from, "train", "validation", "test", "none");
      case BY -> names(names.people(), typed, from);
      case OUTCOME -> fixed(typed, from, "tagged", "none", "unsure", "skipped", "open");
      case GOLD -> fixed(typed, from, "yes", "no", "tied", "waiting", "ruled", "agreed");
      case HAS -> fixed(typed, from, "disagreement", "flag", "unapproved");
      case IS ->
          fixed(
              typed,
              from,
              "duplicate",
              "near-duplicate",
              "superseded",
              "undated",
              "leaked",
              "near-leaked",
              "rule-broken",
              "look-again");
      case TITLE -> fixed(typed, from, "0", ">80");
      case DESCRIPTION -> fixed(typed, from, "0", "<20");
      case TAGS -> fixed(typed, from, "0", ">3");
      case VOTES -> fixed(typed, from, "0", ">=2");
      case AGREE -> fixed(typed, from, "<0.6", "1");
      case MODEL -> model(typed, from);
      case CHANGED -> {
        if (typed.startsWith(">")) names(names.snapshots(), typed.substring(1), from + 1);
        else fixed(typed, from, ">", ">=");
      }
      case SOURCE, GROUP, ID, UNAPPROVED, NAMED, SAME, NEAR, LIKE -> {}
    }
  }

  private void facets(String typed, int from) {
    names(names.facets(), typed, from);
    for (String facet : names.facets()) {
      var none = Printer.quoted(facet) + "=none";
      if (matches(facet, typed) || none.startsWith(typed))
        proposals.add(new Proposal(facet + "=none", "", none + " ", from));
    }
  }

  private void model(String typed, int from) {
    int equals = typed.indexOf('=');
    if (equals > 0) {
      var said = typed.substring(equals + 1);
      if ("gold".startsWith(said)) fixed(said, from + equals + 1, "gold");
      if (typed.charAt(equals - 1) != '!') addTags(said, from + equals + 1);
      return;
    }
    Stream.concat(Stream.of(Term.BEST), names.runs().stream())
        .filter(run -> matches(run, typed))
        .flatMap(run -> Stream.of(run + "=", run + "!=gold"))
        .forEach(text -> proposals.add(new Proposal(text, "", text, from)));
  }

  private void addTags(String typed, int from) {
    for (Tag tag : tags(typed))
      proposals.add(new Proposal(tag.name(), tag.facet(), Printer.quoted(tag.name()) + " ", from));
  }

  /// Tags whose name or alias fits what is typed, those that begin with it first.
  private List<Tag> tags(String typed) {
    var key = key(typed);
    Function<Tag, Stream<String>> spellings =
        tag -> Stream.concat(Stream.of(tag.name()), tag.aliases().stream()).map(Completion::key);
    return Stream.of(0, 1)
        .flatMap(
            pass ->
                names.vocabulary().tags().stream()
                    .filter(
                        tag ->
                            spellings.apply(tag).mapToInt(name -> rank(name, key)).min().orElse(2)
                                == pass))
        .toList();
  }

  /// 0 if a name begins so, 1 if it holds it, 2 if not.
  private static int rank(String name, String key) {
    if (name.startsWith(key)) return 0;
    return name.contains(key) ? 1 : 2;
  }

  private void names(List<String> all, String typed, int from) {
    for (String name : all)
      if (matches(name, typed))
        proposals.add(new Proposal(name, "", Printer.quoted(name) + " ", from));
  }

  private void fixed(String typed, int from, String... all) {
    for (String each : all)
      if (each.startsWith(typed) && !each.equals(typed))
        proposals.add(
            new Proposal(
                each, "", each.endsWith(">") || each.endsWith("=") ? each : each + " ", from));
  }

  private static boolean matches(String name, String typed) {
    return key(name).contains(key(typed));
  }

  private static String key(String name) {
    return TagKey.of(name.replace("\"", "")).value();
  }

  /// What stands in a text instead of the end of what is typed.
  ///
  /// @return the whole text, and nothing after the place where the caret belongs is left out
  public static String with(String text, int caret, Proposal proposal) {
    return text.substring(0, proposal.from()) + proposal.text() + text.substring(caret);
  }

  /// A query narrowed by one more term, in front, so that a word at its end may still go on.
  public static String narrowed(String text, Names names, String term) {
    var parsed = Parser.parse(text, names);
    Optional<Query> query =
        parsed instanceof Parsed.Fine(var fine) ? Optional.of(fine) : Optional.empty();
    if (query.isEmpty() || query.get() instanceof Query.All) return term;
    if (query.get() instanceof Query.Or)
      return term + " (" + Printer.withNames(query.get(), names.vocabulary()) + ")";
    return term + " " + text.strip();
  }
}
