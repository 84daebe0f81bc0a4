package io.github.assay.transfer;

/// Reads files of one format. Add one here and a line in [Formats].
public interface RowReader {
  /// Gives every record to the sink, in the order of the file.
  ///
  /// @throws UnreadableException where the file cannot be read any further
  void read(SourceText text, Sink sink);

  /// Takes what a reader finds.
  interface Sink {
    void row(Row row);

    /// @param warning something that was taken as it stands
    void warn(Warning warning);

    /// @param raw the line that names the columns, as the file has it; not called for other formats
    default void header(String raw) {}

    /// Called before the records of each list of a file that has several.
    ///
    /// @param name of the list
    /// @return whether its records are wanted
    default boolean section(String name) {
      return name.equals("tags");
    }
  }
}
