package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.AssayException;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Run;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Span;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.ConflictDetail.Row;
import io.github.assay.workbench.ConflictDetail.Said;
import io.github.assay.workbench.ConflictDetail.Voice;
import io.github.assay.workbench.Evaluating.Standing;
import io.github.assay.workbench.LabelErrors.Suspect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds what speaks against what people, or gold, say of items, as long as nobody has ruled on it:
///
/// - PEOPLE: those who finished an item chose different tags, and nobody ruled on the item.
/// - SUGGESTION: somebody kept to a tag that the model all but rules out, or left out one of which
///   a source is sure, and nobody closed the ticket that says so.
/// - MODEL: the best run scores a tag that gold lacks as high as the project calls sure, or a tag
///   that gold has at no more than 0.05; only where the run kept its scores, and never in the test
///   part.
/// - SUSPECT: the newest look for label errors doubts a yes or no of gold that has not changed
///   since; never in the test part.
/// - RULE: a name, alias or phrase stands in the text, its rule is not suspended, and gold lacks
///   the tag.
/// - FACET: gold has too few or too many tags of a facet; while there is no gold, somebody kept to
///   such a choice.
/// - FILES: in two files that were merged, one seat said different things of an item, or the item
///   reads differently; until somebody rules, or the person finishes the item again.
///
/// A ruling settles the first kind for the item, and the others for the tags that it names. Gold
/// that came from a file settles PEOPLE only.
///
/// What it found in texts and the scores of the best run are kept, so the second look takes half
/// the time of the first. Blocking; used by one thread at a time.
public final class Conflicts {
  private final Evaluating evaluating;
  private final Workspace workspace;
  private final TextTags texts;
  private KeptScores kept = KeptScores.NONE;
  private Looks looks = Looks.NONE;

  Conflicts(Evaluating evaluating) {
    this.evaluating = evaluating;
    workspace = evaluating.workspace();
    texts = new TextTags(evaluating.explicit());
  }

  /// The same through another opening of the workspace, for another thread.
  public Conflicts through(Workspace opening) {
    return new Conflicts(evaluating.through(opening));
  }

  /// All open conflicts. Goes through votes, gold and texts once.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public ConflictList open(Progress progress) {
    return open(EnumSet.allOf(Matter.Kind.class), progress);
  }

  /// The open conflicts of some kinds; without RULE and FACET texts of gold are left alone.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public ConflictList open(Set<Matter.Kind> kinds, Progress progress) {
    var known = new ConflictReading.Known(texts, scores(), looks());
    return new ConflictReading(workspace, known, kinds, progress).read();
  }

  /// What everybody and everything says of the tags of one conflict, as things are now.
  ///
  /// @throws AssayException `NOT_FOUND` if there is no such item
  public ConflictDetail detail(Conflict conflict) {
    var item = item(conflict.item());
    var vocabulary = workspace.vocabulary().current();
    var voices = voices(item.id());
    var rows = new ArrayList<Row>();
    var facts = new Facts(item, voices, vocabulary);
    for (int tag : facts.tags(conflict.matter()))
      rows.add(facts.row(tag, conflict.matter().tags().contains(tag)));
    var fitting =
        Precedent.all(workspace).stream()
            .filter(precedent -> precedent.isInForce())
            .filter(precedent -> precedent.matter().equals(conflict.matter()))
            .toList();
    return new ConflictDetail(
        conflict,
        item,
        voices,
        rows,
        Questions.about(item.id(), workspace),
        workspace.notes().of(item.id()),
        fitting);
  }

  Item item(String id) {
    return workspace
        .items()
        .find(id)
        .orElseThrow(
            () -> new AssayException("NOT_FOUND", "there is no item \"%s\"".formatted(id)));
  }

  Workspace workspace() {
    return workspace;
  }

  /// The scores that the best run kept; they never change, so they are read once for each run.
  KeptScores scores() {
    var run = evaluating.best().map(Standing::run);
    if (!kept.run().equals(run.map(Run::id).orElse("")))
      kept = run.map(best -> KeptScores.of(best, workspace)).orElse(KeptScores.NONE);
    return kept;
  }

  /// All looks for label errors; they never change, so they are read again only if there are more.
  private Looks looks() {
    if (workspace.runs().countFindings(LabelErrors.KIND) != looks.all().size())
      looks = Looks.of(workspace);
    return looks;
  }

  /// What the newest look for label errors doubts on an item, as far as gold is still as it was
  /// then, worst first.
  public List<Suspect> suspects(String item) {
    var gold = workspace.gold().tags(List.of(item)).getOrDefault(item, new TreeSet<>());
    return looks().on(item, gold);
  }

  /// What became of the suspects of all looks for label errors.
  public Mended mended() {
    return Mended.of(looks(), workspace);
  }

  private List<Voice> voices(String item) {
    var ends = new HashMap<String, Integer>();
    for (Decision decision : workspace.decisions().history(item))
      if (decision.entry().act() instanceof Act.End)
        ends.merge(decision.entry().seat(), decision.vocabularyVersion(), Math::max);
    return workspace.decisions().votes(item).entrySet().stream()
        .filter(
            vote ->
                vote.getValue().outcome().isVote() || vote.getValue().outcome() == Outcome.UNSURE)
        .map(vote -> new Voice(vote.getKey(), vote.getValue(), ends.getOrDefault(vote.getKey(), 0)))
        .toList();
  }

  /// All that is known of the tags of one item.
  private final class Facts {
    private final Item item;
    private final List<Voice> voices;
    private final KeptScores scores = scores();
    private final Labels ruled;
    private final SortedSet<Integer> gold;
    private final Map<Integer, List<Span>> places;
    private final Map<String, Set<Integer>> shown = new HashMap<>();

    private Facts(Item item, List<Voice> voices, Vocabulary vocabulary) {
      this.item = item;
      this.voices = voices;
      ruled = workspace.decisions().labels(Decision.GOLD, item.id());
      gold = workspace.gold().tags(List.of(item.id())).getOrDefault(item.id(), new TreeSet<>());
      places = evaluating.explicit().places(item, vocabulary);
      for (Voice voice : voices) shown.put(voice.person(), shownTo(voice.person()));
    }

    private Set<Integer> shownTo(String person) {
      var tags = new HashSet<Integer>();
      for (Showing showing : workspace.showings().of(person, item.id()))
        if (!showing.sight().withheld())
          for (Showing.Shown offer : showing.sight().offers()) tags.add(offer.tag());
      return tags;
    }

    /// Those in dispute, those that somebody chose or left to others, and those of gold; by id.
    SortedSet<Integer> tags(Matter matter) {
      var tags = new TreeSet<>(matter.tags());
      tags.addAll(gold);
      tags.addAll(ruled.verdicts().keySet());
      for (Voice voice : voices)
        for (Map.Entry<Integer, Verdict> said : voice.labels().verdicts().entrySet())
          if (said.getValue() != Verdict.NO) tags.add(said.getKey());
      return tags;
    }

    Row row(int tag, boolean isDisputed) {
      var said = voices.stream().map(voice -> said(voice, tag)).toList();
      var verdict =
          gold.contains(tag) ? Verdict.YES : ruled.verdicts().getOrDefault(tag, Verdict.UNSEEN);
      return new Row(
          tag,
          isDisputed,
          said,
          scores.of(item.id(), tag),
          places.getOrDefault(tag, List.of()),
          verdict);
    }

    private Said said(Voice voice, int tag) {
      return switch (voice.labels().verdicts().getOrDefault(tag, Verdict.UNSEEN)) {
        case YES -> Said.YES;
        case NO -> Said.NO;
        case UNSURE -> Said.UNSURE;
        case UNSEEN -> unseen(voice, tag);
      };
    }

    private Said unseen(Voice voice, int tag) {
      if (voice.vocabulary() > 0 && !workspace.vocabulary().version(voice.vocabulary()).has(tag))
        return Said.NOT_APPROVED;
      return shown.getOrDefault(voice.person(), Set.of()).contains(tag)
          ? Said.PASSED
          : Said.NOT_SHOWN;
    }
  }
}
