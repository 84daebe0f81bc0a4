package io.github.assay.workbench;

import io.github.assay.domain.Cause;
import io.github.assay.domain.Contrast;
import io.github.assay.domain.Tag.Guidance;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.MeasureStore.Vote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sorts conflicts by cause before anybody has looked at them.
///
/// Two tags are *taken for one another* on an item if somebody chose the one and not the other, and
/// somebody else the other and not the one; where a facet has too many tags, all of them are. The
/// first of these that holds is the cause:
///
/// 1. VOCABULARY: two tags in dispute are taken for one another, and their names are near or they
///    are taken for one another on [#OFTEN] items or more.
/// 2. MISSED: a tag in dispute stands in the text, or somebody who did not choose it was shown
///    suggestions for the item and it was not among them; or the model, or the rule of a facet,
///    asks for a tag that gold lacks. People who were shown nothing at all, such as those whose
///    labels came from a file, prove nothing.
/// 3. GUIDELINE_GAP: nothing is written about a tag in dispute, or about how two tags differ that
///    are taken for one another.
/// 4. WRONG: fewer than half of the people chose a tag in dispute although the others had it in
///    view; or the model all but rules out a tag.
/// 5. AMBIGUOUS: none of these.
///
/// @param vocabulary that is in force
/// @param pairs on how many items two tags are taken for one another
record Causes(Vocabulary vocabulary, Map<Pair, Integer> pairs) {
  /// Two tags are often in conflict from so many items on.
  static final int OFTEN = 5;

  /// The causes that are told without a person.
  static final List<Cause> TOLD =
      List.of(Cause.MISSED, Cause.WRONG, Cause.GUIDELINE_GAP, Cause.VOCABULARY, Cause.AMBIGUOUS);

  /// Shorter names are near only if they are equal.
  private static final int SHORT = 4;

  private static final int LONG = 8;

  /// Two tags, that with the smaller id first.
  record Pair(int one, int other) {}

  /// What is known of an item.
  ///
  /// @param inText ids of the tags that stand in its text
  /// @param shown ids of the tags that each person was shown; without those who were shown nothing
  record Evidence(Set<Integer> inText, Map<String, Set<Integer>> shown) {
    static final Evidence NONE = new Evidence(Set.of(), Map.of());
  }

  /// Counts the pairs that are taken for one another.
  static Causes of(Vocabulary vocabulary, List<Dispute> disputes) {
    var pairs = new HashMap<Pair, Integer>();
    for (Dispute dispute : disputes)
      for (Pair pair : confused(dispute)) pairs.merge(pair, 1, Integer::sum);
    return new Causes(vocabulary, pairs);
  }

  Cause of(Dispute dispute, Evidence evidence) {
    var confused = confused(dispute);
    if (confused.stream().anyMatch(this::isOfTheVocabulary)) return Cause.VOCABULARY;
    if (isMissed(dispute, evidence)) return Cause.MISSED;
    if (dispute.stances().keySet().stream().anyMatch(this::isUnexplained)
        || confused.stream().anyMatch(this::isUnexplained)) return Cause.GUIDELINE_GAP;
    return isWrong(dispute) ? Cause.WRONG : Cause.AMBIGUOUS;
  }

  private static List<Pair> confused(Dispute dispute) {
    var tags = List.copyOf(dispute.stances().keySet());
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < tags.size(); i++)
      for (int j = i + 1; j < tags.size(); j++)
        if (areConfused(dispute, tags.get(i), tags.get(j)))
          pairs.add(new Pair(tags.get(i), tags.get(j)));
    return pairs;
  }

  private static boolean areConfused(Dispute dispute, int one, int other) {
    return switch (dispute.matter().kind()) {
      case FACET -> true;
      case PEOPLE ->
          dispute.votes().stream().anyMatch(vote -> hasOnly(vote, one, other))
              && dispute.votes().stream().anyMatch(vote -> hasOnly(vote, other, one));
      case SUGGESTION, MODEL, SUSPECT, RULE, FILES -> false;
    };
  }

  private static boolean hasOnly(Vote vote, int one, int other) {
    return vote.tags().contains(one) && !vote.tags().contains(other);
  }

  private boolean isOfTheVocabulary(Pair pair) {
    return pairs.getOrDefault(pair, 0) >= OFTEN
        || areNear(vocabulary.nameOf(pair.one()), vocabulary.nameOf(pair.other()));
  }

  private static boolean isMissed(Dispute dispute, Evidence evidence) {
    return switch (dispute.matter().kind()) {
      case RULE -> true;
      case FILES -> false;
      case FACET -> dispute.stances().isEmpty();
      case MODEL, SUSPECT ->
          dispute.stances().values().stream().anyMatch(Dispute.Stance::isLacking);
      case SUGGESTION ->
          dispute.stances().entrySet().stream()
              .anyMatch(
                  stance ->
                      stance.getValue().isLacking() && evidence.inText().contains(stance.getKey()));
      case PEOPLE ->
          dispute.stances().keySet().stream()
              .anyMatch(
                  tag -> evidence.inText().contains(tag) || wasHidden(dispute, tag, evidence));
    };
  }

  private static boolean wasHidden(Dispute dispute, int tag, Evidence evidence) {
    return dispute.votes().stream()
        .filter(vote -> !vote.tags().contains(tag))
        .filter(vote -> evidence.shown().containsKey(vote.person()))
        .anyMatch(vote -> !evidence.shown().getOrDefault(vote.person(), Set.of()).contains(tag));
  }

  private static boolean isWrong(Dispute dispute) {
    return switch (dispute.matter().kind()) {
      case RULE, FILES -> false;
      case FACET -> true;
      case MODEL, SUSPECT, SUGGESTION ->
          dispute.stances().values().stream().anyMatch(stance -> !stance.isLacking());
      case PEOPLE ->
          dispute.stances().keySet().stream()
              .anyMatch(
                  tag ->
                      2 * dispute.votes().stream().filter(vote -> vote.tags().contains(tag)).count()
                          < dispute.votes().size());
    };
  }

  private boolean isUnexplained(int tag) {
    if (!vocabulary.has(tag)) return false;
    Guidance guidance = vocabulary.tag(tag).guidance();
    return guidance.definition().isBlank()
        && guidance.useWhen().isBlank()
        && guidance.avoidWhen().isBlank();
  }

  private boolean isUnexplained(Pair pair) {
    return vocabulary.conventions().contrasts(pair.one()).stream()
        .map((Contrast contrast) -> contrast.beside(pair.one()))
        .noneMatch(other -> other == pair.other());
  }

  /// Whether one name can be taken for the other: letters apart from case and marks are the same
  /// but for one, of long names but for two.
  static boolean areNear(String one, String other) {
    var first = TagKey.of(one).value().replace(" ", "");
    var second = TagKey.of(other).value().replace(" ", "");
    int shorter = Math.min(first.length(), second.length());
    int allowed = shorter < SHORT ? 0 : shorter < LONG ? 1 : 2;
    return edits(first, second) <= allowed;
  }

  /// The Levenshtein distance: how many letters to put in, leave out or change.
  private static int edits(String one, String other) {
    var before = new int[other.length() + 1];
    for (int j = 0; j < before.length; j++) before[j] = j;
    for (int i = 1; i <= one.length(); i++) {
      var now = new int[before.length];
      now[0] = i;
      for (int j = 1; j < now.length; j++) {
        int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
