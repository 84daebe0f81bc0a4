package io.github.assay.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class PagedRowsTest {
  private final List<Integer> asked = new ArrayList<>();
  private final List<Consumer<List<String>>> waiting = new ArrayList<>();

  @Test
  void onlyPagesThatAreLookedAtAreAskedForAndEachOnce() {
    var rows = rows(100_000);

    rows.get(0);
    rows.get(99);
    rows.get(54_321);

    assertEquals(100_000, rows.size());
    assertEquals(List.of(0, 54_300), asked);
  }

  @Test
  void rowIsBlankUntilItsPageComesAndThenTheListSaysSo() {
    var rows = rows(250);
    var changed = new ArrayList<String>();
    rows.addListener(
        (ListChangeListener<String>)
            change -> {
              while (change.next())
                changed.add(change.wasUpdated() + " " + change.getFrom() + ".." + change.getTo());
            });

    assertEquals("…", rows.get(201));
    waiting.getFirst().accept(page(200, 50));

    assertEquals("row 201", rows.get(201));
    assertEquals(List.of("true 200..250"), changed);
  }

  @Test
  void pageThatComesAtOnceIsThereAtOnce() {
    var rows =
        new PagedRows<String>(
            1000, "…", (offset, limit, arrived) -> arrived.accept(page(offset, limit)));

    assertEquals("row 777", rows.get(777));
  }

  @Test
  void pagesNobodyLooksAtAreLetGo() {
    var rows =
        new PagedRows<String>(
            100_000, "…", (offset, limit, arrived) -> arrived.accept(page(offset, limit)));

    for (int i = 0; i < 100_000; i += PagedRows.PAGE) rows.get(i);

    assertEquals(50, rows.pagesHeld());
    assertEquals("row 5", rows.get(5));
  }

  private PagedRows<String> rows(int size) {
    return new PagedRows<>(
        size,
        "…",
        (offset, limit, arrived) -> {
          asked.add(offset);
          waiting.add(arrived);
        });
  }

  private static List<String> page(int offset, int limit) {
    return IntStream.range(offset, offset + limit).mapToObj(i -> "row " + i).toList();
  }
}
