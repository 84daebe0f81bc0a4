package io.github.assay.ui.compare;

import io.github.assay.evaluation.Effect;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Which items are listed.
enum Filter {
  CHANGED,
  FIXED,
  BROKE,
  BOTH_WRONG;

  /// An item is listed if it has a tag of one of these effects.
  Set<Effect> effects() {
    return switch (this) {
      case CHANGED -> EnumSet.of(Effect.FIXED, Effect.BROKE);
      case FIXED -> EnumSet.of(Effect.FIXED);
      case BROKE -> EnumSet.of(Effect.BROKE);
      case BOTH_WRONG -> EnumSet.of(Effect.BOTH_WRONG);
    };
  }

  /// The end of its key in the texts.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
