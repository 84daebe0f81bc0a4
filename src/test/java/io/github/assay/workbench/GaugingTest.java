package io.github.assay.workbench;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.agreement.Bootstrap;
import io.github.assay.agreement.Coefficient;
import io.github.assay.agreement.TagAgreement;
import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.ToyVotes;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GaugingTest {
  private static final Bootstrap FEW = new Bootstrap(20, 1);

  @TempDir Path folder;
  private GoldWorkspace bench;

  @BeforeEach
  void make() {
    bench = new GoldWorkspace(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void whoSaysTheSameOfAllAgrees() {
    for (String item : List.of("a", "b")) {
      bench.item(item, item, "", "");
      bench.vote("ann", item, item.equals("a") ? 1 : 2);
      bench.vote("bob", item, item.equals("a") ? 1 : 2);
    }

    var figures = figures();

    assertEquals(List.of("ann", "bob"), figures.people());
    assertEquals(List.of("cat", "dog", "fox"), figures.tags());
    assertEquals(1, figures.report().alphas().getFirst().value());
    assertEquals(2, figures.report().items());
  }

  @Test
  void aTagThatWasNotApprovedYetIsMissingAndNotRefused() {
    bench.item("a", "a", "", "");
    bench.item("b", "b", "", "");
    bench.vote("ann", "a", 1);
    bench.vote("ann", "b", 1);
    var tags = new ArrayList<>(bench.workspace().vocabulary().current().tags());
    tags.add(new Tag(0, "owl", "animal", List.of(), List.of(), Tag.Guidance.NONE));
    int owl = bench.workspace().vocabulary().replace(tags, "owner").tags().getLast().id();
    say("bob", "a", List.of(1, owl), List.of());
    say("bob", "b", List.of(1), List.of());

    var figures = figures();

    assertEquals(0, tag(figures, owl).positives(), "nobody else could choose it");
    assertEquals(1.0, figures.report().f1().pooled().value());
  }

  @Test
  void whatIsLeftToOthersIsNotChosen() {
    bench.item("a", "a", "", "");
    bench.item("b", "b", "", "");
    say("ann", "a", List.of(1), List.of(2));
    say("bob", "a", List.of(1, 2), List.of());
    say("ann", "b", List.of(2), List.of());
    say("bob", "b", List.of(2), List.of());

    assertEquals(2.0 * 2 / (2 * 2 + 1), value(figures().report().f1().pooled()), 1e-12);
    assertEquals(2, tag(figures(), 2).positives());
  }

  @Test
  void itemsThatOnePersonFinishedDoNotCount() {
    ToyVotes.into(bench);
    bench.item("alone", "alone", "", "");
    bench.vote("dan", "alone", 1);

    assertEquals(List.of("ann", "bob", "cat"), figures().people());
    assertEquals(6, figures().report().items());
  }

  @Test
  void monthsAreThoseOfTheLastVote() {
    ToyVotes.into(bench);

    var months = figures().months();

    assertEquals(1, months.size());
    assertEquals(YearMonth.of(2026, 3), months.getFirst().month());
    assertEquals(6, months.getFirst().items());
    assertEquals(153 / 481.0, value(months.getFirst().alpha()), 1e-12);
  }

  @Test
  void itCanBeStopped() {
    ToyVotes.into(bench);
    var stopped =
        new Progress() {
          @Override
          public void report(String stage, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThrows(
        CancellationException.class,
        () -> new Gauging(bench.workspace()).figures(Optional.empty(), FEW, stopped));
  }

  private static double value(Coefficient coefficient) {
    return requireNonNull(coefficient.value());
  }

  private static TagAgreement tag(AgreementFigures figures, int tag) {
    return figures.report().tags().stream()
        .filter(each -> each.tag() == tag)
        .findFirst()
        .orElseThrow();
  }

  private AgreementFigures figures() {
    return new Gauging(bench.workspace()).figures(Optional.empty(), FEW, Progress.none());
  }

  private void say(String person, String item, List<Integer> tags, List<Integer> unsure) {
    var acts = new ArrayList<Act>();
    for (int tag : tags) acts.add(new Act.Mark(tag, Verdict.YES));
    for (int tag : unsure) acts.add(new Act.Mark(tag, Verdict.UNSURE));
    acts.add(new Act.End(Outcome.TAGGED, ""));
    bench
        .workspace()
        .decisions()
        .record(
            acts.stream()
                .map(act -> new Decision.Entry(person, person, item, act, new Basis.Typed()))
                .toList());
  }
}
