package io.github.assay.domain;

/// The scores that a run gave to one item of its snapshot.
///
/// @param item the item's id
/// @param part the part that it is in; never [Part#TRAIN], since scores there say nothing
/// @param scores all tags, or the best ones where there are very many
public record ScoredItem(String item, Part part, Scores scores) {}
