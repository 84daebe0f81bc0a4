package io.github.assay.store;

import io.github.assay.domain.Project;
import io.github.assay.domain.SavedView;
import java.util.List;

/// What the project has agreed on, and the views that it keeps.
public interface ProjectStore {
  Project current();

  void change(Project project);

  /// All saved views, in their order.
  List<SavedView> views();

  /// Keeps a view; one of the same name is replaced and keeps its place.
  void keep(SavedView view);

  /// Puts these views in the place of all that there were.
  void arrange(List<SavedView> views);

  /// Lets go of a view; does nothing if there is none of this name.
  void forget(String name);
}
