package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import java.util.ArrayList;

/// What is said above the pages.
final class RightTexts {
  private RightTexts() {}

  /// How many tags there are, and what waits for the owner.
  static String count(Contents all) {
    var parts = new ArrayList<String>();
    parts.add(TEXTS.count("vocabulary.tags", all.vocabulary().tags().size()));
    if (all.doubtful() > 0) parts.add(TEXTS.count("vocabulary.doubtful", all.doubtful()));
    int findings = all.sides().findings().size();
    if (findings > 0) parts.add(TEXTS.count("vocabulary.findings", findings));
    if (all.open() > 0) parts.add(TEXTS.count("vocabulary.open", all.open()));
    int renewed = all.sides().looks().size();
    if (renewed > 0) parts.add(TEXTS.count("vocabulary.renewed", renewed));
    int reported = all.sides().reported();
    if (reported > 0) parts.add(TEXTS.count("vocabulary.reported", reported));
    return String.join(" · ", parts);
  }
}
