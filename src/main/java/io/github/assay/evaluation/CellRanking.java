package io.github.assay.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The cells of a set (pairs of an item and a tag), sorted once by falling score, so that any
/// threshold is answered without looking at the other cells.
///
/// Cells scored 0 are counted but not kept, since a sparse model leaves most cells at 0. Takes 8
/// bytes for each other cell. Never changes; thread-safe.
public final class CellRanking {
  private static final int BLOCK = 512;
  private static final int TOP = Float.floatToIntBits(1f);

  private final EvaluationSet set;
  private final long[] cells;
  private final int[] goldBefore;
  private final long total;
  private final long positives;

  private CellRanking(EvaluationSet set, long[] cells, long total, long positives) {
    if (set.cells() > Integer.MAX_VALUE)
      throw new IllegalArgumentException("too many cells for one ranking: " + set.cells());
    this.set = set;
    this.cells = cells;
    this.total = total;
    this.positives = positives;
    this.goldBefore = countBlocks(cells);
  }

  /// All cells of a set.
  ///
  /// @throws IllegalArgumentException if there are more than 2³¹-1 cells
  public static CellRanking of(EvaluationSet set) {
    int kept = 0;
    for (int item = 0; item < set.size(); item++)
      for (float score : set.row(item)) if (score > 0) kept++;
    var cells = new long[kept];
    int at = 0;
    for (int item = 0; item < set.size(); item++)
      for (int column = 0; column < set.tagCount(); column++)
        if (set.row(item)[column] > 0) cells[at++] = pack(set, item, column);
    Arrays.parallelSort(cells);
    return new CellRanking(set, cells, set.cells(), set.positives());
  }

  /// The cells of one tag.
  ///
  /// @param column of the tag
  /// @throws IllegalArgumentException if the set has more than 2³¹-1 cells
  public static CellRanking ofTag(EvaluationSet set, int column) {
    var cells = new long[set.size()];
    int kept = 0;
    int positives = 0;
    for (int item = 0; item < set.size(); item++) {
      if (set.isGold(item, column)) positives++;
      if (set.row(item)[column] > 0) cells[kept++] = pack(set, item, column);
    }
    cells = Arrays.copyOf(cells, kept);
    Arrays.sort(cells);
    return new CellRanking(set, cells, set.size(), positives);
  }

  /// The set that the cells are of.
  EvaluationSet set() {
    return set;
  }

  /// How many cells there are, those scored 0 too.
  public long total() {
    return total;
  }

  /// How many cells are gold.
  public long positives() {
    return positives;
  }

  /// The counts at a threshold.
  ///
  /// @param threshold predicted from this score on; 0 or less predicts every cell
  public OperatingPoint at(double threshold) {
    if (threshold <= 0) return point(threshold, total, positives);
    int end = end(threshold);
    return point(threshold, end, goldAmong(end));
  }

  /// What changes when the threshold is moved. Looks only at the cells between the two.
  ///
  /// @param limit how many cells at most are listed, the highest scores first; cells scored 0 are
  ///   never listed
  public Move move(double from, double to, int limit) {
    int low = Math.min(end(from), end(to));
    int high = Math.max(end(from), end(to));
    var items = new BitSet();
    for (int place = low; place < high; place++) items.set(item(place));
    var listed = new ArrayList<Cell>();
    for (int place = low; place < high && listed.size() < limit; place++) listed.add(cell(place));
    return new Move(at(from), at(to), items.cardinality(), listed);
  }

  /// What changes between two thresholds.
  ///
  /// @param from the counts before
  /// @param to the counts after
  /// @param items how many items change
  /// @param cells that become or are no more predicted, by falling score
  public record Move(OperatingPoint from, OperatingPoint to, int items, List<Cell> cells) {
    public Move {
      cells = List.copyOf(cells);
    }
  }

  /// One item and one tag.
  ///
  /// @param item the item's id
  /// @param tag the tag's id
  public record Cell(String item, int tag, float score, boolean gold) {}

  /// How many cells are kept, which are those scored above 0.
  int size() {
    return cells.length;
  }

  /// The score of the cell at a place; scores fall.
  float score(int place) {
    return Float.intBitsToFloat(TOP - (int) (cells[place] >>> 33));
  }

  boolean gold(int place) {
    return (cells[place] >>> 32 & 1) == 0;
  }

  int item(int place) {
    return (int) cells[place] / set.tagCount();
  }

  int column(int place) {
    return (int) cells[place] % set.tagCount();
  }

  private Cell cell(int place) {
    var item = set.items().get(item(place));
    return new Cell(item, set.tag(column(place)), score(place), gold(place));
  }

  /// How many cells score at least the threshold, of those that are kept.
  int end(double threshold) {
    float cut = (float) threshold;
    int low = 0;
    int high = cells.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (score(middle) >= cut) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private long goldAmong(int end) {
    long count = goldBefore[end / BLOCK];
    for (int place = end / BLOCK * BLOCK; place < end; place++) if (gold(place)) count++;
    return count;
  }

  private OperatingPoint point(double threshold, long predicted, long tp) {
    return new OperatingPoint(threshold, new Tally(tp, predicted - tp, positives - tp));
  }

  /// Falling score, then gold first, then item and tag, as one number that rises.
  private static long pack(EvaluationSet set, int item, int column) {
    long fall = (long) TOP - Float.floatToIntBits(set.row(item)[column]);
    long notGold = set.isGold(item, column) ? 0 : 1;
    return fall << 33 | notGold << 32 | ((long) item * set.tagCount() + column);
  }

  private static int[] countBlocks(long[] cells) {
    var before = new int[cells.length / BLOCK + 1];
    int count = 0;
    for (int place = 0; place < cells.length; place++) {
      if (place % BLOCK == 0) before[place / BLOCK] = count;
      if ((cells[place] >>> 32 & 1) == 0) count++;
    }
    if (cells.length % BLOCK == 0) before[cells.length / BLOCK] = count;
    return before;
  }
}
