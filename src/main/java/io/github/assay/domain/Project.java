package io.github.assay.domain;

/// What the project has agreed on for labelling.
///
/// @param most how many suggestions are shown before somebody asks for more, at least 1
/// @param sure from which score on suggestions may be taken all at once, in `[0, 1]`
/// @param withheld on which share of items suggestions stay hidden until the item is submitted, in
///   `[0, 1]`
/// @param queue in which order items come
/// @param arm what helps people to choose; null as all, as in what was agreed before there were any
/// @param judges who rules on items; null as others, as in what was agreed before one could choose
public record Project(int most, double sure, double withheld, Queue queue, Arm arm, Judges judges) {
  /// As many as there are keys.
  public static final int MOST_SHOWN = 9;

  /// What holds until somebody says otherwise.
  public static final Project STANDARD =
      new Project(5, 0.8, 0, new Queue(Order.FEWEST_VOTES, 1, "", 1), Arm.ALL, Judges.OTHERS);

  public Project {
    if (most < 1 || most > MOST_SHOWN)
      throw new IllegalArgumentException("1 to 9 suggestions: " + most);
    if (!(sure >= 0 && sure <= 1)) throw new IllegalArgumentException("not in [0, 1]: " + sure);
    if (!(withheld >= 0 && withheld <= 1))
      throw new IllegalArgumentException("not in [0, 1]: " + withheld);
    arm = arm == null ? Arm.ALL : arm;
    judges = judges == null ? Judges.OTHERS : judges;
  }

  /// The same with another queue.
  public Project with(Queue other) {
    return new Project(most, sure, withheld, other, arm, judges);
  }

  /// The same with other help.
  public Project with(Arm other) {
    return new Project(most, sure, withheld, queue, other, judges);
  }

  /// The same with other judges.
  public Project with(Judges other) {
    return new Project(most, sure, withheld, queue, arm, other);
  }

  /// Who rules on an item.
  public enum Judges {
    /// Those who did not vote on it.
    OTHERS,
    /// Also those who did.
    ANYBODY
  }

  /// Which items come, and in which order.
  ///
  /// @param order how they are sorted
  /// @param votes how many people should finish an item, at least 1
  /// @param query which items, in the query language with ids in place of names, or `@` and the
  ///   name of a saved view; empty for all
  /// @param seed of what is random
  public record Queue(Order order, int votes, String query, long seed) {
    /// More people than this need not agree on an item.
    public static final int MOST_VOTES = 9;

    /// What stands before the name of a saved view.
    public static final String VIEW = "@";

    public Queue {
      if (votes < 1 || votes > MOST_VOTES)
        throw new IllegalArgumentException("1 to 9 votes: " + votes);
    }

    /// The same made of other items.
    public Queue of(String other) {
      return new Queue(order, votes, other, seed);
    }

    /// Whether it is made of all items, in an order that follows from the votes alone.
    public boolean isByVotes() {
      return query.isEmpty() && order.isByVotes();
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
    RARE_TAGS;

    /// Whether the number of votes decides, and then the order in which items came in.
    public boolean isByVotes() {
      return this == FEWEST_VOTES || this == SECOND_VOTES;
    }
  }
}
