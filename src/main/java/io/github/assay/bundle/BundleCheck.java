package io.github.assay.bundle;

/// What came of looking at a file that should be a bundle. Only a [Ready] one may be used.
public sealed interface BundleCheck {
  /// Whole, of a version that is understood, and its golden cases came out as written down.
  record Ready(Bundle bundle) implements BundleCheck {}

  /// Made by a later Assay.
  ///
  /// @param version the bundle format that it needs
  record TooNew(int version) implements BundleCheck {}

  /// Not what was written: cut off, changed, incomplete, or its model no longer answers as it did.
  ///
  /// @param code stable upper-case name, such as `CHECKSUM_DIFFERS`
  /// @param entry the entry of the archive; empty if it is the archive itself
  /// @param reason one sentence for people
  record Damaged(String code, String entry, String reason) implements BundleCheck {}

  /// Built so that opening it could do harm, or with something that is not known to be harmless.
  ///
  /// @param code stable upper-case name, such as `BOMB`
  /// @param entry the entry of the archive; empty if it is the archive itself
  /// @param reason one sentence for people
  record Unsafe(String code, String entry, String reason) implements BundleCheck {}

  /// The stable name of the outcome, for scripts: `READY`, `TOO_NEW`, or the code of the damage.
  default String word() {
    return switch (this) {
      case Ready _ -> "READY";
      case TooNew _ -> "TOO_NEW";
      case Damaged damaged -> damaged.code();
      case Unsafe unsafe -> unsafe.code();
    };
  }

  /// The outcome in one sentence for people.
  default String sentence() {
    return switch (this) {
      case Ready _ -> "the bundle is whole and its golden cases pass";
      case TooNew(int version) ->
          "the bundle has format %d, and this Assay reads up to %d; open it with a later Assay"
              .formatted(version, Manifest.FORMAT);
      case Damaged(_, String entry, String reason) -> "damaged: " + located(entry, reason);
      case Unsafe(_, String entry, String reason) -> "unsafe: " + located(entry, reason);
    };
  }

  private static String located(String entry, String reason) {
    return entry.isEmpty() ? reason : Shown.name(entry) + ": " + reason;
  }
}
