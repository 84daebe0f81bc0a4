package io.github.assay.workbench;

import static io.github.assay.workbench.ReportScene.PYTORCH;
import static io.github.assay.workbench.ReportScene.TORCH;
import static io.github.assay.workbench.ReportScene.offer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Arm;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Ticket;
import io.github.assay.workbench.ReportGroup.Counts;
import io.github.assay.workbench.ReportGroup.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportingTest {
  @TempDir Path folder;
  private ReportScene scene;

  @BeforeEach
  void open() {
    scene = new ReportScene(folder);
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), scene.workspace.verify());
    scene.close();
  }

  private Map<Origin, Counts> counts() {
    return scene.groups().stream()
        .collect(Collectors.toMap(ReportGroup::origin, ReportGroup::counts));
  }

  @Test
  void whatCameOfSuggestionsIsCountedForTheWordsThatStandFirst() {
    for (String person : List.of("ann", "bob")) {
      scene.show(person, "s1", offer(1, Source.RULE, "R-0001"), offer(2, Source.MODEL, "R-0001"));
      scene.show(person, "s3", offer(1, Source.RULE, ""), offer(3, Source.PARENT, ""));
    }
    scene.say("ann", "s1", List.of(2), List.of(1));
    scene.say("bob", "s1", List.of(), List.of());
    scene.say("ann", "s3", List.of(1, 3), List.of());

    assertEquals(
        Map.of(
            new Origin.Words(TORCH), new Counts(0, 1, 1),
            new Origin.Words(PYTORCH), new Counts(1, 0, 0),
            new Origin.Model("R-0001"), new Counts(1, 0, 1),
            new Origin.Parent(), new Counts(1, 0, 0)),
        counts());
  }

  @Test
  void theNewestShowingOfATagSaysWhoProposedIt() {
    scene.show("ann", "s4", offer(2, Source.NEIGHBOURS, ""), offer(1, Source.RULE, ""));
    scene.show("ann", "s4", offer(2, Source.MODEL, "R-0002"));
    scene.say("ann", "s4", List.of(2), List.of());

    assertEquals(
        Map.of(
            new Origin.Model("R-0002"), new Counts(1, 0, 0),
            new Origin.Gone(1, ""), new Counts(0, 0, 1)),
        counts());
  }

  @Test
  void aReportIsOfTheRuleWhoseWordsItNamesInWhateverForm() {
    scene.report("ann", "s1", 1, "alias torch");
    scene.report("bob", "s2", 1, "alias torches");
    scene.report("bob", "s3", 1, "alias pytorch");
    scene.report("bob", "s3", 1, "alias lightning");
    scene.report("bob", "s3", 3, "model R-0001");
    scene.report("bob", "s3", 3, "similar items");
    scene.report("bob", "s3", 3, "implied");

    assertEquals(2, scene.group(new Origin.Words(TORCH)).open().size());
    assertEquals(1, scene.group(new Origin.Words(PYTORCH)).open().size());
    assertEquals(1, scene.group(new Origin.Gone(1, "lightning")).open().size());
    assertEquals(1, scene.group(new Origin.Model("R-0001")).open().size());
    assertEquals(1, scene.group(new Origin.Neighbours()).open().size());
    assertEquals(1, scene.group(new Origin.Parent()).open().size());
    assertEquals(new Origin.Words(TORCH), scene.groups().getFirst().origin());
  }

  @Test
  void aGroupIsOpenUntilItsLastReportIsAnswered() {
    long one = scene.report("ann", "s1", 1, "alias torch");
    long other = scene.report("bob", "s2", 1, "alias torch");
    long back = scene.report("bob", "s3", 1, "alias torch");
    var tickets = scene.workspace.tickets();
    tickets.step(back, "bob", Ticket.State.DECLINED, Ticket.TAKEN_BACK);

    assertEquals(State.OPEN, scene.group(new Origin.Words(TORCH)).state());
    assertEquals(Map.of("wrong", 2), scene.group(new Origin.Words(TORCH)).reasons());
    tickets.step(one, "qa", Ticket.State.DECLINED, "it is meant");
    assertEquals(State.OPEN, scene.group(new Origin.Words(TORCH)).state());
    tickets.step(other, "qa", Ticket.State.DECLINED, "");
    assertEquals(State.DECLINED, scene.group(new Origin.Words(TORCH)).state());
    tickets.step(other, "qa", Ticket.State.FIXED, "");
    assertEquals(State.FIXED, scene.group(new Origin.Words(TORCH)).state());
  }

  @Test
  void examplesHaveTheTitleAndWordsAroundThePlace() {
    scene.report("ann", "s1", 1, "alias torch");
    long answered = scene.report("bob", "s2", 1, "alias torches");
    scene.workspace.tickets().step(answered, "qa", Ticket.State.DECLINED, "");

    var examples = scene.revising.reporting().examples(scene.group(new Origin.Words(TORCH)));

    assertEquals(
        List.of("The Olympic torch", "Torches, then PyTorch"),
        examples.stream().map(Reporting.Example::title).toList());
    assertEquals("About The Olympic torch", examples.getFirst().excerpt());
  }

  @Test
  void hiddenSuggestionsAndUnfinishedItemsDoNotCount() {
    scene
        .workspace
        .showings()
        .record("ann", "s1", new Showing.Sight(Arm.ALL, true, List.of(offer(1, Source.RULE, ""))));
    scene.say("ann", "s1", List.of(1), List.of());
    scene.show("ann", "s3", offer(1, Source.RULE, ""));

    assertEquals(List.of(), scene.groups());
  }
}
