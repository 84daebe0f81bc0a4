package io.github.assay.ui.support;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// All pictograms of the window, by meaning.
public enum Icon {
  HOME(Feather.HOME),
  ANNOTATE(Feather.EDIT_3),
  WRITE(Feather.FEATHER),
  DATA(Feather.LIST),
  EXPERIMENTS(Feather.ACTIVITY),
  COMPARE(Feather.BAR_CHART_2),
  PROJECT(Feather.USERS),
  CONFLICT(Feather.GIT_PULL_REQUEST),
  AGREEMENT(Feather.USER_CHECK),
  PREFERENCES(Feather.SLIDERS),
  WORKSPACE(Feather.DATABASE),
  PERSON(Feather.USER),
  SNAPSHOT(Feather.LOCK),
  SEARCH(Feather.SEARCH),
  OPEN(Feather.FOLDER),
  NEW(Feather.PLUS),
  IMPORT(Feather.DOWNLOAD),
  EXPORT(Feather.UPLOAD),
  YES(Feather.CHECK),
  NO(Feather.X),
  UNSURE(Feather.HELP_CIRCLE),
  SKIP(Feather.SKIP_FORWARD),
  UNDO(Feather.CORNER_UP_LEFT),
  REDO(Feather.CORNER_UP_RIGHT),
  BACK(Feather.CHEVRON_LEFT),
  FORWARD(Feather.CHEVRON_RIGHT),
  DOWN(Feather.CHEVRON_DOWN),
  LINK(Feather.ARROW_RIGHT),
  SAVED(Feather.CHECK_CIRCLE),
  WORKING(Feather.LOADER),
  TROUBLE(Feather.ALERT_TRIANGLE),
  BUG(Feather.ALERT_OCTAGON),
  EMPTY(Feather.INBOX),
  DONE(Feather.COFFEE),
  KEYS(Feather.COMMAND),
  COPY(Feather.COPY),
  TRAIN(Feather.PLAY),
  MODEL(Feather.CPU),
  NEIGHBOURS(Feather.LAYERS),
  RULE(Feather.TYPE),
  IMPLIED(Feather.GIT_BRANCH),
  TAG(Feather.TAG),
  BEST(Feather.STAR),
  BETTER(Feather.ARROW_UP),
  WORSE(Feather.ARROW_DOWN),
  SWAP(Feather.REPEAT),
  VIEW(Feather.BOOKMARK),
  STATISTICS(Feather.PIE_CHART),
  CHART(Feather.TRENDING_UP),
  TICKED(Feather.CHECK_SQUARE),
  UNTICKED(Feather.SQUARE),
  REMOVE(Feather.MINUS),
  HISTORY(Feather.CLOCK),
  COLUMNS(Feather.COLUMNS),
  FLAG(Feather.FLAG),
  NONE(Feather.CIRCLE);

  private final Feather glyph;

  Icon(Feather glyph) {
    this.glyph = glyph;
  }

  /// A new node that draws it, in the colour of the text around it.
  public FontIcon draw() {
    var icon = new FontIcon(glyph);
    icon.getStyleClass().add("icon");
    return icon;
  }
}
