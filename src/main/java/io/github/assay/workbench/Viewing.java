package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.SavedView;
import io.github.assay.query.Printer;
import io.github.assay.query.Query;
import io.github.assay.store.Workspace;
import java.util.List;

/// Keeps questions about the items under names. They are kept with the ids of tags, and read again
/// with what became of the tags, so that they mean the same whatever happens to the vocabulary.
public final class Viewing {
  private static final int LONGEST = 80;

  private final Workspace workspace;

  public Viewing(Workspace workspace) {
    this.workspace = workspace;
  }

  /// A saved view as it can be asked now.
  ///
  /// @param name unique
  /// @param query with the names that tags have now; as it was kept if it cannot be read any longer
  public record View(String name, String query) {}

  /// All views, in their order.
  public List<View> views() {
    var vocabulary = workspace.vocabulary().current();
    return workspace.project().views().stream()
        .map(
            view ->
                new View(
                    view.name(),
                    KeptQuery.read(view.query(), workspace)
                        .map(query -> Printer.withNames(query, vocabulary))
                        .orElse(view.query())))
        .toList();
  }

  /// Keeps a view; one of the same name is replaced.
  ///
  /// @throws AssayException `BAD_NAME` if no view can be called so
  public void save(String name, Query query) {
    workspace.project().keep(new SavedView(checked(name), Printer.withIds(query)));
  }

  /// Keeps a view under a name that no other has, in the last place.
  ///
  /// @throws AssayException `BAD_NAME`, or `NAME_TAKEN` if another view is called so
  public void add(String name, Query query) {
    free(checked(name));
    save(name, query);
  }

  /// Gives a view another name; it keeps its place.
  ///
  /// @throws AssayException `BAD_NAME`, or `NAME_TAKEN` if another view is called so
  public void rename(String old, String fresh) {
    var name = checked(fresh);
    if (name.equals(old)) return;
    free(name);
    var views = workspace.project().views();
    workspace
        .project()
        .arrange(
            views.stream()
                .map(view -> view.name().equals(old) ? new SavedView(name, view.query()) : view)
                .toList());
  }

  private void free(String name) {
    if (workspace.project().views().stream().anyMatch(view -> view.name().equals(name)))
      throw new AssayException("NAME_TAKEN", "another view is called \"%s\"".formatted(name));
  }

  /// Lets go of a view.
  ///
  /// @return how to have it back in its place; does nothing if there was none
  public Restoring forget(String name) {
    var before = workspace.project().views();
    workspace.project().forget(name);
    return () -> workspace.project().arrange(before);
  }

  /// Takes a deletion back.
  public interface Restoring {
    void restore();
  }

  private static String checked(String name) {
    var text = name.strip();
    if (text.isEmpty() || text.length() > LONGEST)
      throw new AssayException(
          "BAD_NAME", "a view needs a name of 1 to %d characters".formatted(LONGEST));
    return text;
  }
}
