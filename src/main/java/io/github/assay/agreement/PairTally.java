package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.List;

/// Adds up, item by item, what two people said.
final class PairTally {
  private final long[] both;
  private final long[] first;
  private final long[] second;
  private final long[] missing;
  private long items;
  private long exact;
  private Counts counts = Counts.NONE;
  private double f1Sum;
  private double jaccardSum;

  PairTally(int tagCount) {
    this.both = new long[tagCount];
    this.first = new long[tagCount];
    this.second = new long[tagCount];
    this.missing = new long[tagCount];
  }

  /// What two people said about all items that both judged.
  static PairTally of(Judgements judgements, int first, int second) {
    var tally = new PairTally(judgements.tagCount());
    for (int item = 0; item < judgements.size(); item++) {
      var one = judgements.of(item, first);
      var other = judgements.of(item, second);
      if (one != null && other != null) tally.add(one, other);
    }
    return tally;
  }

  /// Adds an item.
  void add(Judgement one, Judgement other) {
    if (one.unknown().length + other.unknown().length > 0)
      for (int column : Columns.union(one.unknown(), other.unknown())) missing[column]++;
    for (int column : one.given())
      if (other.gives(column)) both[column]++;
      else if (other.knows(column)) first[column]++;
    for (int column : other.given()) if (!one.gives(column) && one.knows(column)) second[column]++;
    addSets(one.against(other));
  }

  /// The sets alone.
  void addSets(Judgement.Overlap overlap) {
    int shared = overlap.shared();
    var item = new Counts(shared, overlap.first() - shared, overlap.second() - shared);
    var f1 = item.f1();
    var jaccard = item.jaccard();
    items++;
    if (item.fp() == 0 && item.fn() == 0) exact++;
    counts = counts.plus(item);
    f1Sum += f1 == null ? 1 : f1;
    jaccardSum += jaccard == null ? 1 : jaccard;
  }

  SetAgreement sets() {
    return new SetAgreement(items, exact, counts, f1Sum, jaccardSum);
  }

  /// One table for each column.
  List<PairTable> tables() {
    var tables = new ArrayList<PairTable>();
    for (int column = 0; column < both.length; column++) {
      long rest = items - missing[column] - both[column] - first[column] - second[column];
      tables.add(new PairTable(both[column], first[column], second[column], rest));
    }
    return tables;
  }
}
