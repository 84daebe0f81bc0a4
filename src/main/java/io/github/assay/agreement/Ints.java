package io.github.assay.agreement;

import java.util.Arrays;

/// A list of numbers that grows.
final class Ints {
  private int[] values = new int[8];
  private int size;

  void add(int value) {
    if (size == values.length) values = Arrays.copyOf(values, 2 * size);
    values[size++] = value;
  }

  int get(int place) {
    return values[place];
  }

  void increase(int place) {
    values[place]++;
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
