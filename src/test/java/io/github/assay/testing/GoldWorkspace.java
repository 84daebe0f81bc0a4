package io.github.assay.testing;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Project;
import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Verdict;
import io.github.assay.evaluation.PairedTest;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.PackedModel;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.workbench.Comparing;
import io.github.assay.workbench.Evaluating;
import io.github.assay.workbench.ExplicitTags;
import io.github.assay.workbench.NearDuplicates;
import io.github.assay.workbench.Splitting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A real workspace with the tags `cat`, `dog` and `fox` (ids 1 to 3), items whose gold a test
/// chooses, and runs whose scores it chooses.
public final class GoldWorkspace implements AutoCloseable {
  /// When everything happens.
  public static final Instant NOW = Instant.parse("2026-03-01T10:15:30Z");

  private static final ExplicitTags WORDS =
      (item, vocabulary) ->
          vocabulary.tags().stream()
              .filter(tag -> item.title().contains(tag.name()))
              .map(Tag::id)
              .collect(Collectors.toSet());

  private final Workspace workspace;
  private final NearDuplicates near = new NearDuplicates();

  /// @param folder an empty one; the file in it is called `labels.db`
  public GoldWorkspace(Path folder) {
    workspace =
        new SqliteWorkspaces(Clock.fixed(NOW, ZoneOffset.UTC)).create(folder.resolve("labels.db"));
    var tags = List.of(tag("cat"), tag("dog"), tag("fox"));
    workspace.vocabulary().replace(tags, "owner");
  }

  public Workspace workspace() {
    return workspace;
  }

  public Evaluating evaluating() {
    return new Evaluating(workspace, WORDS);
  }

  public Comparing comparing() {
    return new Comparing(evaluating(), new PairedTest(200, 200, 1));
  }

  public Splitting splitting() {
    return new Splitting(workspace, near);
  }

  /// Adds an item that is not gold.
  ///
  /// @param split what its file says of the part
  public void item(String id, String title, String group, String split) {
    var origin = new Item.Origin(group, "", "", "", split, "{}");
    workspace
        .bulk()
        .write(writer -> writer.item(new Item(id, title, "about " + title, origin), List.of()));
  }

  /// Adds an item that is gold.
  public void gold(String id, String title, String group, Integer... tags) {
    item(id, title, group, "");
    rule(id, tags);
  }

  /// Adds an item with a date that is gold.
  public void dated(String id, String date, Integer... tags) {
    var origin = new Item.Origin("", "", date, "", "", "{}");
    workspace
        .bulk()
        .write(writer -> writer.item(new Item(id, "item " + id, "", origin), List.of()));
    rule(id, tags);
  }

  /// Says what is right for an item.
  public void rule(String id, Integer... tags) {
    rule(workspace, id, tags);
  }

  /// Says what is right for an item of any workspace.
  public static void rule(Workspace workspace, String id, Integer... tags) {
    var outcome = tags.length == 0 ? Outcome.NONE_APPLY : Outcome.TAGGED;
    var row =
        new LabelRow(id, outcome, List.of(tags), List.of(), List.of(), new Basis.File("gold.csv"));
    workspace.bulk().write(writer -> writer.labels("import", Decision.GOLD, row));
  }

  /// Says of an item what one person thinks.
  public void vote(String seat, String item, int tag) {
    var entries = new ArrayList<Decision.Entry>();
    for (Act act : List.of(new Act.Mark(tag, Verdict.YES), new Act.End(Outcome.TAGGED, "")))
      entries.add(new Decision.Entry(seat, seat, item, act, new Basis.Typed()));
    workspace.decisions().record(entries);
  }

  /// Lets so many people vote on each item.
  public void votes(int votes) {
    var queue = new Project.Queue(Project.Order.FEWEST_VOTES, votes, "", 1);
    workspace.project().change(Project.STANDARD.with(queue));
  }

  /// Replaces the split.
  public void split(Map<String, Part> parts) {
    workspace.splits().replace(parts, "by hand");
  }

  /// Adds a run on a new snapshot of the gold there is.
  ///
  /// @param scores of the three tags by item
  /// @return its id
  public String run(Thresholds thresholds, Map<String, float[]> scores) {
    var name = "snapshot " + (workspace.snapshots().all().size() + 1);
    return run(workspace.snapshots().freeze(name, "owner").id(), thresholds, scores);
  }

  /// Adds a run on a snapshot.
  public String run(long snapshot, Thresholds thresholds, Map<String, float[]> scores) {
    var scored = new ArrayList<ScoredItem>();
    new TreeMap<>(scores)
        .forEach(
            (item, values) ->
                scored.add(
                    new ScoredItem(
                        item, workspace.splits().of(item), Scores.of(List.of(1, 2, 3), values))));
    var id = workspace.runs().nextId();
    var plan = new Run.Plan("words", new TreeMap<>(Map.of("depth", "2")), 7);
    var result = new Run.Result(NOW, 1.5, thresholds, new TreeMap<>());
    workspace
        .runs()
        .add(new Run(id, plan, snapshot, result), scored, PackedModel.of(new TreeMap<>()));
    return id;
  }

  @Override
  public void close() {
    workspace.close();
  }

  private static Tag tag(String name) {
    return new Tag(0, name, "animal", List.of(), List.of(), Tag.Guidance.NONE);
  }
}
