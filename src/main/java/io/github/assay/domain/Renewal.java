package io.github.assay.domain;

/// That the guideline of a tag came to mean something else, so that what was decided of the tag
/// before has to be looked at again.
///
/// @param tag id of the tag
/// @param since the first version of the vocabulary that has it so
public record Renewal(int tag, int since) {}
