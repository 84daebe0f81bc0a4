package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Facet;
import io.github.assay.domain.Vocabulary;
import io.github.assay.ui.support.Status;
import io.github.assay.ui.support.Status.Tone;
import io.github.assay.workbench.Effect;

/// Tells that an act is saved, and what it did besides.
record Telling(Status status) {
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
