package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.workbench.Precedents.Left;
import io.github.assay.workbench.Precedents.Why;
import io.github.assay.workbench.Revoking.Restored;
import io.github.assay.workbench.Revoking.Rulings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PrecedentsTest {
  @TempDir Path folder;
  private QaScene scene;
  private Precedents precedents;

  @BeforeEach
  void open() {
    scene = new QaScene(folder);
    precedents = scene.lead.precedents();
    for (String item : List.of("a", "b", "c")) {
      scene.vote("ann", item, 1, 2);
      scene.vote("bob", item, 1);
    }
    scene.vote("ann", "other", 2);
    scene.vote("bob", "other", 3);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  /// Dog does not apply.
  private Precedent rule() {
    var conflict = scene.open().about(new Matter(Matter.Kind.PEOPLE, List.of(2))).getFirst();
    var ruling = scene.lead.begin(conflict).with(2, Verdict.NO);
    return Precedent.of(conflict, ruling.because(Cause.GUIDELINE_GAP, "dogs are implied"));
  }

  private Precedent kept() {
    return precedents.apply(precedents.preview(rule(), scene.open()));
  }

  @Test
  void aPreviewTellsWhatWouldBeSettledAndWritesNothing() {
    var before = scene.state();

    var preview = precedents.preview(rule(), scene.open());

    assertEquals(
        List.of("a", "b", "c"),
        preview.plans().stream().map(plan -> plan.ruling().item()).toList());
    assertEquals(3, preview.added(), "cat, which everybody chose, was kept back by the tie");
    assertEquals(0, preview.removed());
    assertEquals(List.of(), preview.left());
    assertEquals(before, scene.state());
  }

  @Test
  void itSettlesTheClusterInOneBatchThatCitesIt() {
    var precedent = kept();

    assertEquals(Set.of("people 2,3 on other"), scene.matters());
    assertEquals(Set.of(1), scene.goldTags("c"));
    assertEquals(List.of("a", "b", "c"), precedents.followers(precedent.number()));
    assertEquals(List.of(precedent), precedents.all());
    var basis = new Basis.Ruling(Cause.GUIDELINE_GAP, precedent.number(), "dogs are implied");
    assertEquals(basis, precedent.basis());
    assertEquals(basis, scene.workspace.decisions().history("b").getLast().entry().basis());
  }

  @Test
  void oneUndoTakesThePrecedentAndItsRulingsBack() {
    var before = scene.state();
    kept();
    var after = scene.state();

    scene.lead.undo();
    assertEquals(before, scene.state());
    assertEquals(List.of(false), precedents.all().stream().map(Precedent::isInForce).toList());
    scene.lead.redo();
    assertEquals(after, scene.state());
    assertEquals(List.of(true), precedents.all().stream().map(Precedent::isInForce).toList());
  }

  @Test
  void itIsToldWhereItFitsLaterAndCanBeFollowed() {
    var precedent = kept();
    scene.vote("ann", "late", 2);
    scene.vote("bob", "late");

    var conflict = scene.on("late");
    assertEquals(List.of(precedent), scene.conflicts.detail(conflict).precedents());
    scene.rule(scene.lead.begin(conflict).after(precedent));
    assertEquals(List.of("a", "b", "c", "late"), precedents.followers(precedent.number()));

    scene.vote("ann", "later", 2);
    scene.vote("bob", "later");
    assertEquals(precedent, precedents.apply(precedents.preview(precedent, scene.open())));
    assertEquals(5, precedents.followers(precedent.number()).size());
    scene.lead.undo();
    assertEquals(4, precedents.followers(precedent.number()).size());
    assertEquals(List.of(precedent), precedents.all(), "another undo is about it");
  }

  @Test
  void itLeavesAloneWhatItWouldSettleUnseen() {
    scene.vote("lead", "a");
    scene.gold.gold("rule", "cat and fox", "", 1);
    scene.gold.item("both", "cat and fox", "", "");
    scene.vote("ann", "both", 1, 2);
    scene.vote("bob", "both", 1);
    scene.vote("cat", "both", 1);

    // on the item that lead voted on, dog is not the only tag in dispute any longer
    assertEquals(2, precedents.preview(rule(), scene.open()).plans().size() - 1);
    var conflict = scene.open().about(new Matter(Matter.Kind.RULE, List.of(3))).getFirst();
    var fox =
        Precedent.of(
            conflict, scene.lead.begin(conflict).with(3, Verdict.YES).because(Cause.MISSED, "x"));
    assertEquals(
        List.of(new Left("both", Why.PEOPLE_DIFFER)), precedents.preview(fox, scene.open()).left());
  }

  @Test
  void itLeavesTheOwnItemsOfWhoRulesAlone() {
    var ann = new Adjudicating(scene.conflicts, "ann").precedents();

    var preview = ann.preview(rule(), scene.open());

    assertEquals(List.of(), preview.plans());
    assertEquals(new Left("a", Why.OWN_ITEM), preview.left().getFirst());
    refuses("NOTHING_TO_RULE", () -> ann.apply(preview));
    assertEquals(List.of(), ann.all());
  }

  @Test
  void sayingWhatNobodySaysNeedsANote() {
    var conflict = scene.open().about(new Matter(Matter.Kind.PEOPLE, List.of(2))).getFirst();
    var ruling = scene.lead.begin(conflict).with(2, Verdict.NO);
    scene.vote("cat", "z", 2);
    scene.disagree("cat", "z", 3, "left out", "0.95");
    var left = scene.on("z");
    var fox = scene.lead.begin(left).with(3, Verdict.YES);
    var preview = precedents.preview(Precedent.of(left, fox), scene.open());

    refuses("NOTE_NEEDED", () -> precedents.apply(preview));
    assertEquals(List.of(), precedents.all());
    precedents.apply(precedents.preview(Precedent.of(conflict, ruling), scene.open()));
    assertEquals(1, precedents.all().size());
  }

  @Test
  void revokedItCanNoLongerBeFollowedAndItsRulingsStayIfTheyAreKept() {
    var precedent = kept();
    var revoking = precedents.revoking();

    revoking.revoke(revoking.preview(precedent.number()), Rulings.KEPT);

    assertEquals(Set.of(1), scene.goldTags("a"));
    assertEquals(3, precedents.followers(precedent.number()).size());
    refuses("NO_PRECEDENT", () -> revoking.preview(precedent.number()));
    var following = scene.ruling("other", "", 2).after(precedent);
    refuses("NO_PRECEDENT", () -> scene.lead.preview(following));
  }

  @Test
  void revokedWithItsRulingsEachItemStandsAsIfTheyHadNeverBeen() {
    long ticket = scene.disagree("ann", "a", 2, "chosen", "0.01");
    scene.gold.rule("b", 3);
    scene.rule(scene.ruling("b", "look", 1).with(2, Verdict.UNSURE));
    var before = scene.state();
    var precedent = kept();
    var after = scene.state();
    var revoking = precedents.revoking();
    var preview = revoking.preview(precedent.number());
    assertEquals(
        List.of(new Restored("a", false), new Restored("b", false), new Restored("c", false)),
        preview.items());

    revoking.revoke(preview, Rulings.TAKEN_BACK);

    assertEquals(before, scene.state());
    assertEquals(List.of(), precedents.followers(precedent.number()));
    assertEquals(Set.of(ticket), scene.state().tickets());

    scene.lead.undo();
    assertEquals(after, scene.state(), "one undo brings all of it back");
  }

  @Test
  void aLaterRulingOnAnItemIsNotTakenBackWithThePrecedent() {
    var precedent = kept();
    scene.rule(scene.ruling("b", "on second thought", 1, 2));
    var revoking = precedents.revoking();

    revoking.revoke(revoking.preview(precedent.number()), Rulings.TAKEN_BACK);

    assertEquals(Set.of(1, 2), scene.goldTags("b"));
    assertEquals(Set.of("people 2 on a", "people 2 on c", "people 2,3 on other"), scene.matters());
  }

  @Test
  void aTicketThatSaysNoPrecedentIsRefused() {
    for (String detail :
        List.of(
            "",
            "people 2",
            "people 2 = ",
            "people 2 = 2:maybe",
            "people 2 = 2:yes  3:no",
            "people 2 = 3:no 2:yes",
            "people 2 = 2:yes 2:no",
            "People 2 = 2:yes",
            "people 3,2 = 2:yes",
            "people 02 = 2:yes",
            "nobody 2 = 2:yes",
            "people 9999999999 = 2:yes"))
      assertEquals(
          "BAD_PRECEDENT",
          assertThrows(AssayException.class, () -> Precedent.read(ticket("missed", detail)), detail)
              .code());
    refuses("BAD_PRECEDENT", () -> Precedent.read(ticket("why not", "people 2 = 2:yes")));
    assertEquals(
        new Matter(Matter.Kind.FACET, List.of(), "a = b"),
        Precedent.read(ticket("guideline gap", "facet - a = b = 2:yes")).matter());
  }

  @Test
  void whatIsUndecidedIsNoPrecedent() {
    var conflict = scene.on("other");

    refuses("UNDECIDED", () -> Precedent.of(conflict, scene.lead.begin(conflict)));
    var one = scene.lead.begin(conflict).with(2, Verdict.YES).with(3, Verdict.NO);
    assertEquals(
        new TreeMap<>(Map.of(2, Verdict.YES, 3, Verdict.NO)),
        Precedent.of(conflict, one).verdicts());
  }

  private static Ticket ticket(String reason, String detail) {
    var about = new Ticket.About(Ticket.Kind.PRECEDENT, "a", 0, reason, detail, "");
    var step = new Ticket.Step(Ticket.State.OPEN, Instant.EPOCH, "lead", "");
    return new Ticket(1, about, List.of(step));
  }

  private static void refuses(String code, Executable act) {
    assertEquals(code, assertThrows(AssayException.class, act).code());
  }
}
