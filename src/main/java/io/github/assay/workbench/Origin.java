package io.github.assay.workbench;

/// Who makes suggestions, so far as somebody can do something about it.
public sealed interface Origin {
  /// A name, an alias or a phrase.
  record Words(Rule rule) implements Origin {}

  /// Words that are no rule of the tag any longer.
  ///
  /// @param words empty if it is not known which those were
  record Gone(int tag, String words) implements Origin {}

  /// The model of a run.
  ///
  /// @param run its id; empty if it is not known
  record Model(String run) implements Origin {}

  /// Gold items that read alike.
  record Neighbours() implements Origin {}

  /// Tags that imply others.
  record Parent() implements Origin {}

  /// Such as `rule`, as lists and commands call it.
  default String word() {
    return switch (this) {
      case Words(var rule) -> rule.kind().word();
      case Gone _ -> "gone";
      case Model _ -> "model";
      case Neighbours _ -> "neighbours";
      case Parent _ -> "parent";
    };
  }
}
