package io.github.assay.ui.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.testing.WindowTest;
import io.github.assay.ui.support.Columns;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// How people agree, by keyboard only. Of 24 items `ann` and `bob` say the same on 20.
///
/// Ids of tags: 1 kafka, 2 jfr, 3 messaging, 4 profiling, 5 tutorial, 6 survey.
class AgreementJourneyTest extends WindowTest {
  @Override
  protected void prepare(Workspace workspace) {
    workspace
        .bulk()
        .write(
            writer -> {
              for (int i = 1; i <= 24; i++) {
                var id = "n" + i;
                writer.item(new Item(id, "New " + i, "", Item.Origin.NONE), List.of());
                writer.labels("import", "ann", row(id, i <= 12 ? 1 : 4));
                writer.labels("import", "bob", row(id, i <= 8 ? 1 : 4));
              }
              writer.labels("import", "cleo", row("n1", 6));
            });
  }

  private static LabelRow row(String item, Integer... tags) {
    return new LabelRow(
        item, Outcome.TAGGED, List.of(tags), List.of(), List.of(), new Basis.File("votes.csv"));
  }

  private void goToAgreement() {
    settle();
    push(KeyCode.ALT, KeyCode.G);
    await(() -> lookup("#agreement-tags").tryQuery().isPresent());
  }

  private List<List<String>> rows(String table) {
    return Columns.rows(lookup(table).<TableView<?>>query());
  }

  private List<String> figures() {
    var figures = new ArrayList<String>();
    for (var label : lookup(".agreement .figure").queryAllAs(Label.class))
      figures.add(label.getText());
    return figures;
  }

  @Test
  void tagsInDisputeLeadToTheirItems() {
    goToAgreement();

    assertEquals(List.of("24", "3"), figures().subList(3, 5));
    var rows = rows("#agreement-tags");
    assertEquals("kafka", rows.get(1).getFirst());
    assertEquals("profiling", rows.get(2).getFirst());
    assertEquals("survey", rows.get(3).getFirst());
    assertEquals("—", rows.get(3).get(1), "one vote says nothing");

    type(KeyCode.DOWN);
    type(KeyCode.ENTER);
    settle();
    assertEquals("tag:\"profiling\" agree:<1", query());
  }

  @Test
  void anotherDistanceIsShownWithItsPassport() {
    goToAgreement();
    var masi = figures().getFirst();
    assertTrue(text(".agreement .hint.passport").contains("1 - J M"), masi);

    type(KeyCode.M);
    type(KeyCode.M);
    type(KeyCode.M);
    type(KeyCode.M);
    settle();

    assertTrue(text(".agreement .hint.passport").contains("0 if A = B, else 1"));
    type(KeyCode.M);
    settle();
    assertEquals(masi, figures().getFirst(), "once round");
  }

  @Test
  void pairsAreToldWithoutNamesUntilSomebodyAsks() {
    goToAgreement();
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    settle();

    assertEquals(
        List.of("F1 between", "Person A", "Person B", "Person C"),
        rows("#agreement-people").getFirst());
    assertTrue(
        text(".agreement-readout")
            .matches(
                "Person A and Person B: 24 items; F1 0.833, the same set on 83 %, mean Jaccard"
                    + " 0.833; 95 % of F1 0[.]6\\d\\d–0[.]9\\d\\d"),
        text(".agreement-readout"));
    type(KeyCode.F9);
    settle();
    assertEquals(List.of("F1 between", "ann", "bob", "cleo"), rows("#agreement-people").getFirst());
    assertEquals(List.of("ann", "—", "0.833", "—"), rows("#agreement-people").get(1));

    type(KeyCode.RIGHT);
    settle();
    assertEquals(
        "ann and cleo: too few items in common, 1 of the 20 that a number needs",
        text(".agreement-readout"));
    type(KeyCode.LEFT);
    type(KeyCode.ENTER);
    settle();
    assertEquals("by:\"ann\" by:\"bob\" agree:<1", query());
  }

  @Test
  void monthsAreListed() {
    goToAgreement();
    push(KeyCode.CONTROL, KeyCode.DIGIT4);
    settle();

    assertEquals(2, rows("#agreement-months").size());
    assertEquals("24", rows("#agreement-months").get(1).get(1));
  }

  @Test
  void peopleAreHeldAgainstAllOthers() {
    goToAgreement();
    push(KeyCode.CONTROL, KeyCode.DIGIT3);
    type(KeyCode.F9);
    settle();

    var rows = rows("#agreement-each");
    assertEquals(List.of("ann", "24"), rows.get(1).subList(0, 2));
    assertEquals("0", rows.get(1).get(6), "nobody came back to an item");
    assertEquals("—", rows.get(3).get(2), "cleo finished one item only");
  }

  @Test
  void onlySomeItemsAreMeasured() {
    goToAgreement();
    type(KeyCode.SLASH);
    settle();
    write("by:cleo");
    type(KeyCode.ENTER);
    await(() -> figures().size() > 3 && figures().get(3).equals("1"));

    assertTrue(text(".agreement .hint.passport").startsWith("Among by:cleo: "));
    type(KeyCode.SLASH);
    settle();
    write("by:");
    type(KeyCode.ENTER);
    settle();
    assertEquals("1", figures().get(3), "what means nothing changes nothing");
  }

  @Test
  void moreVotesForATagArePlannedAndServed() {
    goToAgreement();
    type(KeyCode.B);
    await(() -> text("#takes").startsWith("It takes about"));
    write("0.9");
    await(() -> text("#takes").startsWith("That is narrow enough"));

    assertTrue(text("#takes").contains(" with fewer than two votes "), text("#takes"));
  }

  private String query() {
    return lookup("#search").<TextField>query().getText();
  }
}
