package io.github.assay.agreement;

import org.jspecify.annotations.Nullable;

/// How people agree on one tag.
///
/// @param tag its id
/// @param alpha Krippendorff's, of yes and no
/// @param fleiss a second opinion, over fewer items
/// @param fleissRange the interval of that; null if no draw had a value
/// @param psa positive specific agreement over all pairs of people
/// @param positives items with a yes, among those that two people judged at least
public record TagAgreement(
    int tag,
    Coefficient alpha,
    Fleiss fleiss,
    @Nullable Interval fleissRange,
    Coefficient psa,
    long positives) {}
