package io.github.assay.transfer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How files are to be read.
///
/// @param format the format; empty to go by the name of the file, or else by its content
/// @param charset of files without a byte-order mark
/// @param delimiter what stands between values of delimited files; empty for what the format says
/// @param mapping which column is which field
public record Reading(
    Optional<Format> format, Charset charset, Optional<Character> delimiter, Mapping mapping) {
  /// By name, in UTF-8, no columns renamed.
  public static final Reading PLAIN =
      new Reading(Optional.empty(), StandardCharsets.UTF_8, Optional.empty(), Mapping.NONE);

  /// The same with a format.
  public Reading as(Format given) {
    return new Reading(Optional.of(given), charset, delimiter, mapping);
  }

  /// The same in another charset.
  public Reading in(Charset given) {
    return new Reading(format, given, delimiter, mapping);
  }

  /// The same with columns renamed.
  public Reading with(Mapping given) {
    return new Reading(format, charset, delimiter, given);
  }
}
