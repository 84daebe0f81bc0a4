package io.github.assay.ui.agreement;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Screen;
import io.github.assay.ui.support.Texts;
import java.util.List;
import javafx.scene.Parent;

/// Agreement: how far people say the same of the same items.
public final class AgreementScreen implements Screen {
  static final Texts TEXTS = Texts.of(AgreementScreen.class);

  private final AgreementViewModel model;
  private final AgreementView view;
  private final Parent root;

  public AgreementScreen(Desk desk) {
    model = new AgreementViewModel(desk);
    view = new AgreementView(model);
    root = Layout.load(view);
  }

  @Override
  public Sign sign() {
    return new Sign("agreement", TEXTS.text("agreement"), Icon.AGREEMENT, "Alt+G");
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
