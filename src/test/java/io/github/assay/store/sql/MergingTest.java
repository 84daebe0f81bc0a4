package io.github.assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.store.MergeStore.Wish;
import io.github.assay.store.Merged;
import io.github.assay.store.Workspace;
import io.github.assay.testing.Seeds;
import io.github.assay.testing.Ticking;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;

/// Laws of merging, over random histories.
class MergingTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant APART = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-04-01T10:00:00Z");

  @TempDir private Path folder;

  private static SqliteWorkspaces at(Instant from) {
    return new SqliteWorkspaces(new Ticking(from));
  }

  /// Makes two files that grew from one.
  private void grow(Random random) {
    try (var base = at(START).create(file("base"))) {
      var history = new History(base, random, "base");
      history.begin();
      history.steps(random.nextInt(20));
      base.copyTo(file("ours"));
      base.copyTo(file("theirs"));
    }
    for (String side : List.of("ours", "theirs"))
      try (var workspace = at(APART).open(file(side))) {
        new History(workspace, random, side).steps(random.nextInt(25));
      }
  }

  private Path file(String name) {
    return folder.resolve(name + ".db");
  }

  /// Makes a file of one side that takes over the other.
  private Merged merge(String ours, String theirs, String merged) {
    try (var workspace = at(LATER).openReadOnly(file(ours))) {
      workspace.copyTo(file(merged));
    }
    return take(merged, theirs);
  }

  private Merged take(String ours, String theirs) {
    try (var workspace = at(LATER).open(file(ours));
        var other = at(LATER).openReadOnly(file(theirs))) {
      var merged = workspace.merges().take(other, wish(theirs));
      assertEquals(List.of(), workspace.verify());
      return merged;
    }
  }

  private static Wish wish(String name) {
    return new Wish("merger", name + ".db", (_, _, _) -> {});
  }

  @Seeds(30)
  void aSecondMergeChangesNothing(Random random) {
    grow(random);
    merge("ours", "theirs", "merged");
    var before = content("merged");

    var again = take("merged", "theirs");
    take("merged", "ours");
    take("merged", "base");

    assertTrue(again.isNothing(), () -> again.toString());
    assertEquals(before, content("merged"));
  }

  @Seeds(30)
  void whichFileTakesInTheOtherDoesNotMatter(Random random) {
    grow(random);

    merge("ours", "theirs", "one");
    merge("theirs", "ours", "other");

    assertEquals(said("one"), said("other"));
  }

  @Seeds(20)
  void filesThatWereMergedBothWaysAreOfOneMind(Random random) {
    grow(random);
    merge("ours", "theirs", "one");
    merge("theirs", "ours", "other");
    var before = said("one");

    take("one", "other");

    assertEquals(before, said("one"));
  }

  @Seeds(20)
  void whatIsDoneAfterAMergeComesWithTheNextOne(Random random) {
    grow(random);
    merge("ours", "theirs", "one");
    try (var workspace = at(LATER).open(file("theirs"))) {
      new History(workspace, random, "later").steps(10);
    }

    take("one", "theirs");
    merge("theirs", "one", "other");

    assertEquals(said("one"), said("other"));
  }

  @Seeds(10)
  void aLookTellsWhatComesAndWritesNothing(Random random) {
    grow(random);
    var before = content("ours");
    Merged looked;
    try (var workspace = at(LATER).open(file("ours"));
        var other = at(LATER).openReadOnly(file("theirs"))) {
      looked = workspace.merges().look(other, wish("theirs"));
    }

    assertEquals(before, content("ours"));
    assertEquals(looked, take("ours", "theirs"));
  }

  /// All rows of all tables but the head, whose session changes with each opening.
  private String content(String name) {
    try (var workspace = at(LATER).openReadOnly(file(name))) {
      var database = ((SqliteWorkspace) workspace).database();
      var text = new StringBuilder();
      for (String table :
          database.list(
              "select name from sqlite_schema where type = 'table' and name <> 'head'"
                  + " and name not like 'item_text%' order by name",
              row -> row.getString(1)))
        database.each(
            "select * from " + table,
            row -> {
              text.append(table);
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++)
                text.append('|').append(value(row.getObject(i)));
              text.append('\n');
            });
      return text.toString();
    }
  }

  private static Object value(Object value) {
    return value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : value;
  }

  /// What everybody says, what is gold and what is in doubt, by the texts of items and the aliases
  /// of tags, which no merge changes.
  private Map<String, Set<String>> said(String name) {
    try (var workspace = at(LATER).openReadOnly(file(name))) {
      var tags = tags(workspace);
      var said = new TreeMap<String, Set<String>>();
      workspace
          .items()
          .forEach(
              item ->
                  said.computeIfAbsent(item.title(), _ -> new TreeSet<>())
                      .add(said(workspace, item, tags)));
      said.put("tags", new TreeSet<>(current(workspace, tags)));
      return said;
    }
  }

  private static List<String> current(Workspace workspace, Map<Integer, String> tags) {
    return workspace.vocabulary().current().tags().stream()
        .map(tag -> known(tags, tag.id()))
        .toList();
  }

  private static String said(Workspace workspace, Item item, Map<Integer, String> tags) {
    var seats = new TreeMap<>(workspace.decisions().votes(item.id()));
    seats.put(Decision.GOLD, workspace.decisions().labels(Decision.GOLD, item.id()));
    var text = new ArrayList<String>();
    seats.forEach((seat, labels) -> text.add(seat + " " + said(labels, tags)));
    var gold = workspace.gold().tags(List.of(item.id())).get(item.id());
    text.add(
        "gold "
            + (gold == null
                ? "none"
                : new TreeSet<>(gold.stream().map(tag -> known(tags, tag)).toList())));
    var doubts = new TreeSet<String>();
    for (Ticket ticket : workspace.tickets().of(item.id()))
      if (ticket.about().kind() == Ticket.Kind.DIVERGENCE && !ticket.about().detail().isEmpty())
        doubts.add(ticket.about().detail() + " " + known(tags, ticket.about().tag()));
    var flags = new ArrayList<String>();
    for (Ticket ticket : workspace.tickets().of(item.id()))
      if (ticket.about().kind() == Ticket.Kind.FLAG) flags.add(ticket.state().name());
    Collections.sort(flags);
    return text
        + " doubts "
        + doubts
        + flags
        + workspace.items().unapproved(item.id()).size()
        + workspace.notes().of(item.id()).stream()
            .map(note -> note.author() + note.text())
            .toList();
  }

  private static String said(Labels labels, Map<Integer, String> tags) {
    var verdicts = new TreeMap<String, String>();
    labels.verdicts().forEach((tag, verdict) -> verdicts.put(known(tags, tag), verdict.name()));
    return labels.outcome() + " " + verdicts;
  }

  private static String known(Map<Integer, String> tags, int tag) {
    return tags.getOrDefault(tag, "?");
  }

  /// The aliases that tags ever had, by number.
  private static Map<Integer, String> tags(Workspace workspace) {
    var aliases = new HashMap<Integer, TreeSet<String>>();
    int last = workspace.vocabulary().current().version();
    for (int version = 0; version <= last; version++)
      for (Tag tag : workspace.vocabulary().version(version).tags())
        aliases.computeIfAbsent(tag.id(), _ -> new TreeSet<>()).addAll(tag.aliases());
    var tags = new HashMap<Integer, String>();
    aliases.forEach((tag, all) -> tags.put(tag, String.join("+", all)));
    return tags;
  }
}
