package io.github.assay.ui.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The items that were in view in this session, in order, and where among them one is.
final class Trail {
  private final List<String> items = new ArrayList<>();
  private int at = -1;

  /// The item in view; empty before the first.
  String here() {
    return at < 0 ? "" : items.get(at);
  }

  /// Notes that an item has come into view.
  void visit(String item) {
    if (item.equals(here())) return;
    if (at + 1 < items.size() && items.get(at + 1).equals(item)) {
      at++;
      return;
    }
    if (at > 0 && items.get(at - 1).equals(item)) {
      at--;
      return;
    }
    items.remove(item);
    items.add(item);
    at = items.size() - 1;
  }

  /// The item seen before this one.
  Optional<String> back() {
    return at > 0 ? Optional.of(items.get(at - 1)) : Optional.empty();
  }

  /// The item seen after this one.
  Optional<String> forward() {
    return at + 1 < items.size() ? Optional.of(items.get(at + 1)) : Optional.empty();
  }

  void clear() {
    items.clear();
    at = -1;
  }
}
