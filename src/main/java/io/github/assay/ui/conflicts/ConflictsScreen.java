package io.github.assay.ui.conflicts;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Screen;
import io.github.assay.ui.support.Texts;
import java.util.List;
import javafx.scene.Parent;

/// Conflicts: what people, models, rules and gold say differently, and the rulings that end it.
public final class ConflictsScreen implements Screen {
  static final Texts TEXTS = Texts.of(ConflictsScreen.class);

  private final ConflictsViewModel model;
  private final ConflictsView view;
  private final Parent root;

  public ConflictsScreen(Desk desk) {
    model = new ConflictsViewModel(desk);
    view = new ConflictsView(model);
    root = Layout.load(view);
  }

  @Override
  public Sign sign() {
    return new Sign("conflicts", TEXTS.text("conflicts"), Icon.CONFLICT, "Alt+F");
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
