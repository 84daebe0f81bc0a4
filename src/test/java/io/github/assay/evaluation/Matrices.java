package io.github.assay.evaluation;

import io.github.assay.domain.Scores;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Evaluation sets from small tables: one row an item, one column a tag.
final class Matrices {
  private Matrices() {}

  /// Items `i0`, `i1` and so on; tag ids are 10 times the column.
  static EvaluationSet set(int[][] gold, double[][] scores) {
    return set(gold, new int[gold.length][], scores);
  }

  static EvaluationSet set(int[][] gold, int[][] explicit, double[][] scores) {
    var builder = EvaluationSet.over(ids(ones(scores[0].length)));
    for (int item = 0; item < gold.length; item++) {
      Set<Integer> found = explicit[item] == null ? Set.of() : ids(explicit[item]);
      builder.add("i" + item, ids(gold[item]), found, scores(scores[item]));
    }
    return builder.build();
  }

  /// One tag with a score and a verdict for each item.
  static EvaluationSet column(int[] gold, double[] scores) {
    var rows = IntStream.range(0, gold.length).boxed().toList();
    return set(
        rows.stream().map(row -> new int[] {gold[row]}).toArray(int[][]::new),
        rows.stream().map(row -> new double[] {scores[row]}).toArray(double[][]::new));
  }

  /// Scores that predict exactly these cells at 0.5.
  static double[][] scoresOf(int[][] predicted) {
    return IntStream.range(0, predicted.length)
        .mapToObj(item -> IntStream.of(predicted[item]).asDoubleStream().toArray())
        .toArray(double[][]::new);
  }

  /// Random verdicts, each 1 with the given chance.
  static int[][] verdicts(Random random, int items, int tags, double chance) {
    var rows = new int[items][tags];
    for (int[] row : rows)
      for (int tag = 0; tag < tags; tag++) row[tag] = random.nextDouble() < chance ? 1 : 0;
    return rows;
  }

  /// Random scores out of `levels + 1` values from 0 to 1, so that there are ties and zeros.
  static double[][] scores(Random random, int items, int tags, int levels) {
    var rows = new double[items][tags];
    for (double[] row : rows)
      for (int tag = 0; tag < tags; tag++) row[tag] = random.nextInt(levels + 1) / (double) levels;
    return rows;
  }

  private static Scores scores(double[] row) {
    var values = new float[row.length];
    for (int tag = 0; tag < row.length; tag++) values[tag] = (float) row[tag];
    return Scores.of(IntStream.range(0, row.length).map(tag -> 10 * tag).toArray(), values);
  }

  private static Set<Integer> ids(int[] marks) {
    var ids = new TreeSet<Integer>();
    for (int tag = 0; tag < marks.length; tag++) if (marks[tag] == 1) ids.add(10 * tag);
    return ids;
  }

  private static int[] ones(int size) {
    return IntStream.generate(() -> 1).limit(size).toArray();
  }
}
