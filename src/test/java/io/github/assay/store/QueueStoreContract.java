package io.github.assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Act;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.store.QueueStore.From;
import io.github.assay.store.QueueStore.Wish;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which items wait for whom, and who has them in hand.
public abstract class QueueStoreContract extends WorkspaceContract {
  private static final Wish ANNA = new Wish("anna", 2);
  private static final Wish BOB = new Wish("bob", 2);

  private Instant now = NOW;

  /// A clock that a test can put forward.
  protected final Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  @BeforeEach
  void sixItems() {
    items("a", "b", "c", "d", "e", "f");
  }

  private QueueStore queue() {
    return workspace.queue();
  }

  private List<String> fewest(Wish wish, String after) {
    return queue().byVotes(wish, new From(true, after), 10);
  }

  private List<String> most(Wish wish) {
    return queue().byVotes(wish, new From(false, ""), 10);
  }

  @Test
  void itemsWithFewestVotesComeFirstAndRuledOnesNever() {
    submit("bob", "bob", "a", 1);
    submit("qa", Decision.GOLD, "b", 1);
    submit("anna", "anna", "c", 1);
    var skip = new Act.End(Outcome.SKIPPED, "not now");
    workspace.decisions().record(List.of(entry("bob", "bob", "d", skip)));

    assertEquals(List.of("d", "e", "f", "a"), fewest(ANNA, ""));
    assertEquals(4, queue().size(ANNA));
    assertEquals(List.of("d", "e"), queue().byVotes(ANNA, new From(true, ""), 2));
    assertEquals(List.of("f", "a"), fewest(ANNA, "e"));
    assertEquals(List.of("d", "e", "f", "a"), fewest(ANNA, "c"));
    assertEquals(List.of(), fewest(ANNA, "a"));
    assertEquals(List.of("e", "f", "c"), fewest(BOB, ""));
    assertEquals(List.of("d", "e", "f", "a", "c"), fewest(new Wish("new", 2), ""));
    assertEquals("NOT_FOUND", code(() -> fewest(ANNA, "zz")));
  }

  @Test
  void anItemWithEnoughVotesWaitsForNobodyElse() {
    submit("bob", "bob", "a", 1);
    submit("bob", "bob", "b", 1);
    submit("cleo", "cleo", "b", 2);

    assertEquals(List.of("c", "d", "e", "f"), fewest(new Wish("anna", 1), ""));
    assertEquals(List.of("c", "d", "e", "f", "a"), fewest(ANNA, ""));
    assertEquals(List.of("c", "d", "e", "f", "a", "b"), fewest(new Wish("anna", 3), ""));
    assertEquals(
        List.of(4, 5, 6),
        List.of(1, 2, 3).stream().map(votes -> queue().size(new Wish("anna", votes))).toList());
  }

  @Test
  void aTextThatHasANewerVersionWaitsForNobody() {
    submit("bob", "bob", "b", 1);
    submit("bob", "bob", "c", 1);
    queue().claim("bob", "d");
    add(version("a-2", "a"), version("b-2", "b"), version("d-2", "d"));

    assertEquals(List.of("e", "f", "a-2", "b-2", "d-2", "c"), fewest(ANNA, ""));
    assertEquals("c", most(ANNA).getFirst());
    assertEquals(6, queue().size(ANNA));
    assertEquals(List.of("e", "f", "a-2", "b-2", "d-2"), fewest(BOB, ""));
    assertEquals(5, queue().size(BOB));
    assertEquals(List.of("c", "a-2"), queue().waiting(ANNA, List.of("b", "c", "a", "a-2")));
    reopen();
    assertEquals(6, queue().size(ANNA));
  }

  @Test
  void whatAPersonIsStillToVoteOnIsOwedWhoeverHasItInHand() {
    submit("anna", "anna", "a", 1);
    submit("anna", "anna", "b", 1);
    submit("cleo", "cleo", "b", 1);
    submit("qa", Decision.GOLD, "c", 1);
    queue().claim("cleo", "a");

    var asked = List.of("d", "c", "b", "a", "zz");
    assertEquals(List.of("d", "a"), queue().owed(BOB, asked));
    assertEquals(List.of("d"), queue().waiting(BOB, asked));
    assertEquals(List.of("d"), queue().owed(ANNA, asked));
    assertEquals(List.of("d", "b", "a"), queue().owed(new Wish("new", 3), asked));
  }

  @Test
  void secondVotesComeFirstWhereTheyAreWanted() {
    submit("bob", "bob", "d", 1);
    submit("cleo", "cleo", "b", 1);

    assertEquals(List.of("b", "d", "a", "c", "e", "f"), most(ANNA));
    assertEquals(List.of("b", "a", "c", "e", "f"), most(BOB));
  }

  @Test
  void whatIsInSomebodysHandsWaitsForNobodyElse() {
    assertTrue(queue().claim("anna", "a"));
    assertTrue(queue().claim("bob", "b"));
    reopen();

    assertFalse(queue().claim("bob", "a"));
    assertTrue(queue().claim("anna", "a"));
    assertEquals(List.of("a", "c", "d", "e", "f"), fewest(ANNA, ""));
    assertEquals(List.of("b", "c", "d", "e", "f"), fewest(BOB, ""));
    assertEquals(5, queue().size(BOB));
    assertEquals(4, queue().size(new Wish("new", 2)));
    assertEquals(List.of("f", "b"), queue().waiting(BOB, List.of("f", "a", "b")));
  }

  @Test
  void anAbandonedItemReturns() {
    queue().claim("anna", "a");

    now = now.plus(QueueStore.HELD).minus(Duration.ofMillis(1));
    assertFalse(queue().claim("bob", "a"));
    now = now.plus(Duration.ofMillis(1));
    assertEquals(6, queue().size(BOB));
    assertEquals("a", fewest(BOB, "").getFirst());
    assertTrue(queue().claim("bob", "a"));
    assertFalse(queue().claim("anna", "a"));
  }

  @Test
  void whoComesBackToAnItemKeepsItLonger() {
    queue().claim("anna", "a");
    now = now.plus(QueueStore.HELD).minus(Duration.ofMinutes(1));
    queue().claim("anna", "a");
    now = now.plus(Duration.ofMinutes(2));

    assertFalse(queue().claim("bob", "a"));
  }

  @Test
  void aFinishedItemIsFreeForTheSecondVoteAtOnce() {
    queue().claim("anna", "a");
    assertEquals(5, queue().size(BOB));
    submit("anna", "anna", "a", 1);

    assertEquals(6, queue().size(BOB));
    assertEquals("a", fewest(BOB, "").getLast());
    assertTrue(queue().claim("bob", "a"));
  }
}
