package io.github.assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Act;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// What holds of the log whatever people do.
public abstract class DecisionLaws extends WorkspaceContract {
  private static final List<String> PEOPLE = List.of("anna", "bob", "qa");
  private static final List<String> ITEMS = List.of("a", "b", "c");

  /// The log as it ought to be: batches that count or are void.
  private final List<Batch> batches = new ArrayList<>();

  /// Batches that the person can do again, newest last.
  private final Map<String, List<Batch>> undone = new TreeMap<>();

  private static final class Batch {
    private final String author;
    private final List<Decision.Entry> entries;
    private boolean isVoid;

    private Batch(String author, List<Decision.Entry> entries) {
      this.author = author;
      this.entries = entries;
    }
  }

  @Seeds(40)
  void labelsAreThoseOfAllBatchesThatWereNotTakenBack(Random random) {
    items("a", "b", "c");

    for (int step = 0; step < 25; step++) {
      step(random);
      if (random.nextInt(8) == 0) reopen();
      assertEquals(expected(), labels());
      assertEquals(expectedOrders(), orders());
    }
  }

  @Seeds(20)
  void whoTakesBackAllStandsWhereTheyBegan(Random random) {
    items("a", "b", "c");
    for (int step = 0; step < 15; step++) step(random);

    for (String author : PEOPLE) while (workspace.decisions().undo(author).isPresent()) {}

    assertEquals(new TreeMap<>(), labels());
    assertEquals(0, workspace.gold().count());
    assertEquals(0, workspace.gold().conflicts());
    assertEquals(List.of(), workspace.decisions().annotators());
  }

  @Seeds(10)
  void whoDoesAllAgainStandsWhereTheyEnded(Random random) {
    items("a", "b", "c");
    for (int i = 0; i < 10; i++) record("anna", random);
    var before = labels();

    int undone = 0;
    while (undone < 8 && workspace.decisions().undo("anna").isPresent()) undone++;
    for (int i = 0; i < undone; i++)
      assertEquals(true, workspace.decisions().redo("anna").isPresent());

    assertEquals(before, labels());
    assertEquals(false, workspace.decisions().redo("anna").isPresent());
  }

  private void step(Random random) {
    var author = pick(PEOPLE, random);
    switch (random.nextInt(5)) {
      case 0, 1 -> record(author, random);
      case 2 -> assertEquals(undo(author), workspace.decisions().undo(author).isPresent());
      case 3 -> assertEquals(redo(author), workspace.decisions().redo(author).isPresent());
      default -> workspace.decisions().policy(new GoldPolicy(1 + random.nextInt(3)));
    }
  }

  private void record(String author, Random random) {
    var entries = new ArrayList<Decision.Entry>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      var seat = author.equals("anna") && random.nextBoolean() ? "anna" : Decision.GOLD;
      entries.add(entry(author, seat, pick(ITEMS, random), act(random)));
    }
    workspace.decisions().record(entries);
    batches.add(new Batch(author, entries));
    undone.remove(author);
  }

  private static Act act(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Act.End(pick(List.of(Outcome.values()), random), "r" + random.nextInt(2));
      case 1 -> new Act.Order(pick(List.of(List.of(1, 2), List.of(3, 1, 2), List.of(2)), random));
      default -> new Act.Mark(1 + random.nextInt(3), pick(List.of(Verdict.values()), random));
    };
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean undo(String author) {
    for (Batch batch : batches.reversed())
      if (batch.author.equals(author) && !batch.isVoid) {
        batch.isVoid = true;
        undone.computeIfAbsent(author, _ -> new ArrayList<>()).add(batch);
        return true;
      }
    return false;
  }

  private boolean redo(String author) {
    var open = undone.getOrDefault(author, new ArrayList<>());
    if (open.isEmpty()) return false;
    open.removeLast().isVoid = false;
    return true;
  }

  private Map<String, Labels> expected() {
    var verdicts = new TreeMap<String, TreeMap<Integer, Verdict>>();
    var ends = new TreeMap<String, Act.End>();
    for (Batch batch : batches)
      if (!batch.isVoid)
        for (Decision.Entry entry : batch.entries) {
          var place = entry.seat() + " on " + entry.item();
          switch (entry.act()) {
            case Act.Mark(int tag, Verdict verdict) ->
                verdicts.computeIfAbsent(place, _ -> new TreeMap<>()).put(tag, verdict);
            case Act.End end -> ends.put(place, end);
            case Act.Order order -> {}
          }
        }
    var expected = new TreeMap<String, Labels>();
    for (String seat : List.of("anna", Decision.GOLD))
      for (String item : ITEMS) {
        var place = seat + " on " + item;
        var marks = verdicts.getOrDefault(place, new TreeMap<>());
        marks.values().removeIf(verdict -> verdict == Verdict.UNSEEN);
        var end = ends.getOrDefault(place, new Act.End(Outcome.OPEN, ""));
        var reason = end.outcome() == Outcome.OPEN ? "" : end.reason();
        var labels = new Labels(end.outcome(), marks, reason);
        if (!labels.equals(Labels.NONE)) expected.put(place, labels);
      }
    return expected;
  }

  /// The order of tags that was said last, in work that is not taken back.
  private Map<String, List<Integer>> expectedOrders() {
    var orders = new TreeMap<String, List<Integer>>();
    for (Batch batch : batches)
      if (!batch.isVoid) batch.entries.forEach(entry -> noteOrder(entry, orders));
    return orders;
  }

  /// The order of tags that stands last in the log.
  private Map<String, List<Integer>> orders() {
    var orders = new TreeMap<String, List<Integer>>();
    workspace.decisions().forEach(decision -> noteOrder(decision.entry(), orders));
    orders.values().removeIf(List::isEmpty);
    return orders;
  }

  private static void noteOrder(Decision.Entry entry, Map<String, List<Integer>> orders) {
    if (entry.act() instanceof Act.Order(List<Integer> tags))
      orders.put(entry.seat() + " on " + entry.item(), tags);
  }

  private Map<String, Labels> labels() {
    var found = new TreeMap<String, Labels>();
    for (String seat : List.of("anna", Decision.GOLD))
      for (String item : ITEMS) {
        var labels = workspace.decisions().labels(seat, item);
        if (!labels.equals(Labels.NONE)) found.put(seat + " on " + item, labels);
      }
    return found;
  }
}
