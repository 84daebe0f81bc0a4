package io.github.assay.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Two models' scores of the same cells (pairs of an item and a tag), prepared so that any two
/// thresholds are answered from the cells that are gold or predicted alone.
///
/// Takes 8 bytes for each cell scored above 0, beside the rankings, and 24 for each gold one. Never
/// changes; thread-safe.
public final class Contrast {
  private final CellRanking first;
  private final CellRanking second;
  private final float[] secondOfFirst;
  private final float[] firstOfSecond;
  private final GoldCells gold;

  private Contrast(CellRanking first, CellRanking second, GoldCells gold) {
    this.first = first;
    this.second = second;
    this.gold = gold;
    secondOfFirst = scores(second.set(), first);
    firstOfSecond = scores(first.set(), second);
  }

  /// All cells of two sets.
  ///
  /// @throws IllegalArgumentException if the two are not over the same items, tags and gold
  public static Contrast of(EvaluationSet first, EvaluationSet second) {
    check(first, second);
    return new Contrast(CellRanking.of(first), CellRanking.of(second), GoldCells.of(first, second));
  }

  /// The cells of one tag.
  ///
  /// @param tag its id
  /// @throws IllegalArgumentException if the two are not over the same items, tags and gold, or
  ///   without this tag
  public static Contrast ofTag(EvaluationSet first, EvaluationSet second, int tag) {
    check(first, second);
    int column = first.column(tag);
    return new Contrast(
        CellRanking.ofTag(first, column),
        CellRanking.ofTag(second, column),
        GoldCells.ofTag(first, second, column));
  }

  /// The first model's cells.
  public CellRanking first() {
    return first;
  }

  /// The second model's cells.
  public CellRanking second() {
    return second;
  }

  /// Which cells one model gets right and the other wrong.
  ///
  /// @param one threshold of the first model, above 0
  /// @param other threshold of the second model, above 0
  public Effects at(double one, double other) {
    if (!(one > 0 && other > 0))
      throw new IllegalArgumentException("thresholds must be above 0: " + one + ", " + other);
    var effects = new Effects(first.set());
    var a = effects.first();
    var b = effects.second();
    float cutOne = (float) one;
    float cutOther = (float) other;
    for (int place = first.end(one) - 1; place >= 0; place--) {
      a.predicted(first.column(place));
      if (first.gold(place)) continue;
      var effect = secondOfFirst[place] >= cutOther ? Effect.BOTH_WRONG : Effect.BROKE;
      effects.add(effect, first.item(place), first.column(place));
    }
    for (int place = second.end(other) - 1; place >= 0; place--) {
      b.predicted(second.column(place));
      if (!second.gold(place) && firstOfSecond[place] < cutOne)
        effects.add(Effect.FIXED, second.item(place), second.column(place));
    }
    addGold(effects, cutOne, cutOther);
    return effects;
  }

  /// What becomes of each cell of an item that a model gets wrong, gold ones first, then by tag id.
  ///
  /// @param item its place in the set
  public List<Cell> cells(int item, double one, double other) {
    var cells = new ArrayList<Cell>();
    for (int column = 0; column < first.set().tagCount(); column++) {
      boolean right = first.set().isGold(item, column);
      float a = first.set().score(item, column);
      float b = second.set().score(item, column);
      boolean wrongA = a >= (float) one != right;
      boolean wrongB = b >= (float) other != right;
      if (!wrongA && !wrongB) continue;
      var effect = wrongA ? (wrongB ? Effect.BOTH_WRONG : Effect.BROKE) : Effect.FIXED;
      cells.add(new Cell(first.set().tag(column), right, effect, a, b));
    }
    cells.sort((x, y) -> Boolean.compare(y.gold(), x.gold()));
    return cells;
  }

  /// A cell that at least one model gets wrong.
  ///
  /// @param tag its id
  /// @param gold whether the tag is right for the item
  /// @param first score of the first model
  /// @param second score of the second model
  public record Cell(int tag, boolean gold, Effect effect, float first, float second) {}

  private void addGold(Effects effects, float one, float other) {
    for (int place = 0; place < gold.size(); place++) {
      int column = gold.column(place);
      boolean a = gold.first(place) >= one;
      boolean b = gold.second(place) >= other;
      if (a) effects.first().right(column);
      if (b) effects.second().right(column);
      if (a && b) continue;
      var effect = a ? Effect.FIXED : b ? Effect.BROKE : Effect.BOTH_WRONG;
      effects.add(effect, gold.item(place), column);
    }
  }

  private static float[] scores(EvaluationSet set, CellRanking ranking) {
    var scores = new float[ranking.size()];
    for (int place = 0; place < scores.length; place++)
      scores[place] = set.score(ranking.item(place), ranking.column(place));
    return scores;
  }

  private static void check(EvaluationSet first, EvaluationSet second) {
    boolean same = first.items().equals(second.items()) && first.tagCount() == second.tagCount();
    for (int column = 0; same && column < first.tagCount(); column++)
      same = first.tag(column) == second.tag(column);
    for (int item = 0; same && item < first.size(); item++)
      same = Arrays.equals(first.gold(item), second.gold(item));
    if (!same)
      throw new IllegalArgumentException("the two sets differ in their items, tags or gold");
  }
}
