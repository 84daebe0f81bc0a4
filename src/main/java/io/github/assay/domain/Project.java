package io.github.assay.domain;

/// What the project has agreed on for labelling.
///
/// @param most how many suggestions are shown before somebody asks for more, at least 1
/// @param sure from which score on suggestions may be taken all at once, in `[0, 1]`
/// @param withheld on which share of items suggestions stay hidden until the item is submitted, in
///   `[0, 1]`
/// @param queue in which order items come
public record Project(int most, double sure, double withheld, Queue queue) {
  /// What holds until somebody says otherwise.
  public static final Project STANDARD =
      new Project(5, 0.8, 0, new Queue(Order.FEWEST_VOTES, 1, "", 1));

  public Project {
    if (most < 1 || most > 9) throw new IllegalArgumentException("1 to 9 suggestions: " + most);
    if (!(sure >= 0 && sure <= 1)) throw new IllegalArgumentException("not in [0, 1]: " + sure);
    if (!(withheld >= 0 && withheld <= 1))
      throw new IllegalArgumentException("not in [0, 1]: " + withheld);
  }

  /// Which items come, and in which order.
  ///
  /// @param order how they are sorted
  /// @param votes how many people should finish an item, at least 1
  /// @param query which items; empty for all
  /// @param seed of what is random
  public record Queue(Order order, int votes, String query, long seed) {
    public Queue {
      if (votes < 1) throw new IllegalArgumentException("at least 1 vote: " + votes);
    }
  }

  /// In which order items come.
  public enum Order {
    /// As they came in, those first that nobody has finished.
    FEWEST_VOTES,
    /// As they came in, those first that others have finished and that need another vote.
    SECOND_VOTES,
    /// By a seeded shuffle.
    RANDOM,
    /// Those first of which the model is least sure.
    UNCERTAIN,
    /// Spread over all that is there.
    DIVERSE,
    /// Those first on which two models differ most.
    MODELS_DISAGREE,
    /// Those first that may have a tag of which there is little gold.
    RARE_TAGS
  }
}
