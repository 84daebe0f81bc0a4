package io.github.assay.transfer;

/// What an export wrote.
///
/// @param file where it is; empty for a stream
/// @param format id of the format
/// @param records how many
public record ExportReport(String file, String format, long records) {}
