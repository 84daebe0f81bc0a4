package io.github.assay.transfer;

import io.github.assay.domain.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the tags of a vocabulary from a file of any format.
public final class VocabularyFile {
  private static final int MOST = 5_000;

  private final Problems problems = new Problems();
  private final List<Tag> tags = new ArrayList<>();
  private final Map<String, Problem.Place> names = new HashMap<>();
  private final AgreementRows agreements = new AgreementRows();
  private boolean saysMore;
  private String file = "";

  private VocabularyFile() {}

  /// Reads a file whole.
  public static VocabularyFile read(Input input, Reading reading) {
    return read(List.of(input), reading);
  }

  /// Reads a vocabulary that is spread over files, each whole.
  public static VocabularyFile read(List<Input> inputs, Reading reading) {
    var vocabulary = new VocabularyFile();
    try {
      for (Input input : inputs) vocabulary.readOne(input, reading);
      vocabulary.checkWhole();
    } catch (UnreadableException e) {
      vocabulary.problems.add(e.problem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return vocabulary;
  }

  private void readOne(Input input, Reading reading) throws IOException {
    file = input.name();
    try (Source source = Source.open(input, reading)) {
      saysMore |= source.hasSections();
      source.read(new Taking());
      source.digest();
    }
  }

  /// What is wrong with it.
  public Problems problems() {
    return problems;
  }

  /// The tags in the order of the file, with id 0.
  public List<Tag> tags() {
    return List.copyOf(tags);
  }

  /// What it says besides the tags; empty if it is a list of tags only.
  public Optional<Agreements> agreements() {
    return saysMore ? Optional.of(agreements.agreements()) : Optional.empty();
  }

  private void take(Row row) {
    row.faults().forEach(problems::add);
    if (!row.faults().isEmpty()) return;
    var tag = VocabularyRows.read(row, problems::add);
    if (tag.isEmpty()) return;
    var twin = names.putIfAbsent(tag.get().name(), row.place(""));
    if (twin != null)
      problems.add(
          new Problem(
              "DUP_TAG",
              row.place(""),
              "the tag %s stands twice, first at %s".formatted(Quoted.of(tag.get().name()), twin)));
    else if (tags.size() < MOST) tags.add(tag.get());
  }

  private void checkWhole() {
    checkNames();
    if (names.isEmpty() && problems.total() == 0)
      problems.add(new Problem("NO_ROWS", Problem.Place.of(file), "there is no tag in it"));
    if (names.size() > MOST)
      problems.add(
          new Problem(
              "TOO_MANY_TAGS",
              Problem.Place.of(file),
              "there are %s tags; at most 5,000 are taken".formatted(names.size())));
    for (VocabularyCheck.Finding same : VocabularyCheck.sameNames(tags))
      problems.add(
          new Problem(
              "TAG_COLLISION",
              names.getOrDefault(same.tag(), Problem.Place.of(file)),
              same.message()));
  }

  /// Names of other tags have to be those of tags of the file.
  private void checkNames() {
    var all = agreements.agreements();
    for (Agreements.Gone gone : all.retired()) {
      if (names.containsKey(gone.name()))
        problems.add(
            new Problem(
                "DUP_TAG",
                Problem.Place.of(file),
                "the tag %s is approved and retired".formatted(Quoted.of(gone.name()))));
      if (!gone.successor().isEmpty()) checkName(gone.successor());
    }
    for (Agreements.Pair pair : all.contrasts()) {
      checkName(pair.one());
      checkName(pair.other());
    }
    for (Agreements.Words words : all.phrases()) checkName(words.tag());
  }

  private void checkName(String name) {
    if (!name.isEmpty() && !names.containsKey(name))
      problems.add(
          new Problem(
              "UNKNOWN_TAG",
              Problem.Place.of(file),
              "the file speaks of the tag %s, which is not in its list"
                  .formatted(Quoted.of(name))));
  }

  private final class Taking implements RowReader.Sink {
    private String section = "tags";

    @Override
    public boolean section(String name) {
      section = name;
      if (name.equals("tags") || AgreementRows.SECTIONS.contains(name)) return true;
      problems.add(
          new Problem(
              "UNKNOWN_FIELD",
              Problem.Place.of(file),
              "a vocabulary has no list %s".formatted(Quoted.of(name))));
      return false;
    }

    @Override
    public void row(Row row) {
      if (section.equals("tags")) {
        take(row);
        return;
      }
      row.faults().forEach(problems::add);
      if (row.faults().isEmpty()) agreements.take(section, row, problems::add);
    }

    @Override
    public void warn(Warning warning) {}
  }
}
