package io.github.assay.agreement;

/// The range in which a coefficient lies with a confidence of 95 %.
///
/// @param low not above `high`
public record Interval(double low, double high) {}
