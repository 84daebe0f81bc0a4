package io.github.assay.workbench;

import static io.github.assay.workbench.EvaluatingTest.assertFailure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Part;
import io.github.assay.learning.Progress;
import io.github.assay.testing.GoldWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplittingTest {
  @TempDir private Path folder;
  private GoldWorkspace bench;

  @BeforeEach
  void begin() {
    bench = new GoldWorkspace(folder);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void theFieldOfTheFileIsTaken() {
    bench.item("a", "a cat", "", "train");
    bench.item("b", "a dog", "", "test");
    bench.item("c", "a fox", "", "");
    bench.rule("a", 1);
    bench.rule("b", 1, 2);

    var report = bench.splitting().keep(bench.splitting().byOwnField());

    assertEquals(
        new SplitReport(
            "from the field \"split\"",
            Map.of(Part.TRAIN, 1, Part.TEST, 1, Part.UNASSIGNED, 1),
            new SplitReport.Balance(1.0, null, .25),
            new SplitReport.Near(0, 0, 0),
            List.of(
                new SplitReport.TagCount("cat", 1, 0, 1),
                new SplitReport.TagCount("dog", 0, 0, 1),
                new SplitReport.TagCount("fox", 0, 0, 0))),
        report);
    assertEquals(Part.TEST, bench.workspace().splits().of("b"));
    assertEquals("from the field \"split\"", bench.workspace().splits().note());
  }

  @Test
  void anUnknownPartInTheFieldIsNamed() {
    bench.item("a", "a cat", "", "dev");

    assertFailure(
        "UNKNOWN_PART",
        "item \"a\" names the part \"dev\"; there are train, validation and test",
        () -> bench.splitting().byOwnField());

    bench.item("b", "a dog", "", "test");
    bench.item("c", "a fox", "", "held-out");
    bench.item("d", "a cow", "", "Train");
    assertFailure(
        "UNKNOWN_PART",
        "item \"a\" names the part \"dev\", and 2 more name no part that there is; there are"
            + " train, validation and test",
        () -> bench.splitting().byOwnField());
    assertEquals("", bench.workspace().splits().note());
  }

  @Test
  void itemsWithoutTheFieldAreNoSplit() {
    bench.item("a", "a cat", "", "");

    assertFailure(
        "NO_SPLIT_FIELD",
        "none of the 1 items names its part in the field \"split\"",
        () -> bench.splitting().byOwnField());
  }

  @Test
  void idsComeFromJsonOrLines() throws IOException {
    for (String id : List.of("1", "b", "c", "d")) bench.item(id, "item " + id, "", "");
    var expected = Map.of(Part.TRAIN, 1, Part.VALIDATION, 1, Part.TEST, 1, Part.UNASSIGNED, 1);

    var json = file("{\"train\":[1],\"validation\":[\"b\"],\"test\":[\"c\"]}");
    assertEquals(expected, bench.splitting().byIds(json).report().items());
    assertEquals(null, bench.splitting().byIds(json).report().balance().labelDistance());

    var lines = file("1\ttrain\r\n\r\nb\tvalidation\nc\ttest\n");
    assertEquals(expected, bench.splitting().keep(bench.splitting().byIds(lines)).items());
    assertEquals("from ids", bench.workspace().splits().note());
  }

  @Test
  void aBadFileOfIdsChangesNothing() throws IOException {
    bench.item("a", "a cat", "", "");
    bench.split(Map.of("a", Part.TEST));

    assertBad(
        "UNKNOWN_ITEM",
        "ids names 2 items that are not in the workspace, such as \"x\"",
        "x\ttrain\ny\ttest");
    assertBad(
        "ITEM_TWICE",
        "ids names the item \"a\" twice in line 2, in train and test",
        "a\ttrain\na\ttest");
    assertBad(
        "ITEM_TWICE",
        "ids names the item \"a\" twice, in train and test",
        "{\"train\":[\"a\"],\"test\":[\"a\"]}");
    assertBad(
        "UNKNOWN_PART",
        "ids names the part \"dev\" in line 1; there are train, validation and test",
        "a\tdev");
    assertBad(
        "UNKNOWN_PART",
        "ids names the part \"dev\"; there are train, validation and test",
        "{\"dev\":[\"a\"]}");
    assertBad(
        "BAD_SPLIT_FILE", "ids line 1 is not an id, a tab and a part: \"a train\"", "a train");
    assertBad("BAD_SPLIT_FILE", "ids names no item", "\n\n");
    assertBad("BAD_SPLIT_FILE", "ids has no list of ids under \"train\"", "{\"train\":\"a\"}");
    assertBad(
        "BAD_SPLIT_FILE",
        "ids has an id under \"train\" that is no text: null",
        "{\"train\":[null]}");
    assertFailure(
        "FILE_NOT_FOUND",
        "there is no file " + folder.resolve("none"),
        () -> bench.splitting().byIds(folder.resolve("none")));

    assertEquals(Part.TEST, bench.workspace().splits().of("a"));
  }

  @Test
  void damagedJsonIsNamedWithItsPlace() throws IOException {
    var file = file("{\"train\":[\"a\",\n}");

    var failure = assertThrows(AssayException.class, () -> bench.splitting().byIds(file));

    assertEquals("BAD_SPLIT_FILE", failure.code());
    assertTrue(failure.getMessage().startsWith("ids is not JSON, line 2, column"));
  }

  @Test
  void goldIsDealtOutInSharesAndTheRestIsUnassigned() {
    for (int item = 0; item < 100; item++)
      bench.gold("g%03d".formatted(item), "item " + item, "", 1 + item % 3);
    bench.item("z", "no gold", "", "");

    var report = bench.splitting().stratified(SplitWay.Shares.STANDARD, 5);

    assertEquals(
        Map.of(Part.TRAIN, 70, Part.VALIDATION, 15, Part.TEST, 15, Part.UNASSIGNED, 1),
        report.items());
    assertEquals(
        List.of(
            new SplitReport.TagCount("cat", 24, 5, 5),
            new SplitReport.TagCount("dog", 23, 5, 5),
            new SplitReport.TagCount("fox", 23, 5, 5)),
        report.perTag());
    assertEquals("stratified, validation 0.15, test 0.15, seed 5", report.note());
  }

  @Test
  void theSameSeedGivesTheSameSplitAndAnotherSeedAnother() {
    for (int item = 0; item < 40; item++) bench.gold("g" + item, "item " + item, "", 1 + item % 3);

    var first = split(1);

    assertEquals(first, split(1));
    assertTrue(!first.equals(split(2)));
  }

  @Test
  void aStopBeforeItIsWrittenLeavesTheSplitAsItWas() {
    for (int item = 0; item < 40; item++) bench.gold("g" + item, "item " + item, "", 1 + item % 3);
    var before = split(1);
    var stages = new ArrayList<String>();
    var stopping =
        new Progress() {
          @Override
          public void report(String stage, long done, long total) {
            stages.add(stage + " " + done + " of " + total);
          }

          @Override
          public boolean cancelled() {
            return stages.contains("dealing out 0 of 0");
          }
        };

    assertThrows(
        CancellationException.class,
        () -> bench.splitting().telling(stopping).stratified(new SplitWay.Shares(.2, .2), 2));

    assertEquals(List.of("reading gold 0 of 40", "dealing out 0 of 0"), stages);
    var after = new TreeMap<String, Part>();
    bench.workspace().gold().forEach(item -> after.put(item.item().id(), item.part()));
    assertEquals(before, after);
  }

  @Test
  void groupsAndEqualTextsStayTogether() {
    for (int item = 0; item < 60; item++)
      bench.gold("g" + item, "text " + item / 2, item < 30 ? "group " + item % 7 : "", 1);

    var parts = split(3);

    for (int item = 0; item < 60; item += 2)
      assertEquals(parts.get("g" + item), parts.get("g" + (item + 1)));
    for (int item = 7; item < 30; item++)
      assertEquals(parts.get("g" + item % 7), parts.get("g" + item));
  }

  @Test
  void withoutGoldThereIsNothingToSplit() {
    assertFailure(
        "NO_GOLD",
        "no item is gold yet, so there is nothing to split",
        () -> bench.splitting().stratified(SplitWay.Shares.STANDARD, 1));
  }

  @Test
  void sharesLeaveSomethingToLearnFrom() {
    assertFailure(
        "BAD_SHARE",
        "shares of validation 0.5 and test 0.5 must be 0 or more and leave something to learn from",
        () -> new SplitWay.Shares(.5, .5));
    assertFailure(
        "BAD_SHARE",
        "shares of validation 0.1 and test NaN must be 0 or more and leave something to learn from",
        () -> new SplitWay.Shares(.1, Double.NaN));
  }

  @Test
  void aNewVersionStaysWithTheItemThatItsGroupIsCalledLike() {
    for (int item = 0; item < 30; item++) {
      bench.gold("g" + item, "text " + item, "", 1);
      bench.gold("g" + item + "-2", "text " + item + ", better", "g" + item, 1);
    }

    var parts = split(3);

    for (int item = 0; item < 30; item++)
      assertEquals(parts.get("g" + item), parts.get("g" + item + "-2"));
    assertTrue(Set.copyOf(parts.values()).size() == 3, parts::toString);
  }

  private Map<String, Part> split(long seed) {
    bench.splitting().stratified(new SplitWay.Shares(.2, .2), seed);
    var parts = new TreeMap<String, Part>();
    bench.workspace().gold().forEach(item -> parts.put(item.item().id(), item.part()));
    return parts;
  }

  private void assertBad(String code, String message, String content) throws IOException {
    var file = file(content);
    assertFailure(code, message, () -> bench.splitting().byIds(file));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("ids"), content);
  }
}
