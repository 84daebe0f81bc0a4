package io.github.assay.ui.data;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Screen;
import io.github.assay.ui.support.Texts;
import java.util.List;
import javafx.scene.Parent;

/// Data: all items, to look through and to search.
public final class DataScreen implements Screen {
  static final Texts TEXTS = Texts.of(DataScreen.class);

  private final DataViewModel model;
  private final DataView view;
  private final Parent root;
  private boolean wantsFile;

  public DataScreen(Desk desk) {
    model = new DataViewModel(desk);
    view = new DataView(model);
    root = Layout.load(view);
  }

  @Override
  public Sign sign() {
    return new Sign("data", TEXTS.text("data"), Icon.DATA, "Alt+D");
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
    if (wantsFile) view.takeIn();
    wantsFile = false;
  }

  @Override
  public boolean follows(Link link) {
    if (link instanceof Link.ToItems(String query)) model.queryProperty().set(query);
    wantsFile = link instanceof Link.ToImport;
    return wantsFile || link instanceof Link.ToItems || Screen.super.follows(link);
  }
}
