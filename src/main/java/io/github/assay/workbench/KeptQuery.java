package io.github.assay.workbench;

import io.github.assay.query.Names;
import io.github.assay.query.Parsed;
import io.github.assay.query.Parser;
import io.github.assay.query.Query;
import io.github.assay.store.Workspace;
import java.util.Optional;

/// A query that was kept with the ids of tags, read with what became of the tags, so that it means
/// the same whatever happens to the vocabulary.
final class KeptQuery {
  private KeptQuery() {}

  /// What it means now.
  ///
  /// @return empty if it cannot be read any longer
  static Optional<Query> read(String query, Workspace workspace) {
    var names = workspace.queries().names();
    for (int version = names.vocabulary().version(); version >= 0; version--) {
      var then =
          version == names.vocabulary().version()
              ? names.vocabulary()
              : workspace.vocabulary().version(version);
      var known = new Names(then, names.people(), names.runs(), names.snapshots());
      if (Parser.parse(query, known) instanceof Parsed.Fine(var fine))
        return Optional.of(new Heirs(workspace.vocabulary(), then).of(fine));
    }
    return Optional.empty();
  }
}
