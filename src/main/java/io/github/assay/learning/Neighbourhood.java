package io.github.assay.learning;

import io.github.assay.domain.Vocabulary;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The gold items that read most like an item, and what they say of tags.
///
/// @param nearest nearest first
/// @param likeness in what they are near
public record Neighbourhood(List<Neighbour> nearest, Likeness likeness) {
  /// How many neighbours are asked.
  public static final int ASKED = 10;

  /// Nobody is near.
  public static final Neighbourhood NONE = new Neighbourhood(List.of());

  /// In what texts can be alike.
  public enum Likeness {
    /// TF-IDF values of their words.
    WORDS(0),
    /// Vectors of a sentence model.
    MEANING(0.3);

    private final double weight;

    Likeness(double weight) {
      this.weight = weight;
    }

    /// What share of what it leaves open a neighbourhood that is sure of a tag adds to a model's
    /// score.
    public double weight() {
      return weight;
    }
  }

  public Neighbourhood {
    nearest = List.copyOf(nearest);
  }

  /// Items that are near by their words.
  public Neighbourhood(List<Neighbour> nearest) {
    this(nearest, Likeness.WORDS);
  }

  /// For each tag that a neighbour has: the share of neighbours that have it, each weighing as much
  /// as it is similar. Neighbours that are missing count as barely similar ones without a tag, so
  /// that a single distant neighbour is not sure of anything.
  ///
  /// @return above 0 and at most 1, by tag id
  public SortedMap<Integer, Double> shares() {
    double all = GoldIndex.LEAST * Math.max(0, ASKED - nearest.size());
    for (Neighbour neighbour : nearest) all += neighbour.similarity();
    var sums = new TreeMap<Integer, Double>();
    for (Neighbour neighbour : nearest)
      for (int tag : neighbour.tags()) sums.merge(tag, neighbour.similarity(), Double::sum);
    var shares = new TreeMap<Integer, Double>();
    for (var sum : sums.entrySet()) shares.put(sum.getKey(), Math.min(1, sum.getValue() / all));
    return shares;
  }

  /// The same with approved tags alone, and with those that they imply.
  public Neighbourhood under(Vocabulary vocabulary) {
    return new Neighbourhood(
        nearest.stream()
            .map(
                neighbour ->
                    neighbour.with(
                        vocabulary.closure(
                            neighbour.tags().stream().filter(vocabulary::has).toList())))
            .toList(),
        likeness);
  }

  /// The neighbours that have a tag, nearest first.
  public List<Neighbour> with(int tag) {
    return nearest.stream().filter(neighbour -> neighbour.tags().contains(tag)).toList();
  }
}
