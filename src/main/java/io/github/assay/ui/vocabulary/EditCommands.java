package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.State;
import io.github.assay.workbench.VocabularyEdit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;

/// What is changed on this screen, each on a sheet with a look at it first.
final class EditCommands {
  private final VocabularyViewModel model;
  private final BooleanBinding ready;
  private final BooleanBinding onTag;
  private final BooleanBinding onFacet;
  private final BooleanBinding onRetired;
  private final BooleanBinding notTyping;

  /// @param typing whether somebody types into the filter, which needs `Delete` for itself
  EditCommands(VocabularyViewModel model, ObservableBooleanValue typing) {
    this.model = model;
    var spot = model.spotProperty();
    var state = model.stateProperty();
    ready = Bindings.createBooleanBinding(() -> !(state.get() instanceof State.Failed), state);
    onTag = Bindings.createBooleanBinding(() -> spot.get() instanceof Spot.OfTag, spot, state);
    onFacet = Bindings.createBooleanBinding(() -> spot.get() instanceof Spot.OfFacet, spot, state);
    onRetired =
        Bindings.createBooleanBinding(() -> spot.get() instanceof Spot.OfRetired, spot, state);
    notTyping = Bindings.createBooleanBinding(() -> !typing.get(), typing);
  }

  List<Command> all() {
    return List.of(
        add(),
        rename(),
        tag("merge", Icon.SWAP, EditForms::merge).on("Shortcut+M"),
        tag("split", Icon.IMPLIED, EditForms::split).on("Shortcut+Alt+S"),
        retire(),
        Command.of(TEXTS.text("vocabulary.revive"), Icon.REDO, this::reviveRetired)
            .on("Shortcut+R")
            .when(onRetired),
        tag("aliases", Icon.COPY, EditForms::aliases).on("Shortcut+L"),
        tag("parents", Icon.IMPLIED, EditForms::parents).on("Shortcut+P"),
        tag("move", Icon.FORWARD, EditForms::move).on("F6"),
        tag("guide", Icon.ANNOTATE, EditForms::guide).on("Shortcut+G"),
        tag("contrast", Icon.COMPARE, EditForms::contrast).on("Shortcut+D"),
        tag("phrase", Icon.RULE, EditForms::phrase).on("Shortcut+H"),
        Command.of(TEXTS.text("vocabulary.limit"), Icon.PREFERENCES, this::limitFacet)
            .on("F4")
            .when(onFacet),
        Command.of(TEXTS.text("vocabulary.undo"), Icon.UNDO, model::undo)
            .on("Shortcut+Z")
            .when(ready.and(notTyping)),
        Command.of(TEXTS.text("vocabulary.redo"), Icon.REDO, model::redo)
            .on("Shortcut+Y", "Shortcut+Shift+Z")
            .when(ready.and(notTyping)));
  }

  Command add() {
    return Command.of(TEXTS.text("vocabulary.add"), Icon.NEW, this::addTag)
        .on("Insert")
        .when(ready);
  }

  Command rename() {
    return Command.of(TEXTS.text("vocabulary.rename"), Icon.ANNOTATE, this::renameSpot)
        .on("F2")
        .when(onTag.or(onFacet));
  }

  Command merge() {
    return tag("merge", Icon.SWAP, EditForms::merge).on("Shortcut+M");
  }

  Command retire() {
    return tag("retire", Icon.NO, EditForms::retire).on("Delete").when(onTag.and(notTyping));
  }

  private Command tag(String key, Icon icon, BiFunction<EditForms, Tag, EditForm> form) {
    return Command.of(
            TEXTS.text("vocabulary." + key),
            icon,
            () -> model.tag().ifPresent(tag -> open(form.apply(forms(), tag))))
        .when(onTag);
  }

  private EditForms forms() {
    return new EditForms(model.contents().map(Contents::vocabulary).orElseGet(Vocabulary::empty));
  }

  private void open(EditForm form) {
    EditSheet.open(model, form, this::follow);
  }

  /// Selects what an edit made.
  private void follow(VocabularyEdit edit, Vocabulary now) {
    switch (edit) {
      case VocabularyEdit.Add(Tag tag) -> select(now.named(tag.name().strip()));
      case VocabularyEdit.Merge(_, int into) -> model.spotProperty().set(new Spot.OfTag(into));
      case VocabularyEdit.Split split -> select(now.named(split.first().strip()));
      case VocabularyEdit.Revive(int tag) -> model.spotProperty().set(new Spot.OfTag(tag));
      case VocabularyEdit.RenameFacet(_, String name) ->
          model.spotProperty().set(new Spot.OfFacet(name.strip()));
      case VocabularyEdit.Rename _,
          VocabularyEdit.Retire _,
          VocabularyEdit.Aliases _,
          VocabularyEdit.Parents _,
          VocabularyEdit.Guide _,
          VocabularyEdit.Move _,
          VocabularyEdit.Limit _,
          VocabularyEdit.Distinguish _,
          VocabularyEdit.Word _,
          VocabularyEdit.Unword _,
          VocabularyEdit.Ignore _,
          VocabularyEdit.Heed _ -> {}
    }
  }

  private void select(Optional<Tag> made) {
    made.ifPresent(tag -> model.spotProperty().set(new Spot.OfTag(tag.id())));
  }

  private void addTag() {
    var facet =
        model.spotProperty().get() instanceof Spot.OfFacet(String name)
            ? name
            : model.tag().map(Tag::facet).orElse("");
    open(forms().add(facet));
  }

  private void renameSpot() {
    if (model.spotProperty().get() instanceof Spot.OfFacet(String name))
      open(forms().renameFacet(name));
    model.tag().ifPresent(tag -> open(forms().rename(tag)));
  }

  private void reviveRetired() {
    if (model.spotProperty().get() instanceof Spot.OfRetired(int id))
      model.contents().flatMap(all -> all.retired(id)).ifPresent(tag -> open(forms().revive(tag)));
  }

  private void limitFacet() {
    if (model.spotProperty().get() instanceof Spot.OfFacet(String name)) open(forms().limit(name));
  }
}
