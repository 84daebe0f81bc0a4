package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Verdict;
import io.github.assay.store.BulkStore;
import io.github.assay.store.VocabularyStore;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.TagLookup;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// Tags that a log names and the vocabulary does not, since adding them was taken back. By the end
/// of the log nobody says any more that one applies; if somebody does, it is a tag that is missing.
final class TakenBack {
  private final VocabularyStore vocabulary;
  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Said, Problem.Place> held = new LinkedHashMap<>();
  private int added;

  TakenBack(VocabularyStore vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// A tag on an item of a seat.
  private record Said(String seat, String item, int tag) {}

  /// The id of such a tag, which it had before or is to get.
  OptionalInt id(String name) {
    var id = ids.get(name);
    if (id == null) {
      int free = vocabulary.freeId();
      int known = vocabulary.idFor(name);
      id = known < free ? known : free + added++;
      ids.put(name, id);
      names.put(id, name);
    }
    return OptionalInt.of(id);
  }

  /// Follows the log.
  ///
  /// @param place where the decision stands
  void follow(Decision.Entry entry, Problem.Place place) {
    if (!(entry.act() instanceof Act.Mark(int tag, Verdict verdict)) || !names.containsKey(tag))
      return;
    var said = new Said(entry.seat(), entry.item(), tag);
    if (verdict == Verdict.YES) held.put(said, place);
    else held.remove(said);
  }

  /// Tells of tags that are missing.
  void check(Consumer<Problem> problems) {
    var lookup = new TagLookup(vocabulary.current());
    held.forEach(
        (said, place) ->
            problems.accept(
                new Problem(
                    "UNKNOWN_TAG", place, lookup.refusal(names.getOrDefault(said.tag(), "")))));
  }

  /// Makes the names of such tags known that an act names.
  void tell(Act act, BulkStore.Writer writer) {
    switch (act) {
      case Act.Mark(int tag, Verdict _) -> tell(tag, writer);
      case Act.Order(var tags) -> tags.forEach(tag -> tell(tag, writer));
      case Act.End _ -> {}
    }
  }

  private void tell(int tag, BulkStore.Writer writer) {
    var name = names.get(tag);
    if (name != null) writer.name(tag, name);
  }
}
