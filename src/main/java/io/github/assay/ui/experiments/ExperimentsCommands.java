package io.github.assay.ui.experiments;

import static io.github.assay.ui.experiments.ExperimentsScreen.TEXTS;

import io.github.assay.domain.Part;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.FileChoosing;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.State;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What can be done on the experiments screen, besides what is done with its tables. Plain letters
/// are keys, except in the filter.
final class ExperimentsCommands {
  private final ExperimentsViewModel model;
  private final BooleanBinding amongAll;
  private final BooleanBinding onOne;
  private final BooleanBinding hasRuns;
  private final BooleanBinding hasSelected;

  ExperimentsCommands(ExperimentsViewModel model) {
    this.model = model;
    onOne =
        Bindings.createBooleanBinding(
            () -> model.detailProperty().get().isPresent(), model.detailProperty());
    hasRuns =
        Bindings.createBooleanBinding(
            () -> model.stateProperty().get() instanceof State.Ready, model.stateProperty());
    amongAll = onOne.not().and(hasRuns);
    hasSelected = hasRuns.and(model.selectedProperty().isNotEmpty());
  }

  /// Whether all runs are in view.
  BooleanBinding amongAll() {
    return amongAll;
  }

  List<Command> all() {
    return List.of(
        train(),
        split(),
        look(),
        mark(),
        bundle(),
        proofread(),
        back(),
        judge(Part.VALIDATION),
        judge(Part.TEST));
  }

  Command train() {
    return command("experiments.train", Icon.TRAIN, this::openTraining).on("T");
  }

  Command split() {
    return command(
            "experiments.split", Icon.COLUMNS, () -> SplitSheet.open(model.desk(), model::split))
        .on("S");
  }

  Command look() {
    return command("experiments.look", Icon.MODEL, () -> model.look(model.selectedProperty().get()))
        .on("Enter")
        .when(amongAll.and(hasSelected));
  }

  Command mark() {
    return command("experiments.compare", Icon.COMPARE, model::mark)
        .on("C")
        .when(amongAll.and(hasSelected));
  }

  Command bundle() {
    return command("experiments.bundle", Icon.EXPORT, this::chooseBundle).on("B").when(hasSelected);
  }

  Command proofread() {
    return command("experiments.proofread", Icon.AGREEMENT, model::proofread)
        .on("L")
        .when(hasSelected);
  }

  Command back() {
    return command("experiments.back", Icon.BACK, model::lookAtAll).on("Esc").when(onOne);
  }

  private Command judge(Part part) {
    return command("experiments.on." + part.word(), Icon.DATA, () -> model.judgeOn(part))
        .on(part == Part.VALIDATION ? "V" : "Shift+V")
        .when(hasRuns);
  }

  private void openTraining() {
    var form = new TrainingForm(model.desk().workbench().training().recipes());
    TrainingSheet.open(model.desk().window().sheets(), form, model::train);
  }

  private void chooseBundle() {
    var run = model.selectedProperty().get();
    Optional.of(run)
        .filter(id -> !id.isEmpty())
        .flatMap(
            id ->
                model
                    .desk()
                    .window()
                    .files()
                    .save(
                        new FileChoosing.Request(
                            TEXTS.text("experiments.bundle.choose", id),
                            id + ".zip",
                            TEXTS.text("experiments.bundles"),
                            List.of("*.zip"))))
        .ifPresent(model::exportBundle);
  }

  private static Command command(String key, Icon icon, Runnable action) {
    return Command.of(TEXTS.text(key), icon, action);
  }
}
