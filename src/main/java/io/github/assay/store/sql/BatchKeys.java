package io.github.assay.store.sql;

import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the batches of a log are known by in every file: a digest of who did what when, under which
/// vocabulary, with the digest of a batch in place of its number.
///
/// Batches of one import lie between one another, so each digest grows with the entries of its
/// batch. Memory grows with the number of batches, and not with that of the entries.
final class BatchKeys {
  private final long past;
  private final Fingerprint fingerprint = new Fingerprint();
  private final Map<Long, byte[]> digests = new LinkedHashMap<>();

  /// @param past the number up to which batches are the same in both files
  BatchKeys(long past) {
    this.past = past;
  }

  /// Takes in the next entry.
  ///
  /// @param entry as it is in the file that takes in
  /// @param vocabulary its version there
  void add(Batch batch, Decision.Entry entry, int vocabulary) {
    fingerprint.bytes(digests.getOrDefault(batch.number(), new byte[0]));
    fingerprint.text(batch.kind().name()).number(batch.at().toEpochMilli());
    fingerprint.text(batch.author()).number(vocabulary);
    addBatch(batch.reverses());
    fingerprint.text(entry.seat()).text(entry.item());
    add(StoredAct.of(entry.act()));
    add(entry.basis());
    digests.put(batch.number(), fingerprint.take());
  }

  /// By number of the batch, in the order in which they began.
  Map<Long, ByteBuffer> keys() {
    var keys = new LinkedHashMap<Long, ByteBuffer>();
    digests.forEach((batch, digest) -> keys.put(batch, ByteBuffer.wrap(digest)));
    return keys;
  }

  private void add(StoredAct act) {
    fingerprint.number(act.mark().tag()).text(act.mark().verdict());
    fingerprint.text(act.end().outcome()).text(act.end().reason()).text(act.ordering());
  }

  private void add(Basis basis) {
    var stored = StoredBasis.of(basis);
    var place = stored.place();
    fingerprint.text(stored.kind()).text(stored.detail()).number(place.score());
    fingerprint.number(place.rank()).number(place.start()).number(place.end());
    if (basis instanceof Basis.Reversal(long batch)) addBatch(batch);
  }

  private void addBatch(long batch) {
    var digest = digests.get(batch);
    if (batch <= past || digest == null) fingerprint.number(batch);
    else fingerprint.bytes(digest);
  }
}
