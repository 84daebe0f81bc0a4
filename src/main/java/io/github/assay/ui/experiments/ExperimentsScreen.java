package io.github.assay.ui.experiments;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Screen;
import io.github.assay.ui.support.Texts;
import java.util.List;
import javafx.scene.Parent;

/// Experiments: all runs side by side, the training of new ones, and each run from close by.
public final class ExperimentsScreen implements Screen {
  static final Texts TEXTS = Texts.of(ExperimentsScreen.class);

  private final ExperimentsViewModel model;
  private final ExperimentsView view;
  private final Parent root;

  public ExperimentsScreen(Desk desk) {
    model = new ExperimentsViewModel(desk);
    view = new ExperimentsView(model);
    root = Layout.load(view);
  }

  @Override
  public Sign sign() {
    return new Sign("experiments", TEXTS.text("experiments"), Icon.EXPERIMENTS, "Alt+E");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public List<Command> commands() {
    return view.commands();
  }

  @Override
  public void shown() {
    model.load();
    view.focus();
  }

  @Override
  public boolean follows(Link link) {
    if (link instanceof Link.ToRun(String id)) model.look(id);
    return link instanceof Link.ToRun || Screen.super.follows(link);
  }
}
