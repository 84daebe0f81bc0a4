package io.github.assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.ItemStore.Unapproved;
import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What items and imports do.
public abstract class ItemStoreContract extends WorkspaceContract {
  private static Item text(String id, String title, String description) {
    return new Item(id, title, description, Item.Origin.NONE);
  }

  private List<String> found(String text) {
    return workspace.items().search(text, 10).stream().map(Item::id).toList();
  }

  @Test
  void theNewestVersionOfATextIsKnownAlsoAsItemsComeIn() {
    add(version("a-2", "a"), item("a"), version("a-3", "a-2"), version("lost-2", "lost"));
    assertEquals(Optional.of("a-3"), workspace.items().newest("a"));
    assertEquals(Optional.of("a-3"), workspace.items().newest("a-2"));
    assertEquals(Optional.empty(), workspace.items().newest("a-3"));

    add(version("a-4", "a-3"), version("b", "b"), version("c", "d"), version("d", "c"));
    assertEquals(Optional.of("a-4"), workspace.items().newest("a"));
    assertEquals(Optional.empty(), workspace.items().newest("b"));
    assertEquals(Optional.empty(), workspace.items().newest("nothing"));
    reopen();
    assertEquals(Optional.of("a-4"), workspace.items().newest("a"));
  }

  @Test
  void onlyAFieldOfItsOwnNamesAnOlderVersion() {
    add(
        item("a"),
        extra("b", "{\"version_of\":[\"a\"]}"),
        extra("c", "{\"more\":{\"version_of\":\"a\"}}"),
        extra("d", "{\"more\":\"\\\"version_of\\\": a\"}"));

    assertEquals(Optional.empty(), workspace.items().newest("a"));
  }

  private static Item extra(String id, String extra) {
    return new Item(id, id, id, new Item.Origin("", "", "", "", "", extra));
  }

  @Test
  void anItemIsKeptAsItCame() {
    var item =
        new Item(
            "ü/1 \uD83D\uDE00",
            " Title\twith \u200B and \u202E ",
            "line\r\nline\n\u0001 e\u0301 \u00e9 \uFEFF",
            new Item.Origin("g", "feed", "2024-02-30", "http://x/?a=1#b", "test", "{\"k\":[1]}"));

    add(item);
    reopen();

    assertEquals(Optional.of(item), workspace.items().find(item.id()));
    assertEquals(Optional.empty(), workspace.items().find("other"));
  }

  @Test
  void itemsStayInTheOrderInWhichTheyCame() {
    items("z", "a", "m");
    items("b");

    var order = new ArrayList<String>();
    workspace.items().forEach(item -> order.add(item.id()));
    assertEquals(List.of("z", "a", "m", "b"), order);
    assertEquals(List.of(item("a"), item("m")), workspace.items().page(1, 2));
    assertEquals(List.of(), workspace.items().page(4, 2));
    assertEquals(4, workspace.items().count());
    assertEquals(
        Map.of("b", 4, "z", 1, "m", 3), workspace.items().places(List.of("b", "none", "z", "m")));
  }

  @Test
  void searchFindsAllWordsInTitleAndDescription() {
    add(
        text("1", "Gradient descent", "with momentum"),
        text("2", "Momentum", "of a gradient"),
        text("3", "Trees", "grow without a slope"));

    assertEquals(List.of("1", "2"), found("gradient").stream().sorted().toList());
    assertEquals(List.of("2", "1"), found("momentum"));
    assertEquals(List.of("1", "2"), found("momentum grad").stream().sorted().toList());
    assertEquals(List.of(), found("grad momentum x"));
    assertEquals(List.of("3"), found("SLOPE"));
    assertEquals(2, workspace.items().countMatches("momentum"));
    assertEquals(1, workspace.items().search("momentum", 1).size());
  }

  @Test
  void searchKnowsNoAccentsAndAllScripts() {
    add(text("1", "Café Ökonomie", "深層学習 入門"), text("2", "Глубокое обучение", ""));

    assertEquals(List.of("1"), found("cafe okonomie"));
    assertEquals(List.of("1"), found("深層"));
    assertEquals(List.of("2"), found("глубокое"));
  }

  @Test
  void onlyTheLastWordIsAPrefixAndNotAfterASignOrASpace() {
    add(text("1", "C++ templates", ""), text("2", "Cobol", ""));

    assertEquals(List.of("1"), found("C++"));
    assertEquals(List.of("1"), found("c "));
    assertEquals(List.of("1", "2"), found("c").stream().sorted().toList());
    assertEquals(List.of(), found("temp c++"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "(", "\"", "*", "-", "^", "😀", "\u0000", "\uD800", "+ - \t("})
  void aTextThatAsksForNothingGivesTheFirstItems(String text) {
    items("b", "a");

    assertEquals(List.of("b", "a"), found(text));
    assertEquals(2, workspace.items().countMatches(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C++",
        "foo-bar",
        "it's",
        "a\"b",
        "NOT a",
        "a AND",
        "NEAR(a b)",
        "title:a",
        "{a b}: c",
        "-hello",
        "^a",
        "a*b*",
        "(a",
        "a\u0000b",
        "x\uD800",
        "' or 1=1 --",
        "item_text"
      })
  void noTextIsReadAsAQuery(String text) {
    items("a");

    assertEquals(workspace.items().countMatches(text), found(text).size());
  }

  @Seeds(10)
  void anyTextCanBeSearchedFor(Random random) {
    items("a");
    var signs = "\"'()*+-^:{}\\/%_ \t\u0000\uD800éa1😀ANDORNOT".codePoints().toArray();

    for (int texts = 0; texts < 100; texts++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(300); i > 0; i--)
        text.appendCodePoint(signs[random.nextInt(signs.length)]);
      assertEquals(workspace.items().countMatches(text.toString()), found(text.toString()).size());
    }
  }

  @Test
  void everyWordOfAnItemFindsIt() {
    items("alpha", "beta");
    add(text("late", "Added afterwards", "to a full index"));

    assertEquals(List.of("late"), found("afterwards index"));
    assertEquals(List.of("beta"), found("title of beta"));
  }

  @Test
  void anImportIsKeptAsAWholeOrNotAtAll() {
    items("a");

    assertEquals(
        "DUPLICATE_ID",
        code(
            () ->
                workspace
                    .bulk()
                    .write(
                        writer -> {
                          writer.item(item("b"), List.of("new tag"));
                          writer.labels("anna", "anna", row("b", 1));
                          writer.item(item("a"), List.of());
                        })));
    assertThrows(
        IllegalStateException.class,
        () ->
            workspace
                .bulk()
                .write(
                    writer -> {
                      writer.item(item("b"), List.of());
                      throw new IllegalStateException("stop");
                    }));

    assertEquals(1, workspace.items().count());
    assertEquals(List.of(), workspace.items().unapproved());
    assertEquals(0, workspace.decisions().count());
    assertEquals(List.of(), found("b"));
  }

  @Test
  void anImportMayPassOverADuplicate() {
    workspace
        .bulk()
        .write(
            writer -> {
              writer.item(item("a"), List.of());
              assertEquals("DUPLICATE_ID", code(() -> writer.item(item("a"), List.of("x"))));
              writer.item(item("b"), List.of());
              writer.labels("anna", "anna", row("a", 1));
            });

    assertEquals(2, workspace.items().count());
    assertEquals(List.of(), workspace.items().unapproved());
    assertEquals(tagged(1), workspace.decisions().labels("anna", "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\uD800", "\uDC00a", "\uD83D\uD83D\uDE00"})
  void aTextThatCannotBeKeptExactlyIsRefused(String text) {
    assertEquals("BAD_TEXT", code(() -> add(text("a", text, ""))));
    assertEquals(0, workspace.items().count());
  }

  @Test
  void labelsOfARowReplaceThoseOfTheSameSeat() {
    items("a", "b");
    submit("anna", "anna", "a", 1, 2);

    workspace
        .bulk()
        .write(
            writer -> {
              writer.labels("anna", "anna", row("a", 2, 3));
              writer.labels(
                  "anna",
                  "anna",
                  new LabelRow(
                      "b",
                      Outcome.UNSURE,
                      List.of(1),
                      List.of(2),
                      List.of(3),
                      new Basis.File("f.csv")));
              writer.labels("anna", "anna", row("b", 3));
              writer.labels("owner", Decision.GOLD, row("a", 1));
            });

    assertEquals(tagged(2, 3), workspace.decisions().labels("anna", "a"));
    assertEquals(tagged(3), workspace.decisions().labels("anna", "b"));
    assertEquals(tagged(1), workspace.decisions().labels(Decision.GOLD, "a"));
    assertEquals(
        new Basis.File("f.csv"), workspace.decisions().history("b").getLast().entry().basis());
  }

  @Test
  void aRowKeepsWhatWasRefusedAndLeftOpen() {
    items("a");
    workspace
        .bulk()
        .write(
            writer ->
                writer.labels(
                    "anna",
                    "anna",
                    new LabelRow(
                        "a",
                        Outcome.TAGGED,
                        List.of(1),
                        List.of(2),
                        List.of(3),
                        new Basis.File("f.csv"))));

    assertEquals(
        new Labels(
            Outcome.TAGGED,
            new TreeMap<>(Map.of(1, Verdict.YES, 2, Verdict.NO, 3, Verdict.UNSURE)),
            ""),
        workspace.decisions().labels("anna", "a"));
  }

  @Test
  void tagsOutsideTheVocabularyAreCountedUntilTheyAreApproved() {
    workspace
        .bulk()
        .write(
            writer -> {
              writer.item(item("a"), List.of("x", "y", "x"));
              writer.item(item("b"), List.of("y", "ONE"));
            });

    assertEquals(
        List.of(new Unapproved("y", 2), new Unapproved("x", 1)), workspace.items().unapproved());
    assertEquals(Map.of("a", 2, "b", 1), kept());
    workspace
        .vocabulary()
        .replace(List.of(tag("one"), tag("two"), tag("three"), tag("Y")), "owner");
    assertEquals(List.of(new Unapproved("x", 1)), workspace.items().unapproved());
    assertEquals(Map.of("a", 1, "b", 0), kept());
  }

  /// How many spellings of each item wait to be approved.
  private Map<String, Integer> kept() {
    var kept = new TreeMap<String, Integer>();
    workspace
        .queries()
        .facts(List.of("a", "b"))
        .forEach((item, facts) -> kept.put(item, facts.unapproved()));
    return kept;
  }

  @Test
  void nothingElseIsWrittenInTheMiddleOfAnImport() {
    items("a");

    assertThrows(
        IllegalStateException.class,
        () -> workspace.bulk().write(_ -> submit("anna", "anna", "a", 1)));
    assertEquals(0, workspace.decisions().count());
  }

  @Test
  void otherThingsMayBeReadAndWrittenWhileItemsAreGivenOut() {
    items("a", "b", "c");

    workspace.items().forEach(item -> submit("anna", "anna", item.id(), workspace.items().count()));

    assertEquals(3, workspace.decisions().finished("anna"));
    assertEquals(tagged(3), workspace.decisions().labels("anna", "b"));
  }
}
