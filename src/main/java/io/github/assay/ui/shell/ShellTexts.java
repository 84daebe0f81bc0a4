package io.github.assay.ui.shell;

import io.github.assay.ui.support.Texts;

/// The texts of the window itself.
final class ShellTexts {
  static final Texts TEXTS = Texts.of(ShellTexts.class);

  private ShellTexts() {}
}
