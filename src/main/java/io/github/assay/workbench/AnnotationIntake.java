package io.github.assay.workbench;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.store.BulkStore;
import io.github.assay.store.BulkStore.End;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.transfer.Annotation;
import io.github.assay.transfer.AnnotationRows;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.Quoted;
import io.github.assay.transfer.Row;
import io.github.assay.transfer.TagLookup;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Takes in what people said of items that are there.
final class AnnotationIntake implements Intake {
  private final Workspace workspace;
  private final AnnotationRows rows;
  private final Tally tally = new Tally();
  private final Map<Key, Problem.Place> seen = new HashMap<>();
  private final BitSet known = new BitSet();

  AnnotationIntake(Workspace workspace, ImportRequest request) {
    this.workspace = workspace;
    this.rows =
        new AnnotationRows(
            request.reading().mapping(), new TagLookup(workspace.vocabulary().current()));
  }

  private record Key(String item, String annotator) {}

  @Override
  public void begin(Row first) {
    rows.checkColumns(first);
  }

  @Override
  public void check(Row row, int number, Consumer<Problem> problems) {
    var read = rows.read(row, problems);
    if (read.isEmpty()) return;
    var annotation = read.get();
    var key = new Key(annotation.item(), annotation.annotator());
    var twin = seen.putIfAbsent(key, row.place(""));
    if (twin != null) {
      var message =
          "%s annotates the item %s twice, first at %s"
              .formatted(Quoted.of(key.annotator()), Quoted.of(key.item()), twin);
      problems.accept(new Problem("DUP_ANNOTATION", row.place("annotator"), message));
    } else if (workspace.items().find(key.item()).isEmpty()) {
      var message = "the workspace has no item " + Quoted.of(key.item());
      problems.accept(new Problem("UNKNOWN_ITEM", row.place("item"), message));
    } else {
      checkSeat(row, annotation, number, problems);
    }
  }

  private void checkSeat(Row row, Annotation annotation, int number, Consumer<Problem> problems) {
    var before = workspace.decisions().labels(annotation.annotator(), annotation.item());
    if (before.outcome() == Outcome.OPEN) {
      tally.added();
      tally.labelled(annotation.marks().yes().size());
    } else if (before.equals(labels(annotation))) {
      tally.same();
      known.set(number);
    } else {
      var message =
          "%s has labelled the item %s otherwise, which was not overwritten"
              .formatted(Quoted.of(annotation.annotator()), Quoted.of(annotation.item()));
      problems.accept(new Problem("LABEL_CONFLICT", row.place("tags"), message));
    }
  }

  private static Labels labels(Annotation annotation) {
    var verdicts = new TreeMap<Integer, Verdict>();
    for (int tag : annotation.marks().yes()) verdicts.put(tag, Verdict.YES);
    for (int tag : annotation.marks().no()) verdicts.put(tag, Verdict.NO);
    for (int tag : annotation.marks().unsure()) verdicts.put(tag, Verdict.UNSURE);
    return new Labels(annotation.outcome(), verdicts, annotation.reason());
  }

  @Override
  public void end(Consumer<Problem> problems) {}

  @Override
  public Consumer<BulkStore.Writer> prepare(Row row, int number) {
    if (known.get(number)) return _ -> {};
    var annotation = rows.read(row, problem -> {}).orElseThrow(() -> Importing.changed(row));
    var marks = annotation.marks();
    var said =
        new LabelRow(
            annotation.item(),
            new End(annotation.outcome(), annotation.reason(), annotation.at().orElse(null)),
            marks.yes(),
            marks.no(),
            marks.unsure(),
            new Basis.File(row.place("").file()));
    return writer -> writer.labels(annotation.annotator(), annotation.annotator(), said);
  }

  @Override
  public ImportReport.Counts counts(long read) {
    return tally.counts(read);
  }

  @Override
  public List<String> policies() {
    return List.of(
        "an annotation of an item that the workspace does not have is refused",
        "so is one with a tag that the vocabulary does not have",
        "an annotation that the workspace has already is left as it is; one that says otherwise is"
            + " refused, never overwritten");
  }
}
