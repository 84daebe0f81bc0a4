package io.github.assay.workbench;

import io.github.assay.domain.Item;
import io.github.assay.learning.Neighbourhood;
import java.util.List;

/// Proposes tags to annotators.
@FunctionalInterface
public interface Suggesting {
  /// What is proposed for an item, best first; only approved tags. Blocking, but not for a model
  /// that is being made ready; used by one thread at a time.
  List<Offer> offers(Item item);

  /// What the model says of the tags of an item. Blocking; used by one thread at a time, the same
  /// as for [#offers].
  ///
  /// @return [Judgement#NONE] by one who has no model
  default Judgement judgement(Item item) {
    return Judgement.NONE;
  }

  /// What speaks for a tag of an item, proposed or not. Blocking; used by one thread at a time, the
  /// same as for [#offers].
  ///
  /// @return [Why#UNKNOWN] by one who cannot tell
  default Why why(Item item, int tag) {
    return Why.UNKNOWN;
  }

  /// The gold items that read like an item, none of the test part. Blocking; used by one thread at
  /// a time, the same as for [#offers].
  ///
  /// @return [Neighbourhood#NONE] by one who knows no gold, or while gold is being read
  default Neighbourhood near(Item item) {
    return Neighbourhood.NONE;
  }

  /// The same for one person, who sees nothing that gives the own second votes away.
  default Suggesting forPerson(String person) {
    return this;
  }
}
