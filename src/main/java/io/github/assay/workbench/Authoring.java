package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Takes in items that people write here. Blocking; used by one thread at a time.
public final class Authoring {
  private static final String SOURCE = "written here";

  private final Workspace workspace;
  private final InstantSource clock;

  public Authoring(Workspace workspace, InstantSource clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  /// A tag that an author chose.
  ///
  /// @param tag id
  /// @param basis typed, or the suggestion that was in view
  public record Choice(int tag, Basis basis) {}

  /// An item on its way.
  ///
  /// @param tags in the order in which they were chosen
  public record Draft(String title, String description, List<Choice> tags) {
    public Draft {
      tags = List.copyOf(tags);
    }

    /// Whether there is nothing to take in.
    public boolean isBlank() {
      return title.isBlank() && description.isBlank();
    }
  }

  /// Takes an item in, and the author's tags for it if there are any, in one transaction.
  ///
  /// @param draft not blank
  /// @return the new item's id
  /// @throws io.github.assay.store.StoreException if nothing was written
  public String save(String author, Draft draft) {
    if (draft.isBlank()) throw new IllegalArgumentException("an item needs a text");
    var now = clock.instant();
    var origin = new Item.Origin("", SOURCE, now.toString(), "", "", "{}");
    var item = new Item(freeId(), draft.title().strip(), draft.description().strip(), origin);
    workspace
        .bulk()
        .write(
            writer -> {
              writer.item(item, List.of());
              for (Decision.Entry entry : entries(author, item.id(), draft))
                writer.entry(1, now, entry);
            });
    workspace.drafts().keep(author, io.github.assay.domain.Draft.NONE);
    return item.id();
  }

  /// Keeps what a person is writing, until it is saved as an item.
  public void keep(String author, Draft draft) {
    var tags = draft.tags().stream().map(Choice::tag).toList();
    workspace
        .drafts()
        .keep(author, new io.github.assay.domain.Draft(draft.title(), draft.description(), tags));
  }

  /// What a person was writing; tags that are no longer approved are left out, and rest on nothing
  /// that was in view.
  public Draft kept(String author) {
    var kept = workspace.drafts().of(author);
    var vocabulary = workspace.vocabulary().current();
    return new Draft(
        kept.title(),
        kept.description(),
        kept.tags().stream()
            .filter(vocabulary::has)
            .map(tag -> new Choice(tag, new Basis.Typed()))
            .toList());
  }

  private static List<Decision.Entry> entries(String author, String item, Draft draft) {
    var entries = new ArrayList<Decision.Entry>();
    for (Choice choice : draft.tags())
      entries.add(
          new Decision.Entry(
              author, author, item, new Act.Mark(choice.tag(), Verdict.YES), choice.basis()));
    if (!entries.isEmpty())
      entries.add(
          new Decision.Entry(
              author, author, item, new Act.End(Outcome.TAGGED, ""), new Basis.Typed()));
    return entries;
  }

  private String freeId() {
    int number = workspace.items().count() + 1;
    while (workspace.items().find("written-" + number).isPresent()) number++;
    return "written-" + number;
  }
}
