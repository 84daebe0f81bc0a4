package io.github.assay.ui.statistics;

import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Screen;
import io.github.assay.ui.support.Texts;
import java.util.List;
import javafx.scene.Parent;

/// Statistics: what the workspace holds in numbers, and what should not be so.
public final class StatisticsScreen implements Screen {
  static final Texts TEXTS = Texts.of(StatisticsScreen.class);

  private final StatisticsViewModel model;
  private final StatisticsView view;
  private final Parent root;

  public StatisticsScreen(Desk desk) {
    model = new StatisticsViewModel(desk);
    view = new StatisticsView(model);
    root = Layout.load(view);
  }

  @Override
  public Sign sign() {
    return new Sign("statistics", TEXTS.text("statistics"), Icon.STATISTICS, "Alt+S");
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
