package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Verdict;
import io.github.assay.learning.Progress;
import io.github.assay.store.Workspace;
import io.github.assay.testing.FirstWordRecipe;
import io.github.assay.testing.GoldWorkspace;
import io.github.assay.workbench.LabelErrors.Size;
import io.github.assay.workbench.LabelErrors.Suspect;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Thirty items begin with `cat` and thirty with `dog`, and have that tag (1 and 2), but `cat 7`
/// was given dog instead, and `dog 9` cat besides; nobody has fox (3).
class ProofreadingTest {
  private static final int EACH = 30;

  @TempDir private Path folder;
  private final FirstWordRecipe recipe = new FirstWordRecipe();
  private final Map<String, float[]> scores = new HashMap<>();
  private GoldWorkspace gold;
  private Workspace workspace;
  private Proofreading proofreading;
  private Conflicts conflicts;

  @BeforeEach
  void begin() {
    gold = new GoldWorkspace(folder);
    workspace = gold.workspace();
    var parts = new HashMap<String, Part>();
    for (int i = 0; i < EACH; i++) {
      gold.gold("c%02d".formatted(i), "cat " + i, "", i == 7 ? 2 : 1);
      gold.gold("d%02d".formatted(i), "dog " + i, "", i == 9 ? new Integer[] {1, 2} : two());
      for (String id : List.of("c%02d".formatted(i), "d%02d".formatted(i)))
        parts.put(id, i % 10 == 0 ? Part.TEST : i % 10 == 1 ? Part.VALIDATION : Part.TRAIN);
    }
    gold.split(parts);
    parts.forEach(
        (id, part) -> {
          if (part != Part.TRAIN) scores.put(id, new float[] {.5f, .5f, .5f});
        });
    gold.run(Thresholds.global(.5), scores);
    proofreading = new Proofreading(gold.evaluating(), gold.splitting(), training());
    conflicts = new Conflicts(gold.evaluating());
  }

  private static Integer[] two() {
    return new Integer[] {2};
  }

  private Training training() {
    return new Training(
        workspace, gold.splitting(), List.of(recipe), Clock.systemUTC(), new TreeMap<>());
  }

  @AfterEach
  void end() {
    gold.close();
  }

  private LabelErrors look() {
    return proofreading.look("R-0001", Progress.none());
  }

  private static Set<String> names(List<Suspect> suspects) {
    return suspects.stream()
        .map(
            each ->
                "%s %d %s".formatted(each.item(), each.tag(), each.given() ? "given" : "missing"))
        .collect(Collectors.toSet());
  }

  @Test
  void whatWasPlantedIsFoundWithItsReason() {
    var found = look();

    assertEquals(Set.of("c07 1 missing", "c07 2 given", "d09 1 given"), names(found.suspects()));
    var missing = found.suspects().stream().filter(each -> !each.given()).findFirst().orElseThrow();
    assertEquals(1, missing.probability());
    assertTrue(missing.threshold() > .8 && missing.threshold() < 1, missing.toString());
    var given = found.suspects().stream().filter(Suspect::given).findFirst().orElseThrow();
    assertEquals(0, given.probability());
    assertTrue(given.threshold() > 0 && given.threshold() < .1, given.toString());
  }

  @Test
  void theWorstComesFirstAndItemsArePooled() {
    var found = look();

    var scores = found.suspects().stream().map(Suspect::score).toList();
    assertEquals(scores.stream().sorted().toList(), scores);
    assertTrue(scores.stream().allMatch(score -> score > 0 && score < 1), scores.toString());
    assertEquals(List.of("c07", "d09"), List.copyOf(found.items().keySet()));
    var pooled = List.copyOf(found.items().values());
    assertTrue(pooled.getFirst() < pooled.getLast(), pooled.toString());
  }

  @Test
  void everyItemIsScoredOnceByAModelThatHasNotSeenIt() {
    look();

    assertEquals(Proofreading.FOLDS, recipe.models().size());
    var all = new ArrayList<String>();
    for (FirstWordRecipe.Seen model : recipe.models())
      for (String title : model.scored()) {
        all.add(title);
        assertTrue(!model.learned().contains(id(title)), title);
      }
    assertEquals(new TreeSet<>(all).size(), all.size());
    assertEquals(2 * EACH - 6, all.size());
  }

  private static String id(String title) {
    var words = title.split(" ", -1);
    return "%s%02d".formatted(words[0].substring(0, 1), Integer.parseInt(words[1]));
  }

  @Test
  void theTestPartIsNeitherLearnedFromNorScored() {
    look();

    for (FirstWordRecipe.Seen model : recipe.models()) {
      assertTrue(model.learned().stream().noneMatch(id -> id.endsWith("0")), model.toString());
      assertTrue(model.scored().stream().noneMatch(title -> title.endsWith("0")), model.toString());
    }
  }

  @Test
  void whatBelongsTogetherIsInOneFold() {
    for (int i = 0; i < 8; i++) gold.gold("g" + i, "cat g" + i, "pack", 1);

    look();

    for (FirstWordRecipe.Seen model : recipe.models()) {
      long scored = model.scored().stream().filter(title -> title.contains("g")).count();
      long pack = model.scored().stream().filter(title -> title.startsWith("cat g")).count();
      assertTrue(pack == 0 || pack == 8, pack + " of " + scored);
    }
  }

  @Test
  void aTagThatIsTooRareIsLeftOutAndCounted() {
    for (int i = 0; i < Proofreading.LEAST - 1; i++) gold.gold("f" + i, "fox " + i, "", 3);
    assertEquals(new Size(58, 2, 1), look().size());

    gold.gold("f9", "fox 9", "", 3);
    assertEquals(new Size(59, 3, 0), look().size());
  }

  @Test
  void theSameGoldAndSeedFindTheSame() {
    assertEquals(look(), look());
  }

  @Test
  void whatWasFoundIsKeptAsLongAsGoldAndVocabularyAreTheSame() {
    assertEquals(Optional.empty(), kept());
    var found = look();
    assertEquals(Optional.of(found), kept());

    gold.rule("c05", 1, 2);
    assertEquals(Optional.empty(), kept());
    gold.rule("c05", 1);
    assertEquals(Optional.of(found), kept());

    var tags = new ArrayList<>(workspace.vocabulary().current().tags());
    tags.add(new Tag(0, "owl", "animal", List.of(), List.of(), Tag.Guidance.NONE));
    workspace.vocabulary().replace(tags, "owner");
    assertEquals(Optional.empty(), kept());
    assertEquals(List.of(), workspace.verify());
  }

  private Optional<LabelErrors> kept() {
    return proofreading.kept("R-0001", Progress.none());
  }

  @Test
  void goldOfTheTestPartMayChange() {
    var found = look();

    gold.rule("c10", 2, 3);

    assertEquals(Optional.of(found), kept());
  }

  @Test
  void whatIsRuledOnIsNoSuspectAnyMoreAndIsCounted() {
    var found = look();
    assertEquals(new Mended(3, 0, 0), conflicts.mended());

    rule("c07", Map.of(1, Verdict.YES, 2, Verdict.NO));
    rule("d09", Map.of(1, Verdict.YES, 2, Verdict.YES));

    assertEquals(List.of(), proofreading.open(found));
    assertEquals(List.of(), suspected());
    assertEquals(new Mended(3, 3, 2), conflicts.mended());
    assertEquals(new Mended(3, 3, 2), proofreading.mended("R-0001"));
    assertEquals(List.of(), look().suspects());
    assertEquals(new Mended(3, 3, 2), conflicts.mended());

    new Adjudicating(conflicts, "lead").undo();
    assertEquals(new Mended(3, 2, 2), conflicts.mended());
  }

  @Test
  void eachRunCountsWhatItFound() {
    look();
    gold.rule("c05", 2);
    gold.run(Thresholds.global(.5), scores);
    proofreading.look("R-0002", Progress.none());

    assertEquals(new Mended(3, 0, 0), proofreading.mended("R-0001"));
    assertEquals(new Mended(5, 0, 0), proofreading.mended("R-0002"));
    assertEquals(new Mended(5, 0, 0), conflicts.mended(), "each is counted once");
    assertEquals(3, suspected().size(), "those of the newest look are open");
  }

  private void rule(String item, Map<Integer, Verdict> verdicts) {
    var lead = new Adjudicating(conflicts, "lead");
    var ruling = Ruling.of(item, new TreeMap<>(verdicts)).because(Cause.WRONG, "");
    lead.commit(lead.preview(ruling));
  }

  private List<String> suspected() {
    return conflicts.open(Set.of(Matter.Kind.SUSPECT), Progress.none()).conflicts().stream()
        .map(conflict -> conflict.matter().key() + " on " + conflict.item())
        .toList();
  }

  @Test
  void suspectsAreConflictsTheWorstItemFirst() {
    look();

    assertEquals(List.of("suspect 1,2 on c07", "suspect 1 on d09"), suspected());
    assertEquals(
        List.of(Cause.MISSED, Cause.GUIDELINE_GAP),
        conflicts.open(Set.of(Matter.Kind.SUSPECT), Progress.none()).conflicts().stream()
            .map(Conflict::cause)
            .toList());
  }

  @Test
  void aSuspectIsLeftOnceGoldIsOtherwiseOrItsItemIsTested() {
    look();

    gold.rule("c07", 2, 1);
    assertEquals(List.of("suspect 2 on c07", "suspect 1 on d09"), suspected());

    gold.split(Map.of("d09", Part.TEST));
    assertEquals(List.of("suspect 2 on c07"), suspected());
  }

  @Test
  void aLookThatIsStoppedKeepsNothing() {
    var progress =
        new Progress() {
          private boolean isStopped;

          @Override
          public void report(String stage, long done, long total) {
            isStopped |= stage.startsWith("fold 3 of 5: ");
          }

          @Override
          public boolean cancelled() {
            return isStopped;
          }
        };

    assertThrows(CancellationException.class, () -> proofreading.look("R-0001", progress));
    assertEquals(List.of(), workspace.runs().findings(LabelErrors.KIND));
  }

  @Test
  void anUnknownRunIsRefused() {
    var failure =
        assertThrows(AssayException.class, () -> proofreading.look("R-0009", Progress.none()));

    assertEquals("UNKNOWN_RUN", failure.code());
  }

  @Test
  void witnessesAreGoldItemsThatReadAlike() {
    var found = look();

    var witnesses = proofreading.witnesses(found.suspects(), Progress.none());

    assertEquals(3, witnesses.size());
    for (Proofreading.Witnessed witnessed : witnesses) {
      assertEquals(10, witnessed.near(), witnessed.toString());
      assertTrue(
          witnessed.suspect().given() ? witnessed.having() <= 2 : witnessed.having() >= 8,
          witnessed.toString());
    }
  }
}
