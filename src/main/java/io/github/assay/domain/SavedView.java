package io.github.assay.domain;

/// A question about the items that somebody kept under a name.
///
/// @param name unique
/// @param query in the query language, with `#` and an id in place of a tag's name, so that it
///   outlives a renaming
public record SavedView(String name, String query) {}
