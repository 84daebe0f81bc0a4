package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
  @Test
  void sameBugHasTheSameCodeWhateverItsMessage() {
    var codes = List.of("mara's item", "another item").stream().map(this::bug).toList();

    assertEquals(codes.get(0), codes.get(1));
    assertTrue(codes.getFirst().matches("A-[0-9A-F]{6}"), codes.getFirst());
  }

  @Test
  void otherBugHasAnotherCode() {
    assertNotEquals(bug("x"), ErrorCode.of(new IllegalArgumentException("x")));
  }

  private String bug(String message) {
    return ErrorCode.of(new IllegalStateException(message));
  }
}
