package io.github.assay.store.sql;

import io.github.assay.domain.Decision;

/// The hashes of the log: each covers an entry, with names instead of numbers, and the hash before
/// it, so that no entry can be changed, left out or moved without all later hashes telling.
final class Chain {
  private static final byte[] START = new byte[32];

  private final Fingerprint fingerprint = new Fingerprint();
  private byte[] last;

  /// A chain that goes on from a hash.
  Chain(byte[] last) {
    this.last = last;
  }

  /// The chain of an empty log.
  static Chain start() {
    return new Chain(START);
  }

  /// The hash of the next entry, 32 bytes.
  byte[] next(long sequence, Batch batch, Decision.Entry entry) {
    fingerprint.bytes(last).number(sequence);
    fingerprint.number(batch.number()).text(batch.kind().name()).number(batch.reverses());
    fingerprint.number(batch.at().toEpochMilli()).number(batch.vocabulary());
    fingerprint.text(entry.author()).text(entry.seat()).text(entry.item());
    add(StoredAct.of(entry.act()));
    add(StoredBasis.of(entry.basis()));
    last = fingerprint.take();
    return last;
  }

  private void add(StoredAct act) {
    fingerprint.number(act.mark().tag()).text(act.mark().verdict());
    fingerprint.text(act.end().outcome()).text(act.end().reason());
    if (act.ordering() != null) fingerprint.text("order").text(act.ordering());
  }

  private void add(StoredBasis basis) {
    fingerprint.text(basis.kind()).text(basis.detail()).number(basis.place().score());
    fingerprint.number(basis.place().rank()).number(basis.place().start());
    fingerprint.number(basis.place().end()).number(basis.reversed());
  }
}
