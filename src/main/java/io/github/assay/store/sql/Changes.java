package io.github.assay.store.sql;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which items were decided on lately, as far as that is all that was written. Lets what was read
/// before follow decisions instead of being read anew.
final class Changes {
  /// Where more items were decided on, reading anew takes no longer.
  static final int MOST = 10_000;

  /// The items of each of the newest transactions, oldest first.
  private final Deque<int[]> steps = new ArrayDeque<>();

  private int kept;
  private long newest;
  private @Nullable BitSet underWay;

  /// A transaction begins; what it is about is not known.
  void begin() {
    underWay = null;
  }

  /// The transaction that is under way decides on these items, and else writes nothing that
  /// anything follows from.
  void areAbout(BitSet decided) {
    underWay = decided;
  }

  /// Does a part of the transaction that is under way, which then is about the items of both.
  <T> T part(Supplier<T> work) {
    var before = underWay;
    underWay = null;
    var result = work.get();
    if (before == null) underWay = null;
    else if (underWay != null) underWay.or(before);
    return result;
  }

  /// The transaction that was under way was committed.
  ///
  /// @param writes how many have been written in all, with this one
  void commit(long writes) {
    var about = underWay;
    if (about == null || writes != newest + 1) forget();
    if (about != null) keep(about.stream().toArray());
    newest = writes;
  }

  private void forget() {
    steps.clear();
    kept = 0;
  }

  private void keep(int[] items) {
    steps.add(items);
    kept += size(items);
    while (kept > MOST) kept -= size(steps.remove());
  }

  private static int size(int[] items) {
    return Math.max(1, items.length);
  }

  /// The items that were decided on after so many transactions, and until so many.
  ///
  /// @return empty if something else was written, too, or by others, or too long ago
  Optional<BitSet> between(long before, long now) {
    var items = new BitSet();
    if (before == now) return Optional.of(items);
    if (now != newest || now - before > steps.size() || before > now) return Optional.empty();
    steps.stream().skip(steps.size() - (now - before)).forEach(step -> set(step, items));
    return Optional.of(items);
  }

  private static void set(int[] step, BitSet items) {
    for (int item : step) items.set(item);
  }
}
