package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.learning.Progress;
import io.github.assay.store.Found;
import io.github.assay.workbench.ExportKind;
import io.github.assay.workbench.Workbench;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The items that a command is about, as the data screen finds them.
final class Selection {
  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description =
          "only items that the data screen finds for this, such as 'tag:pytorch model:best!=gold'")
  private @Nullable String query;

  @Option(
      names = "--by",
      paramLabel = "PERSON",
      description = "whose own work the query means (default: ${DEFAULT-VALUE})")
  private String person = System.getProperty("user.name", "unknown");

  /// What the query means now, or nothing if there is none and all items are meant.
  ///
  /// @param kind what is written of them
  /// @throws AssayException `WRONG_USE` if records of the kind are not about single items,
  ///   `BAD_QUERY` if it is none
  Optional<Found> in(Workbench workbench, ExportKind kind, Progress progress) {
    if (query == null) return Optional.empty();
    if (kind.isWhole())
      throw new AssayException(
          "WRONG_USE", kind + " are always written whole; --query chooses among items");
    return Optional.of(workbench.browsing(person).find(query, progress));
  }
}
