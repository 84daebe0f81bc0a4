package io.github.assay.ui.preferences;

import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Screen;
import io.github.assay.ui.support.Texts;
import javafx.scene.Parent;

/// Preferences: who annotates, and how things look.
public final class PreferencesScreen implements Screen {
  static final Texts TEXTS = Texts.of(PreferencesScreen.class);

  private final Parent root;

  public PreferencesScreen(Desk desk) {
    root = Layout.load(new PreferencesView(new PreferencesViewModel(desk)));
  }

  @Override
  public Sign sign() {
    return new Sign("preferences", TEXTS.text("preferences"), Icon.PREFERENCES, "Shortcut+Comma");
  }

  @Override
  public Parent root() {
    return root;
  }
}
