package io.github.assay.bundle;

import java.util.SequencedMap;
import java.util.SortedMap;

/// `provenance/training.json`: what to do to get the same model again.
///
/// @param began when the training began, ISO 8601 in UTC
/// @param seconds of wall time
/// @param data what it learned from
record Provenance(
    String run,
    String recipe,
    SortedMap<String, String> settings,
    long seed,
    String began,
    double seconds,
    Gold data) {
  static final String TRAINING = "provenance/training.json";
  static final String ENVIRONMENT = "provenance/environment.json";

  /// The frozen gold.
  ///
  /// @param hash how its SHA-256 is made
  record Gold(
      long snapshot,
      String name,
      String frozen,
      String sha256,
      String hash,
      int items,
      int labels,
      int vocabularyVersion,
      SequencedMap<String, Integer> parts) {}

  /// How a snapshot's hash is made.
  static final String HASH =
      "SHA-256 over one JSON line an item, sorted by id: id, title, description, sorted tag names,"
          + " part of the split";

  static Provenance of(Release release) {
    var run = release.run();
    var snapshot = release.snapshot();
    return new Provenance(
        run.id(),
        run.plan().recipe(),
        run.plan().settings(),
        run.plan().seed(),
        run.result().at().toString(),
        run.result().seconds(),
        new Gold(
            snapshot.id(),
            snapshot.name(),
            snapshot.at().toString(),
            snapshot.hash().hex(),
            HASH,
            snapshot.size().items(),
            snapshot.size().labels(),
            snapshot.size().vocabularyVersion(),
            release.itemsByPart()));
  }
}
