package io.github.assay.ui.compare;

import static io.github.assay.ui.compare.CompareScreen.TEXTS;

import io.github.assay.domain.Run;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.PrPicture.Side;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Chooses the two runs.
final class RunChooser {
  private final CompareViewModel model;
  private boolean following;

  RunChooser(CompareViewModel model) {
    this.model = model;
  }

  /// Fills a row: A, against, B, and a button that swaps them.
  void fill(HBox row, Command swap) {
    var button = swap.equip(new Button("", swap.icon().draw()));
    button.getStyleClass().add("flat");
    var against = new Label(TEXTS.text("compare.against"));
    against.getStyleClass().add("hint");
    row.getChildren()
        .setAll(
            SidePane.mark(Side.A),
            choice(Side.A),
            against,
            SidePane.mark(Side.B),
            choice(Side.B),
            button);
  }

  private ComboBox<Run> choice(Side side) {
    var choice = new ComboBox<Run>(model.runs());
    choice.setId("run-" + side.name().toLowerCase(Locale.ROOT));
    choice.setAccessibleText(TEXTS.text("compare.run", side));
    choice.setConverter(new RunNames());
    choice.setVisibleRowCount(12);
    choice.valueProperty().subscribe(run -> take(side, run));
    model.pairingProperty().subscribe(now -> follow(choice, side, now));
    model.runs().subscribe(() -> follow(choice, side, model.pairingProperty().get()));
    return choice;
  }

  private void take(Side side, @Nullable Run run) {
    if (run != null && !following) model.choose(side, run.id());
  }

  private void follow(ComboBox<Run> choice, Side side, Optional<Pairing> pairing) {
    following = true;
    var id = pairing.map(now -> now.run(side)).orElse("");
    choice.setValue(
        model.runs().stream().filter(run -> run.id().equals(id)).findFirst().orElse(null));
    following = false;
  }

  private static final class RunNames extends StringConverter<Run> {
    @Override
    public String toString(@Nullable Run run) {
      return run == null ? "" : run.id() + "  " + run.plan().recipe();
    }

    @Override
    public @Nullable Run fromString(String text) {
      return null;
    }
  }
}
