package io.github.assay.store.sql;

import io.github.assay.domain.Ticket;
import java.util.List;
import java.util.Map;

/// Words that came without a change of the schema. An Assay that does not know them would call a
/// file that holds one damaged. So a file is of a later version from the first one on, and such an
/// Assay says that a later one made it; a file without them is for both.
record LaterWords(Database database) {
  /// Flags, and other help to choose tags than all of it.
  static final int HELP = 4;

  /// Rulings with their cause, and what QA keeps beside them.
  static final int RULINGS = 5;

  /// Judges who voted themselves.
  static final int JUDGES = 6;

  /// Guidelines that came to mean something else.
  static final int RENEWALS = 6;

  /// What was found out with runs after they were kept.
  static final int FINDINGS = 6;

  /// What a merge of two files notes.
  static final int MERGES = 6;

  /// The version of files that hold the newest of such words.
  static final int VERSION = MERGES;

  private static final Map<Ticket.Kind, Integer> KINDS =
      Map.of(
          Ticket.Kind.FLAG, HELP,
          Ticket.Kind.QUESTION, RULINGS,
          Ticket.Kind.PRECEDENT, RULINGS,
          Ticket.Kind.WAIVER, RULINGS,
          Ticket.Kind.DIVERGENCE, MERGES,
          Ticket.Kind.MERGED, MERGES);

  /// The newest version that this Assay knows.
  ///
  /// @param migrations by which files come to the newest schema
  static int newest(List<Migration> migrations) {
    return Math.max(VERSION, migrations.getLast().version());
  }

  /// Notes, within the transaction that is under way, that it writes a ticket of a kind.
  void note(Ticket.Kind kind) {
    note(KINDS.getOrDefault(kind, 0));
  }

  /// Notes, within the transaction that is under way, that it writes a word.
  ///
  /// @param version of files that hold such words
  void note(int version) {
    if (database.number("pragma user_version") < version)
      database.execute("pragma user_version = " + version);
  }
}
