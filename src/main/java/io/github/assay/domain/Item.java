package io.github.assay.domain;

/// A piece of content that is tagged.
///
/// @param id unique in a workspace, never empty
/// @param title as it was written, never normalised; may be empty
/// @param description as it was written, line breaks kept; may be empty
/// @param origin where it came from
public record Item(String id, String title, String description, Origin origin) {
  public Item {
    if (id.isEmpty()) throw new IllegalArgumentException("an item needs an id");
  }

  /// Where an item came from; a field that was not given is empty.
  ///
  /// @param group items of one group stay in the same part of a split
  /// @param source the feed, site or file that it came from
  /// @param createdAt the date as the file wrote it
  /// @param url the address, never fetched
  /// @param split the part that the file named: `train`, `validation`, `test` or empty
  /// @param extra a canonical JSON object with all fields that Assay does not know, `{}` if none
  public record Origin(
      String group, String source, String createdAt, String url, String split, String extra) {
    /// The field of [#extra] that holds the id of the item of whose text this is a newer version.
    public static final String VERSION_OF = "version_of";

    /// Nothing known.
    public static final Origin NONE = new Origin("", "", "", "", "", "{}");
  }

  /// The digest of what annotators and models read: title, a line feed, description.
  public Sha256 contentHash() {
    return Sha256.of(title + "\n" + description);
  }
}
