package io.github.assay.domain;

import java.util.List;

/// What a decision rests on; kept with it for ever.
public sealed interface Basis {
  /// The person chose the tag, with no suggestion of it in view.
  record Typed() implements Basis {}

  /// A rule found a name or alias in the text, and the person took or refused it.
  ///
  /// @param span the place that was shown
  /// @param rank place among the suggestions, from 1
  record Rule(Span span, int rank) implements Basis {}

  /// A model suggested it, and the person took or refused it.
  ///
  /// @param run id of the run that made the model
  /// @param score in `[0, 1]`
  /// @param rank place among the suggestions, from 1
  record Model(String run, double score, int rank) implements Basis {}

  /// Gold items that read alike have it, and the person took or refused it.
  ///
  /// @param items ids of those items, nearest first
  /// @param score in `[0, 1]`
  /// @param rank place among the suggestions, from 1
  record Neighbours(List<String> items, double score, int rank) implements Basis {
    public Neighbours {
      items = List.copyOf(items);
    }
  }

  /// Taken over from the item that the person had before.
  record Repeated(String item) implements Basis {}

  /// It follows from another tag that the person chose or took off, since that one implies it.
  ///
  /// @param by name of the other tag
  record Implied(String by) implements Basis {}

  /// Done on many items at once.
  ///
  /// @param query which items those were
  record Bulk(String query) implements Basis {}

  /// QA ruled so.
  ///
  /// @param cause why there was something to rule on
  /// @param precedent number of the ticket that holds the ruling which this one follows, 0 if none
  /// @param note in the words of who ruled; may be empty
  record Ruling(Cause cause, long precedent, String note) implements Basis {}

  /// Follows from a change of the vocabulary.
  ///
  /// @param version the vocabulary that the change put in force
  record Revision(int version) implements Basis {}

  /// It stood in a file.
  ///
  /// @param file name of the file without its folder
  record File(String file) implements Basis {}

  /// It takes back, or does again, an earlier batch of the log.
  record Reversal(long batch) implements Basis {}
}
