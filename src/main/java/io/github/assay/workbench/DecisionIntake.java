package io.github.assay.workbench;

import io.github.assay.domain.Basis;
import io.github.assay.store.BulkStore;
import io.github.assay.store.Workspace;
import io.github.assay.transfer.DecisionRows;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.Quoted;
import io.github.assay.transfer.Row;
import io.github.assay.transfer.UnreadableException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Takes in the whole log of another workspace, as it was exported.
final class DecisionIntake implements Intake {
  private final Workspace workspace;
  private final DecisionRows rows;
  private final TakenBack takenBack;
  private final Tally tally = new Tally();
  private final Set<Long> batches = new HashSet<>();
  private long last;

  DecisionIntake(Workspace workspace, ImportRequest request) {
    this.workspace = workspace;
    this.takenBack = new TakenBack(workspace.vocabulary());
    this.rows =
        new DecisionRows(
            request.reading().mapping(), workspace.vocabulary().current(), takenBack::id);
  }

  @Override
  public void begin(Row first) {
    rows.checkColumns(first);
    long there = workspace.decisions().count();
    if (there > 0)
      throw new UnreadableException(
          new Problem(
              "LOG_NOT_EMPTY",
              first.place(""),
              "the workspace has %s decisions; a log is only imported into one that has none; there, import items with --labels-as none"
                  .formatted(there)));
  }

  @Override
  public void check(Row row, int number, Consumer<Problem> problems) {
    var read = rows.read(row, problems);
    if (read.isEmpty()) return;
    var decision = read.get();
    var item = decision.entry().item();
    if (decision.sequence() <= last)
      problems.accept(
          new Problem(
              "OUT_OF_ORDER",
              row.place("sequence"),
              "decision %s comes after %s".formatted(decision.sequence(), last)));
    else if (workspace.items().find(item).isEmpty())
      problems.accept(
          new Problem(
              "UNKNOWN_ITEM", row.place("item"), "the workspace has no item " + Quoted.of(item)));
    else if (decision.entry().basis() instanceof Basis.Reversal(long batch)
        && !batches.contains(batch))
      problems.accept(
          new Problem(
              "OUT_OF_ORDER", row.place("reverses"), "no decision before it is in batch " + batch));
    else tally.added();
    takenBack.follow(decision.entry(), row.place("tag"));
    last = Math.max(last, decision.sequence());
    batches.add(decision.batch());
  }

  @Override
  public void end(Consumer<Problem> problems) {
    takenBack.check(problems);
  }

  @Override
  public Consumer<BulkStore.Writer> prepare(Row row, int number) {
    var decision = rows.read(row, problem -> {}).orElseThrow(() -> Importing.changed(row));
    return writer -> {
      takenBack.tell(decision.entry().act(), writer);
      writer.entry(decision.batch(), decision.at(), decision.entry());
    };
  }

  @Override
  public ImportReport.Counts counts(long read) {
    return tally.counts(read);
  }

  @Override
  public List<String> policies() {
    return List.of(
        "a log is imported whole, into a workspace that has its items and tags and no decisions");
  }
}
