package io.github.assay.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MajorityTest {
  @Test
  void moreThanHalfDecides() {
    assertEquals(Majority.YES, Majority.of(2, 3));
    assertEquals(Majority.NO, Majority.of(1, 3));
    assertEquals(Majority.YES, Majority.of(1, 1));
    assertEquals(Majority.NO, Majority.of(0, 2));
  }

  @Test
  void aTieIsAConflict() {
    assertEquals(Majority.CONFLICT, Majority.of(1, 2));
    assertEquals(Majority.CONFLICT, Majority.of(2, 4));
  }

  @Test
  void withoutVotesNobodyDecides() {
    assertEquals(Majority.NOBODY, Majority.of(0, 0));
    assertThrows(IllegalArgumentException.class, () -> Majority.of(2, 1));
  }

  @Test
  void eachTagOfAnItem() {
    var toy = Toys.toy();

    assertEquals(
        List.of(Majority.NO, Majority.NO, Majority.YES),
        Majority.perTag(Toys.table(3, "3 1 23"), 0));
    assertEquals(
        List.of(Majority.YES, Majority.CONFLICT, Majority.CONFLICT), Majority.perTag(toy, 4));
  }

  @Test
  void whoCouldNotGiveATagHasNoVoteOnIt() {
    var judgements =
        Judgements.over(List.of(7, 8))
            .add("i", "a", List.of(7))
            .add("i", "b", List.of(), List.of(7, 8))
            .add("i", "c", List.of(7), List.of(8))
            .build();

    assertEquals(List.of(Majority.YES, Majority.NO), Majority.perTag(judgements, 0));
  }
}
