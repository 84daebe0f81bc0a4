package io.github.assay.testing;

import io.github.assay.domain.Contrast;
import io.github.assay.domain.Conventions;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Item;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Tag.Guidance;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.VocabularyStore;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A workspace that a test can hold in its head: five items, six tags in three facets.
public final class SmallWorkspace {
  /// The tags, in order; `kafka` implies `messaging`.
  public static final List<Tag> TAGS =
      List.of(
          tag("kafka", "tools", List.of("apache kafka"), List.of("messaging")),
          tag("jfr", "tools", List.of("flight recorder"), List.of()),
          tag("messaging", "topics", List.of(), List.of()),
          tag("profiling", "topics", List.of(), List.of()),
          tag("tutorial", "formats", List.of("walkthrough"), List.of()),
          tag("survey", "formats", List.of(), List.of()));

  /// The items, in order.
  public static final List<Item> ITEMS =
      List.of(
          item("i1", "Consumer lag in Kafka", "Profiling with care, and a tutorial at the end."),
          item("i2", "Queues", "Nothing that a rule would find."),
          item("i3", "A survey of kafka", "Long."),
          item("i4", "مرحبا بالعالم", "نص من اليمين إلى اليسار 🎉"),
          item("i5", "Last", "Profiling."));

  private SmallWorkspace() {}

  /// Makes the workspace and closes it.
  public static Path make(Workbenches workbenches, Path file) {
    try (var workbench = workbenches.create(file)) {
      workbench.workspace().vocabulary().replace(TAGS, "owner");
      workbench
          .workspace()
          .bulk()
          .write(writer -> ITEMS.forEach(item -> writer.item(item, List.of())));
    }
    return file;
  }

  /// Gives facets rules, and a retired tag: `kafka` has taken over from `zookeeper`.
  public static void agree(Workspace workspace, Facet... rules) {
    var old = workspace.vocabulary().current();
    var gone = new Retired(99, "zookeeper", List.of(), 1, "nobody uses it");
    var lost = new Retired(98, "gopher", List.of(), 0, "nobody uses it");
    var conventions =
        new Conventions(
            List.of(rules),
            List.of(gone, lost),
            List.of(new Contrast(1, 3, "Kafka is a tool, messaging is what it does.")),
            List.of());
    workspace
        .vocabulary()
        .revise(
            new VocabularyStore.Revision(
                "owner",
                "agree on rules",
                new Vocabulary(old.version(), old.tags(), conventions),
                _ -> List.of(),
                Optional.empty()));
  }

  private static Tag tag(String name, String facet, List<String> aliases, List<String> parents) {
    var guidance = new Guidance("About " + name + ".", "It is used.", "It is not.", "An example.");
    return new Tag(1, name, facet, aliases, parents, guidance);
  }

  private static Item item(String id, String title, String description) {
    return new Item(id, title, description, Item.Origin.NONE);
  }
}
