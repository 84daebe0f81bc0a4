package io.github.assay.workbench;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.store.BulkStore;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.transfer.ImportReport;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.ItemRecord;
import io.github.assay.transfer.ItemRows;
import io.github.assay.transfer.LabelsAs;
import io.github.assay.transfer.Problem;
import io.github.assay.transfer.Quoted;
import io.github.assay.transfer.Row;
import io.github.assay.transfer.TagLookup;
import io.github.assay.transfer.Warning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Takes items in, with the labels that stand beside them.
final class ItemIntake implements Intake {
  private final Workspace workspace;
  private final LabelsAs labels;
  private final ItemRows rows;
  private final TagLookup lookup;
  private final Notes notes;
  private final Tally tally = new Tally();
  private final Map<String, Problem.Place> ids = new HashMap<>();
  private final Set<Long> texts = new HashSet<>();
  private final BitSet known = new BitSet();
  private final BitSet labelled = new BitSet();
  private final boolean isEmpty;

  ItemIntake(Workspace workspace, ImportRequest request, Notes notes) {
    this.workspace = workspace;
    this.labels = request.labels();
    this.rows = new ItemRows(request.reading().mapping());
    this.lookup = new TagLookup(workspace.vocabulary().current());
    this.notes = notes;
    this.isEmpty = workspace.items().count() == 0;
    if (!isEmpty) workspace.items().forEach(item -> texts.add(fingerprint(item)));
  }

  @Override
  public void begin(Row first) {
    rows.checkColumns(first);
  }

  @Override
  public void check(Row row, int number, Consumer<Problem> problems) {
    var read = rows.read(row, problems);
    if (read.isEmpty()) return;
    var record = read.get();
    var twin = ids.putIfAbsent(record.item().id(), row.place(""));
    if (twin != null) {
      problems.accept(
          new Problem(
              "DUP_ID",
              row.place("id"),
              "the id %s stands twice, first at %s"
                  .formatted(Quoted.of(record.item().id()), twin)));
      return;
    }
    var old = isEmpty ? Optional.<Item>empty() : workspace.items().find(record.item().id());
    if (old.isPresent() && !agrees(row, record, old.get(), number, problems)) return;
    count(row, record, number);
  }

  /// Whether a record can stay beside the item of the same id that the workspace has.
  private boolean agrees(
      Row row, ItemRecord record, Item old, int number, Consumer<Problem> problems) {
    var item = record.item();
    if (!old.title().equals(item.title()) || !old.description().equals(item.description())) {
      problems.accept(
          new Problem(
              "ID_CONFLICT",
              row.place("id"),
              "the workspace has an item %s with another text, which was not overwritten"
                  .formatted(Quoted.of(item.id()))));
      return false;
    }
    known.set(number);
    var outcome = outcome(record);
    if (outcome.isEmpty()) return true;
    var before = workspace.decisions().labels(labels.seat(), item.id());
    if (before.outcome() == Outcome.OPEN) return true;
    var tags = new TreeSet<>(lookup.find(record.tags()).tags());
    labelled.set(number);
    if (before.outcome() == outcome.get() && before.tags().equals(tags)) return true;
    problems.accept(
        new Problem(
            "LABEL_CONFLICT",
            row.place("tags"),
            "%s has labelled the item %s otherwise, which was not overwritten"
                .formatted(Quoted.of(labels.seat()), Quoted.of(item.id()))));
    return false;
  }

  private void count(Row row, ItemRecord record, int number) {
    var item = record.item();
    if (known.get(number)) {
      tally.same();
      if (!workspace.items().find(item.id()).equals(Optional.of(item)))
        notes.warn(Warning.OTHER_ORIGIN);
    } else {
      tally.added();
      if (!texts.add(fingerprint(item))) notes.warn(Warning.SAME_TEXT);
      if (item.title().isEmpty() && item.description().isEmpty()) notes.warn(Warning.NO_TEXT);
    }
    notes.unknown(rows.unknown(row));
    countLabels(record, number);
  }

  private void countLabels(ItemRecord record, int number) {
    var found = lookup.find(record.tags());
    for (int i = 0; i < found.repeated(); i++) notes.warn(Warning.REPEATED_TAG);
    if (isTaken(record)) tally.otherwise(found);
    tally.unapproved(apart(record));
    if (isTaken(record) && outcome(record).isEmpty()) tally.onlyUnapproved();
    if (outcome(record).isPresent() && !labelled.get(number)) tally.labelled(found.tags().size());
  }

  /// How the labels of a record end; empty if it has none, or only tags that are not approved.
  private Optional<Outcome> outcome(ItemRecord record) {
    if (!isTaken(record)) return Optional.empty();
    if (record.tags().isEmpty()) return Optional.of(Outcome.NONE_APPLY);
    var found = lookup.find(record.tags());
    return found.tags().isEmpty() ? Optional.empty() : Optional.of(Outcome.TAGGED);
  }

  private boolean isTaken(ItemRecord record) {
    return record.isLabelled() && !labels.equals(LabelsAs.NONE);
  }

  private List<String> apart(ItemRecord record) {
    var apart = new LinkedHashSet<>(lookup.find(record.tags()).unapproved());
    apart.addAll(record.unapproved());
    return List.copyOf(apart);
  }

  @Override
  public void end(Consumer<Problem> problems) {
    rows.checkMapping(problems);
  }

  @Override
  public Consumer<BulkStore.Writer> prepare(Row row, int number) {
    var record = rows.read(row, problem -> {}).orElseThrow(() -> Importing.changed(row));
    var item = record.item();
    var apart = apart(record);
    var basis = new Basis.File(row.place("").file());
    var tags = lookup.find(record.tags()).tags();
    var labelling =
        outcome(record)
            .filter(_ -> !labelled.get(number))
            .map(end -> new LabelRow(item.id(), end, tags, List.of(), List.of(), basis));
    boolean isKnown = known.get(number);
    return writer -> {
      if (!isKnown) writer.item(item, apart);
      else if (!apart.isEmpty()) writer.unapproved(item.id(), apart);
      labelling.ifPresent(said -> writer.labels(labels.author(), labels.seat(), said));
    };
  }

  /// Enough to tell texts apart that are only warned about: the 64-bit hash of Fowler, Noll and Vo
  /// (variant 1a) over UTF-16 units. A million different texts share one with a chance of 3e-8.
  private static long fingerprint(Item item) {
    return mixed(mixed(mixed(0xcbf29ce484222325L, item.title()), "\n"), item.description());
  }

  private static long mixed(long hash, String text) {
    for (int place = 0; place < text.length(); place++)
      hash = (hash ^ text.charAt(place)) * 0x100000001b3L;
    return hash;
  }

  @Override
  public ImportReport.Counts counts(long read) {
    return tally.counts(read);
  }

  @Override
  public List<String> policies() {
    var policies = new ArrayList<String>();
    policies.add(labels.sentence());
    policies.add("an id that stands twice is refused");
    policies.add("an item that the workspace has with the same text is left as it is");
    policies.add("one with another text is refused, never overwritten");
    policies.add("the same text under another id is imported");
    return policies;
  }
}
