package io.github.assay.domain;

/// The texts of an item that annotators and models read.
public enum Field {
  TITLE,
  DESCRIPTION
}
