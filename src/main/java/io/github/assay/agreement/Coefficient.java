package io.github.assay.agreement;

import org.jspecify.annotations.Nullable;

/// A number with its passport.
///
/// @param value null if undefined
/// @param isSupported whether there were enough items, and yes of the tag, for it to say anything
public record Coefficient(@Nullable Double value, boolean isSupported, Passport passport) {}
