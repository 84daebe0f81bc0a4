package io.github.assay.ui.project;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Screen;
import io.github.assay.ui.support.Texts;
import java.util.List;
import javafx.scene.Parent;

/// Project: what all who label have agreed on.
public final class ProjectScreen implements Screen {
  static final Texts TEXTS = Texts.of(ProjectScreen.class);

  private final ProjectViewModel model;
  private final Parent root;

  public ProjectScreen(Desk desk) {
    model = new ProjectViewModel(desk);
    root = Layout.load(new ProjectView(model));
  }

  @Override
  public Sign sign() {
    return new Sign("project", TEXTS.text("project"), Icon.PROJECT, "Alt+P");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public List<Command> commands() {
    return List.of(model.save(), model.reset());
  }

  @Override
  public void shown() {
    model.load();
  }
}
