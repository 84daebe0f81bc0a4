package io.github.assay.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.agreement.ItemScore;
import io.github.assay.domain.Run;
import io.github.assay.store.StoreException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// The tags of gold that are probably wrong, as one look at it found them: given without applying,
/// or applying without being given.
///
/// @param passport what was looked at, and how
/// @param size how much that was
/// @param suspects the least likely to be right first
public record LabelErrors(Passport passport, Size size, List<Suspect> suspects) {
  /// What such looks are called beside a run.
  static final String KIND = "label-errors";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Comparator<Suspect> WORST_FIRST =
      Comparator.comparingDouble(Suspect::score)
          .thenComparing(Suspect::item)
          .thenComparingInt(Suspect::tag);

  public LabelErrors {
    suspects = suspects.stream().sorted(WORST_FIRST).toList();
  }

  /// What was looked at, and how.
  ///
  /// @param run whose recipe, settings and seed were used
  /// @param plan of that run
  /// @param folds each was scored by a model that learned from the others
  /// @param vocabulary its version
  /// @param gold SHA-256, in hexadecimal digits, of the gold that was looked at
  public record Passport(String run, Run.Plan plan, int folds, int vocabulary, String gold) {}

  /// How much was looked at.
  ///
  /// @param items without those of the test part
  /// @param tags that were judged
  /// @param leftOut tags with too few items that have them, or lack them
  public record Size(int items, int tags, int leftOut) {}

  /// A yes or no of gold that is probably wrong.
  ///
  /// @param item its id
  /// @param tag its id
  /// @param given whether gold has the tag
  /// @param probability of the tag, by a model that has not seen the item, in `[0, 1]`
  /// @param threshold what makes it a suspect: a probability of at least this if the tag was not
  ///   given, of at most this if it was
  /// @param score how likely what was given is right, in `(0, 1)`
  public record Suspect(
      String item, int tag, boolean given, double probability, double threshold, double score) {}

  /// How likely everything is right that is said of an item, by id of the item: pooled from the
  /// scores of its suspects and one tag that nobody doubts. The items are in the order of their
  /// worst suspects.
  public Map<String, Double> items() {
    var items = new LinkedHashMap<String, Double>();
    byItem()
        .forEach(
            (item, some) -> items.put(item, pooled(some.stream().mapToDouble(Suspect::score))));
    return items;
  }

  /// The suspects of each item, worst first.
  Map<String, List<Suspect>> byItem() {
    var items = new LinkedHashMap<String, List<Suspect>>();
    for (Suspect suspect : suspects)
      items.merge(suspect.item(), List.of(suspect), LabelErrors::both);
    return items;
  }

  private static List<Suspect> both(List<Suspect> some, List<Suspect> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /// How likely everything is right that is said of an item.
  ///
  /// @param scores of its suspects
  static double pooled(DoubleStream scores) {
    return ItemScore.of(DoubleStream.concat(DoubleStream.of(1), scores).toArray());
  }

  /// The same as text to be kept.
  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value that cannot be written as JSON", e);
    }
  }

  /// Reads what [#written] wrote.
  ///
  /// @throws StoreException `STORE_DAMAGED` if it is nothing of the kind
  static LabelErrors read(String text) {
    try {
      return JSON.readValue(text, LabelErrors.class);
    } catch (JsonProcessingException e) {
      throw new StoreException("STORE_DAMAGED", "label errors that cannot be read", e);
    }
  }
}
