package io.github.assay.evaluation;

import static io.github.assay.evaluation.Pins.near;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogOddsTest {
  @Test
  void theOddsAreComparedWithTheWholeAsPrior() {
    // prior 4 of 30; ln((3 + 4) / (10 + 30 - 7)) - ln((1 + 4) / (20 + 30 - 5)) = 0.6466272;
    // variance 1 / 7 + 1 / 5 = 0.3428571, its root 0.5855400
    near(1.1043261, LogOdds.z(3, 10, 1, 20));
    near(-1.1043261, LogOdds.z(1, 20, 3, 10));
  }

  @Test
  void aWordThatIsAsFrequentOnBothSidesTellsNothing() {
    near(0, LogOdds.z(4, 40, 4, 40));
    assertEquals(0, LogOdds.z(0, 10, 0, 20));
    assertEquals(0, LogOdds.z(3, 3, 2, 2));
  }

  @Test
  void moreOfTheSameIsSurer() {
    assertTrue(LogOdds.z(30, 100, 10, 200) > LogOdds.z(3, 10, 1, 20));
  }
}
