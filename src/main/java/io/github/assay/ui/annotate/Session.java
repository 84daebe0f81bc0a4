package io.github.assay.ui.annotate;

import static io.github.assay.ui.annotate.AnnotateScreen.TEXTS;

import io.github.assay.domain.Note;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Project;
import io.github.assay.domain.Vocabulary;
import io.github.assay.ui.support.Desk;
import io.github.assay.workbench.Anchoring;
import io.github.assay.workbench.Annotating;
import io.github.assay.workbench.Annotating.Work;
import io.github.assay.workbench.Suggesting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One person's work, and how an item looks to them.
///
/// @param annotator whose seat it is
record Session(Desk desk, String annotator, Annotating annotating) {
  /// That of the person who annotates now.
  static Session of(Desk desk) {
    return new Session(desk, desk.annotator(), desk.workbench().annotating(desk.annotator()));
  }

  /// What the person may see of suggestions.
  Suggesting suggesting() {
    return desk.workbench().suggesting().forPerson(annotator);
  }

  /// What the project agreed on; to be asked on the store lane.
  Project project() {
    return desk.workbench().workspace().project().current();
  }

  /// An item as it comes into view; to be asked on the store lane.
  Page page(Work work) {
    var vocabulary = desk.workbench().workspace().vocabulary().current();
    var item = work.item();
    var project = project();
    var withheld =
        project.arm().suggests()
            && work.labels().outcome() == Outcome.OPEN
            && Anchoring.isWithheld(project, annotator, item.id());
    var newer = desk.workbench().workspace().items().newest(item.id()).orElse("");
    var note = annotating.feedback().note(item.id()).map(Note::text).orElse("");
    var told = new Page.Told(note, call(item.id(), vocabulary));
    return new Page(
        work,
        vocabulary,
        suggesting().offers(item),
        new Page.View(project.most(), project.arm(), withheld, told, newer, List.of()));
  }

  /// Why the item came back to the person, if it did.
  private String call(String item, Vocabulary vocabulary) {
    var lines = new ArrayList<String>();
    var question = annotating.question(item);
    if (!question.isEmpty()) lines.add(TEXTS.text("annotate.question", question));
    var again = annotating.toLookAgain(item);
    if (!again.isEmpty())
      lines.add(
          TEXTS.text(
              "annotate.look.again",
              again.stream().map(vocabulary::nameOf).collect(Collectors.joining(", "))));
    return String.join("\n", lines);
  }
}
