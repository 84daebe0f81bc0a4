package io.github.assay.domain;

import java.time.Instant;

/// What a person wrote down about an item.
///
/// @param text empty if an earlier note is taken back
public record Note(String item, String author, Instant at, String text) {}
