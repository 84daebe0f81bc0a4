package io.github.assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.Act;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Facet;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Renewal;
import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.query.Term.Place;
import io.github.assay.query.Term.Standing;
import io.github.assay.store.QueryStore.Reader;
import io.github.assay.store.QueryStore.Stock;
import io.github.assay.testing.RandomQueries;
import io.github.assay.testing.Seeds;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Any query is answered as if each item was looked at, whatever people did before.
public abstract class QueryLaws extends WorkspaceContract {
  private static final List<String> WORDS =
      List.of("lag", "kafka", "tuning", "of", "the", "log", "flow", "tun", "feed");
  private static final List<String> PEOPLE = List.of("anna", "bob", "cleo");

  /// The last two have one hash.
  private static final List<String> GROUPS = List.of("", "g1", "Aa", "BB");

  private static final List<String> VALUES =
      List.of(
          "g1",
          "Aa",
          "BB",
          "lag",
          "kafka",
          "of the",
          "the log flow",
          "feed-a",
          "feed-b",
          "i3",
          "i17",
          "Big data",
          "one",
          "tu",
          "big_data");
  private static final List<String> TIMES =
      List.of("", "2026-03-01", "2026-03-01 10:15:30", "yesterday", "20260301", "03/01/2026");
  private static final Reader READER =
      new Reader("anna", "R-0001", new NearTwins(new int[] {0, 1, 0, 3, 0, 1, 3, 0, 8, 1, 0, 8}));

  /// A clock that goes on by an hour at each look.
  protected static Clock hours() {
    var last = new long[] {Instant.parse("2026-02-28T20:00:00Z").toEpochMilli()};
    InstantSource source = () -> Instant.ofEpochMilli(last[0] += 3_600_000);
    return source.withZone(ZoneOffset.UTC);
  }

  @Seeds(25)
  void everyAnswerIsThatOfLookingAtEachItem(Random random) {
    fill(random);
    var queries = new RandomQueries(random, workspace.queries().names(), VALUES);

    var asked = new ArrayList<Query>(List.of(new Query.All()));
    for (int i = 0; i < 60; i++) {
      if (i % 3 == 2) act(random);
      if (random.nextInt(8) == 0) aside(random);
      if (random.nextInt(15) == 0) assertEquals(true, workspace.queries().take(beside(random)));
      // what was asked before follows what was decided since
      var query = random.nextBoolean() ? pick(asked, random) : queries.query(random.nextInt(4));
      asked.add(query);
      var found = workspace.queries().find(query, READER);
      if (random.nextInt(10) == 0) found.spread(); // from then on, tags are answered from memory
      var expected = new NaiveAnswers(workspace, READER).of(query);

      var ids = found.ids(0, 1000);
      assertEquals(expected, found.isRanked() ? inOrder(ids) : ids, query.toString());
      assertEquals(expected.size(), found.count());
    }
  }

  @Test
  void whatWasReadBesideIsTakenUnlessMoreThanDecisionsWereWritten() {
    var random = new Random(1);
    fill(random);
    var counts = workspace.queries().read(READER, Stock.COUNTS, () -> {});
    var measures = beside(random);

    assertEquals(List.of(false, false), ready(READER));
    assertEquals(true, workspace.queries().take(counts));
    assertEquals(List.of(true, false), ready(READER));
    act(random);
    assertEquals(List.of(true, false), ready(READER));
    assertEquals(List.of(true, false), ready(new Reader("anna", "", NearTwins.NONE)));
    assertEquals(List.of(false, false), ready(new Reader("bob", "")));
    workspace.decisions().policy(new GoldPolicy(1));
    assertEquals(List.of(false, false), ready(READER));
    assertEquals(false, workspace.queries().take(measures));
    assertEquals(false, workspace.queries().take(counts));
    assertEquals(List.of(false, false), ready(READER));
  }

  @Test
  void readingBesideIsStoppedByWhoeverChecksIt() {
    fill(new Random(1));
    Runnable stop =
        () -> {
          throw new CancellationException("enough");
        };

    for (Stock stock : Stock.values())
      assertThrows(
          CancellationException.class, () -> workspace.queries().read(READER, stock, stop));
  }

  private List<Boolean> ready(Reader reader) {
    return Stream.of(Stock.COUNTS, Stock.MEASURES)
        .map(stock -> workspace.queries().isReady(reader, stock))
        .toList();
  }

  /// Has another opening read what answers are made from, while people go on to decide.
  private QueryStore.Ready beside(Random random) {
    try (var beside = workspaces.openReadOnly(workspace.file())) {
      var ready =
          beside
              .queries()
              .read(
                  READER,
                  pick(List.of(Stock.values()), random),
                  () -> {
                    if (random.nextInt(3) == 0) act(random);
                  });
      for (int i = random.nextInt(3); i > 0; i--) act(random);
      return ready;
    }
  }

  @Seeds(10)
  void everyNumberIsThatOfItsTerm(Random random) {
    fill(random);
    var query = new RandomQueries(random, workspace.queries().names(), VALUES).query(2);
    if (random.nextBoolean()) assertEquals(true, workspace.queries().take(beside(random)));

    var spread = workspace.queries().find(query, READER).spread();

    for (Tag tag : workspace.vocabulary().current().tags()) {
      assertEquals(
          count(query, new Term.Tagged(tag.id())), spread.tags().getOrDefault(tag.id(), 0));
      assertEquals(count(query, new Term.NoFacet(tag.facet())), spread.without().get(tag.facet()));
    }
    for (Part part : Part.values())
      assertEquals(count(query, new Term.In(part)), spread.parts().get(part));
    for (Standing standing : Standing.values())
      assertEquals(count(query, new Term.Gold(standing)), spread.gold().get(standing));
  }

  @Seeds(20)
  void everyPlaceIsReached(Random random) {
    fill(random);
    var query = new RandomQueries(random, workspace.queries().names(), VALUES).query(2);
    var found = workspace.queries().find(query, READER);
    var all = found.ids(0, found.count());

    int from = random.nextInt(45);
    int limit = random.nextInt(20);
    var expected = all.subList(Math.min(from, all.size()), Math.min(from + limit, all.size()));

    assertEquals(expected, found.ids(from, limit));
    assertEquals(expected, found.page(from, limit).stream().map(Item::id).toList());
  }

  @Test
  void groupsOfOneHashAreToldApartInMemory() {
    workspace
        .bulk()
        .write(
            writer -> {
              for (String group : GROUPS)
                writer.item(
                    new Item("in" + group, "", "", new Item.Origin(group, "", "", "", "", "{}")),
                    List.of());
            });
    assertEquals("Aa".hashCode(), "BB".hashCode());
    boolean taken;
    try (var beside = workspaces.openReadOnly(workspace.file())) {
      taken = workspace.queries().take(beside.queries().read(READER, Stock.MEASURES, () -> {}));
    }

    var found = workspace.queries().find(new Query.Is(new Term.Origin(Place.GROUP, "BB")), READER);

    assertEquals(true, taken);
    assertEquals(List.of("inBB"), found.ids(0, 9));
  }

  @Test
  void bestHitsComeFirst() {
    workspace
        .bulk()
        .write(
            writer -> {
              writer.item(new Item("a", "Other", "kafka", Item.Origin.NONE), List.of());
              writer.item(new Item("b", "Kafka", "kafka", Item.Origin.NONE), List.of());
            });

    var found = workspace.queries().find(new Query.Is(new Term.Text("kafka", false)), READER);

    assertEquals(true, found.isRanked());
    assertEquals(List.of("b", "a"), found.ids(0, 9));
  }

  @Test
  void whatSharesMostRareWordsIsMostAlike() {
    workspace
        .bulk()
        .write(
            writer -> {
              writer.item(text("a", "Consumer lag in Kafka", "How rebalances hurt."), List.of());
              writer.item(text("b", "Painting with oil", "How colours dry."), List.of());
              writer.item(text("c", "Kafka", "Consumer lag, and how rebalances hurt."), List.of());
              writer.item(text("d", "Lag", "On stage."), List.of());
              writer.item(text("e", "Nothing", "To share"), List.of());
            });

    var found = workspace.queries().find(new Query.Is(new Term.Like("a")), READER);
    var narrowed =
        workspace
            .queries()
            .find(
                Query.and(
                    List.of(
                        new Query.Is(new Term.Like("a")),
                        new Query.Is(new Term.Text("how", false)))),
                READER);
    var none = workspace.queries().find(new Query.Is(new Term.Like("x")), READER);

    assertEquals(List.of("c", "d", "b"), found.ids(0, 9));
    assertEquals(true, found.isRanked());
    assertEquals(List.of("c", "b"), narrowed.ids(0, 9));
    assertEquals(List.of(), none.ids(0, 9));
  }

  @Test
  void twinsAreFoundInACrowdAndInNothing() {
    var twins = new Query.Is(new Term.Duplicate());
    assertEquals(List.of(), workspace.queries().find(twins, READER).ids(0, 9));
    workspace
        .bulk()
        .write(
            writer -> {
              for (int i = 0; i < 2_500; i++)
                writer.item(text("i" + i, "Title " + i % 2_400, "Same"), List.of());
              writer.item(text("x", "Title", "1\nSame"), List.of());
              writer.item(text("y", "Title\n1", "Same"), List.of());
            });

    var found = workspace.queries().find(twins, READER);

    assertEquals(200, found.count());
    assertEquals(List.of("i99", "i2400"), found.ids(99, 2));
  }

  @Test
  void nearDuplicatesHaveToBeLookedForFirst() {
    items("a");
    var near = new Query.Is(new Term.NearDuplicate());
    var other = new Reader("anna", "");

    var refused = assertThrows(StoreException.class, () -> workspace.queries().find(near, other));

    assertEquals("NEAR_UNKNOWN", refused.code());
  }

  private static Item text(String id, String title, String description) {
    return new Item(id, title, description, Item.Origin.NONE);
  }

  private int count(Query query, Term term) {
    return workspace.queries().find(Query.and(List.of(query, new Query.Is(term))), READER).count();
  }

  private static List<String> inOrder(List<String> ids) {
    return ids.stream().sorted((a, b) -> number(a) - number(b)).toList();
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(1));
  }

  private void fill(Random random) {
    workspace
        .vocabulary()
        .replace(
            List.of(
                new Tag(0, "one", "a", List.of(), List.of("three"), Tag.Guidance.NONE),
                new Tag(0, "two", "a", List.of(), List.of(), Tag.Guidance.NONE),
                new Tag(0, "three", "b", List.of(), List.of("two"), Tag.Guidance.NONE)),
            "owner");
    agree(random);
    workspace
        .bulk()
        .write(
            writer -> {
              for (int i = 1; i <= 30; i++)
                writer.item(
                    item(i, random),
                    random.nextInt(4) == 0
                        ? List.of(pick(List.of("Big data", "big-data", "One", "x"), random))
                        : List.of());
            });
    workspace.decisions().policy(new GoldPolicy(1 + random.nextInt(2)));
    var parts = new HashMap<String, Part>();
    for (int i = 1; i <= 30; i++)
      if (random.nextInt(3) > 0)
        parts.put("i" + i, pick(List.of(Part.TRAIN, Part.VALIDATION, Part.TEST), random));
    workspace.splits().replace(parts, "by chance");
    for (int i = 0; i < 50; i++) act(random);
    if (workspace.gold().count() > 0) {
      var snapshot = workspace.snapshots().freeze("first", "anna");
      run(random, snapshot.id(), parts);
    }
    renew(random);
    for (int i = 0; i < 10; i++) act(random);
  }

  /// The guidelines of some tags come to mean something else.
  private void renew(Random random) {
    var old = workspace.vocabulary().current();
    var renewals =
        old.tags().stream()
            .filter(tag -> random.nextBoolean())
            .map(tag -> new Renewal(tag.id(), old.version() + 1))
            .toList();
    var draft = new Vocabulary(old.version(), old.tags(), old.conventions().withRenewals(renewals));
    workspace
        .vocabulary()
        .revise(
            new VocabularyStore.Revision(
                "owner", "renewed", draft, _ -> List.of(), Optional.empty()));
  }

  private void agree(Random random) {
    var tags = workspace.vocabulary().current();
    var rules = List.of(new Facet("a", random.nextInt(2), 1), new Facet("b", random.nextInt(2), 0));
    var conventions = new Conventions(rules, List.of(), List.of(), List.of());
    var draft = new Vocabulary(tags.version(), tags.tags(), conventions);
    workspace
        .vocabulary()
        .revise(
            new VocabularyStore.Revision(
                "owner", "rules", draft, _ -> List.of(), Optional.empty()));
  }

  private void run(Random random, long snapshot, Map<String, Part> parts) {
    var scores = new ArrayList<ScoredItem>();
    new TreeMap<>(parts)
        .forEach(
            (item, part) -> {
              var values = new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()};
              if (part != Part.TRAIN)
                scores.add(new ScoredItem(item, part, Scores.of(List.of(1, 2, 3), values)));
            });
    var cuts = new TreeMap<>(Map.of(2, new Thresholds.Cut(.3, 5, false)));
    var result = new Run.Result(NOW, 1, new Thresholds(.6, cuts), new TreeMap<>());
    var plan = new Run.Plan("words", new TreeMap<>(), 1);
    workspace
        .runs()
        .add(new Run("R-0001", plan, snapshot, result), scores, PackedModel.of(new TreeMap<>()));
  }

  /// Somebody finishes an item, rules on it, or takes something back.
  private void act(Random random) {
    var who = pick(PEOPLE, random);
    var item = "i" + (1 + random.nextInt(30));
    int[] tags = random.ints(1, 4).distinct().limit(random.nextInt(4)).toArray();
    switch (random.nextInt(8)) {
      case 0 -> submit(who, Decision.GOLD, item, tags);
      case 1 -> workspace.decisions().undo(who);
      case 2 ->
          workspace
              .decisions()
              .record(
                  List.of(
                      entry(
                          who,
                          who,
                          item,
                          new Act.End(
                              pick(List.of(Outcome.SKIPPED, Outcome.UNSURE), random), "why"))));
      default -> submit(who, who, item, tags);
    }
  }

  /// Something is written that is not a decision.
  private void aside(Random random) {
    var item = "i" + (1 + random.nextInt(30));
    if (random.nextBoolean()) workspace.notes().write(pick(PEOPLE, random), item, "look again");
    else if (random.nextBoolean()) flag(random, item);
    else workspace.decisions().policy(new GoldPolicy(1 + random.nextInt(2)));
  }

  /// Somebody flags an item or disagrees about it, or closes what is open.
  private void flag(Random random, String item) {
    var who = pick(PEOPLE, random);
    var kind = pick(List.of(Ticket.Kind.FLAG, Ticket.Kind.DISAGREEMENT), random);
    var flags = workspace.tickets().open(kind, List.of(item)).getOrDefault(item, List.of());
    if (flags.isEmpty())
      workspace.tickets().open(who, new Ticket.About(kind, item, 0, "look again", "", ""));
    else workspace.tickets().step(flags.getFirst().number(), who, Ticket.State.FIXED, "");
  }

  private static Item item(int number, Random random) {
    var title = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) title.append(pick(WORDS, random)).append(' ');
    var origin =
        new Item.Origin(
            pick(GROUPS, random),
            pick(List.of("feed-a", "feed-b"), random),
            pick(TIMES, random),
            "",
            "",
            random.nextInt(4) == 0
                ? "{\"version_of\":\"i" + (1 + random.nextInt(30)) + "\"}"
                : "{}");
    return new Item(
        "i" + number, title.toString(), pick(WORDS, random) + "-" + pick(WORDS, random), origin);
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
