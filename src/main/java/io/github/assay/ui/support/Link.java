package io.github.assay.ui.support;

import io.github.assay.workbench.Statistics;

/// Somewhere in the window that a number, a row or the palette leads to. Says what is meant; the
/// first screen that knows what to do with it is opened.
public sealed interface Link {
  /// A screen as such.
  ///
  /// @param id see [Screen.Sign]
  record ToScreen(String id) implements Link {}

  /// One item, to be worked on.
  record ToItem(String id) implements Link {}

  /// A new version of an item's text, to be written.
  record ToRewriting(String id) implements Link {}

  /// The items that a query means.
  record ToItems(String query) implements Link {
    /// Those with a tag.
    public static ToItems tagged(String name) {
      return new ToItems("tag:" + Statistics.quoted(name));
    }

    /// Those that have to be looked at again for a tag.
    public static ToItems toLookAgain(String name) {
      return new ToItems("again:" + Statistics.quoted(name));
    }
  }

  /// The way to take a file in.
  record ToImport() implements Link {}

  /// One run.
  record ToRun(String id) implements Link {}

  /// Two runs side by side.
  record ToComparison(String first, String second) implements Link {}
}
