package io.github.assay.store.sql;

import io.github.assay.domain.Act;
import io.github.assay.domain.Arm;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Contrast;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Draft;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Project;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Run;
import io.github.assay.domain.SavedView;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Thresholds;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.PackedModel;
import io.github.assay.store.QueueStore.From;
import io.github.assay.store.QueueStore.Wish;
import io.github.assay.store.VocabularyStore.Revision;
import io.github.assay.store.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// A workspace with some of everything that a workspace can hold, and all that can be read from
/// one, as a text.
final class SomeOfEverything {
  static final Instant NOW = Instant.parse("2026-03-01T10:15:30.250Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final int ITEMS = 60;
  private static final int TAGS = 8;

  private SomeOfEverything() {}

  static void fill(Workspace workspace) {
    workspace.vocabulary().replace(tags(), "owner");
    workspace.bulk().write(writer -> items().forEach(item -> writer.item(item, apart(item))));
    workspace.bulk().write(writer -> items().forEach(item -> writer.labels("qa", "qa", row(item))));
    decide(workspace);
    workspace.splits().replace(split(), "by hand");
    workspace.snapshots().freeze("first", "owner");
    workspace.runs().add(run("R-0001"), scores(), PackedModel.of(model()));
  }

  /// What came with later versions of the file.
  static void fillMore(Workspace workspace) {
    var decisions = workspace.decisions();
    var grounds =
        List.of(
            new Basis.Neighbours(List.of("item-9", "item-11"), 0.75, 3),
            new Basis.Repeated("item-2"),
            new Basis.Implied("kafka"),
            new Basis.Bulk("split:train -tag:\"tag 1\""),
            new Basis.Ruling(Cause.GUIDELINE_GAP, 7, "line\nbreak"),
            new Basis.Ruling(Cause.NONE, 0, ""),
            new Basis.Revision(1));
    for (Basis basis : grounds) decisions.record(List.of(mark("anna", "item-3", 2, basis)));
    decisions.record(
        List.of(
            entry("anna", "item-4", new Act.Order(List.of(8, 7)), new Basis.Typed()),
            entry("anna", "item-3", new Act.Order(List.of()), new Basis.Typed())));
    var shown = new Showing.Shown(3, Suggestion.Source.MODEL, "R-0001", 0.5, 1);
    var states = List.of(Ticket.State.ACCEPTED, Ticket.State.DECLINED, Ticket.State.FIXED);
    fillVectors(workspace);
    for (int i = 0; i < 3; i++) {
      workspace
          .showings()
          .record("anna", "item-" + i, new Showing.Sight(Arm.ALL, i == 1, List.of(shown)));
      workspace.notes().write("anna", "item-" + i, "see „guide“ " + i);
      workspace.project().keep(new SavedView("view " + i, "tag:#" + i));
      long ticket = workspace.tickets().open("anna", about(i));
      workspace.tickets().step(ticket, "owner", states.get(i), "done");
    }
    workspace
        .project()
        .change(
            new Project(
                7,
                0.75,
                0.1,
                new Project.Queue(Project.Order.RANDOM, 2, "tag:#1", 3),
                Arm.ALL,
                Project.Judges.OTHERS));
    var vocabulary = workspace.vocabulary();
    vocabulary.revise(retiring(workspace));
    vocabulary.revise(taken(vocabulary.version(1), vocabulary.current()));
    vocabulary.revise(retiring(workspace));
    for (String found : List.of("[1]", "[]"))
      workspace.runs().addFinding("R-0001", "doubts", found);
  }

  /// What came with version 3.
  private static void fillVectors(Workspace workspace) {
    for (int i = 0; i < 3; i++)
      workspace.vectors().keep("model", Map.of("item-" + i, new byte[] {(byte) i, -5, 100}));
    workspace.drafts().keep("anna", new Draft("A title", "so far", List.of(8, 7)));
  }

  private static Ticket.About about(int i) {
    var kinds = List.of(Ticket.Kind.BAD_SUGGESTION, Ticket.Kind.NEW_TAG, Ticket.Kind.MERGE);
    return new Ticket.About(
        kinds.get(i), i == 2 ? "" : "item-" + i, i == 1 ? 0 : 4, "wrong", "alias", "é");
  }

  /// The last tag goes, and nobody says it of anything any longer.
  private static Revision retiring(Workspace workspace) {
    var old = workspace.vocabulary().current();
    var kept = old.tags().subList(0, TAGS - 1);
    var gone = new Retired(TAGS, "tag 7", List.of("alias 7"), TAGS - 1, "the same");
    var conventions =
        new Conventions(
            List.of(new Facet("facet", 1, 3)),
            List.of(gone),
            List.of(new Contrast(1, 2, "one is not two")),
            List.of(new Phrase(1, "some words", Phrase.Use.VETOES)));
    return new Revision(
        "owner",
        "retire tag 7",
        new Vocabulary(old.version(), kept, conventions),
        version -> takenOff(workspace, version),
        Optional.empty());
  }

  private static List<Decision.Entry> takenOff(Workspace workspace, int version) {
    var entries = new ArrayList<Decision.Entry>();
    for (Item item : items())
      for (String seat : List.of(Decision.GOLD, "anna", "qa"))
        if (workspace.decisions().labels(seat, item.id()).tags().contains(TAGS))
          entries.add(
              new Decision.Entry(
                  "owner",
                  seat,
                  item.id(),
                  new Act.Mark(TAGS, Verdict.UNSEEN),
                  new Basis.Revision(version)));
    return entries;
  }

  /// The newest edit is taken back.
  private static Revision taken(Vocabulary before, Vocabulary now) {
    return new Revision(
        "owner",
        "take back version 2",
        new Vocabulary(now.version(), before.tags(), before.conventions()),
        _ -> List.of(),
        Optional.of(now.version()));
  }

  /// All that can be read of it.
  static String readMore(Workspace workspace) {
    var text = new StringBuilder();
    workspace.showings().forEach(showing -> text.append(showing).append('\n'));
    for (int i = 0; i < 4; i++)
      text.append(workspace.notes().of("item-" + i))
          .append(workspace.vectors().find("model", items().get(i)).map(Arrays::toString));
    text.append(workspace.tickets().all()).append(workspace.project().views());
    text.append(workspace.project().current()).append(workspace.vocabulary().edits());
    text.append(workspace.vocabulary().current().conventions());
    text.append(workspace.drafts().of("anna")).append(workspace.runs().findings("doubts"));
    return text.toString();
  }

  private static void decide(Workspace workspace) {
    var decisions = workspace.decisions();
    var random = new Random(5);
    for (int i = 0; i < ITEMS; i += 2) {
      var seat = i % 10 == 0 ? Decision.GOLD : "anna";
      decisions.record(
          List.of(
              mark(seat, "item-" + i, 1 + random.nextInt(TAGS), new Basis.Typed()),
              mark(seat, "item-" + i, 8, new Basis.Rule(new Span(Field.TITLE, 0, 4), 2)),
              mark(seat, "item-" + i, 7, new Basis.Model("R-0001", 0.25, 1)),
              entry(seat, "item-" + i, new Act.End(Outcome.TAGGED, ""), new Basis.Typed())));
    }
    decisions.undo("anna");
    decisions.undo("anna");
    decisions.redo("anna");
    decisions.record(
        List.of(entry("anna", "item-1", new Act.End(Outcome.SKIPPED, "é!"), new Basis.Typed())));
  }

  private static Decision.Entry mark(String seat, String item, int tag, Basis basis) {
    return entry(seat, item, new Act.Mark(tag, Verdict.YES), basis);
  }

  private static Decision.Entry entry(String seat, String item, Act act, Basis basis) {
    return new Decision.Entry("anna", seat, item, act, basis);
  }

  static List<Tag> tags() {
    var tags = new ArrayList<Tag>();
    for (int i = 0; i < TAGS; i++)
      tags.add(
          new Tag(
              0,
              "tag " + i,
              "facet",
              List.of("alias " + i),
              List.of(),
              new Tag.Guidance("What it is " + i, "", "", "")));
    return tags;
  }

  private static List<Item> items() {
    var items = new ArrayList<Item>();
    for (int i = 0; i < ITEMS; i++)
      items.add(
          new Item(
              "item-" + i,
              "Title of number " + i,
              ("Zoë said \"" + i + "\" 🙃, then more words. ").repeat(1 + i % 9),
              new Item.Origin(
                  "g" + i / 3, "feed", "2026-03-01", "", "train", "{\"n\":" + i + "}")));
    return items;
  }

  private static List<String> apart(Item item) {
    return item.id().endsWith("7") ? List.of("sewing", "tëst") : List.of();
  }

  private static LabelRow row(Item item) {
    return new LabelRow(
        item.id(),
        Outcome.TAGGED,
        List.of(1 + item.description().length() % TAGS),
        List.of(),
        List.of(),
        new Basis.File("gold.csv"));
  }

  private static Map<String, Part> split() {
    var split = new HashMap<String, Part>();
    for (int i = 0; i < ITEMS; i++)
      split.put("item-" + i, i % 3 == 0 ? Part.TEST : i % 3 == 1 ? Part.VALIDATION : Part.TRAIN);
    return split;
  }

  static Run run(String id) {
    return new Run(
        id,
        new Run.Plan("linear", new TreeMap<>(Map.of("epochs", "5")), 7),
        1,
        new Run.Result(NOW, 1.25, Thresholds.global(0.5), new TreeMap<>(Map.of("java", "25"))));
  }

  static List<ScoredItem> scores() {
    var scores = new ArrayList<ScoredItem>();
    for (int i = 0; i < ITEMS; i += 3)
      scores.add(
          new ScoredItem(
              "item-" + i,
              Part.TEST,
              Scores.of(new int[] {1, 3, 8}, new float[] {0, i / 100f, 1})));
    return scores;
  }

  static SortedMap<String, byte[]> model() {
    var noise = new byte[20_000];
    new Random(1).nextBytes(noise);
    return new TreeMap<>(Map.of("empty", new byte[0], "noise", noise, "zero", new byte[5_000]));
  }

  /// All that can be read, also by search.
  static String read(Workspace workspace) {
    var text = new StringBuilder();
    workspace.items().forEach(item -> text.append(about(workspace, item)).append('\n'));
    text.append(workspace.items().unapproved()).append(workspace.vocabulary().current());
    for (String words : List.of("title", "zoe number", "more wor", "17"))
      workspace.items().search(words, 100).forEach(item -> text.append(item.id()).append(' '));
    workspace.decisions().forEach(decision -> text.append(decision).append('\n'));
    text.append(workspace.decisions().annotators()).append(workspace.decisions().policy());
    text.append(workspace.queue().byVotes(new Wish("anna", 9), new From(true, ""), 1000));
    text.append(workspace.gold().count()).append(' ').append(workspace.gold().conflicts());
    text.append(workspace.splits().counts()).append(workspace.splits().note());
    text.append(workspace.snapshots().all()).append(workspace.snapshots().currentHash());
    workspace.snapshots().forEach(1, text::append);
    for (Run run : workspace.runs().all()) {
      text.append(run).append(workspace.runs().scores(run.id()));
      workspace
          .runs()
          .model(run.id())
          .forEach((name, bytes) -> text.append(name).append(Arrays.hashCode(bytes)));
    }
    return text.toString();
  }

  private static String about(Workspace workspace, Item item) {
    var id = item.id();
    return item
        + " "
        + workspace.items().find(id)
        + workspace.items().unapproved(id)
        + workspace.splits().of(id)
        + workspace.decisions().votes(id)
        + workspace.decisions().labels(Decision.GOLD, id)
        + workspace.gold().find(id);
  }
}
