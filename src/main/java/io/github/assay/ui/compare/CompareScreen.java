package io.github.assay.ui.compare;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Link;
import io.github.assay.ui.support.Screen;
import io.github.assay.ui.support.Texts;
import java.util.List;
import javafx.scene.Parent;

/// Compare: two runs on the same items, each at a threshold that is moved along its curve.
public final class CompareScreen implements Screen {
  static final Texts TEXTS = Texts.of(CompareScreen.class);

  private final CompareViewModel model;
  private final CompareView view;
  private final Parent root;

  public CompareScreen(Desk desk) {
    model = new CompareViewModel(desk);
    view = new CompareView(model);
    root = Layout.load(view);
  }

  @Override
  public Sign sign() {
    return new Sign("compare", TEXTS.text("compare"), Icon.COMPARE, "Alt+C");
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
  }

  @Override
  public boolean follows(Link link) {
    if (link instanceof Link.ToComparison(String first, String second))
      model.compare(first, second);
    return link instanceof Link.ToComparison || Screen.super.follows(link);
  }
}
