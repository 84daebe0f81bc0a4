package io.github.assay.evaluation;

import org.jspecify.annotations.Nullable;

/// Precision, recall and F1, each in `[0, 1]`, or null where it is undefined.
public record Prf(@Nullable Double p, @Nullable Double r, @Nullable Double f1) {}
