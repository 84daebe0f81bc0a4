package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.store.StoreException;
import io.github.assay.ui.support.Failures.Notice;
import io.github.assay.ui.support.Failures.Report;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private final Failures failures = new Failures();

  @Test
  void whatPeopleCanMendIsAMessage() {
    failures.accept(new StoreException("STORE_FULL", "the disk is full; nothing was written"));

    assertEquals(
        new Notice(
            "the disk is full; nothing was written. Free some space, then do it again.",
            "STORE_FULL"),
        failures.noticeProperty().get());
    assertEquals(Report.NONE, failures.reportProperty().get());
    failures.dismiss();
    assertEquals(Notice.NONE, failures.noticeProperty().get());
  }

  @Test
  void bugIsAReportWithItsCodeAndTheWholeTrace() {
    var bug = new IllegalStateException("boom", new IllegalArgumentException("below"));

    failures.accept(bug);

    var report = failures.reportProperty().get();
    assertEquals(ErrorCode.of(bug), report.code());
    assertTrue(report.details().contains(report.code()), report.details());
    assertTrue(report.details().contains("IllegalArgumentException: below"), report.details());
    assertTrue(report.details().contains("FailuresTest.bugIsAReport"), report.details());
    assertEquals(Notice.NONE, failures.noticeProperty().get());
  }
}
