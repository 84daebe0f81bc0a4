package io.github.assay.workbench;

import io.github.assay.domain.Project.Order;

/// In which order items come to a person now.
public sealed interface Serving {
  /// As the project agreed.
  ///
  /// @param looked of how many items a model was asked so far; 0 if none has to be
  record Agreed(Order order, int looked) implements Serving {}

  /// By votes, until models have looked at the first items.
  record Coming(Order order) implements Serving {}

  /// By votes, since something is missing that the order needs.
  record Lacking(Order order, Lack lack) implements Serving {}

  /// No item comes, since it cannot be told which are meant.
  ///
  /// @param why for people
  record Broken(String why) implements Serving {}

  /// What an order may lack.
  enum Lack {
    /// A trained model.
    MODEL,
    /// A second one, made in another way or from other gold.
    SECOND_MODEL,
    /// Something that can be read: a model or the workspace itself is damaged.
    SOUND_MODEL
  }
}
