package io.github.assay.ui.statistics;

import static io.github.assay.ui.statistics.StatisticsScreen.TEXTS;

import io.github.assay.ui.support.Columns;
import io.github.assay.ui.support.Layout;
import io.github.assay.workbench.Statistics;
import io.github.assay.workbench.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The words of the texts: all items and the tags on the one side, and the words of the one under
/// the cursor on the other.
final class WordPage {
  private final TableView<Group> groups = Tables.table("word-groups");
  private final TableView<Word> words = Tables.table("words");
  private final Label hint = new Label();

  /// Items whose words are looked at.
  ///
  /// @param query that finds them
  record Group(String name, int items, String query, List<Word> words) {
    Group {
      words = List.copyOf(words);
    }
  }

  /// A word.
  ///
  /// @param elsewhere null where all items are looked at
  /// @param z null where all items are looked at
  /// @param query that finds the items with it
  record Word(
      String word, int here, @Nullable Integer elsewhere, @Nullable Double z, String query) {}

  WordPage() {
    hint.getStyleClass().add("hint");
    Layout.wrap(hint);
    Columns.of(groups)
        .text(TEXTS.text("statistics.tag"), Group::name)
        .width(180)
        .number(TEXTS.text("statistics.items"), "%,.0f", Group::items)
        .width(84);
    Columns.of(words)
        .text(TEXTS.text("statistics.word"), Word::word)
        .width(170)
        .number(TEXTS.text("statistics.word.z"), "%.1f", Word::z)
        .meaning(TEXTS.text("statistics.word.z.meaning"))
        .width(84)
        .number(TEXTS.text("statistics.word.elsewhere"), "%,.0f", Word::elsewhere)
        .meaning(TEXTS.text("statistics.word.elsewhere.meaning"))
        .width(104)
        .number(TEXTS.text("statistics.items"), "%,.0f", Word::here)
        .bars(Tables.bar(words, Word::here)::apply)
        .width(190);
    groups.getStyleClass().add("statistics-side");
    groups
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> Tables.fill(words, now == null ? List.of() : now.words()));
  }

  TableView<Group> groups() {
    return groups;
  }

  TableView<Word> words() {
    return words;
  }

  /// What the numbers mean.
  Label hint() {
    return hint;
  }

  void show(Optional<Terms> terms) {
    var sampled =
        terms
            .filter(Terms::isSampled)
            .map(read -> " " + TEXTS.text("statistics.words.sampled", read.sampled(), read.gold()))
            .orElse("");
    hint.setText(TEXTS.text("statistics.words.hint") + sampled);
    Tables.fill(groups, terms.map(WordPage::groups).orElse(List.of()));
  }

  private static List<Group> groups(Terms terms) {
    var groups = new ArrayList<Group>();
    if (terms.items() == 0) return groups;
    groups.add(
        new Group(
            TEXTS.text("statistics.word.all"),
            terms.items(),
            "",
            terms.frequent().stream()
                .map(word -> new Word(word.word(), word.items(), null, null, text(word.word())))
                .toList()));
    for (Terms.OfTag tag : terms.tags()) {
      var query = "goldtag:" + Statistics.quoted(tag.name());
      groups.add(
          new Group(
              tag.name(),
              tag.items(),
              query,
              tag.words().stream().map(word -> word(word, query)).toList()));
    }
    return groups;
  }

  private static Word word(Terms.Telling word, String query) {
    return new Word(
        word.word(), word.here(), word.elsewhere(), word.z(), query + " " + text(word.word()));
  }

  private static String text(String word) {
    return Statistics.quoted(word);
  }
}
