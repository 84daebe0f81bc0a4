package io.github.assay.learning;

/// One knob of a recipe.
///
/// @param name such as `epochs`
/// @param standard the value that it has if nobody sets it
/// @param meaning one sentence for people, with unit and range
public record Setting(String name, String standard, String meaning) {}
