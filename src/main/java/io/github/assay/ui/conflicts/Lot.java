package io.github.assay.ui.conflicts;

import static io.github.assay.ui.conflicts.ConflictsScreen.TEXTS;

import io.github.assay.domain.Cause;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.Conflict;
import io.github.assay.workbench.ConflictList;
import io.github.assay.workbench.Matter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Some of the open conflicts, to be worked through together.
///
/// @param key what stays the same when conflicts are settled
/// @param title what it is called
/// @param count how many there are
/// @param holds which they are
record Lot(String key, String title, int count, Predicate<Conflict> holds) {
  /// All, by themselves those that wait for an answer, those of each kind and of each cause, the
  /// clusters, and those that are like no other one.
  static List<Lot> of(ConflictList all, Vocabulary vocabulary) {
    var lots = new ArrayList<Lot>();
    var list = all.only(conflict -> !conflict.isAsked());
    if (!list.conflicts().isEmpty())
      for (Lot lot : ready(list, vocabulary)) lots.add(lot.but(Conflict::isAsked));
    int asked = all.conflicts().size() - list.conflicts().size();
    if (asked > 0)
      lots.add(
          Math.min(1, lots.size()),
          new Lot("asked", TEXTS.text("conflicts.asked"), asked, Conflict::isAsked));
    return lots;
  }

  private static List<Lot> ready(ConflictList list, Vocabulary vocabulary) {
    var lots = new ArrayList<Lot>();
    lots.add(
        new Lot("all", TEXTS.text("conflicts.all"), list.conflicts().size(), conflict -> true));
    for (Matter.Kind kind : Matter.Kind.values()) {
      int count = list.kinds().getOrDefault(kind, 0);
      if (count > 0)
        lots.add(
            new Lot(
                "kind " + kind, kind(kind), count, conflict -> conflict.matter().kind() == kind));
    }
    list.causes()
        .forEach(
            (cause, count) -> {
              if (count > 0)
                lots.add(
                    new Lot(
                        "cause " + cause,
                        TEXTS.text("conflicts.by.cause", cause(cause)),
                        count,
                        conflict -> conflict.cause() == cause));
            });
    for (ConflictList.Cluster cluster : list.clusters())
      lots.add(
          new Lot(
              cluster.matter().key(),
              title(cluster.matter(), vocabulary),
              cluster.conflicts().size(),
              conflict -> conflict.matter().equals(cluster.matter())));
    Set<Conflict> single = new HashSet<>(list.single());
    if (!single.isEmpty())
      lots.add(new Lot("single", TEXTS.text("conflicts.single"), single.size(), single::contains));
    return lots;
  }

  private Lot but(Predicate<Conflict> left) {
    return new Lot(key, title, count, holds.and(left.negate()));
  }

  /// Whether a conflict has all of these words in the names of its tags, its facet, its kind, its
  /// cause or the id of its item.
  static Predicate<Conflict> matching(String words, Vocabulary vocabulary) {
    var all = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return conflict -> {
      var said =
          String.join(
                  "\n",
                  title(conflict.matter(), vocabulary),
                  kind(conflict.matter().kind()),
                  cause(conflict.cause()),
                  conflict.item())
              .toLowerCase(Locale.ROOT);
      return all.stream().allMatch(said::contains);
    };
  }

  /// What a matter is about, such as `nlp | transformers`.
  static String title(Matter matter, Vocabulary vocabulary) {
    if (matter.kind() == Matter.Kind.FILES && matter.tags().isEmpty()) return kind(matter.kind());
    return matter.tags().isEmpty()
        ? TEXTS.text("conflicts.facet", matter.facet())
        : matter.tags().stream().map(vocabulary::nameOf).collect(Collectors.joining(" | "));
  }

  static String kind(Matter.Kind kind) {
    return TEXTS.text("conflicts.kind." + kind.word());
  }

  static String cause(Cause cause) {
    return TEXTS.text("conflicts.cause." + cause.name().toLowerCase(Locale.ROOT));
  }
}
