package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobsTest {
  private Instant now = Instant.parse("2026-11-02T09:00:00Z");
  private final InstantSource clock = () -> now;
  private final Failures failures = new Failures();
  private final Status status = new Status(clock);
  private final Jobs jobs = new Jobs(Background.inline(), clock, status, failures);

  @Test
  void jobSaysHowFarItIsAndHowLongItStillTakes() {
    var told = new ArrayList<String>();

    jobs.start(
        "Train",
        progress -> {
          var job = jobs.running().getFirst();
          told.add(job.stateProperty().get().fraction() + " " + job.timeLeft());
          now = now.plusSeconds(30);
          progress.report("epoch 1", 1, 4);
          told.add(job.stateProperty().get().fraction() + " " + job.timeLeft());
          return "R-0001";
        },
        told::add);

    assertEquals(
        List.of("-1.0 Optional.empty", "0.25 " + Optional.of(Duration.ofSeconds(90)), "R-0001"),
        told);
    assertEquals(List.of(), jobs.running());
  }

  @Test
  void jobThatIsStoppedFailsNobody() {
    jobs.start(
        "Train",
        progress -> {
          jobs.cancelAll();
          progress.check();
          return "never";
        },
        never -> status.say(Status.Tone.SAVED, never));

    assertEquals("Stopped: Train", status.lineProperty().get().text());
    assertEquals(Failures.Report.NONE, failures.reportProperty().get());
    assertEquals(List.of(), jobs.running());
  }

  @Test
  void stepAfterTheStopIsNotDone() {
    var job = jobs.begin("Train");
    var done = new ArrayList<String>();
    jobs.step(job, Background.inline(), progress -> "learned", done::add);
    job.cancel();
    jobs.step(job, Background.inline(), progress -> "kept", done::add);

    assertEquals(List.of("learned"), done);
    assertEquals("Stopped: Train", status.lineProperty().get().text());
    assertEquals(List.of(), jobs.running());
  }

  @Test
  void whatNobodyAskedForStandsBehindWhatPeopleBegan() {
    var first = jobs.beginBehind("Read");
    var second = jobs.begin("Train");
    var third = jobs.begin("Import");
    assertEquals(List.of(second, third, first), jobs.running());

    jobs.end(first);
    var fourth = jobs.begin("Train more");
    assertEquals(List.of(second, third, fourth), jobs.running());
  }

  @Test
  void timeLeftIsThatOfTheStage() {
    var job = jobs.begin("Train");
    now = now.plusSeconds(60);
    job.report("learning", 100, 100);
    now = now.plusSeconds(2);
    job.report("scoring", 10, 40);

    assertEquals(Optional.of(Duration.ofSeconds(6)), job.timeLeft());
  }
}
