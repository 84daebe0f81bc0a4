package io.github.assay.workbench;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.store.VocabularyStore.Wording;
import java.time.Instant;
import java.util.List;

/// All that somebody reads who wants to know what a tag is for.
///
/// @param tag with its definition, and when to use it and when not
/// @param unlike what tells it apart from tags that it is taken for
/// @param gold gold items that have it, those that show it best first
/// @param rulings what QA ruled of it, yes before no, those that tell most first
/// @param wordings how what is written of it came to be, newest first
public record GuidePage(
    Tag tag,
    List<Unlike> unlike,
    List<Example> gold,
    List<RuledCase> rulings,
    List<Wording> wordings) {
  public GuidePage {
    unlike = List.copyOf(unlike);
    gold = List.copyOf(gold);
    rulings = List.copyOf(rulings);
    wordings = List.copyOf(wordings);
  }

  /// What tells the tag apart from another one.
  ///
  /// @param name of the other
  public record Unlike(String name, String text) {}

  /// An item.
  ///
  /// @param title its id if it has none
  /// @param excerpt of its description; may be empty
  public record Example(String item, String title, String excerpt) {}

  /// A ruling on the tag.
  ///
  /// @param verdict YES or NO
  /// @param isDisputed whether those who finished the item said different things of the tag
  /// @param basis its cause, its note, and the precedent that it follows
  public record RuledCase(
      Example example, Verdict verdict, boolean isDisputed, Basis.Ruling basis, Instant at) {}

  /// The rulings that say so.
  public List<RuledCase> ruled(Verdict verdict) {
    return rulings.stream().filter(each -> each.verdict() == verdict).toList();
  }
}
