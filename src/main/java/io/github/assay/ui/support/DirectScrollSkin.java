package io.github.assay.ui.support;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/// A scroll pane that paints what has changed, and no more. The usual one keeps a picture of all
/// that is in view and paints the whole picture anew for each letter; without a graphics card that
/// takes longer than a person waits for a key. The style sheet chooses it.
public final class DirectScrollSkin extends ScrollPaneSkin {
  public DirectScrollSkin(ScrollPane pane) {
    super(pane);
    pane.lookup(".viewport").setCache(false);
  }
}
