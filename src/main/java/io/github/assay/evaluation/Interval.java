package io.github.assay.evaluation;

/// The range in which a value lies with a confidence of 95 %.
///
/// @param low not above `high`
public record Interval(double low, double high) {}
