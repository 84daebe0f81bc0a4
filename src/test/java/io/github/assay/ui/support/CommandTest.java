package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {
  @Test
  void thePaletteNamesWhatOneCommandDoes() {
    var keyless = Command.of("Look for errors", Icon.SEARCH, () -> {});
    var keyed = keyless.on("F5");
    var oneOfNine = keyless.on("3").shownAs("");
    var lineForNine = keyless.shownAs("1 … 9");

    assertEquals(
        List.of(true, true, false, false),
        List.of(
            keyless.isListed(), keyed.isListed(), oneOfNine.isListed(), lineForNine.isListed()));
  }
}
