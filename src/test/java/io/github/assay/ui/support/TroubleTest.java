package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.AssayException;
import io.github.assay.store.StoreException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TroubleTest {
  @Test
  void damageIsToldInPeoplesWordsAndTheLibrarysStandBelow() {
    var cause = new SQLException("database disk image is malformed");
    var failure = new StoreException("STORE_DAMAGED", "/data/labels.db is damaged", cause);

    assertEquals(
        new Trouble(
            "/data/labels.db is damaged.",
            "Leave the file as it is and go on with a copy of it, if you have one."
                + " \"assay verify\" says what is broken.",
            "STORE_DAMAGED\ndatabase disk image is malformed"),
        Trouble.of(failure));
  }

  @Test
  void whatNobodyKnowsARemedyForIsASentenceWithItsCode() {
    assertEquals(
        new Trouble("There is no run R-0009.", "", "UNKNOWN_RUN"),
        Trouble.of(new AssayException("UNKNOWN_RUN", "there is no run R-0009")));
  }

  @Test
  void bugIsNamedByItsKind() {
    assertEquals(
        new Trouble("Boom.", "", "java.lang.IllegalStateException"),
        Trouble.of(new IllegalStateException("boom")));
  }
}
