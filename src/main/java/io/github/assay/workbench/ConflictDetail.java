package io.github.assay.workbench;

import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Note;
import io.github.assay.domain.Span;
import io.github.assay.domain.Verdict;
import java.util.List;
import java.util.OptionalDouble;

/// A conflict with all that a person needs to rule on it.
///
/// @param voices of those who finished the item or handed it to QA, in order of their names
/// @param rows one for each tag that is in dispute, chosen by somebody, or gold; by id
/// @param questions that QA asked about the item and did not take back, oldest first
/// @param notes on the item
/// @param precedents that are in force and say how such a conflict is ruled, newest first
public record ConflictDetail(
    Conflict conflict,
    Item item,
    List<Voice> voices,
    List<Row> rows,
    List<Question> questions,
    List<Note> notes,
    List<Precedent> precedents) {
  public ConflictDetail {
    voices = List.copyOf(voices);
    rows = List.copyOf(rows);
    questions = List.copyOf(questions);
    notes = List.copyOf(notes);
    precedents = List.copyOf(precedents);
  }

  /// What QA asked somebody who finished the item.
  ///
  /// @param isAnswered whether the person finished the item once more since
  public record Question(String person, String text, boolean isAnswered) {}

  /// What one person says.
  ///
  /// @param vocabulary under which the person finished the item
  public record Voice(String person, Labels labels, int vocabulary) {}

  /// What is said of one tag.
  ///
  /// @param tag its id
  /// @param isDisputed whether the conflict is about it
  /// @param said by each person, in the order of [#voices]
  /// @param score of the best run, in `[0, 1]`; empty if it kept none
  /// @param places where the rules find it in the text
  /// @param gold what holds now: YES if it is gold, else what the gold seat says of it
  public record Row(
      int tag,
      boolean isDisputed,
      List<Said> said,
      OptionalDouble score,
      List<Span> places,
      Verdict gold) {
    public Row {
      said = List.copyOf(said);
      places = List.copyOf(places);
    }

    /// Whether everybody chose it.
    public boolean isUnanimous() {
      return !said.isEmpty() && said.stream().allMatch(each -> each == Said.YES);
    }
  }

  /// What a person says of a tag.
  public enum Said {
    YES,
    /// Considered, and does not apply.
    NO,
    /// Considered, and left to others.
    UNSURE,
    /// Had it in view among the suggestions and said nothing of it.
    PASSED,
    /// Never had it in view.
    NOT_SHOWN,
    /// Could not say anything, since the tag was not approved yet.
    NOT_APPROVED
  }
}
