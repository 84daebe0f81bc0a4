package io.github.assay.ui.shell;

import io.github.assay.ui.annotate.AnnotateScreen;
import io.github.assay.ui.compare.CompareScreen;
import io.github.assay.ui.data.DataScreen;
import io.github.assay.ui.home.HomeScreen;
import io.github.assay.ui.preferences.PreferencesScreen;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Screen;
import java.util.List;

/// All screens, in the order of the rail; the last one stands at its foot. A new screen is a folder
/// and a line here.
final class Screens {
  private Screens() {}

  static List<Screen> of(Desk desk) {
    return List.of(
        new HomeScreen(desk),
        new AnnotateScreen(desk),
        new DataScreen(desk),
        new CompareScreen(desk),
        new PreferencesScreen(desk));
  }
}
