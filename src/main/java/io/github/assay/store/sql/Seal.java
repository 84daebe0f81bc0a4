package io.github.assay.store.sql;

/// The digest of what belongs to no log, no snapshot and no run: the identity of the file, the
/// policy, and the split. It stands in the head.
///
/// @param database that it is in
record Seal(Database database) {
  /// Makes it fit, within the transaction that changed something.
  void renew() {
    database.change("update head set seal = ?", digest());
  }

  /// Whether it fits.
  boolean holds() {
    return database.number("select seal from head") == digest();
  }

  private long digest() {
    var fingerprint = new Fingerprint();
    database.each(
        "select workspace, created_at, gold_votes, split_note from head",
        row ->
            fingerprint
                .text(row.getString(1))
                .number(row.getLong(2))
                .number(row.getLong(3))
                .text(row.getString(4)));
    database.each(
        """
        select i.id, s.part from split s cross join item i on i.number = s.item
        order by s.item\
        """,
        row -> fingerprint.text(row.getString(1)).text(row.getString(2)));
    return fingerprint.seal();
  }
}
