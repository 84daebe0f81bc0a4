package io.github.assay.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.Act;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Sha256;
import io.github.assay.domain.Snapshot;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.RunStore.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What vocabulary, split, snapshots and runs do.
public abstract class StateContract extends WorkspaceContract {
  private static final PackedModel EMPTY = PackedModel.of(new TreeMap<>());

  @Test
  void aTagKeepsItsNumberThroughAllVersions() {
    var full =
        new Tag(
            99,
            "two",
            "other facet",
            List.of("2", "zwei"),
            List.of("one", "gone"),
            new Tag.Guidance("def", "use", "avoid", "example"));

    var second = workspace.vocabulary().replace(List.of(tag("four"), full, tag("one")), "owner");
    workspace.vocabulary().replace(List.of(tag("five"), tag("three")), "owner");
    reopen();

    var numbered = new Tag(2, "two", full.facet(), full.aliases(), full.parents(), full.guidance());
    assertEquals(
        new Vocabulary(2, List.of(numbered(4, "four"), numbered, numbered(1, "one"))), second);
    assertEquals(
        new Vocabulary(3, List.of(numbered(5, "five"), numbered(3, "three"))),
        workspace.vocabulary().current());
  }

  private static Tag numbered(int id, String name) {
    return new Tag(id, name, "facet", List.of(), List.of(), Tag.Guidance.NONE);
  }

  @Test
  void theSameVocabularyIsNoNewVersion() {
    var same = List.of(tag("one"), tag("two"), tag("three"));

    assertEquals(1, workspace.vocabulary().replace(same, "other").version());
    assertEquals(2, workspace.vocabulary().replace(same.reversed(), "other").version());
  }

  @Test
  void aTagThatWasUsedCannotBeLeftOut() {
    items("a");
    submit("anna", "anna", "a", 2);
    workspace.decisions().undo("anna");

    assertEquals(
        "TAG_IN_USE", code(() -> workspace.vocabulary().replace(List.of(tag("one")), "owner")));
    assertEquals(3, workspace.vocabulary().current().tags().size());
    assertEquals(
        2, workspace.vocabulary().replace(List.of(tag("one"), tag("two")), "owner").version());
    var gone = entry("anna", "anna", "a", new Act.Mark(3, Verdict.YES));
    assertEquals("NOT_FOUND", code(() -> workspace.decisions().record(List.of(gone))));
  }

  @Test
  void twoTagsOfOneNameAreRefused() {
    assertEquals(
        "EXISTS", code(() -> workspace.vocabulary().replace(List.of(tag("a"), tag("a")), "owner")));
  }

  @Test
  void aSplitIsReplacedAsAWhole() {
    items("a", "b", "c");
    workspace.splits().replace(Map.of("a", Part.TRAIN, "b", Part.TEST), "first");
    workspace
        .splits()
        .replace(Map.of("b", Part.TRAIN, "c", Part.VALIDATION, "a", Part.UNASSIGNED), "seed 7");
    reopen();

    assertEquals(
        Map.of(Part.TRAIN, 1, Part.VALIDATION, 1, Part.UNASSIGNED, 1), workspace.splits().counts());
    assertEquals(Part.UNASSIGNED, workspace.splits().of("a"));
    assertEquals(Part.VALIDATION, workspace.splits().of("c"));
    assertEquals("seed 7", workspace.splits().note());
    assertEquals(
        "NOT_FOUND", code(() -> workspace.splits().replace(Map.of("x", Part.TEST), "bad")));
    assertEquals("seed 7", workspace.splits().note());
  }

  @Test
  void aSnapshotStaysAsItWas() {
    gold();
    var snapshot = workspace.snapshots().freeze("first", "owner");
    var hash = workspace.snapshots().currentHash();
    workspace.splits().replace(Map.of(), "none");
    submit("qa", Decision.GOLD, "b", 1, 2, 3);
    reopen();

    assertEquals(
        new Snapshot(1, "first", NOW, "owner", hash, new Snapshot.Size(2, 3, 1)), snapshot);
    assertEquals(List.of(snapshot), workspace.snapshots().all());
    assertEquals(Optional.of(snapshot), workspace.snapshots().find(1));
    assertEquals(Optional.empty(), workspace.snapshots().find(2));
    var frozen = new ArrayList<GoldItem>();
    workspace.snapshots().forEach(1, frozen::add);
    assertEquals(
        List.of(
            GoldItem.of(quoted(), List.of(1, 3), Part.TEST),
            GoldItem.of(item("b"), List.of(2), Part.UNASSIGNED)),
        frozen);
    assertEquals(2, workspace.snapshots().freeze("second", "owner").id());
  }

  private static Item quoted() {
    return new Item("a", "say \"hi\" \\ /", "tab\tline\n\u0001\u007f é 😀", Item.Origin.NONE);
  }

  private void gold() {
    items("b", "c");
    workspace.bulk().write(writer -> writer.item(quoted(), List.of()));
    submit("qa", Decision.GOLD, "a", 3, 1);
    submit("qa", Decision.GOLD, "b", 2);
    workspace.splits().replace(Map.of("a", Part.TEST, "c", Part.TRAIN), "by hand");
  }

  @Test
  void theHashOfASnapshotIsThatOfItsCanonicalRows() {
    gold();

    assertEquals(
        Sha256.of(
            "{\"id\":\"a\",\"title\":\"say \\\"hi\\\" \\\\ /\",\"description\":"
                + "\"tab\\tline\\n\\u0001\u007f é 😀\",\"tags\":[\"one\",\"three\"],"
                + "\"split\":\"test\"}\n"
                + "{\"id\":\"b\",\"title\":\"Title of b\",\"description\":\"What b is about\","
                + "\"tags\":[\"two\"],\"split\":\"\"}\n"),
        workspace.snapshots().currentHash());
  }

  @Test
  void goldComesInTheOrderOfUtf8Bytes() {
    var ids = new ArrayList<String>(List.of("b", "B", "a", "10", "9", "ä", "\uFF5E", "😀"));
    items(ids.toArray(String[]::new));
    for (String id : ids) submit("qa", Decision.GOLD, id);

    var order = new ArrayList<String>();
    workspace.gold().forEach(item -> order.add(item.item().id()));

    assertEquals(List.of("10", "9", "B", "a", "b", "ä", "\uFF5E", "😀"), order);
  }

  @Test
  void thereIsNoSnapshotWithoutGoldOrOfATakenName() {
    items("a");
    assertEquals("NO_GOLD", code(() -> workspace.snapshots().freeze("first", "owner")));
    submit("qa", Decision.GOLD, "a");
    workspace.snapshots().freeze("first", "owner");

    assertEquals("EXISTS", code(() -> workspace.snapshots().freeze("first", "owner")));
    assertEquals("BAD_NAME", code(() -> workspace.snapshots().freeze(" ", "owner")));
    assertEquals(1, workspace.snapshots().all().size());
  }

  private static Run run(String id) {
    return new Run(
        id,
        new Run.Plan("linear", new TreeMap<>(Map.of("epochs", "5", "ä", "\"")), -7),
        1,
        new Run.Result(
            NOW.plusNanos(123),
            1.25,
            new Thresholds(
                Double.POSITIVE_INFINITY,
                new TreeMap<>(Map.of(1, new Thresholds.Cut(0.1, 3, true)))),
            new TreeMap<>(Map.of("java", "25"))));
  }

  @Test
  void aRunIsKeptWithItsScoresAndItsModel() {
    gold();
    workspace.snapshots().freeze("first", "owner");
    var scores =
        List.of(
            new ScoredItem(
                "b", Part.VALIDATION, Scores.of(new int[] {1, 3, 5000}, new float[] {0, .1f, 1})),
            new ScoredItem("a", Part.TEST, Scores.of(new int[0], new float[0])));
    var noise = new byte[9 << 20];
    new Random(1).nextBytes(noise);
    var model = new TreeMap<>(Map.of("empty", new byte[0], "noise", noise, "zero", new byte[20]));

    assertEquals("R-0001", workspace.runs().nextId());
    workspace.runs().add(run("R-0001"), scores, PackedModel.of(model));
    reopen();

    assertEquals("R-0002", workspace.runs().nextId());
    assertEquals(List.of(run("R-0001")), workspace.runs().all());
    assertEquals(Optional.of(run("R-0001")), workspace.runs().find("R-0001"));
    assertEquals(scores.reversed(), workspace.runs().scores("R-0001"));
    var back = workspace.runs().model("R-0001");
    assertEquals(model.keySet(), back.keySet());
    model.forEach((name, content) -> assertArrayEquals(content, back.get(name)));
    assertEquals(Optional.empty(), workspace.runs().find("R-0002"));
    assertEquals(List.of(), workspace.runs().scores("R-0002"));
  }

  @Test
  void whatIsFoundWithARunLaterIsKeptApartFromItsModel() {
    gold();
    workspace.snapshots().freeze("first", "owner");
    var model = new TreeMap<>(Map.of("one", new byte[] {1}));
    for (String run : List.of("R-0001", "R-0002"))
      workspace.runs().add(run(run), List.of(), PackedModel.of(model));

    workspace.runs().addFinding("R-0002", "doubts", "first é");
    workspace.runs().addFinding("R-0001", "doubts", "second\nline");
    workspace.runs().addFinding("R-0001", "doubts-of-another-kind", "");
    reopen();

    assertEquals(
        List.of(new Finding("R-0002", "first é"), new Finding("R-0001", "second\nline")),
        workspace.runs().findings("doubts"));
    assertEquals(2, workspace.runs().countFindings("doubts"));
    assertEquals(0, workspace.runs().countFindings("doubt"));
    assertEquals(List.of(), workspace.runs().findings("none"));
    assertEquals(model.keySet(), workspace.runs().model("R-0001").keySet());
    assertEquals(
        "NOT_FOUND", code(() -> workspace.runs().addFinding("R-0003", "doubts", "nothing")));
    assertEquals(List.of(), workspace.verify());
  }

  @Test
  void nothingIsKeptOfARunThatDoesNotFit() {
    gold();
    workspace.snapshots().freeze("first", "owner");
    var stranger =
        List.of(new ScoredItem("zz", Part.TEST, Scores.of(new int[] {1}, new float[] {1})));

    assertEquals("NOT_FOUND", code(() -> workspace.runs().add(run("R-0001"), stranger, EMPTY)));
    assertThrows(
        IllegalArgumentException.class,
        () -> workspace.runs().add(run("R-0002"), List.of(), EMPTY));
    assertEquals(List.of(), workspace.runs().all());
  }
}
