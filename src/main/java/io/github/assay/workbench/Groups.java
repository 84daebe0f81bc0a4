package io.github.assay.workbench;

/// Items that belong together, directly or through others. Items go by their place, from 1.
final class Groups {
  /// For each place, a lower or equal one of its group.
  private final int[] leaders;

  /// @param items how many there are, each alone at first
  Groups(int items) {
    leaders = new int[items + 1];
    for (int place = 0; place <= items; place++) leaders[place] = place;
  }

  /// The lowest place of the group of an item.
  int leader(int place) {
    int at = place;
    while (leaders[at] != at) {
      leaders[at] = leaders[leaders[at]];
      at = leaders[at];
    }
    return at;
  }

  void join(int one, int other) {
    int low = Math.min(leader(one), leader(other));
    int high = Math.max(leader(one), leader(other));
    leaders[high] = low;
  }

  /// For each place its leader, 0 if it is alone.
  int[] all() {
    var groups = new int[leaders.length];
    var sizes = new int[leaders.length];
    for (int place = 1; place < groups.length; place++) sizes[leader(place)]++;
    for (int place = 1; place < groups.length; place++)
      if (sizes[leader(place)] > 1) groups[place] = leader(place);
    return groups;
  }
}
