package io.github.assay.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static StackTraceElement[] stack(String... classes) {
    return Stream.of(classes)
        .map(name -> new StackTraceElement(name, "method", "File.java", 1))
        .toArray(StackTraceElement[]::new);
  }

  @Test
  void aWindowThatReadsTheDatabaseIsCaught() {
    assertTrue(
        Heartbeat.isSlow(
            stack(
                "java.lang.Object",
                "io.github.assay.store.sql.Database",
                "io.github.assay.ui.data.DataViewModel",
                "com.sun.javafx.application.PlatformImpl")));
  }

  @Test
  void whatTheToolkitDoesIsItsOwnBusiness() {
    assertFalse(
        Heartbeat.isSlow(
            stack("com.sun.glass.ui.View", "javafx.scene.Scene", "io.github.assay.store.sql.X")));
  }

  @Test
  void whatIsAnsweredAtOnceIsNotSlow() {
    assertFalse(
        Heartbeat.isSlow(
            stack("io.github.assay.store.sql.Places", "io.github.assay.store.sql.SqlFound")));
  }

  @Test
  void drawingIsNotSlow() {
    assertFalse(Heartbeat.isSlow(stack("io.github.assay.ui.data.DataView", "javafx.scene.Node")));
  }
}
