package io.github.assay.bundle;

/// How large a bundle may be, whatever its own headers say. Bytes are counted while inflating.
///
/// @param entries most entries
/// @param total most bytes of all entries together, inflated
/// @param ratio most inflated bytes for one packed byte, in any entry and in the whole file
/// @param ratioFrom inflated bytes up to which the ratio does not matter
/// @param model most bytes of all parts of the model together, since they are held in memory
/// @param text most bytes of any other entry that is read
/// @param card most bytes of the card and of the runbook, which people read as plain text
public record Limits(
    int entries, long total, int ratio, long ratioFrom, long model, int text, int card) {
  private static final int MIB = 1 << 20;

  /// 1,000 entries, 2 GiB in all, 200 to one over 1 MiB, a model of at most a quarter of the memory
  /// that this Java may take, texts of at most 64 MiB, a card of at most 1 MiB.
  public static final Limits STANDARD =
      new Limits(1000, 2048L * MIB, 200, MIB, Runtime.getRuntime().maxMemory() / 4, 64 * MIB, MIB);
}
