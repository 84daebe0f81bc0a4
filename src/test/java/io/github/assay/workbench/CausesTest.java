package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Cause;
import io.github.assay.domain.Contrast;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.MeasureStore.Vote;
import io.github.assay.workbench.Causes.Evidence;
import io.github.assay.workbench.Dispute.Stance;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CausesTest {
  private static final Evidence NONE = Evidence.NONE;

  /// Tags 1 and 2 are told apart by a text; 3 and 4 are not; 5 and 6 have near names; nothing is
  /// written about 7.
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          1,
          List.of(
              tag(1, "kafka"),
              tag(2, "messaging"),
              tag(3, "tutorial"),
              tag(4, "survey"),
              tag(5, "profiling"),
              tag(6, "profilings"),
              new Tag(7, "level", "", List.of(), List.of(), Tag.Guidance.NONE)),
          new Conventions(List.of(), List.of(), List.of(new Contrast(2, 1, "A tool.")), List.of()));

  private static Tag tag(int id, String name) {
    var guidance = new Tag.Guidance("About it.", "", "", "");
    return new Tag(id, name, "", List.of(), List.of(), guidance);
  }

  @Test
  void aTagThatStandsInTheTextWasMissed() {
    var dispute = people(vote("ann", 1), vote("bob"));

    assertEquals(Cause.MISSED, cause(dispute, new Evidence(Set.of(1), Map.of())));
    assertEquals(Cause.AMBIGUOUS, cause(dispute, new Evidence(Set.of(2), Map.of())));
  }

  @Test
  void aTagWasMissedByWhoWasShownOthersOnly() {
    var dispute = people(vote("ann", 1), vote("bob"));

    assertEquals(Cause.MISSED, cause(dispute, shown("bob", 2)));
    assertEquals(Cause.AMBIGUOUS, cause(dispute, shown("bob", 1)));
    assertEquals(Cause.AMBIGUOUS, cause(dispute, shown("ann", 2)));
  }

  @Test
  void whatFewChoseAlthoughTheOthersSawItIsWrong() {
    var dispute = people(vote("ann", 1), vote("bob"), vote("cat"));

    assertEquals(Cause.WRONG, cause(dispute, NONE));
    assertEquals(Cause.AMBIGUOUS, cause(people(vote("ann", 1), vote("bob", 1), vote("cat")), NONE));
  }

  @Test
  void aTagAboutWhichNothingIsWrittenIsAGapInTheGuideline() {
    assertEquals(Cause.GUIDELINE_GAP, cause(people(vote("ann", 7), vote("bob")), NONE));
  }

  @Test
  void tagsThatNobodyToldApartAreAGapToo() {
    assertEquals(Cause.GUIDELINE_GAP, cause(people(vote("ann", 3), vote("bob", 4)), NONE));
    assertEquals(Cause.AMBIGUOUS, cause(people(vote("ann", 1), vote("bob", 2)), NONE));
    assertEquals(
        Cause.AMBIGUOUS,
        cause(people(vote("ann", 3, 4), vote("bob")), NONE),
        "they go together, so nobody took one for the other");
  }

  @Test
  void nearNamesAreAMatterOfTheVocabulary() {
    var dispute = people(vote("ann", 5), vote("bob", 6));

    assertEquals(Cause.VOCABULARY, cause(dispute, shown("bob", 2)));
  }

  @Test
  void aPairThatIsOftenInConflictIsAMatterOfTheVocabulary() {
    var dispute = people(vote("ann", 1), vote("bob", 2));

    var often = Causes.of(VOCABULARY, Collections.nCopies(Causes.OFTEN, dispute));
    assertEquals(Cause.VOCABULARY, often.of(dispute, NONE));
    var seldom = Causes.of(VOCABULARY, Collections.nCopies(Causes.OFTEN - 1, dispute));
    assertEquals(Cause.AMBIGUOUS, seldom.of(dispute, NONE));
  }

  @Test
  void againstGoldWhatIsLackingWasMissedAndWhatIsTooMuchIsWrong() {
    assertEquals(Cause.MISSED, cause(one(Matter.Kind.MODEL, 1, true), NONE));
    assertEquals(Cause.WRONG, cause(one(Matter.Kind.MODEL, 1, false), NONE));
    assertEquals(Cause.MISSED, cause(one(Matter.Kind.RULE, 1, true), NONE));
    assertEquals(Cause.WRONG, cause(one(Matter.Kind.FACET, 1, false), NONE));
    assertEquals(
        Cause.MISSED,
        cause(new Dispute("a", new Matter(Matter.Kind.FACET, List.of()), new TreeMap<>()), NONE));
  }

  @Test
  void aSuggestionThatWasLeftOutWasMissedOnlyIfItStandsInTheText() {
    var left = one(Matter.Kind.SUGGESTION, 1, true);

    assertEquals(Cause.MISSED, cause(left, new Evidence(Set.of(1), Map.of())));
    assertEquals(Cause.AMBIGUOUS, cause(left, NONE));
    assertEquals(Cause.WRONG, cause(one(Matter.Kind.SUGGESTION, 1, false), NONE));
  }

  @Test
  void namesAreNearByLettersThatDiffer() {
    assertTrue(Causes.areNear("Deep Learning", "deep-learnings"));
    assertTrue(Causes.areNear("kafka", "kafkas"));
    assertTrue(Causes.areNear("profiling", "profile in"));
    assertFalse(Causes.areNear("java", "jaba script"));
    assertFalse(Causes.areNear("cat", "car"), "short names differ by every letter");
    assertFalse(Causes.areNear("kafka", "kadfkas"));
  }

  private static Cause cause(Dispute dispute, Evidence evidence) {
    return Causes.of(VOCABULARY, List.of(dispute)).of(dispute, evidence);
  }

  private static Evidence shown(String person, Integer... tags) {
    return new Evidence(Set.of(), Map.of(person, Set.of(tags)));
  }

  private static Dispute people(Vote... votes) {
    var stances = new TreeMap<Integer, Stance>();
    for (Vote vote : votes) for (int tag : vote.tags()) stances.put(tag, new Stance(1, false));
    for (int tag : List.copyOf(stances.keySet()))
      if (List.of(votes).stream().allMatch(vote -> vote.tags().contains(tag))) stances.remove(tag);
    var matter = new Matter(Matter.Kind.PEOPLE, List.copyOf(stances.keySet()));
    return new Dispute("a", matter, false, stances, List.of(votes));
  }

  private static Dispute one(Matter.Kind kind, int tag, boolean isLacking) {
    var stances = new TreeMap<>(Map.of(tag, new Stance(1, isLacking)));
    return new Dispute("a", new Matter(kind, List.of(tag)), stances);
  }

  private static Vote vote(String person, Integer... tags) {
    return new Vote("a", person, List.of(tags), List.of(), new Vote.End(1, Instant.EPOCH));
  }
}
