package io.github.assay.ui.compare;

/// One item of the two runs.
///
/// @param place in the sets
/// @param id of the item
/// @param title what people read
record ItemRow(int place, String id, String title) {}
