package io.github.assay.store.sql;

import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.store.Merged;
import io.github.assay.store.sql.MergeLog.Spot;
import io.github.assay.store.sql.MergeLog.Touch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds what one seat said differently of an item in the two files, and takes both back: the tags
/// are unseen again and the item is open again, until somebody says what holds.
///
/// Where both sides spoke and one of them ended the work on the item, or opened it again, each said
/// something of the whole item, and all that differs is in doubt. Otherwise it is what both changed
/// and what differs afterwards.
///
/// @param scene of the merge; what follows from the log is still as it was before
/// @param writer at the end of the log
/// @param log that was just merged
record MergeDoubts(MergeScene scene, LogWriter writer, MergeLog log, SqlTickets tickets) {
  private static final String ORDER =
      """
      select d.tag, d.verdict, d.outcome, d.reason, d.ordering
      from item i cross join decision d on d.item = i.number cross join seat s on s.number = d.seat
      where i.id = ? and s.name = ? and d.ordering is not null and d.batch <= ?
      order by d.sequence desc limit 1\
      """;

  /// What is in doubt.
  ///
  /// @param tags in doubt, by id
  /// @param isOpened whether the item is open again
  /// @param isUnordered whether the order of the tags is in doubt
  private record Doubt(Spot spot, SortedSet<Integer> tags, boolean isOpened, boolean isUnordered) {
    boolean isTold() {
      return isOpened || !tags.isEmpty();
    }
  }

  /// What a seat says in both files.
  private record Both(Labels here, Labels there) {
    SortedSet<Integer> tags() {
      var tags = new TreeSet<>(here.verdicts().keySet());
      tags.addAll(there.verdicts().keySet());
      tags.removeIf(tag -> verdict(here, tag) == verdict(there, tag));
      return tags;
    }

    boolean endsDiffer() {
      return here.outcome() != there.outcome() || !here.reason().equals(there.reason());
    }

    boolean isOpen() {
      return here.outcome() == Outcome.OPEN && there.outcome() == Outcome.OPEN;
    }
  }

  void run() {
    scene.tell("comparing what each said");
    var doubts = new ArrayList<Doubt>();
    log.ours()
        .forEach(
            (spot, ours) -> {
              var theirs = log.theirs().get(spot);
              if (theirs != null) find(spot, ours, theirs).ifPresent(doubts::add);
            });
    if (doubts.isEmpty()) return;
    var names = new SqlVocabulary(scene.ours(), Clock.systemUTC()).names();
    doubts.sort(
        Comparator.comparing((Doubt doubt) -> doubt.spot().item())
            .thenComparing(doubt -> doubt.spot().seat()));
    var batch = writer.begin(Batch.Kind.IMPORT, scene.wish().author(), 0);
    for (Doubt doubt : doubts) takeBack(batch, doubt);
    var told = doubts.stream().filter(Doubt::isTold).toList();
    for (Doubt doubt : told) {
      for (Ticket.About about : about(doubt)) tickets.open(about, scene.wish().author());
      scene
          .tally()
          .doubt(
              new Merged.Doubt(
                  doubt.spot().item(),
                  doubt.spot().seat(),
                  doubt.tags().stream().map(names::get).toList()));
    }
  }

  private Optional<Doubt> find(Spot spot, Touch ours, Touch theirs) {
    var both = both(spot);
    boolean isWhole = ours.isSaid && theirs.isSaid && (ours.isEnded || theirs.isEnded);
    var tags = both.tags();
    if (!isWhole) {
      tags.retainAll(ours.tags);
      tags.retainAll(theirs.tags);
    }
    boolean isDoubtful = !tags.isEmpty() || (isWhole && both.endsDiffer());
    boolean isUnordered = ours.isOrdered && theirs.isOrdered && ordersDiffer(spot);
    return isDoubtful || isUnordered
        ? Optional.of(new Doubt(spot, tags, isDoubtful && !both.isOpen(), isUnordered))
        : Optional.empty();
  }

  private Both both(Spot spot) {
    var clock = Clock.systemUTC();
    var here = new SqlDecisions(scene.ours(), clock).labels(spot.seat(), spot.item());
    var there = new SqlDecisions(scene.theirs(), clock).labels(spot.seat(), idThere(spot));
    var verdicts = new TreeMap<Integer, Verdict>();
    there.verdicts().forEach((tag, verdict) -> verdicts.put(scene.names().tag(tag), verdict));
    return new Both(here, new Labels(there.outcome(), verdicts, there.reason()));
  }

  private String idThere(Spot spot) {
    return scene.names().itemThere(spot.item());
  }

  private static Verdict verdict(Labels labels, int tag) {
    return labels.verdicts().getOrDefault(tag, Verdict.UNSEEN);
  }

  private boolean ordersDiffer(Spot spot) {
    var there = order(scene.theirs(), idThere(spot), spot.seat(), Long.MAX_VALUE);
    var here = order(scene.ours(), spot.item(), spot.seat(), log.lastOwn());
    return !here.equals(there.stream().map(scene.names()::tag).toList());
  }

  private static List<Integer> order(Database database, String item, String seat, long lastBatch) {
    return database.first(ORDER, StoredAct::read, item, seat, lastBatch).stream()
        .map(act -> ((Act.Order) act).tags())
        .findFirst()
        .orElse(List.of());
  }

  private void takeBack(Batch batch, Doubt doubt) {
    var acts = new ArrayList<Act>();
    for (int tag : doubt.tags()) acts.add(new Act.Mark(tag, Verdict.UNSEEN));
    if (doubt.isOpened()) acts.add(new Act.End(Outcome.OPEN, ""));
    if (doubt.isUnordered()) acts.add(new Act.Order(List.of()));
    var spot = doubt.spot();
    var basis = new Basis.File(scene.wish().name());
    var entries =
        acts.stream()
            .map(
                act ->
                    new Decision.Entry(scene.wish().author(), spot.seat(), spot.item(), act, basis))
            .toList();
    writer.append(batch, entries, SqlItems.number(scene.ours(), spot.item()));
  }

  /// One ticket for each tag in doubt; one for the item if only the end of the work is.
  private List<Ticket.About> about(Doubt doubt) {
    var both = both(doubt.spot());
    if (doubt.tags().isEmpty())
      return List.of(about(doubt, 0, word(both.here().outcome()), word(both.there().outcome())));
    return doubt.tags().stream()
        .map(
            tag ->
                about(
                    doubt, tag, word(verdict(both.here(), tag)), word(verdict(both.there(), tag))))
        .toList();
  }

  private Ticket.About about(Doubt doubt, int tag, String here, String there) {
    var text = "%s here, %s in %s".formatted(here, there, scene.wish().name());
    var spot = doubt.spot();
    return new Ticket.About(Ticket.Kind.DIVERGENCE, spot.item(), tag, "merge", spot.seat(), text);
  }

  private static String word(Enum<?> said) {
    return said.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
