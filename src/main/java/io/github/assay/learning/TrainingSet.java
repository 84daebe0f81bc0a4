package io.github.assay.learning;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Vocabulary;
import java.util.List;

/// What a recipe may learn from. Test items are never in it.
///
/// @param vocabulary the approved tags
/// @param train items to learn from, sorted by id
/// @param validation items to choose on (blend weights, early stop), sorted by id; may be empty
public record TrainingSet(Vocabulary vocabulary, List<GoldItem> train, List<GoldItem> validation) {
  public TrainingSet {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
  }
}
