package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.Wiring;
import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Project;
import io.github.assay.domain.Project.Order;
import io.github.assay.domain.SavedView;
import io.github.assay.learning.Recipe;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.WordRecipe;
import io.github.assay.testing.WordRuns;
import io.github.assay.workbench.Serving.Lack;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueingTest {
  private static final List<Recipe> RECIPES = List.of(new WordRecipe());

  @TempDir Path folder;
  private final Queue<Runnable> apart = new ArrayDeque<>();
  private GoldWorkspace gold;
  private Workspace workspace;
  private Queueing queueing;

  @BeforeEach
  void open() {
    gold = new GoldWorkspace(folder);
    workspace = gold.workspace();
    queueing =
        new Queueing(
            workspace,
            () -> new SqliteWorkspaces(Clock.systemUTC()).openReadOnly(workspace.file()),
            RECIPES,
            ExplicitTags.byRules(new Wiring(Map.of()).recipes()),
            apart::add);
  }

  @AfterEach
  void close() {
    queueing.close();
    gold.close();
  }

  @Test
  void twoPeopleNeverGetTheSameItem() {
    items("a", "b", "c");

    assertEquals(Optional.of("a"), queueing.next("anna", ""));
    assertEquals(Optional.of("b"), queueing.next("bob", ""));
    assertEquals(Optional.of("a"), queueing.next("anna", ""));
    finish("anna", "a");
    assertEquals(Optional.of("c"), queueing.next("anna", "a"));
    assertEquals(1, queueing.waiting("bob"));
    assertEquals(Optional.empty(), queueing.next("bob", "b"));
  }

  @Test
  void secondVotesAreAskedOfOthersThanWhoVoted() {
    items("a", "b");
    agree(Order.SECOND_VOTES, 2, "");
    finish("bob", "b");

    assertEquals(Optional.of("b"), queueing.next("anna", ""));
    assertEquals(Optional.of("a"), queueing.next("bob", ""));
    finish("anna", "b");
    assertEquals(Optional.empty(), queueing.next("anna", "b"));
  }

  @Test
  void aShuffleIsTheSameForTheSameSeedOnly() {
    for (int i = 0; i < 40; i++) gold.item("n" + i, "title " + i, "", "");

    agree(Order.RANDOM, 1, "");
    var first = all("anna");
    var again = all("bob");
    workspace.project().change(project(new Project.Queue(Order.RANDOM, 1, "", 2)));

    assertEquals(first, again);
    assertEquals(40, new HashSet<>(first).size());
    assertNotEquals(first, all("cleo"));
    assertEquals(new Serving.Agreed(Order.RANDOM, 0), queueing.serving("cleo"));
  }

  @Test
  void onlyItemsOfTheQueryCome() {
    gold.item("a", "a cat", "", "");
    gold.item("b", "a dog", "", "");
    gold.item("c", "cat and dog", "", "");
    agree(Order.FEWEST_VOTES, 1, "cat");

    assertEquals(2, queueing.waiting("anna"));
    assertEquals(List.of("a", "c"), all("anna"));
    assertEquals(0, queueing.waiting("anna"));
    assertEquals(Optional.empty(), queueing.next("anna", "c"));
  }

  @Test
  void aSavedViewIsFollowedAndMissedWhenItIsGone() {
    gold.item("a", "a cat", "", "");
    gold.item("b", "a dog", "", "");
    workspace.project().keep(new SavedView("pets", "cat"));
    agree(Order.FEWEST_VOTES, 1, "@pets");
    assertEquals(Optional.of("a"), queueing.next("anna", ""));

    workspace.project().keep(new SavedView("pets", "dog"));
    assertEquals(Optional.of("b"), queueing.next("anna", ""));

    workspace.project().forget("pets");
    assertEquals(Optional.empty(), queueing.next("anna", ""));
    assertEquals(
        new Serving.Broken("No saved view is called \"pets\"; none is saved yet"),
        queueing.serving("anna"));
  }

  @Test
  void itemsComeByVotesUntilAModelHasLookedAndThenThoseThatItIsLeastSureOf() {
    WordRuns.train(gold);
    gold.item("none", "it sleeps", "", "");
    gold.item("one", "cat", "", "");
    gold.item("three", "cat dog fox", "", "");
    gold.item("two", "cat dog", "", "");
    agree(Order.UNCERTAIN, 1, "");

    assertEquals(Optional.of("none"), queueing.next("anna", ""));
    assertEquals(new Serving.Coming(Order.UNCERTAIN), queueing.serving("anna"));
    finish("anna", "none");
    apart.remove().run();

    assertEquals(List.of("one", "two", "three"), all("anna"));
    assertEquals(new Serving.Agreed(Order.UNCERTAIN, 3), queueing.serving("anna"));
  }

  @Test
  void anItemThatWasPassedComesOnceMoreAtTheEnd() {
    WordRuns.train(gold);
    gold.item("two", "cat dog", "", "");
    gold.item("one", "cat", "", "");
    agree(Order.UNCERTAIN, 1, "");
    queueing.next("anna", "");
    run();

    assertEquals(Optional.of("one"), queueing.next("anna", ""));
    assertEquals(Optional.of("two"), queueing.next("anna", "one"));
    run();
    assertEquals(Optional.of("one"), queueing.next("anna", "two"));
  }

  @Test
  void withoutAModelItemsComeByVotesAndThatIsSaid() {
    items("a", "b");
    agree(Order.UNCERTAIN, 1, "");
    queueing.next("anna", "");
    run();

    assertEquals(new Serving.Lacking(Order.UNCERTAIN, Lack.MODEL), queueing.serving("anna"));
    assertEquals(List.of("a", "b"), all("anna"));
  }

  @Test
  void aSecondModelIsMissed() {
    WordRuns.train(gold);
    items("a");
    agree(Order.MODELS_DISAGREE, 1, "");
    queueing.next("anna", "");
    run();

    assertEquals(
        new Serving.Lacking(Order.MODELS_DISAGREE, Lack.SECOND_MODEL), queueing.serving("anna"));
  }

  @Test
  void itemsOnWhichTwoModelsDifferComeFirst() {
    WordRuns.train(gold);
    gold.gold("more", "the owl sleeps", "", 2);
    WordRuns.trainOn(gold, "more");
    gold.item("alike", "cat", "", "");
    gold.item("apart", "owl", "", "");
    agree(Order.MODELS_DISAGREE, 1, "");
    queueing.next("bob", "");
    run();

    assertEquals(new Serving.Agreed(Order.MODELS_DISAGREE, 2), queueing.serving("bob"));
    assertEquals(List.of("apart", "alike"), all("bob"));
  }

  @Test
  void aNewModelPutsItemsInOrderAnew() {
    gold.item("sure", "cat", "", "");
    items("a", "b");
    agree(Order.UNCERTAIN, 1, "");
    queueing.next("anna", "");
    run();
    WordRuns.train(gold);
    assertEquals(Optional.of("sure"), queueing.next("anna", ""));
    run();

    assertEquals(new Serving.Agreed(Order.UNCERTAIN, 3), queueing.serving("anna"));
    assertEquals(Optional.of("a"), queueing.next("anna", ""));
  }

  @Test
  void itemsThatMayHaveARareTagComeFirst() {
    WordRuns.train(gold);
    for (int i = 0; i < 5; i++) gold.gold("more" + i, "cat", "", 1);
    gold.item("common", "cat", "", "");
    gold.item("rare", "dog", "", "");
    agree(Order.RARE_TAGS, 1, "");
    queueing.next("bob", "");
    run();

    assertEquals(List.of("rare", "common"), all("bob"));
  }

  @Test
  void itemsUnlikeAllBeforeThemComeFirst() {
    gold.gold("g", "cats and their kittens", "", 1);
    gold.item("like", "cats and their kittens once more", "", "");
    gold.item("other", "compilers for parallel machines", "", "");
    gold.item("twin", "compilers for parallel machines again", "", "");
    gold.item("third", "sonnets", "", "");
    agree(Order.DIVERSE, 1, "");
    queueing.next("cleo", "");
    run();

    var order = all("cleo");
    assertTrue(order.indexOf("third") < 2 && order.indexOf("like") >= 2, order.toString());
    assertTrue(Math.min(order.indexOf("other"), order.indexOf("twin")) < 2, order.toString());
    assertTrue(Math.max(order.indexOf("other"), order.indexOf("twin")) >= 2, order.toString());
  }

  @Test
  void whoNoLongerWantsToKnowIsNotAnswered() {
    WordRuns.train(gold);
    items("a", "b");
    agree(Order.UNCERTAIN, 1, "");
    queueing.next("anna", "");
    queueing.close();
    run();

    assertEquals(new Serving.Coming(Order.UNCERTAIN), queueing.serving("anna"));
  }

  private void run() {
    while (!apart.isEmpty()) apart.remove().run();
  }

  private void items(String... ids) {
    for (String id : ids) gold.item(id, "title of " + id, "", "");
  }

  private void agree(Order order, int votes, String query) {
    workspace.project().change(project(new Project.Queue(order, votes, query, 1)));
  }

  private static Project project(Project.Queue queue) {
    return Project.STANDARD.with(queue);
  }

  private void finish(String seat, String item) {
    var end = new Act.End(Outcome.NONE_APPLY, "");
    workspace
        .decisions()
        .record(List.of(new Decision.Entry(seat, seat, item, end, new Basis.Typed())));
  }

  /// Skips one item after the other until none comes.
  private List<String> all(String seat) {
    var all = new ArrayList<String>();
    for (var next = queueing.next(seat, ""); next.isPresent(); ) {
      all.add(next.get());
      var end = new Act.End(Outcome.SKIPPED, "not now");
      workspace
          .decisions()
          .record(List.of(new Decision.Entry(seat, seat, next.get(), end, new Basis.Typed())));
      next = queueing.next(seat, next.get());
    }
    return all;
  }
}
