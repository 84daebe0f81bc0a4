package io.github.assay.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Item;
import io.github.assay.store.VectorStore.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What the vectors of items do.
public abstract class VectorContract extends WorkspaceContract {
  private static final String MODEL = "some model";

  @Test
  void goldWaitsBeforeTheOthers() {
    items("a", "b", "c", "d");
    submit("anna", "anna", "d", 1);
    submit("anna", "anna", "b", 2);

    assertEquals(List.of("b", "d", "a", "c"), waiting(MODEL));
    assertEquals(Optional.of(item("d")), workspace.vectors().lastWaitingGold(MODEL));
    workspace.vectors().keep(MODEL, Map.of("b", new byte[] {1}, "d", new byte[] {1}));
    assertEquals(Optional.empty(), workspace.vectors().lastWaitingGold(MODEL));
  }

  @Test
  void whatIsKeptWaitsNoLonger() {
    items("a", "b", "c");
    submit("anna", "anna", "b", 2);
    workspace.vectors().keep(MODEL, Map.of("a", new byte[] {1, -2}, "b", new byte[] {3}));
    reopen();

    assertEquals(List.of("c"), waiting(MODEL));
    assertArrayEquals(new byte[] {1, -2}, workspace.vectors().find(MODEL, item("a")).orElseThrow());
    assertEquals(Optional.empty(), workspace.vectors().find(MODEL, item("c")));
    assertEquals(Optional.empty(), workspace.vectors().find(MODEL, otherText("a")));
    assertEquals(2, workspace.vectors().count(MODEL));
    var gold = new TreeMap<String, byte[]>();
    workspace.vectors().forEachGold(MODEL, gold::put);
    assertEquals(List.of("b"), List.copyOf(gold.keySet()));
    assertArrayEquals(new byte[] {3}, gold.get("b"));
  }

  @Test
  void aVectorOfAnotherModelDoesNotCountAndGivesWay() {
    items("a");
    workspace.vectors().keep("an old model", Map.of("a", new byte[] {1}));
    assertEquals(List.of("a"), waiting(MODEL));
    assertEquals(Optional.empty(), workspace.vectors().find(MODEL, item("a")));

    workspace.vectors().keep(MODEL, Map.of("a", new byte[] {2}));

    assertEquals(0, workspace.vectors().count("an old model"));
    assertArrayEquals(new byte[] {2}, workspace.vectors().find(MODEL, item("a")).orElseThrow());
  }

  @Test
  void nothingIsKeptIfOneItemIsUnknown() {
    items("a");
    var vectors = new TreeMap<>(Map.of("a", new byte[] {1}, "nobody", new byte[] {2}));

    assertEquals("NOT_FOUND", code(() -> workspace.vectors().keep(MODEL, vectors)));
    assertEquals(0, workspace.vectors().count(MODEL));
  }

  @Test
  void manyItemsAreLookedThroughInStretches() {
    var ids = new ArrayList<String>();
    for (int i = 0; i < 2 * VectorStore.STRETCH + 1; i++) ids.add("i" + i);
    items(ids.toArray(String[]::new));
    var first = workspace.vectors().waiting(MODEL, new Place(VectorStore.Round.OTHERS, 0));

    assertEquals(VectorStore.STRETCH, first.items().size());
    assertEquals(ids, waiting(MODEL));
  }

  @Test
  void anEmptyWorkspaceHasNothingToDo() {
    assertEquals(List.of(), waiting(MODEL));
  }

  private static Item otherText(String id) {
    return new Item(id, "another title", item(id).description(), item(id).origin());
  }

  private List<String> waiting(String model) {
    var all = new ArrayList<String>();
    for (var place = Place.START; !place.isEnd(); ) {
      var stretch = workspace.vectors().waiting(model, place);
      all.addAll(stretch.items().stream().map(Item::id).toList());
      place = stretch.next();
    }
    return all;
  }
}
