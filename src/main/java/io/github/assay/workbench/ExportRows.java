package io.github.assay.workbench;

import io.github.assay.domain.Act;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.Found;
import io.github.assay.store.Workspace;
import io.github.assay.transfer.Annotation;
import io.github.assay.transfer.Annotation.Marks;
import io.github.assay.transfer.AnnotationRows;
import io.github.assay.transfer.DecisionRows;
import io.github.assay.transfer.ItemRecord;
import io.github.assay.transfer.ItemRows;
import io.github.assay.transfer.Row;
import io.github.assay.transfer.Value;
import io.github.assay.transfer.VocabularyRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// The records of an export, one after the other.
final class ExportRows {
  private static final int STEP = 500;

  private final Workspace workspace;
  private final Vocabulary vocabulary;
  private final Optional<Found> items;
  private final Consumer<SequencedMap<String, Value>> sink;

  /// @param items which ones; empty for all
  /// @param sink gets each record
  ExportRows(
      Workspace workspace, Optional<Found> items, Consumer<SequencedMap<String, Value>> sink) {
    this.workspace = workspace;
    this.items = items;
    this.vocabulary = workspace.vocabulary().current();
    this.sink = sink;
  }

  /// @param style of the file that they are for
  void run(ExportKind kind, Row.Style style) {
    switch (kind) {
      case ITEMS -> forEach(this::item);
      case GOLD -> {
        if (items.isEmpty()) workspace.gold().forEach(gold -> sink.accept(record(gold)));
        else forEach(item -> workspace.gold().find(item.id()).map(this::record).ifPresent(sink));
      }
      case DECISIONS -> {
        var all = withAllNames();
        workspace.decisions().forEach(decision -> sink.accept(DecisionRows.write(decision, all)));
      }
      case ANNOTATIONS -> forEach(item -> annotations(item, style));
      case VOCABULARY -> vocabulary.tags().forEach(tag -> sink.accept(VocabularyRows.write(tag)));
    }
  }

  /// Items in the order in which they came in, or were found.
  private void forEach(Consumer<Item> consumer) {
    if (items.isEmpty()) {
      workspace.items().forEach(consumer);
      return;
    }
    for (int from = 0; from < items.get().count(); from += STEP)
      items.get().page(from, STEP).forEach(consumer);
  }

  /// The vocabulary together with tags of edits that were taken back, which the log still names.
  private Vocabulary withAllNames() {
    var conventions = vocabulary.conventions();
    var retired = new ArrayList<>(conventions.retired());
    var known = retired.stream().map(Retired::id).toList();
    workspace
        .vocabulary()
        .names()
        .forEach(
            (id, name) -> {
              if (!vocabulary.has(id) && !known.contains(id))
                retired.add(new Retired(id, name, List.of(), 0, ""));
            });
    return new Vocabulary(
        vocabulary.version(), vocabulary.tags(), conventions.withRetired(retired));
  }

  private void item(Item item) {
    var gold = workspace.gold().find(item.id());
    if (gold.isPresent()) sink.accept(record(gold.get()));
    else sink.accept(record(item, workspace.splits().of(item.id()), Optional.empty()));
  }

  private SequencedMap<String, Value> record(GoldItem gold) {
    var names =
        gold.tags().stream().filter(vocabulary::has).map(vocabulary::tag).map(Tag::name).toList();
    return record(gold.item(), gold.part(), Optional.of(names));
  }

  private SequencedMap<String, Value> record(Item item, Part part, Optional<List<String>> tags) {
    var origin = item.origin();
    var split = part == Part.UNASSIGNED ? origin.split() : part.word();
    var placed =
        new Item(
            item.id(),
            item.title(),
            item.description(),
            new Item.Origin(
                origin.group(),
                origin.source(),
                origin.createdAt(),
                origin.url(),
                split,
                origin.extra()));
    return ItemRows.write(
        new ItemRecord(
            placed,
            tags.isPresent(),
            tags.orElse(List.of()),
            workspace.items().unapproved(item.id())));
  }

  private void annotations(Item item, Row.Style style) {
    var votes = workspace.decisions().votes(item.id());
    if (votes.values().stream().allMatch(labels -> labels.outcome() == Outcome.OPEN)) return;
    var history = workspace.decisions().history(item.id());
    var ends = ends(history);
    votes.forEach(
        (seat, labels) -> {
          if (labels.outcome() == Outcome.OPEN) return;
          var annotation =
              new Annotation(
                  item.id(),
                  seat,
                  labels.outcome(),
                  labels.reason(),
                  marks(labels, WorkReader.chosen(history, seat, labels)),
                  Optional.ofNullable(ends.get(seat)));
          sink.accept(AnnotationRows.write(annotation, vocabulary, style));
        });
  }

  private static Map<String, Instant> ends(List<Decision> history) {
    var ends = new HashMap<String, Instant>();
    for (Decision decision : history)
      if (decision.entry().act() instanceof Act.End)
        ends.put(decision.entry().seat(), decision.at());
    return ends;
  }

  /// @param chosen the most important tag first
  private static Marks marks(Labels labels, List<Integer> chosen) {
    return new Marks(chosen, with(labels, Verdict.NO), with(labels, Verdict.UNSURE));
  }

  private static List<Integer> with(Labels labels, Verdict verdict) {
    return labels.verdicts().entrySet().stream()
        .filter(entry -> entry.getValue() == verdict)
        .map(Map.Entry::getKey)
        .toList();
  }
}
