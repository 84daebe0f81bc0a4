package io.github.assay.ui.annotate;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Screen;
import io.github.assay.ui.support.Texts;
import java.util.List;
import javafx.scene.Parent;

/// Annotate: one item after the other, by keyboard.
public final class AnnotateScreen implements Screen {
  static final Texts TEXTS = Texts.of(AnnotateScreen.class);

  private final AnnotateViewModel model;
  private final AnnotateView view;
  private final Parent root;

  public AnnotateScreen(Desk desk) {
    model = new AnnotateViewModel(desk);
    view = new AnnotateView(model);
    root = Layout.load(view);
  }

  @Override
  public Sign sign() {
    return new Sign("annotate", TEXTS.text("annotate"), Icon.ANNOTATE, "Alt+A");
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
    model.resume();
    view.focus();
  }

  @Override
  public boolean follows(Link link) {
    if (link instanceof Link.ToItem(String id)) model.aim(id);
    return link instanceof Link.ToItem || Screen.super.follows(link);
  }
}
