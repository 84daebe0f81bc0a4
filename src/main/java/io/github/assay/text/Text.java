package io.github.assay.text;

/// What features are made of: all that annotators and models read of an item.
///
/// @param title may be empty
/// @param description may be empty
public record Text(String title, String description) {}
