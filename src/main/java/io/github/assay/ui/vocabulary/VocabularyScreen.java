package io.github.assay.ui.vocabulary;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Screen;
import io.github.assay.ui.support.Texts;
import java.util.List;
import javafx.scene.Parent;

/// Vocabulary: the approved tags, how they are found, and how they came to be.
public final class VocabularyScreen implements Screen {
  static final Texts TEXTS = Texts.of(VocabularyScreen.class);

  private final VocabularyViewModel model;
  private final VocabularyView view;
  private final Parent root;

  public VocabularyScreen(Desk desk) {
    model = new VocabularyViewModel(desk);
    view = new VocabularyView(model);
    root = Layout.load(view);
  }

  @Override
  public Sign sign() {
    return new Sign("vocabulary", TEXTS.text("vocabulary"), Icon.TAG, "Alt+V");
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
}
