package io.github.assay.ui.home;

import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Screen;
import io.github.assay.ui.support.Texts;
import javafx.scene.Parent;

/// Home: what waits, how good gold is, how good the models are.
public final class HomeScreen implements Screen {
  static final Texts TEXTS = Texts.of(HomeScreen.class);

  private final HomeViewModel model;
  private final Parent root;

  public HomeScreen(Desk desk) {
    model = new HomeViewModel(desk);
    root = Layout.load(new HomeView(model));
  }

  @Override
  public Sign sign() {
    return new Sign("home", TEXTS.text("home"), Icon.HOME, "Alt+H");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.load();
  }
}
