package io.github.assay.store.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.assay.domain.Arm;
import io.github.assay.domain.Project;
import io.github.assay.domain.SavedView;
import io.github.assay.store.ProjectStore;
import java.util.ArrayList;
import java.util.List;

/// What the project agreed on, in the database.
record SqlProject(Database database) implements ProjectStore {
  /// How it is kept with all help and others who judge: as before one could choose.
  private record Plain(int most, double sure, double withheld, Project.Queue queue) {}

  /// How it is kept with others who judge.
  private record Armed(int most, double sure, double withheld, Project.Queue queue, Arm arm) {}

  @Override
  public Project current() {
    return database
        .first("select content from project", row -> read(row.getString(1)))
        .orElse(Project.STANDARD);
  }

  private Project read(String content) {
    try {
      return Json.read(content, new TypeReference<Project>() {});
    } catch (IllegalArgumentException e) {
      throw database.damaged("what the project agreed on", e);
    }
  }

  @Override
  public void change(Project project) {
    database.writeAside(() -> put(project));
  }

  /// The same within the transaction that is under way.
  void put(Project project) {
    new LaterWords(database).note(version(project));
    SealedTable.PROJECT.put(database, 1, Json.write(kept(project)));
  }

  private static Object kept(Project now) {
    return switch (version(now)) {
      case LaterWords.JUDGES -> now;
      case LaterWords.HELP ->
          new Armed(now.most(), now.sure(), now.withheld(), now.queue(), now.arm());
      default -> new Plain(now.most(), now.sure(), now.withheld(), now.queue());
    };
  }

  /// The version of files that can hold it.
  private static int version(Project project) {
    if (project.judges() != Project.Judges.OTHERS) return LaterWords.JUDGES;
    return project.arm() == Arm.ALL ? 0 : LaterWords.HELP;
  }

  @Override
  public List<SavedView> views() {
    return database.list(
        "select name, query from saved_view order by place",
        row -> new SavedView(row.getString(1), row.getString(2)));
  }

  @Override
  public void keep(SavedView view) {
    var views = new ArrayList<>(views());
    var old = views.stream().filter(other -> other.name().equals(view.name())).findFirst();
    if (old.isPresent()) views.set(views.indexOf(old.get()), view);
    else views.add(view);
    arrange(views);
  }

  @Override
  public void forget(String name) {
    var views = new ArrayList<>(views());
    if (views.removeIf(view -> view.name().equals(name))) arrange(views);
  }

  @Override
  public void arrange(List<SavedView> views) {
    database.writeAside(() -> put(views));
  }

  /// The same within the transaction that is under way.
  void put(List<SavedView> views) {
    database.change("delete from saved_view");
    int place = 0;
    for (SavedView view : views)
      SealedTable.SAVED_VIEW.put(database, ++place, view.name(), view.query());
  }
}
