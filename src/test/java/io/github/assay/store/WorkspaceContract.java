package io.github.assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.store.BulkStore.LabelRow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// The start of every test of what a workspace does, whatever keeps it: a new workspace with three
/// tags, which is sound at the end.
public abstract class WorkspaceContract {
  protected static final Instant NOW = Instant.parse("2026-03-01T10:15:30.250Z");
  protected static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir protected Path folder;
  protected Workspaces workspaces;
  protected Workspace workspace;

  /// What is tested.
  protected abstract Workspaces workspaces();

  @BeforeEach
  final void begin() {
    workspaces = workspaces();
    workspace = workspaces.create(folder.resolve("labels.db"));
    workspace.vocabulary().replace(List.of(tag("one"), tag("two"), tag("three")), "owner");
  }

  @AfterEach
  final void endSound() {
    assertEquals(List.of(), workspace.verify());
    workspace.close();
  }

  /// Closes the workspace and opens it again.
  protected final void reopen() {
    workspace.close();
    workspace = workspaces.open(folder.resolve("labels.db"));
  }

  /// Imports items of these ids, the id being part of the title.
  protected final void items(String... ids) {
    add(Stream.of(ids).map(WorkspaceContract::item).toArray(Item[]::new));
  }

  /// Records a finished set of tags as one batch.
  protected final long submit(String who, String seat, String item, int... tags) {
    var entries = new ArrayList<Decision.Entry>();
    for (int tag : tags) entries.add(entry(who, seat, item, new Act.Mark(tag, Verdict.YES)));
    var outcome = tags.length == 0 ? Outcome.NONE_APPLY : Outcome.TAGGED;
    entries.add(entry(who, seat, item, new Act.End(outcome, "")));
    return workspace.decisions().record(entries);
  }

  protected static Item item(String id) {
    return new Item(id, "Title of " + id, "What " + id + " is about", Item.Origin.NONE);
  }

  /// A new version of the text of another item.
  protected static Item version(String id, String of) {
    var extra = "{\"version_of\":\"" + of + "\"}";
    return new Item(
        id, "Title of " + id, "What it is about", new Item.Origin(of, "", "", "", "", extra));
  }

  /// Imports items.
  protected final void add(Item... items) {
    workspace
        .bulk()
        .write(
            writer -> {
              for (Item item : items) writer.item(item, List.of());
            });
  }

  protected static Tag tag(String name) {
    return new Tag(0, name, "facet", List.of(), List.of(), Tag.Guidance.NONE);
  }

  protected static Decision.Entry entry(String who, String seat, String item, Act act) {
    return new Decision.Entry(who, seat, item, act, new Basis.Typed());
  }

  /// Labels that apply, submitted.
  protected static Labels tagged(int... tags) {
    var verdicts = new TreeMap<Integer, Verdict>();
    for (int tag : tags) verdicts.put(tag, Verdict.YES);
    return new Labels(Outcome.TAGGED, verdicts, "");
  }

  /// A row of an import with tags that apply.
  protected static LabelRow row(String item, Integer... tags) {
    return new LabelRow(
        item, Outcome.TAGGED, List.of(tags), List.of(), List.of(), new Basis.File("f.csv"));
  }

  /// The code of the failure that a step ends in.
  protected static String code(Executable step) {
    return assertThrows(StoreException.class, step).code();
  }
}
