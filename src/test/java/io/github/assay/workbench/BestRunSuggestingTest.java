package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Wiring;
import io.github.assay.bundle.BundleReader;
import io.github.assay.bundle.Limits;
import io.github.assay.bundle.ThresholdPolicy;
import io.github.assay.domain.Arm;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.learning.Logit;
import io.github.assay.learning.Progress;
import io.github.assay.store.PackedModel;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.FirstWord;
import io.github.assay.testing.GoldWorkspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestRunSuggestingTest {
  private static final Item PURRS = new Item("new", "it purrs", "and sleeps", Item.Origin.NONE);
  private static final Item NAMED = new Item("named", "a dog", "sleeps", Item.Origin.NONE);

  @TempDir Path folder;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Queue<Runnable> nearby = new ArrayDeque<>();
  private final Wiring wiring = new Wiring(Map.of());
  private GoldWorkspace gold;
  private BestRunSuggesting suggesting;

  @BeforeEach
  void open() {
    gold = new GoldWorkspace(folder);
    suggesting =
        new BestRunSuggesting(
            gold.workspace(),
            wiring.recipes(),
            gold.evaluating(),
            this::another,
            new GoldNeighbours(gold.workspace(), this::another, new FirstWord(), nearby::add),
            waiting::add,
            9);
  }

  @AfterEach
  void close() {
    gold.close();
  }

  @Test
  void withoutARunTheRulesPropose() {
    assertEquals(List.of(), tags(PURRS));
    assertEquals(List.of(2), tags(NAMED));
    assertEquals("", suggesting.run());
    assertTrue(waiting.isEmpty());
  }

  @Test
  void theRulesProposeUntilTheModelIsReady() {
    var run = train();

    assertEquals(List.of(2), tags(NAMED));
    assertEquals(List.of(), tags(PURRS));
    waiting.remove().run();

    assertEquals(1, tags(PURRS).getFirst());
    assertEquals(run, suggesting.run());
    assertTrue(waiting.isEmpty());
  }

  @Test
  void aTagThatIsNoLongerApprovedIsNotProposedByTheSameModel() {
    train();
    tags(PURRS);
    waiting.remove().run();
    assertEquals(1, tags(PURRS).getFirst());

    gold.workspace()
        .vocabulary()
        .replace(List.of(tag("cat"), tag("dog"), tag("fox"), tag("owl")), "owner");

    assertEquals(1, tags(PURRS).getFirst());
    waiting.remove().run();
    assertEquals(1, tags(PURRS).getFirst());
  }

  @Test
  void aRunThatIsNotBetterDoesNotPropose() {
    var run = train();
    tags(PURRS);
    waiting.remove().run();
    tags(PURRS);
    trainAgain();

    assertEquals(1, tags(PURRS).getFirst());
    waiting.remove().run();
    assertEquals(1, tags(PURRS).getFirst());
    assertTrue(waiting.isEmpty());
    assertEquals(run, suggesting.run());
  }

  @Test
  void aModelThatCannotBeReadIsSaidOnceAndTheRulesGoOn() {
    gold.gold("v1", "the cat", "", 1);
    gold.split(Map.of("v1", Part.VALIDATION));
    var snapshot = gold.workspace().snapshots().freeze("gold", "owner");
    damaged(snapshot.id());

    assertEquals(List.of(2), tags(NAMED));
    waiting.remove().run();

    var failure = assertThrows(AssayException.class, () -> tags(NAMED));
    assertEquals("MODEL_UNREADABLE", failure.code());
    assertEquals(List.of(2), tags(NAMED));
  }

  @Test
  void aBundleSetsWhatTheProgramProposesFirst() {
    var run = train();
    tags(PURRS);
    waiting.remove().run();
    var bundling =
        new Bundling(
            gold.workspace(),
            gold.evaluating(),
            wiring.recipes(),
            new BundleReader(wiring.recipes(), Limits.STANDARD));

    var bundle = bundling.export(run, folder.resolve("b.zip"), ThresholdPolicy.TUNED);

    for (Item item : List.of(PURRS, NAMED, new Item("e", "", "", Item.Origin.NONE))) {
      var set = bundle.suggest(item.title(), item.description());
      var proposed = suggesting.offers(item).stream().map(Offer::suggestion).toList();
      assertEquals(set, proposed.subList(0, set.size()));
    }
    assertEquals(1, bundle.suggest("it purrs", "and sleeps").getFirst().tag());
  }

  @Test
  void withoutAModelGoldItemsThatReadAlikePropose() {
    for (int number = 0; number < 3; number++) gold.gold("g" + number, "it purrs", "", 3);
    tags(PURRS);
    nearby.remove().run();

    var offer = suggesting.offers(PURRS).getFirst();

    assertEquals(3, offer.suggestion().tag());
    assertEquals(Suggestion.Source.NEIGHBOURS, offer.suggestion().source());
    assertEquals(
        new Basis.Neighbours(List.of("g0", "g1", "g2"), offer.suggestion().score(), 1),
        offer.basis());
  }

  @Test
  void aModelIsBackedByGoldItemsThatReadAlikeInItsOwnOrder() {
    train();
    tags(PURRS);
    waiting.remove().run();
    var before = suggesting.offers(PURRS).stream().map(Offer::suggestion).toList();
    nearby.remove().run();

    var after = suggesting.offers(PURRS);

    assertEquals(before, after.stream().map(Offer::suggestion).toList());
    assertEquals(
        List.of(Suggestion.Source.MODEL, Suggestion.Source.NEIGHBOURS),
        after.getFirst().backing().stream().map(Offer.Backing::source).sorted().toList());
  }

  @Test
  void whyTellsWordsAndNeighbours() {
    train();
    tags(PURRS);
    waiting.remove().run();
    nearby.remove().run();

    var why = suggesting.why(PURRS, 1);

    var words = why.strongest(9).stream().map(Logit.Piece::words).toList();
    assertEquals(true, words.contains("purrs"), words.toString());
    assertEquals(
        suggesting.offers(PURRS).getFirst().suggestion().score(),
        1 / (1 + Math.exp(-why.logit().sum())),
        1e-6);
    assertEquals(true, why.neighbours().stream().allMatch(one -> one.title().contains("purrs")));
    assertEquals(List.of(new Span(Field.TITLE, 2, 5)), suggesting.why(NAMED, 2).places());
  }

  @Test
  void eachArmProposesWhatItMay() {
    train();
    tags(PURRS);
    waiting.remove().run();
    var both = new Item("both", "a dog purrs", "", Item.Origin.NONE);
    assertEquals(List.of(Suggestion.Source.MODEL, Suggestion.Source.RULE), sources(both));

    agree(Arm.RULES);
    assertEquals(List.of(2), tags(both));
    assertEquals(List.of(Suggestion.Source.RULE), sources(both));
    assertEquals(OptionalDouble.empty(), suggesting.judgement(both).score(1));
    agree(Arm.MODEL);
    assertEquals(List.of(Suggestion.Source.MODEL), sources(both));
    assertEquals(true, tags(both).contains(1));
    assertEquals(true, suggesting.judgement(both).score(1).isPresent());
    assertEquals(List.of(), suggesting.why(NAMED, 2).places());
    for (Arm none : List.of(Arm.PLAIN, Arm.FACETS)) {
      agree(none);
      assertEquals(List.of(), tags(both));
      assertEquals(Why.UNKNOWN, suggesting.why(both, 2));
      assertEquals(OptionalDouble.empty(), suggesting.judgement(both).score(1));
    }
    agree(Arm.ALL);
    assertEquals(List.of(Suggestion.Source.MODEL, Suggestion.Source.RULE), sources(both));
  }

  @Test
  void rulesAloneFollowTheVocabulary() {
    agree(Arm.RULES);
    assertEquals(List.of(2), tags(NAMED));

    gold.workspace().vocabulary().replace(List.of(tag("cat"), tag("fox")), "owner");

    assertEquals(List.of(), tags(NAMED));
  }

  private void agree(Arm arm) {
    var now = gold.workspace().project().current();
    gold.workspace().project().change(now.with(arm));
  }

  private List<Suggestion.Source> sources(Item item) {
    return suggesting.offers(item).stream()
        .map(offer -> offer.suggestion().source())
        .distinct()
        .toList();
  }

  private Workspace another() {
    return new SqliteWorkspaces(Clock.systemUTC()).openReadOnly(folder.resolve("labels.db"));
  }

  private List<Integer> tags(Item item) {
    return suggesting.offers(item).stream().map(Offer::suggestion).map(Suggestion::tag).toList();
  }

  private String train() {
    var parts = new TreeMap<String, Part>();
    var texts = List.of("it purrs loudly", "it barks loudly", "it hides loudly");
    for (int number = 0; number < 60; number++) {
      var id = "i" + number;
      gold.gold(id, texts.get(number % 3) + " " + number, "", 1 + number % 3);
      parts.put(id, number < 30 ? Part.TRAIN : number < 45 ? Part.VALIDATION : Part.TEST);
    }
    gold.split(parts);
    return trainAgain();
  }

  private String trainAgain() {
    var training =
        new Training(
            gold.workspace(),
            gold.splitting(),
            wiring.recipes(),
            Clock.systemUTC(),
            new TreeMap<>());
    return training.train(new Training.Request("linear+rules", Map.of(), 1), Progress.none()).id();
  }

  private void damaged(long snapshot) {
    var scores = Scores.of(List.of(1), new float[] {1});
    var scored = new ArrayList<ScoredItem>();
    scored.add(new ScoredItem("v1", Part.VALIDATION, scores));
    var plan = new Run.Plan("linear", new TreeMap<>(), 1);
    var result = new Run.Result(GoldWorkspace.NOW, 1, Thresholds.global(.5), new TreeMap<>());
    gold.workspace()
        .runs()
        .add(
            new Run(gold.workspace().runs().nextId(), plan, snapshot, result),
            scored,
            PackedModel.of(new TreeMap<>(Map.of("pipeline.json", new byte[] {1}))));
  }

  private static Tag tag(String name) {
    return new Tag(0, name, "animal", List.of(), List.of(), Tag.Guidance.NONE);
  }
}
