package io.github.assay.workbench;

import java.time.Instant;

/// That gold may be frozen although a check fails.
///
/// @param ticket its number
/// @param reason in the person's own words
/// @param author who gave it
/// @param at when
public record Waiver(long ticket, GoldCheck check, String reason, String author, Instant at) {}
