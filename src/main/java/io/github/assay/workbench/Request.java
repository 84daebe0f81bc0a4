package io.github.assay.workbench;

/// What somebody asks the owner of the vocabulary for. Tags are named by id.
public sealed interface Request {
  /// A tag that is missing.
  record NewTag(String name) implements Request {}

  /// Two tags mean the same, so that one of them is enough.
  record Merge(int tag, int other) implements Request {}

  /// What annotators read about a tag is wrong or not enough.
  record Guidance(int tag) implements Request {}
}
