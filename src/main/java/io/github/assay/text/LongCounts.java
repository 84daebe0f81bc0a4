package io.github.assay.text;

import java.util.function.IntUnaryOperator;

/// Numbers by 64-bit keys: an open hash table of two plain arrays. A key that was never put has 0.
final class LongCounts {
  private long[] keys = new long[1 << 10];
  private int[] values = new int[1 << 10];
  private int size;

  /// Takes keys with their numbers.
  interface Visitor {
    void visit(long key, int value);
  }

  int get(long key) {
    return values[slot(key)];
  }

  int size() {
    return size;
  }

  void add(long key, int more) {
    update(key, old -> old + more);
  }

  /// Sets the number of a key; 0 cannot be set.
  void put(long key, int value) {
    update(key, old -> value);
  }

  /// In no order that means anything.
  void forEach(Visitor visitor) {
    for (int slot = 0; slot < keys.length; slot++)
      if (values[slot] != 0) visitor.visit(keys[slot], values[slot]);
  }

  private void update(long key, IntUnaryOperator change) {
    int slot = slot(key);
    if (values[slot] == 0 && ++size > keys.length / 2) {
      grow();
      slot = slot(key);
    }
    keys[slot] = key;
    values[slot] = change.applyAsInt(values[slot]);
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (values[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    for (int old = 0; old < oldKeys.length; old++)
      if (oldValues[old] != 0) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        values[slot] = oldValues[old];
      }
  }
}
