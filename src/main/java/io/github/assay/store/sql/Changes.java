package io.github.assay.store.sql;

import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which items were decided on lately, as far as that is all that was written. Lets what was read
/// before follow a decision instead of being read anew.
final class Changes {
  /// Where more items were decided on, reading anew takes no longer.
  private static final int MOST = 10_000;

  private BitSet items = new BitSet();
  private long steps;
  private boolean areKnown = true;
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

  /// The transaction that was under way was committed.
  void commit() {
    steps++;
    var about = underWay;
    if (about == null) areKnown = false;
    else items.or(about);
    areKnown &= items.cardinality() <= MOST;
  }

  /// The items that were decided on since the last call.
  ///
  /// @param writes how many transactions were written since
  /// @return empty if something else was written, too, or by others
  Optional<BitSet> take(long writes) {
    var taken = areKnown && steps == writes ? Optional.of(items) : Optional.<BitSet>empty();
    items = new BitSet();
    steps = 0;
    areKnown = true;
    return taken;
  }
}
