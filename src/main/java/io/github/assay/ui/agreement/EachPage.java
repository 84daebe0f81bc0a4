package io.github.assay.ui.agreement;

import static io.github.assay.ui.agreement.AgreementScreen.TEXTS;

import io.github.assay.agreement.PairAgreement;
import io.github.assay.agreement.SelfAgreement;
import io.github.assay.ui.support.Columns;
import io.github.assay.workbench.AgreementFigures;
import io.github.assay.workbench.AgreementFigures.Person;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// How each person does: with all others together, and with oneself.
final class EachPage {
  private final TableView<Person> table = Tables.of("each");
  private Optional<AgreementFigures> figures = Optional.empty();

  EachPage(AgreementViewModel model) {
    Columns.of(table)
        .text(TEXTS.text("agreement.each"), person -> model.person(person.place()))
        .width(150)
        .number(TEXTS.text("agreement.items.short"), "%,.0f", Person::items)
        .meaning(TEXTS.text("agreement.each.items"))
        .exactly(76)
        .number(TEXTS.text("agreement.each.f1"), "%.3f", known(each -> each.others().f1()))
        .meaning(TEXTS.text("agreement.each.f1.meaning"))
        .exactly(96)
        .number(
            TEXTS.text("agreement.each.chance"), "%.3f", known(each -> each.others().corrected()))
        .meaning(TEXTS.text("agreement.each.chance.meaning"))
        .exactly(110)
        .number(TEXTS.text("agreement.each.finds"), "%.3f", known(each -> each.skill().finds()))
        .meaning(TEXTS.text("agreement.each.finds.meaning"))
        .exactly(70)
        .number(TEXTS.text("agreement.each.right"), "%.3f", known(each -> each.skill().right()))
        .meaning(TEXTS.text("agreement.each.right.meaning"))
        .exactly(70)
        .number(TEXTS.text("agreement.each.again"), "%,.0f", EachPage::again)
        .meaning(TEXTS.text("agreement.each.again.meaning"))
        .exactly(110)
        .number(TEXTS.text("agreement.each.self"), "%.3f", EachPage::self)
        .meaning(TEXTS.text("agreement.each.self.meaning"))
        .exactly(110);
  }

  Node node() {
    return table;
  }

  TableView<?> table() {
    return table;
  }

  void show(AgreementFigures now) {
    figures = Optional.of(now);
    Tables.fill(
        table,
        FXCollections.observableArrayList(
            now.each().stream().filter(person -> person.items() > 0).toList()));
    table.refresh();
  }

  /// The items of the person under the cursor on which people differ.
  Optional<String> query() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
        .flatMap(
            person ->
                figures.map(
                    now -> "by:\"%s\" agree:<1".formatted(now.people().get(person.place()))));
  }

  /// Nothing where too little is known.
  private static Function<Person, @Nullable Number> known(
      Function<Person, @Nullable Double> value) {
    return person -> person.items() < PairAgreement.FEWEST_ITEMS ? null : value.apply(person);
  }

  private static Number again(Person person) {
    return person.self().map(self -> self.pair().items()).orElse(0L);
  }

  private static @Nullable Double self(Person person) {
    return person
        .self()
        .map(SelfAgreement::pair)
        .filter(PairAgreement::isSupported)
        .map(pair -> pair.sets().f1())
        .orElse(null);
  }
}
