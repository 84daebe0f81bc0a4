package io.github.assay.agreement;

import java.util.ArrayList;
import java.util.List;

/// Counts of yes and no of all tags, ready for any weights of the items.
///
/// Keeps a cell only where somebody said yes or could not say anything; everywhere else all judges
/// of the item said no. Never changes; thread-safe.
final class TagCounts {
  private final int[] judges;
  private final List<Cells> columns = new ArrayList<>();

  TagCounts(Judgements judgements) {
    this.judges = new int[judgements.size()];
    var yes = new int[judgements.tagCount()];
    var missing = new int[judgements.tagCount()];
    for (int column = 0; column < yes.length; column++) columns.add(new Cells());
    for (int item = 0; item < judges.length; item++) {
      judges[item] = judgements.judges(item);
      if (judges[item] < 2) continue;
      for (Judgement one : judgements.of(item)) {
        for (int column : one.given()) yes[column]++;
        for (int column : one.unknown()) missing[column]++;
      }
      for (Judgement one : judgements.of(item)) {
        for (int column : one.given()) settle(item, column, yes, missing);
        for (int column : one.unknown()) settle(item, column, yes, missing);
      }
    }
  }

  private void settle(int item, int column, int[] yes, int[] missing) {
    if (yes[column] == 0 && missing[column] == 0) return;
    columns.get(column).add(item, yes[column], judges[item] - missing[column]);
    yes[column] = 0;
    missing[column] = 0;
  }

  /// Counts of each column, where each item counts so often.
  List<TagCount> of(int[] weights) {
    long items = 0;
    long values = 0;
    for (int item = 0; item < judges.length; item++) {
      if (judges[item] < 2) continue;
      items += weights[item];
      values += (long) weights[item] * judges[item];
    }
    var counts = new ArrayList<TagCount>();
    for (Cells cells : columns) counts.add(count(cells, weights, items, values));
    return counts;
  }

  /// @param items with two judges or more
  /// @param values of these items, as if all of them could say something
  private TagCount count(Cells cells, int[] weights, long items, long values) {
    long yes = 0;
    long positives = 0;
    long both = 0;
    long either = 0;
    double different = 0;
    for (int at = 0; at < cells.size(); at++) {
      int item = cells.item(at);
      long weight = weights[item];
      long saidYes = cells.yes(at);
      long said = cells.judges(at);
      values -= weight * (judges[item] - (said < 2 ? 0 : said));
      if (said < 2) {
        items -= weight;
        continue;
      }
      yes += weight * saidYes;
      if (saidYes > 0) positives += weight;
      both += weight * saidYes * (saidYes - 1);
      either += weight * saidYes * (said - 1);
      different += weight * 2.0 * saidYes * (said - saidYes) / (said - 1);
    }
    return new TagCount(items, values, yes, positives, different, both, either);
  }

  /// Fleiss' kappa of each column, over the items that exactly so many people judged, where each
  /// item counts so often.
  List<Fleiss> fleiss(int raters, int[] weights) {
    long all = 0;
    for (int item = 0; item < judges.length; item++)
      if (judges[item] == raters) all += weights[item];
    var kappas = new ArrayList<Fleiss>();
    for (Cells cells : columns) kappas.add(fleiss(cells, new Rated(raters, all), weights));
    return kappas;
  }

  /// @param items that exactly so many people judged
  private record Rated(int raters, long items) {}

  private Fleiss fleiss(Cells cells, Rated rated, int[] weights) {
    int raters = rated.raters();
    long items = rated.items();
    long yes = 0;
    long differing = 0;
    for (int at = 0; at < cells.size(); at++) {
      long weight = weights[cells.item(at)];
      if (judges[cells.item(at)] == raters) items -= weight;
      if (cells.judges(at) != raters) continue;
      items += weight;
      yes += weight * cells.yes(at);
      differing += 2 * weight * cells.yes(at) * (raters - cells.yes(at));
    }
    if (items == 0) return Fleiss.NONE;
    double pairs = (double) raters * (raters - 1);
    double share = (double) yes / items / raters;
    double expected = share * share + (1 - share) * (1 - share);
    return Fleiss.of(1 - differing / pairs / items, expected, items, raters);
  }

  /// Cells of one column: item, times yes, judges.
  private static final class Cells {
    private static final int WIDTH = 3;

    private final Ints numbers = new Ints();

    private void add(int item, int yes, int judges) {
      numbers.add(item);
      numbers.add(yes);
      numbers.add(judges);
    }

    private int size() {
      return numbers.size() / WIDTH;
    }

    private int item(int at) {
      return numbers.get(WIDTH * at);
    }

    private int yes(int at) {
      return numbers.get(WIDTH * at + 1);
    }

    private int judges(int at) {
      return numbers.get(WIDTH * at + 2);
    }
  }
}
