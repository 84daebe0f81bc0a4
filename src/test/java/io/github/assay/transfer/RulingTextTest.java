package io.github.assay.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.Basis.Ruling;
import io.github.assay.domain.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulingTextTest {
  @Test
  void aRulingIsReadAsItWasWritten() {
    for (Cause cause : Cause.values())
      for (long precedent : List.of(0L, 1L, 12_345L))
        for (String note : List.of("", "a note", "P-3: with\na line", ": x")) {
          var ruling = new Ruling(cause, precedent, note);
          assertEquals(ruling, RulingText.read(RulingText.of(ruling)));
        }
    assertEquals(
        "guideline_gap P-7: see there",
        RulingText.of(new Ruling(Cause.GUIDELINE_GAP, 7, "see there")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Missed", "missed P-", "missed P-x: y", "unheard_of", "missed, so"})
  void whatIsNoRulingIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> RulingText.read(text));
  }
}
