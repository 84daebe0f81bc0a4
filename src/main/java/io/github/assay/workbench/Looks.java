package io.github.assay.workbench;

import io.github.assay.store.Workspace;
import io.github.assay.workbench.LabelErrors.Passport;
import io.github.assay.workbench.LabelErrors.Suspect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All looks for label errors that were kept.
///
/// @param all oldest first
/// @param suspects those of the newest look, by item id
record Looks(List<LabelErrors> all, Map<String, List<Suspect>> suspects) {
  /// There was none.
  static final Looks NONE = new Looks(List.of());

  Looks {
    all = List.copyOf(all);
    suspects = Map.copyOf(suspects);
  }

  private Looks(List<LabelErrors> all) {
    this(all, all.isEmpty() ? Map.of() : all.getLast().byItem());
  }

  /// Reads them.
  static Looks of(Workspace workspace) {
    return new Looks(
        workspace.runs().findings(LabelErrors.KIND).stream()
            .map(finding -> LabelErrors.read(finding.content()))
            .toList());
  }

  /// Those with one run.
  Looks with(String run) {
    return new Looks(all.stream().filter(look -> look.passport().run().equals(run)).toList());
  }

  /// The newest one, if it was as a passport says.
  Optional<LabelErrors> newest(Passport passport) {
    return all.reversed().stream().filter(look -> look.passport().equals(passport)).findFirst();
  }

  /// The suspects on an item that are still in gold what they were, worst first.
  ///
  /// @param gold the tags of the item now
  List<Suspect> on(String item, Set<Integer> gold) {
    return suspects.getOrDefault(item, List.of()).stream()
        .filter(suspect -> suspect.given() == gold.contains(suspect.tag()))
        .toList();
  }

  /// Whether gold had a tag when it was found last, by tag id, by item id.
  Map<String, Map<Integer, Boolean>> found() {
    var found = new HashMap<String, Map<Integer, Boolean>>();
    for (LabelErrors look : all)
      for (Suspect suspect : look.suspects())
        found
            .computeIfAbsent(suspect.item(), _ -> new HashMap<>())
            .put(suspect.tag(), suspect.given());
    return found;
  }
}
