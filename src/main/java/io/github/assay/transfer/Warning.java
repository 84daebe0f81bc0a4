package io.github.assay.transfer;

import java.util.Locale;

/// Something that was taken as it stands, and that the owner of a file may want to know.
public enum Warning {
  BLANK_LINE("blank lines were left out"),
  LITERAL_QUOTE("values hold a quote though they do not begin with one; it was kept"),
  NO_TEXT("items have neither a title nor a description"),
  SAME_TEXT("items have exactly the text of another item; all were kept"),
  OTHER_ORIGIN("known items differ in other fields than their text; the workspace's were kept"),
  REPEATED_TAG("tags were named twice for one item; once was kept");

  private final String sentence;

  Warning(String sentence) {
    this.sentence = sentence;
  }

  /// What happened, in the plural, to follow a number.
  public String sentence() {
    return sentence;
  }

  /// The name for machines, such as `blank_line`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
