package io.github.assay.ui.vocabulary;

import static io.github.assay.ui.vocabulary.VocabularyScreen.TEXTS;

import io.github.assay.domain.Contrast;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.TagSearch;
import io.github.assay.workbench.VocabularyEdit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;

/// The form of each edit.
///
/// @param vocabulary that is edited
record EditForms(Vocabulary vocabulary) {
  private static EditForm form(String key, String name) {
    return new EditForm(TEXTS.text("vocabulary.title." + key, name));
  }

  private static boolean isFilled(TextInputControl field) {
    return !field.getText().isBlank();
  }

  private static List<String> split(TextInputControl field) {
    return Stream.of(field.getText().split("\n", -1))
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .toList();
  }

  private Optional<Tag> meant(TextInputControl field) {
    return TagSearch.meant(vocabulary, field.getText());
  }

  EditForm add(String facet) {
    var form = new EditForm(TEXTS.text("vocabulary.title.add"));
    var name = form.line("vocabulary.name", "");
    var group = form.line("vocabulary.facet", facet);
    var aliases = form.lines("vocabulary.aliases.lines", "");
    var parents = form.lines("vocabulary.parents.lines", "");
    return form.makes(
        () ->
            isFilled(name)
                ? Optional.of(
                    new VocabularyEdit.Add(
                        new Tag(
                            0,
                            name.getText(),
                            group.getText(),
                            split(aliases),
                            split(parents),
                            Tag.Guidance.NONE)))
                : Optional.empty());
  }

  EditForm rename(Tag tag) {
    var form = form("rename", tag.name());
    var name = form.line("vocabulary.name", tag.name());
    var keeps = form.check("vocabulary.keep.alias");
    return form.makes(
        () ->
            isFilled(name) && !name.getText().strip().equals(tag.name())
                ? Optional.of(
                    new VocabularyEdit.Rename(tag.id(), name.getText(), keeps.isSelected()))
                : Optional.empty());
  }

  EditForm renameFacet(String facet) {
    var form = form("rename.facet", facet);
    var name = form.line("vocabulary.name", facet);
    return form.makes(
        () ->
            name.getText().strip().equals(facet)
                ? Optional.empty()
                : Optional.of(new VocabularyEdit.RenameFacet(facet, name.getText())));
  }

  EditForm limit(String facet) {
    var form = form("limit", facet);
    var rule = vocabulary.conventions().facet(facet);
    var least = form.line("vocabulary.least", String.valueOf(rule.least()));
    var most = form.line("vocabulary.most", String.valueOf(rule.most()));
    return form.makes(
        () -> {
          if (!isNumber(least) || !isNumber(most)) return Optional.empty();
          int from = Integer.parseInt(least.getText().strip());
          int to = Integer.parseInt(most.getText().strip());
          if (to > 0 && from > to) return Optional.empty();
          return Optional.of(new VocabularyEdit.Limit(new Facet(facet, from, to)));
        });
  }

  private static boolean isNumber(TextInputControl field) {
    return field.getText().strip().matches("[0-9]{1,3}");
  }

  EditForm merge(Tag tag) {
    var form = form("merge", tag.name());
    var into = form.line("vocabulary.into", "");
    return form.makes(
        () ->
            meant(into)
                .filter(other -> other.id() != tag.id())
                .map(other -> new VocabularyEdit.Merge(tag.id(), other.id())));
  }

  EditForm split(Tag tag) {
    var form = form("split", tag.name());
    var words = form.line("vocabulary.split.words", "");
    var first = form.line("vocabulary.split.first", "");
    var second = form.line("vocabulary.split.second", "");
    return form.makes(
        () ->
            isFilled(words) && isFilled(first)
                ? Optional.of(
                    new VocabularyEdit.Split(
                        tag.id(), words.getText(), first.getText(), second.getText()))
                : Optional.empty());
  }

  EditForm retire(Tag tag) {
    var form = form("retire", tag.name());
    var successor = form.line("vocabulary.successor.optional", "");
    var reason = form.line("vocabulary.reason", "");
    return form.makes(
        () -> {
          var other = isFilled(successor) ? meant(successor) : Optional.<Tag>empty();
          if (isFilled(successor) && other.isEmpty()) return Optional.empty();
          return Optional.of(
              new VocabularyEdit.Retire(tag.id(), other.map(Tag::id).orElse(0), reason.getText()));
        });
  }

  EditForm revive(Retired tag) {
    return form("revive", tag.name()).makes(() -> Optional.of(new VocabularyEdit.Revive(tag.id())));
  }

  EditForm aliases(Tag tag) {
    var form = form("aliases", tag.name());
    var aliases = form.lines("vocabulary.aliases.lines", String.join("\n", tag.aliases()));
    return form.makes(() -> Optional.of(new VocabularyEdit.Aliases(tag.id(), split(aliases))));
  }

  EditForm parents(Tag tag) {
    var form = form("parents", tag.name());
    var parents = form.lines("vocabulary.parents.lines", String.join("\n", tag.parents()));
    return form.makes(() -> Optional.of(new VocabularyEdit.Parents(tag.id(), split(parents))));
  }

  EditForm move(Tag tag) {
    var form = form("move", tag.name());
    var facet = form.line("vocabulary.facet", tag.facet());
    return form.makes(() -> Optional.of(new VocabularyEdit.Move(tag.id(), facet.getText())));
  }

  EditForm guide(Tag tag) {
    var form = form("guide", tag.name());
    var old = tag.guidance();
    var definition = form.lines("vocabulary.definition", old.definition());
    var use = form.lines("vocabulary.use.when", old.useWhen());
    var avoid = form.lines("vocabulary.avoid.when", old.avoidWhen());
    var example = form.lines("vocabulary.example", old.example());
    Supplier<Tag.Guidance> written =
        () ->
            new Tag.Guidance(
                definition.getText().strip(),
                use.getText().strip(),
                avoid.getText().strip(),
                example.getText().strip());
    var looks =
        form.check(
            "vocabulary.look.again", () -> !written.get().means(old), definition, use, avoid);
    return form.makes(
        () -> Optional.of(new VocabularyEdit.Guide(tag.id(), written.get(), looks.isSelected())));
  }

  EditForm contrast(Tag tag) {
    var form = form("contrast", tag.name());
    var other = form.line("vocabulary.other", "");
    var text = form.lines("vocabulary.contrast.text", "");
    return form.makes(
        () ->
            meant(other)
                .filter(found -> found.id() != tag.id())
                .map(
                    found ->
                        new VocabularyEdit.Distinguish(
                            new Contrast(tag.id(), found.id(), text.getText()))));
  }

  EditForm phrase(Tag tag) {
    var form = form("phrase", tag.name());
    var words = form.line("vocabulary.words", "");
    var uses = List.of(Phrase.Use.FINDS, Phrase.Use.VETOES, Phrase.Use.SUSPENDED);
    var use =
        form.choice(
            uses,
            List.of(
                TEXTS.text("vocabulary.finds"),
                TEXTS.text("vocabulary.vetoes"),
                TEXTS.text("vocabulary.suspends")));
    var goes = form.check("vocabulary.phrase.goes");
    goes.setSelected(false);
    return form.makes(
        () -> {
          if (!isFilled(words)) return Optional.empty();
          var phrase = new Phrase(tag.id(), words.getText(), use.get());
          return Optional.of(
              goes.isSelected()
                  ? new VocabularyEdit.Unword(phrase)
                  : new VocabularyEdit.Word(phrase));
        });
  }
}
