package io.github.assay.ui.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;

/// A long list of which only the pages that somebody looked at lately are in memory.
///
/// An element that is not there yet is the blank one; its page is asked for, and the list tells of
/// the change when it comes. To be used on the JavaFX thread.
///
/// @param <E> the kind of element
final class PagedRows<E> extends ObservableListBase<E> {
  static final int PAGE = 100;
  private static final int MOST_PAGES = 50;

  private final int size;
  private final E blank;
  private final Loader<E> loader;

  /// Pages by number, the one that was used last at the end; one that was asked for is empty.
  private final LinkedHashMap<Integer, List<E>> pages = new LinkedHashMap<>(64, 0.75f, true);

  private boolean asking;

  /// Brings pages.
  interface Loader<E> {
    /// @param offset of the first element
    /// @param limit how many elements at most
    /// @param arrived gets them, on the JavaFX thread
    void load(int offset, int limit, Consumer<List<E>> arrived);
  }

  /// @param size how many elements there are
  /// @param blank stands for an element that is not there yet
  PagedRows(int size, E blank, Loader<E> loader) {
    this.size = size;
    this.blank = blank;
    this.loader = loader;
  }

  /// Gives the first page before anybody asks for it.
  void start(List<E> elements) {
    pages.put(0, List.copyOf(elements));
  }

  @Override
  public E get(int index) {
    var page = page(index / PAGE);
    return index % PAGE < page.size() ? page.get(index % PAGE) : blank;
  }

  @Override
  public int size() {
    return size;
  }

  /// How many pages are in memory or on their way.
  int pagesHeld() {
    return pages.size();
  }

  private List<E> page(int number) {
    var page = pages.get(number);
    if (page != null) return page;
    pages.put(number, List.of());
    if (pages.size() > MOST_PAGES) pages.pollFirstEntry();
    asking = true;
    loader.load(number * PAGE, PAGE, elements -> arrive(number, elements));
    asking = false;
    return pages.getOrDefault(number, List.of());
  }

  private void arrive(int number, List<E> elements) {
    if (!pages.containsKey(number)) return;
    pages.put(number, List.copyOf(elements));
    if (asking) return;
    beginChange();
    for (int i = 0; i < elements.size(); i++) nextUpdate(number * PAGE + i);
    endChange();
  }
}
