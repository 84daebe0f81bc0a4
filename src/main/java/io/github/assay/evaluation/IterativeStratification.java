package io.github.assay.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Splits items into parts so that each part has its share of every tag: iterative stratification
/// (Sechidis, Tsoumakas and Vlahavas 2011), without chance.
///
/// Takes the tag with the fewest items left, and gives each of its units in order to the part that
/// lacks most items of this tag, then most items at all, then to the first such part. Units without
/// tags come last. Of two tags with as few items the lower one is taken.
///
/// @see <a href="https://doi.org/10.1007/978-3-642-23808-6_10">On the stratification of multi-label
///   data</a>
public final class IterativeStratification {
  private final List<? extends Collection<Integer>> tags;
  private final List<List<Integer>> units;
  private final double[] lacks;
  private final double[][] lacksOfTag;
  private final int[] left;
  private final int[] partOfUnit;

  private IterativeStratification(
      List<? extends Collection<Integer>> tags, List<List<Integer>> units, double[] shares) {
    this.tags = tags;
    this.units = units;
    this.left =
        new int[1 + tags.stream().flatMap(Collection::stream).mapToInt(t -> t).max().orElse(-1)];
    for (Collection<Integer> row : tags) for (int tag : row) left[tag]++;
    this.lacks = new double[shares.length];
    this.lacksOfTag = new double[shares.length][left.length];
    for (int part = 0; part < shares.length; part++) {
      lacks[part] = shares[part] * tags.size();
      for (int tag = 0; tag < left.length; tag++) lacksOfTag[part][tag] = shares[part] * left[tag];
    }
    this.partOfUnit = new int[units.size()];
    Arrays.fill(partOfUnit, -1);
  }

  /// Splits items that each stand alone.
  ///
  /// @param tags the columns of each item's tags, from 0
  /// @param shares how much of all items each part shall have; they add up to 1
  /// @return the part of each item, from 0
  public static int[] split(List<? extends Collection<Integer>> tags, double... shares) {
    var alone = new ArrayList<List<Integer>>();
    for (int item = 0; item < tags.size(); item++) alone.add(List.of(item));
    return split(tags, alone, shares);
  }

  /// Splits items of which some must stay together.
  ///
  /// @param tags the columns of each item's tags, from 0
  /// @param units places of items, each in one unit, in the order in which they are handed out
  /// @param shares how much of all items each part shall have; they add up to 1
  /// @return the part of each item, from 0
  public static int[] split(
      List<? extends Collection<Integer>> tags, List<List<Integer>> units, double... shares) {
    if (Math.abs(Arrays.stream(shares).sum() - 1) > 1e-9
        || Arrays.stream(shares).min().orElse(-1) < 0)
      throw new IllegalArgumentException("shares do not add up to 1: " + Arrays.toString(shares));
    return new IterativeStratification(tags, units, shares).split();
  }

  /// Splits into `folds` parts of the same size.
  ///
  /// @return the fold of each item, from 0
  public static int[] folds(
      List<? extends Collection<Integer>> tags, List<List<Integer>> units, int folds) {
    var shares = new double[folds];
    Arrays.fill(shares, 1.0 / folds);
    return split(tags, units, shares);
  }

  private int[] split() {
    var unitsOfTag = unitsOfTag();
    for (int tag = rarest(); tag >= 0; tag = rarest())
      for (int unit : unitsOfTag.get(tag)) if (partOfUnit[unit] < 0) assign(unit, best(tag));
    for (int unit = 0; unit < partOfUnit.length; unit++)
      if (partOfUnit[unit] < 0) assign(unit, best(-1));
    var parts = new int[tags.size()];
    for (int unit = 0; unit < partOfUnit.length; unit++)
      for (int item : units.get(unit)) parts[item] = partOfUnit[unit];
    return parts;
  }

  private List<List<Integer>> unitsOfTag() {
    var found = new ArrayList<List<Integer>>();
    for (int tag = 0; tag < left.length; tag++) found.add(new ArrayList<>());
    for (int unit = 0; unit < units.size(); unit++)
      for (int item : units.get(unit))
        for (int tag : tags.get(item)) {
          var list = found.get(tag);
          if (list.isEmpty() || list.getLast() != unit) list.add(unit);
        }
    return found;
  }

  /// The tag with the fewest items left, -1 if no tag has any.
  private int rarest() {
    int rarest = -1;
    for (int tag = 0; tag < left.length; tag++)
      if (left[tag] > 0 && (rarest < 0 || left[tag] < left[rarest])) rarest = tag;
    return rarest;
  }

  /// The part that lacks most of a tag (-1: of no tag in particular).
  private int best(int tag) {
    int best = 0;
    for (int part = 1; part < lacks.length; part++) {
      double more = tag < 0 ? 0 : rounded(lacksOfTag[part][tag] - lacksOfTag[best][tag]);
      if (more > 0 || (more == 0 && rounded(lacks[part] - lacks[best]) > 0)) best = part;
    }
    return best;
  }

  private void assign(int unit, int part) {
    partOfUnit[unit] = part;
    for (int item : units.get(unit)) {
      lacks[part]--;
      for (int tag : tags.get(item)) {
        lacksOfTag[part][tag]--;
        left[tag]--;
      }
    }
  }

  private static double rounded(double difference) {
    return Math.rint(difference * 1e9);
  }
}
