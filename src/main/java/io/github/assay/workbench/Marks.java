package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Annotating.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes what one person says of tags, each wish as one act.
record Marks(Workspace workspace, WorkReader reader) {
  /// Says it of a suggestion, or takes that back if it was said. A tag that only came with another
  /// is then chosen by itself.
  Work turn(String item, Offer offer, Verdict verdict) {
    int tag = offer.suggestion().tag();
    var work = reader.known(item);
    var now = work.verdict(tag);
    if (now == Verdict.YES
        && verdict == now
        && reader.grounds(work).get(tag) instanceof Basis.Implied)
      return write(
          work, new ArrayList<>(List.of(entry(item, new Act.Mark(tag, verdict), offer.basis()))));
    return mark(item, tag, now == verdict ? Verdict.UNSEEN : verdict, offer.basis());
  }

  /// Says it of a tag that was not suggested, or takes that back if it was said.
  Work turn(String item, int tag, Verdict verdict) {
    var now = reader.known(item).verdict(tag);
    return mark(item, tag, now == verdict ? Verdict.UNSEEN : verdict, new Basis.Typed());
  }

  /// Says it of a tag.
  Work mark(String item, int tag, Verdict verdict, Basis basis) {
    var work = reader.known(item);
    if (work.verdict(tag) == verdict) return work;
    var entries = new ArrayList<Decision.Entry>();
    Effect effect = verdict == Verdict.YES ? makeRoom(work, tag, entries) : new Effect.None();
    if (effect instanceof Effect.Full) return work.with(effect);
    entries.add(entry(item, new Act.Mark(tag, verdict), basis));
    if (verdict == Verdict.YES) addImplied(work, tag, entries);
    else if (work.verdict(tag) == Verdict.YES) addLeaving(work, tag, entries);
    return write(work, entries).with(effect);
  }

  /// What a tag implies comes with it.
  private void addImplied(Work work, int tag, List<Decision.Entry> entries) {
    var implications = new Implications(workspace.vocabulary().current());
    var said = new TreeMap<>(work.labels().verdicts());
    for (Decision.Entry entry : entries)
      if (entry.act() instanceof Act.Mark(int other, Verdict verdict)) said.put(other, verdict);
    for (int above : implications.with(tag, said))
      entries.add(entry(work.item().id(), new Act.Mark(above, Verdict.YES), implications.by(tag)));
  }

  /// What only came with a tag leaves with it.
  private void addLeaving(Work work, int tag, List<Decision.Entry> entries) {
    var implications = new Implications(workspace.vocabulary().current());
    for (int above : implications.without(tag, reader.grounds(work)))
      entries.add(
          entry(work.item().id(), new Act.Mark(above, Verdict.UNSEEN), implications.by(tag)));
  }

  /// Where a facet takes one tag only, the one that is there goes.
  private Effect makeRoom(Work work, int tag, List<Decision.Entry> entries) {
    var vocabulary = workspace.vocabulary().current();
    if (!vocabulary.has(tag)) return new Effect.None();
    var full = Completeness.of(vocabulary, work.chosen()).full(vocabulary.tag(tag));
    if (full.isEmpty()) return new Effect.None();
    if (full.get().rule().most() > 1) return new Effect.Full(full.get().rule());
    int other =
        work.chosen().stream()
            .filter(id -> vocabulary.has(id))
            .filter(id -> vocabulary.tag(id).facet().equals(vocabulary.tag(tag).facet()))
            .findFirst()
            .orElseThrow();
    entries.add(entry(work.item().id(), new Act.Mark(other, Verdict.UNSEEN), new Basis.Typed()));
    return new Effect.Replaced(other);
  }

  /// Writes entries about an item as one act; a finished item is open again then.
  Work write(Work work, List<Decision.Entry> entries) {
    if (entries.isEmpty()) return work;
    var id = work.item().id();
    if (work.labels().outcome() != Outcome.OPEN)
      entries.add(entry(id, new Act.End(Outcome.OPEN, ""), new Basis.Typed()));
    workspace.decisions().record(entries);
    return reader.known(id);
  }

  /// Adds tags of which nothing was said yet, as one act; those for which their facet has no room
  /// stay away.
  ///
  /// @param grounds by tag, in the order in which they come
  Work addAll(String item, Map<Integer, Basis> grounds) {
    var work = reader.known(item);
    var vocabulary = workspace.vocabulary().current();
    var chosen = new ArrayList<>(work.chosen());
    var entries = new ArrayList<Decision.Entry>();
    grounds.forEach(
        (tag, basis) -> {
          if (!vocabulary.has(tag) || work.verdict(tag) != Verdict.UNSEEN) return;
          if (Completeness.of(vocabulary, chosen).full(vocabulary.tag(tag)).isPresent()) return;
          chosen.add(tag);
          entries.add(entry(item, new Act.Mark(tag, Verdict.YES), basis));
        });
    for (int tag : List.copyOf(chosen.subList(work.chosen().size(), chosen.size())))
      addImplied(work, tag, entries);
    return write(work, entries);
  }

  /// Moves a chosen tag towards the front, if negative, or the end.
  Work move(String item, int tag, int steps) {
    var work = reader.known(item);
    var order = new ArrayList<>(work.chosen());
    int from = order.indexOf(tag);
    if (from < 0) return work;
    int to = Math.clamp((long) from + steps, 0, order.size() - 1);
    if (to == from) return work;
    order.remove(/* index */ from);
    order.add(to, tag);
    return write(
        work, new ArrayList<>(List.of(entry(item, new Act.Order(order), new Basis.Typed()))));
  }

  private Decision.Entry entry(String item, Act act, Basis basis) {
    return new Decision.Entry(reader.annotator(), reader.annotator(), item, act, basis);
  }
}
