package io.github.assay.workbench;

import io.github.assay.domain.Cause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The open conflicts of a workspace.
///
/// @param conflicts by falling impact; of equal ones by kind, then by id of the item
public record ConflictList(List<Conflict> conflicts) {
  private static final Comparator<Conflict> ORDER =
      Comparator.comparingDouble(Conflict::impact)
          .reversed()
          .thenComparing(conflict -> conflict.matter().kind())
          .thenComparing(Conflict::item)
          .thenComparing(conflict -> conflict.matter().key());

  public ConflictList {
    conflicts = conflicts.stream().sorted(ORDER).toList();
  }

  /// Conflicts of one kind about the same tags, which one ruling may settle.
  ///
  /// @param conflicts by falling impact, at least two
  /// @param impact of all of them together
  public record Cluster(Matter matter, List<Conflict> conflicts, double impact) {
    public Cluster {
      conflicts = List.copyOf(conflicts);
    }
  }

  /// The clusters of two conflicts and more, by falling impact.
  public List<Cluster> clusters() {
    return byMatter().entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> cluster(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(Cluster::impact)
                .reversed()
                .thenComparing(cluster -> cluster.matter().key()))
        .toList();
  }

  /// The conflicts that are like no other one.
  public List<Conflict> single() {
    return byMatter().values().stream()
        .filter(some -> some.size() == 1)
        .map(List::getFirst)
        .toList();
  }

  /// The conflicts about one matter.
  public List<Conflict> about(Matter matter) {
    return conflicts.stream().filter(conflict -> conflict.matter().equals(matter)).toList();
  }

  /// Those that a person asks for.
  public ConflictList only(Predicate<Conflict> wanted) {
    return new ConflictList(conflicts.stream().filter(wanted).toList());
  }

  /// The same once somebody was asked about an item.
  public ConflictList asked(String item) {
    return new ConflictList(
        conflicts.stream()
            .map(conflict -> conflict.item().equals(item) ? conflict.asked() : conflict)
            .toList());
  }

  /// How many there are of each kind; all kinds are in it.
  public Map<Matter.Kind, Integer> kinds() {
    var counts = new EnumMap<Matter.Kind, Integer>(Matter.Kind.class);
    for (Matter.Kind kind : Matter.Kind.values()) counts.put(kind, 0);
    for (Conflict conflict : conflicts) counts.merge(conflict.matter().kind(), 1, Integer::sum);
    return counts;
  }

  /// How many there are of each cause; all causes that are told by themselves are in it.
  public Map<Cause, Integer> causes() {
    var counts = new EnumMap<Cause, Integer>(Cause.class);
    for (Cause cause : Causes.TOLD) counts.put(cause, 0);
    for (Conflict conflict : conflicts) counts.merge(conflict.cause(), 1, Integer::sum);
    return counts;
  }

  private Map<Matter, List<Conflict>> byMatter() {
    var clusters = new LinkedHashMap<Matter, List<Conflict>>();
    for (Conflict conflict : conflicts)
      clusters.computeIfAbsent(conflict.matter(), _ -> new ArrayList<>()).add(conflict);
    return clusters;
  }

  private static Cluster cluster(Matter matter, List<Conflict> conflicts) {
    return new Cluster(matter, conflicts, conflicts.stream().mapToDouble(Conflict::impact).sum());
  }
}
