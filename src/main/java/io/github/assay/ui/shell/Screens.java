package io.github.assay.ui.shell;

import io.github.assay.ui.agreement.AgreementScreen;
import io.github.assay.ui.annotate.AnnotateScreen;
import io.github.assay.ui.annotate.WriteScreen;
import io.github.assay.ui.compare.CompareScreen;
import io.github.assay.ui.conflicts.ConflictsScreen;
import io.github.assay.ui.data.DataScreen;
import io.github.assay.ui.experiments.ExperimentsScreen;
import io.github.assay.ui.home.HomeScreen;
import io.github.assay.ui.preferences.PreferencesScreen;
import io.github.assay.ui.project.ProjectScreen;
import io.github.assay.ui.statistics.StatisticsScreen;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Screen;
import io.github.assay.ui.vocabulary.VocabularyScreen;
import java.util.List;
import java.util.function.Function;

/// All screens, in the order of the rail; the last one stands at its foot. A new screen is a folder
/// and a line here.
///
/// @param id see [Screen.Sign]
/// @param maker makes the screen of one open workspace
record Screens(String id, Function<Desk, Screen> maker) {
  static final List<Screens> ALL =
      List.of(
          new Screens("home", HomeScreen::new),
          new Screens("annotate", AnnotateScreen::new),
          new Screens("write", WriteScreen::new),
          new Screens("data", DataScreen::new),
          new Screens("statistics", StatisticsScreen::new),
          new Screens("agreement", AgreementScreen::new),
          new Screens("conflicts", ConflictsScreen::new),
          new Screens("vocabulary", VocabularyScreen::new),
          new Screens("experiments", ExperimentsScreen::new),
          new Screens("compare", CompareScreen::new),
          new Screens("project", ProjectScreen::new),
          new Screens("preferences", PreferencesScreen::new));

  static List<Screen> of(Desk desk) {
    return ALL.stream().map(screen -> screen.maker().apply(desk)).toList();
  }
}
