package io.github.assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Item;
import io.github.assay.domain.Verdict;
import io.github.assay.settings.Settings;
import io.github.assay.settings.Settings.Appearance;
import io.github.assay.settings.Settings.Look;
import io.github.assay.settings.Settings.Reading;
import io.github.assay.settings.SettingsFile;
import io.github.assay.store.Workspace;
import io.github.assay.testing.SmallWorkspace;
import io.github.assay.testing.WindowTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Texts are read for their meaning beside other work.
class TextReadingTest extends WindowTest {
  private static final int MANY = 3_000;
  private static final int ALL = MANY + SmallWorkspace.ITEMS.size();
  private static final String MODEL = "all-MiniLM-L6-v2-q";

  @Override
  protected void prepare(Workspace workspace) {
    workspace
        .bulk()
        .write(
            writer -> {
              for (int i = 0; i < MANY; i++)
                writer.item(
                    new Item("m" + i, "Note " + i, "About " + i + " things.", Item.Origin.NONE),
                    List.of());
            });
  }

  @Test
  void peopleLabelWhileTextsAreReadAndMayStopIt() {
    interact(shell::readTexts);
    await(() -> lookup(".job .progress-bar").tryQuery().isPresent());
    await(() -> lookup(".job .progress-bar").<ProgressBar>query().getProgress() > 0);

    push(KeyCode.ALT, KeyCode.A);
    settle();
    type(KeyCode.DIGIT1);
    settle();
    push(KeyCode.CONTROL, KeyCode.PERIOD);
    awaitStatus("Stopped: Reading texts");
    int stopped = read(workspace -> workspace.vectors().count(MODEL));
    assertTrue(stopped > 0 && stopped < ALL, stopped + " of " + ALL);
    assertEquals(
        Map.of(1, Verdict.YES, 3, Verdict.YES),
        read(workspace -> workspace.decisions().labels(ANNOTATOR, "i1").verdicts()));

    restart();
    interact(shell::readTexts);
    awaitStatus(String.format(Locale.ENGLISH, "%,d texts were read", ALL - stopped));
    assertEquals(
        List.of(ALL, List.of()),
        read(workspace -> List.of(workspace.vectors().count(MODEL), workspace.verify())));
  }

  @Test
  void closingTheWindowStopsIt() {
    interact(shell::readTexts);
    await(() -> lookup(".job .progress-bar").tryQuery().isPresent());

    restart();

    assertTrue(read(workspace -> workspace.vectors().count(MODEL)) < ALL);
  }

  @Test
  void whoChoseNeverHasNoTextsRead() {
    interact(shell::close);
    new SettingsFile(folder.resolve("settings.json"), Settings.standard(ANNOTATOR))
        .write(
            new Settings(
                ANNOTATOR,
                new Appearance(Look.SYSTEM, 100),
                5,
                Reading.NEVER,
                List.of(),
                new TreeMap<>()));
    restart();
    interact(shell::readTexts);
    sleep(TextReading.IDLE.plus(Duration.ofSeconds(1)).toMillis());

    assertEquals(0, read(workspace -> workspace.vectors().count(MODEL)).intValue());
  }
}
