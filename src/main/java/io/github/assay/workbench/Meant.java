package io.github.assay.workbench;

import io.github.assay.domain.Project;
import io.github.assay.domain.SavedView;
import io.github.assay.query.Names;
import io.github.assay.query.Parsed;
import io.github.assay.query.Parser;
import io.github.assay.query.Printer;
import io.github.assay.query.Query;
import io.github.assay.store.Workspace;

/// Which items a queue is meant to be made of: what somebody wrote, read.
sealed interface Meant {
  /// It can be answered.
  ///
  /// @param kept how the project keeps it, so that it outlives a renaming
  record Fine(Query query, String kept) implements Meant {}

  /// It cannot.
  ///
  /// @param why for people
  record Wrong(String why) implements Meant {}

  /// Reads what somebody wrote.
  ///
  /// @param text in the query language, or `@` and the name of a saved view; blank for all items
  static Meant of(String text, Workspace workspace) {
    var written = text.strip();
    if (written.isEmpty()) return new Fine(new Query.All(), "");
    return written.startsWith(Project.Queue.VIEW)
        ? view(written.substring(1).strip(), workspace)
        : query(written, workspace.queries().names());
  }

  /// Reads what is kept, with what became of the tags since.
  static Meant kept(String kept, Workspace workspace) {
    if (kept.isEmpty() || kept.startsWith(Project.Queue.VIEW)) return of(kept, workspace);
    return KeptQuery.read(kept, workspace)
        .<Meant>map(query -> new Fine(query, kept))
        .orElseGet(() -> of(kept, workspace));
  }

  /// What is kept, as people read it.
  static String shown(String kept, Workspace workspace) {
    if (kept.isEmpty() || kept.startsWith(Project.Queue.VIEW)) return kept;
    return KeptQuery.read(kept, workspace)
        .map(query -> Printer.withNames(query, workspace.vocabulary().current()))
        .orElse(kept);
  }

  private static Meant query(String text, Names names) {
    return switch (Parser.parse(text, names)) {
      case Parsed.Fine(Query.All all) -> new Fine(all, "");
      case Parsed.Fine(Query query) -> new Fine(query, Printer.withIds(query));
      case Parsed.Wrong(int column, String message) ->
          new Wrong("At place %d: %s".formatted(column, message));
    };
  }

  private static Meant view(String name, Workspace workspace) {
    var views = workspace.project().views();
    for (SavedView view : views)
      if (view.name().equals(name))
        return switch (kept(view.query(), workspace)) {
          case Fine(Query query, String _) -> new Fine(query, Project.Queue.VIEW + name);
          case Wrong(String why) -> new Wrong("In the saved view %s. %s".formatted(name, why));
        };
    var known = views.stream().map(SavedView::name).toList();
    return new Wrong(
        "No saved view is called \"%s\"; %s"
            .formatted(
                name,
                known.isEmpty() ? "none is saved yet" : "there are " + String.join(", ", known)));
  }
}
