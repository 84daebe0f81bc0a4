package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Status.Tone;
import io.github.assay.workbench.Precedent;
import io.github.assay.workbench.Precedents;
import io.github.assay.workbench.Revoking;
import java.util.List;
import java.util.function.Consumer;

/// What is done about precedents: made, followed again, revoked, each after a preview.
///
/// @param model of the screen
/// @param hearing of the conflict in view
record PrecedentActs(ConflictsViewModel model, Hearing hearing) {
  private Desk desk() {
    return model.desk();
  }

  private Precedents precedents() {
    return desk().workbench().adjudicating(desk().annotator()).precedents();
  }

  /// Works out what the ruling in view would settle as a precedent.
  void make(Consumer<Precedents.Preview> then) {
    if (model.caseProperty().get().isEmpty()) return;
    var person = desk().annotator();
    var list = model.open();
    desk().store().run(() -> hearing.precedent(list, person), then, desk().failures());
  }

  /// Keeps a precedent and rules as it was previewed.
  void apply(Precedents.Preview preview) {
    var precedents = precedents();
    desk()
        .store()
        .run(
            () -> precedents.apply(preview),
            kept -> {
              var text = "conflicts.precedent.kept";
              saved(TEXTS.text(text, kept.number(), preview.plans().size()));
            },
            desk().failures());
  }

  private void saved(String text) {
    desk().status().say(Tone.SAVED, text);
    model.again();
  }

  /// Finds those that are in force.
  void inForce(Consumer<List<Precedents.Use>> then) {
    desk().store().run(precedents()::inForce, then, desk().failures());
  }

  /// Works out what one that is in force would settle now.
  void follow(Precedent precedent, Consumer<Precedents.Preview> then) {
    var precedents = precedents();
    var list = model.open();
    desk().store().run(() -> precedents.preview(precedent, list), then, desk().failures());
  }

  /// Works out what revoking one would do.
  void revoking(Precedent precedent, Consumer<Revoking.Preview> then) {
    var revoking = precedents().revoking();
    desk().store().run(() -> revoking.preview(precedent.number()), then, desk().failures());
  }

  /// Revokes one as it was previewed.
  void revoke(Revoking.Preview preview, Revoking.Rulings rulings) {
    var revoking = precedents().revoking();
    desk()
        .store()
        .run(
            () -> {
              revoking.revoke(preview, rulings);
              return preview.precedent().number();
            },
            number -> saved(TEXTS.text("conflicts.revoked", number)),
            desk().failures());
  }
}
