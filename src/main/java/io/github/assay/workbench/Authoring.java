package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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
  /// @param of id of the item of which it is a new version; empty if it is of none
  public record Draft(String title, String description, List<Choice> tags, String of) {
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
    var item = item(draft, now);
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

  private Item item(Draft draft, Instant now) {
    var title = draft.title().strip();
    var description = draft.description().strip();
    if (draft.of().isEmpty()) {
      var origin = new Item.Origin("", SOURCE, now.toString(), "", "", "{}");
      return new Item(
          freeId("written-", workspace.items().count() + 1), title, description, origin);
    }
    var old = known(draft.of());
    var group = old.origin().group().isEmpty() ? old.id() : old.origin().group();
    var origin =
        new Item.Origin(
            group,
            old.origin().source().isEmpty() ? SOURCE : old.origin().source(),
            now.toString(),
            old.origin().url(),
            "",
            "{\"%s\":%s}".formatted(Item.Origin.VERSION_OF, JsonLine.quoted(old.id())));
    return new Item(freeId(old.id() + "-", 2), title, description, origin);
  }

  private Item known(String id) {
    return workspace.items().find(id).orElseThrow(() -> new IllegalArgumentException("no " + id));
  }

  /// What a new version of an item begins with: its text, and the tags that the person chose for
  /// it, or else those that it has in gold, unless the person is still to vote on it.
  ///
  /// @param id of an item that exists
  public Draft again(String author, String id) {
    var item = known(id);
    var vocabulary = workspace.vocabulary().current();
    var own = workspace.decisions().labels(author, id).tags();
    var tags = own.isEmpty() ? gold(author, id) : own;
    return new Draft(
        item.title(),
        item.description(),
        tags.stream()
            .filter(vocabulary::has)
            .map(tag -> new Choice(tag, new Basis.Repeated(id)))
            .toList(),
        id);
  }

  private SortedSet<Integer> gold(String author, String id) {
    if (!new SecondVotes(workspace, author).among(List.of(id)).isEmpty()) return new TreeSet<>();
    return workspace.gold().find(id).map(GoldItem::tags).orElse(new TreeSet<>());
  }

  /// Keeps what a person is writing, until it is saved as an item.
  public void keep(String author, Draft draft) {
    var tags = draft.tags().stream().map(Choice::tag).toList();
    workspace
        .drafts()
        .keep(
            author,
            new io.github.assay.domain.Draft(draft.title(), draft.description(), tags, draft.of()));
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
            .toList(),
        workspace.items().find(kept.of()).isPresent() ? kept.of() : "");
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

  private String freeId(String beginning, int first) {
    int number = first;
    while (workspace.items().find(beginning + number).isPresent()) number++;
    return beginning + number;
  }
}
