package io.github.assay.ui.annotate;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Screen;
import java.util.List;
import javafx.scene.Parent;

/// Write: an author's text, and the suggestions that follow it.
public final class WriteScreen implements Screen {
  private final WriteViewModel model;
  private final WriteView view;
  private final Parent root;

  public WriteScreen(Desk desk) {
    model = new WriteViewModel(desk);
    view = new WriteView(model);
    root = Layout.load(view);
  }

  @Override
  public Sign sign() {
    return new Sign("write", AnnotateScreen.TEXTS.text("write"), Icon.WRITE, "Alt+W");
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
  public boolean follows(Link link) {
    if (link instanceof Link.ToRewriting(String id)) model.aim(id);
    return link instanceof Link.ToRewriting || Screen.super.follows(link);
  }

  @Override
  public void shown() {
    model.refresh();
    view.focus();
  }
}
