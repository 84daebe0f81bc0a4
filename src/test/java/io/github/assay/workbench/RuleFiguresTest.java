package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Phrase;
import io.github.assay.domain.Phrase.Use;
import io.github.assay.domain.Ticket;
import io.github.assay.learning.rules.RulesRecipe;
import io.github.assay.workbench.Rule.Kind;
import io.github.assay.workbench.RuleFigures.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twelve gold items speak of a torch; two of them mean the library, as does one with another name.
class RuleFiguresTest {
  @TempDir Path folder;
  private Shelf shelf;
  private VocabularyRevising revising;

  @BeforeEach
  void open() throws IOException {
    shelf = new Shelf(folder, "labels.db");
    shelf
        .workspace
        .vocabulary()
        .replace(
            List.of(Shelf.tag("pytorch").withAliases(List.of("torch")), Shelf.tag("sport")),
            "owner");
    revising =
        new VocabularyRevising(
            shelf.workspace, ExplicitTags.byRules(List.of(new RulesRecipe())), "owner");
    shelf.items(
        "items.csv",
        IntStream.range(0, 10)
                .mapToObj(i -> "s%d,The Olympic torch %d,sport\n".formatted(i, i))
                .collect(
                    Collectors.joining("", "id,title,tags\np1,torch and PyTorch,pytorch\n", ""))
            + "p2,A torch script,pytorch\np3,With PyTorch,pytorch\n");
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private Figure figure(String words) {
    return revising.rules().all().stream()
        .filter(figure -> figure.rule().words().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private void does(VocabularyEdit edit) {
    revising.apply(edit, shelf.workspace.vocabulary().current().version());
  }

  @Test
  void eachRuleIsCountedForItself() {
    assertEquals(
        List.of(
            new Figure(new Rule(1, Kind.NAME, "pytorch", false), 2, 2, 0),
            new Figure(new Rule(1, Kind.ALIAS, "torch", false), 2, 12, 0),
            new Figure(new Rule(2, Kind.NAME, "sport", false), 0, 0, 0)),
        revising.rules().all());
  }

  @Test
  void aRuleThatIsSurelyUnderTheBarProposesItsRest() {
    assertEquals(true, figure("torch").shouldRest());
    assertEquals(false, figure("pytorch").shouldRest());
    assertEquals(false, figure("sport").shouldRest());

    does(figure("torch").rule().rest());

    assertEquals(
        List.of(new Phrase(1, "torch", Use.SUSPENDED)),
        shelf.workspace.vocabulary().current().conventions().phrases());
    assertEquals(false, figure("torch").shouldRest());
    does(figure("torch").rule().wake().orElseThrow());
    assertEquals(List.of(), shelf.workspace.vocabulary().current().conventions().phrases());
    assertEquals(Optional.empty(), figure("torch").rule().wake());
  }

  @Test
  void tooFewHitsProveNothing() {
    does(new VocabularyEdit.Word(new Phrase(2, "script", Use.FINDS)));

    assertEquals(0, figure("script").right());
    assertEquals(false, figure("script").shouldRest());
  }

  @Test
  void aVetoTakesWrongHitsFromTheOthers() {
    does(new VocabularyEdit.Word(new Phrase(1, "olympic torch", Use.VETOES)));

    assertEquals(
        new Figure(new Rule(1, Kind.VETO, "olympic torch", false), 10, 10, 0),
        figure("olympic torch"));
    assertEquals(new Figure(new Rule(1, Kind.ALIAS, "torch", false), 2, 2, 0), figure("torch"));
  }

  @Test
  void reportsAreCountedUnlessTheyWereDeclined() {
    for (int i = 0; i < 3; i++)
      shelf
          .workspace
          .tickets()
          .open(
              "anna",
              new Ticket.About(
                  Ticket.Kind.BAD_SUGGESTION, "s" + i, 1, "wrong sense", "alias torch", ""));
    shelf.workspace.tickets().step(2, "owner", Ticket.State.DECLINED, "fine");

    assertEquals(2, figure("torch").reports());
    assertEquals(0, figure("pytorch").reports());
  }
}
