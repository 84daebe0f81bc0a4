package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Facet;
import io.github.assay.domain.Vocabulary;
import io.github.assay.ui.support.Status;
import io.github.assay.ui.support.Status.Tone;
import io.github.assay.workbench.Annotating.Work;
import io.github.assay.workbench.Effect;

/// Tells that an act is saved, and what it did besides.
record Telling(Status status) {
  /// Tells it, or that nothing changed.
  ///
  /// @param now what is in view
  /// @param idle key of what is said if nothing changed
  void tell(Work work, Page now, String idle) {
    boolean isIdle = work.effect() instanceof Effect.None && work.equals(now.work());
    if (isIdle) status.say(Tone.TROUBLE, TEXTS.text(idle));
    else tell(work.effect(), now.vocabulary());
  }

  void tell(Effect effect, Vocabulary vocabulary) {
    switch (effect) {
      case Effect.None() -> status.saved();
      case Effect.Replaced(int tag) ->
          status.say(Tone.SAVED, TEXTS.text("annotate.replaced", vocabulary.nameOf(tag)));
      case Effect.Full(Facet rule) ->
          status.say(Tone.TROUBLE, TEXTS.text("annotate.full", rule.name(), rule.most()));
      case Effect.Withdrawn() -> status.say(Tone.SAVED, TEXTS.text("annotate.request.withdrawn"));
      case Effect.AskedAgain() -> status.say(Tone.SAVED, TEXTS.text("annotate.request.again"));
    }
  }
}
