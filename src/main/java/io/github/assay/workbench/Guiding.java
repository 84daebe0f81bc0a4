package io.github.assay.workbench;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.store.DecisionStore.RuledTag;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.GuidePage.Example;
import io.github.assay.workbench.GuidePage.RuledCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts together what a tag is for: what is written, gold that shows it, and what was ruled.
///
/// Items of the test part are never shown, since whoever reads them labels, nor those whose gold
/// would give the person's own second vote away. Blocking; used by one thread at a time.
public final class Guiding {
  /// So many rulings are shown for each verdict.
  public static final int MOST = 5;

  /// So many gold items are shown.
  public static final int GOLD = 3;

  /// So many gold items are looked at, since some may not be shown.
  private static final int MOST_GOLD = 30;

  /// So many of the newest rulings are looked at for each verdict, those with a note first.
  private static final int NEWEST = 100;

  private static final Comparator<Weighed> TELLING_FIRST =
      Comparator.comparingInt((Weighed weighed) -> -weighed.weight())
          .thenComparing(weighed -> weighed.ruled().at(), Comparator.reverseOrder());

  private final Workspace workspace;
  private final ExplicitTags explicit;
  private final String person;

  /// @param explicit finds words in items
  /// @param person who reads it; empty for everybody
  Guiding(Workspace workspace, ExplicitTags explicit, String person) {
    this.workspace = workspace;
    this.explicit = explicit;
    this.person = person;
  }

  /// The page of a tag.
  ///
  /// @param besides id of an item that is not shown, since it is being labelled; empty if none is
  /// @throws IllegalArgumentException if no tag in force has this id
  public GuidePage page(int tag, String besides) {
    var vocabulary = workspace.vocabulary().current();
    var unlike =
        vocabulary.conventions().contrasts(tag).stream()
            .map(pair -> new GuidePage.Unlike(vocabulary.nameOf(pair.beside(tag)), pair.text()))
            .toList();
    return new GuidePage(
        vocabulary.tag(tag),
        unlike,
        gold(tag, besides),
        rulings(tag, besides),
        workspace.vocabulary().wordings(tag));
  }

  /// The pages of all tags, in the order of the vocabulary.
  public List<GuidePage> all() {
    return workspace.vocabulary().current().tags().stream()
        .map(Tag::id)
        .map(tag -> page(tag, ""))
        .toList();
  }

  private List<Example> gold(int tag, String besides) {
    var found = workspace.gold().examples(tag, MOST_GOLD).stream().map(GoldItem::item).toList();
    var hidden = hidden(found.stream().map(Item::id).toList(), besides);
    return found.stream()
        .filter(item -> !hidden.contains(item.id()))
        .limit(GOLD)
        .map(item -> example(item, tag))
        .toList();
  }

  private Set<String> hidden(List<String> items, String besides) {
    var hidden = new HashSet<>(new SecondVotes(workspace, person).among(items));
    workspace
        .splits()
        .of(items)
        .forEach(
            (item, part) -> {
              if (part == Part.TEST) hidden.add(item);
            });
    hidden.add(besides);
    return hidden;
  }

  private Example example(Item item, int tag) {
    var places = explicit.places(item, workspace.vocabulary().current());
    var title = item.title().isBlank() ? item.id() : item.title();
    return new Example(item.id(), title, Excerpt.of(item, places.getOrDefault(tag, List.of())));
  }

  private List<RuledCase> rulings(int tag, String besides) {
    var all = workspace.decisions().rulings(tag);
    var cases = new ArrayList<RuledCase>();
    for (Verdict verdict : List.of(Verdict.YES, Verdict.NO)) {
      var newest =
          all.stream()
              .filter(ruled -> ruled.verdict() == verdict)
              .sorted(Comparator.comparing(ruled -> note(ruled).isBlank()))
              .limit(NEWEST)
              .toList();
      var hidden = hidden(newest.stream().map(RuledTag::item).toList(), besides);
      newest.stream()
          .filter(ruled -> !hidden.contains(ruled.item()))
          .map(ruled -> new Weighed(ruled, isDisputed(ruled.item(), tag)))
          .sorted(TELLING_FIRST)
          .limit(MOST)
          .flatMap(weighed -> ruled(weighed, tag).stream())
          .forEach(cases::add);
    }
    return cases;
  }

  /// A ruling, with how much it tells: a note says why, a dispute shows where the border is.
  private record Weighed(RuledTag ruled, boolean isDisputed) {
    int weight() {
      return (note(ruled).isBlank() ? 0 : 2) + (isDisputed ? 1 : 0);
    }
  }

  private Optional<RuledCase> ruled(Weighed weighed, int tag) {
    var ruled = weighed.ruled();
    var basis =
        ruled.basis() instanceof Basis.Ruling ruling ? ruling : new Basis.Ruling(Cause.NONE, 0, "");
    return workspace
        .items()
        .find(ruled.item())
        .map(
            item ->
                new RuledCase(
                    example(item, tag), ruled.verdict(), weighed.isDisputed(), basis, ruled.at()));
  }

  private static String note(RuledTag ruled) {
    return ruled.basis() instanceof Basis.Ruling(_, _, var note) ? note : "";
  }

  private boolean isDisputed(String item, int tag) {
    var said = new HashSet<Boolean>();
    for (Labels labels : workspace.decisions().votes(item).values())
      if (labels.outcome().isVote()) said.add(labels.verdicts().get(tag) == Verdict.YES);
    return said.size() > 1;
  }
}
