package io.github.assay.ui.shell;

import io.github.assay.domain.Arm;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.learning.Progress;
import io.github.assay.settings.Settings;
import io.github.assay.settings.SettingsFile;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.workbench.Training;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The workspaces that sit for pictures, made when they are first wanted.
final class Models {
  private static final long KEPT = 4096;

  /// The recipe that learns nothing, and so is quick.
  private static final String RULES = "rules";

  /// The name of a colleague's file.
  static final String COLLEAGUE = "kims-labels.db";

  private final Workbenches workbenches;
  private final Path folder;
  private final Map<Model, Path> files = new EnumMap<>(Model.class);

  /// What a workspace is like.
  enum Model {
    /// None is open.
    NONE,
    /// A copy of the one that was given.
    REAL,
    /// The same, where the project lets people search for tags without other help.
    SEARCHED,
    /// The same, where the project lets people pick tags by facet.
    FACETED,
    /// The same, with gold that fails checks.
    DOUBTFUL,
    /// The same, after a look for label errors with the rules.
    SUSPECTED,
    /// The same, with the file of a colleague beside it.
    SHARED,
    /// Without items.
    EMPTY,
    /// A copy of the one that was given, of which the end is lost once it is open.
    BROKEN,
    /// With texts that are hard to set.
    LONG
  }

  Models(Workbenches workbenches, Path folder) {
    this.workbenches = workbenches;
    this.folder = folder;
  }

  /// The file of a workspace.
  ///
  /// @param real what to copy
  Path of(Model model, Path real) {
    if (model == Model.BROKEN) return make(model, real);
    return files.computeIfAbsent(model, missing -> make(missing, real));
  }

  /// Loses the end of a file.
  static void breakOff(Path file) {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(KEPT);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot break off " + file, e);
    }
  }

  /// A place for settings that nobody wrote.
  SettingsFile settings(Settings settings) {
    return new SettingsFile(folder.resolve("settings.json"), settings);
  }

  private Path make(Model model, Path real) {
    var file = place(model);
    switch (model) {
      case NONE -> {}
      case REAL, BROKEN -> copy(real, file);
      case SEARCHED -> help(real, file, Arm.PLAIN);
      case FACETED -> help(real, file, Arm.FACETS);
      case DOUBTFUL -> makeDoubtful(real, file);
      case SUSPECTED -> makeSuspected(real, file);
      case SHARED -> makeShared(real, file);
      case EMPTY -> workbenches.create(file).close();
      case LONG -> makeLong(file);
    }
    return file;
  }

  /// Where it lies; a copy has the usual name, which stands in the picture.
  private Path place(Model model) {
    return switch (model) {
      case REAL -> folder.resolve("labels.db");
      case SEARCHED, FACETED, DOUBTFUL, SUSPECTED, SHARED ->
          folder.resolve(model.name(), "labels.db");
      case NONE, EMPTY, BROKEN, LONG -> folder.resolve(model.name() + ".db");
    };
  }

  private void copy(Path real, Path file) {
    try (var bench = workbenches.openReadOnly(real)) {
      Files.createDirectories(file.resolveSibling(""));
      // What could not be closed leaves its -wal and its lock behind.
      for (String suffix : List.of("", "-wal", "-shm", ".lock"))
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
      bench.workspace().copyTo(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot replace " + file, e);
    }
  }

  private void makeSuspected(Path real, Path file) {
    copy(real, file);
    try (var bench = workbenches.open(file)) {
      var rules = new Training.Request(RULES, Map.of(), 1);
      var run = bench.training().train(rules, Progress.none());
      bench.proofreading().look(run.id(), Progress.none());
    }
  }

  private void help(Path real, Path file, Arm arm) {
    copy(real, file);
    try (var bench = workbenches.open(file)) {
      var project = bench.workspace().project();
      project.change(project.current().with(arm));
    }
  }

  /// A text that is in two parts of the split, without a tag of a facet that needs one, a tie, and
  /// an item that goes back to people with questions.
  private void makeDoubtful(Path real, Path file) {
    copy(real, file);
    try (var bench = workbenches.open(file)) {
      bench
          .workspace()
          .bulk()
          .write(
              writer -> {
                for (String id : List.of("twice-1", "twice-2")) {
                  var text = "Every layer in plain NumPy, slowly, with all shapes written out.";
                  writer.item(item(id, "Transformers from scratch", text), List.of());
                  writer.labels("qa", Decision.GOLD, row(id, Outcome.NONE_APPLY, List.of()));
                }
                writer.item(item("even", "Attention, or a diagram of it?", ""), List.of());
                writer.labels("ada", "ada", row("even", Outcome.TAGGED, List.of(1)));
                writer.labels("ben", "ben", row("even", Outcome.TAGGED, List.of(2)));
                writer.item(item("asked", "How BERT reads", "A tour in pictures."), List.of());
                writer.labels("ben", "ben", row("asked", Outcome.TAGGED, List.of(1, 4)));
                writer.labels("mara", "mara", row("asked", Outcome.TAGGED, List.of(1, 5)));
              });
      var tickets = bench.workspace().tickets();
      tickets.open("lead", question("mara", "Does the second tag apply to a mere tour?"));
      tickets.open("lead", question("ben", "What made you choose the second tag?"));
      bench.workspace().notes().write("ben", "asked", "The last picture is all about it.");
      var parts = Map.of("twice-1", Part.TRAIN, "twice-2", Part.TEST);
      bench.workspace().splits().replace(parts, "by hand");
    }
  }

  private static Ticket.About question(String person, String text) {
    return new Ticket.About(Ticket.Kind.QUESTION, "asked", 0, "", person, text);
  }

  /// Ada worked in both files, and said other things of two items in the other one.
  private void makeShared(Path real, Path file) {
    copy(real, file);
    var theirs = file.resolveSibling(COLLEAGUE);
    try (var bench = workbenches.open(file)) {
      if (!Files.exists(theirs)) bench.workspace().copyTo(theirs);
      label(bench, "ada", 1, 2, 12);
    }
    try (var bench = workbenches.open(theirs)) {
      label(bench, "ada", 3, 2, 4);
      label(bench, "kim", 2, 4, 40);
    }
  }

  /// Says of the items of some places that they have a tag.
  private static void label(Workbench bench, String person, int tag, int from, int to) {
    var items = bench.workspace().items().page(from, to - from);
    bench
        .workspace()
        .bulk()
        .write(
            writer -> {
              for (Item item : items)
                writer.labels(person, person, row(item.id(), Outcome.TAGGED, List.of(tag)));
            });
  }

  private static LabelRow row(String item, Outcome outcome, List<Integer> tags) {
    return new LabelRow(
        item, outcome, tags, List.of(), List.of(), new Basis.File("annotations.csv"));
  }

  private void makeLong(Path file) {
    var tags = new ArrayList<Tag>();
    for (String name :
        List.of(
            "a-tag-whose-name-somebody-should-have-shortened-before-it-was-approved",
            "العربية",
            "graph-neural-networks",
            "🎉"))
      tags.add(new Tag(1, name, "facet-with-a-long-name", List.of(), List.of(), Tag.Guidance.NONE));
    try (var bench = workbenches.create(file)) {
      bench.workspace().vocabulary().replace(tags, "owner");
      bench
          .workspace()
          .bulk()
          .write(writer -> longItems().forEach(item -> writer.item(item, LONG_SPELLINGS)));
    }
  }

  private static final List<String> LONG_SPELLINGS =
      List.of(
          "🧪 lab notes",
          "a spelling that goes on and on, since nobody stopped the export ".repeat(3));

  private static List<Item> longItems() {
    var sentence = "Graph neural networks, explained once more and at some length. ";
    return List.of(
        item(
            "long",
            "A title that goes on and on, as titles do when nobody stops them: "
                + sentence.repeat(2),
            "Donaudampfschifffahrtsgesellschaft".repeat(6) + "\n\n" + sentence.repeat(40)),
        item(
            "right-to-left",
            "مرحبا بالعالم، هذا عنوان طويل",
            "نص من اليمين إلى اليسار. ".repeat(12)),
        item("plain", "<b>Shown as text</b> & not as mark-up", "🎉 🧪 é ñ ß — “quoted” `code()`"),
        new Item(
            "plain-2",
            "Shown as text & not as mark-up",
            "🎉 🧪 é ñ ß",
            new Item.Origin("plain", "", "", "", "", "{\"version_of\":\"plain\"}")));
  }

  private static Item item(String id, String title, String description) {
    return new Item(id, title, description, Item.Origin.NONE);
  }
}
