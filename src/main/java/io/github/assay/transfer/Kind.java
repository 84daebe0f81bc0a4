package io.github.assay.transfer;

/// What the records of a file are.
public enum Kind {
  ITEMS,
  ANNOTATIONS,
  DECISIONS
}
