package io.github.assay.store.sql;

import java.util.List;

/// Words that came without a change of the schema: flags, and other help to choose tags than all of
/// it. An Assay that does not know them would call a file that holds one damaged. So a file is of a
/// later version from the first one on, and such an Assay says that a later one made it; a file
/// without them is for both.
record LaterWords(Database database) {
  /// The version of files that hold such words.
  static final int VERSION = 4;

  /// The newest version that this Assay knows.
  ///
  /// @param migrations by which files come to the newest schema
  static int newest(List<Migration> migrations) {
    return Math.max(VERSION, migrations.getLast().version());
  }

  /// Notes, within the transaction that is under way, that it writes one.
  void note() {
    if (database.number("pragma user_version") < VERSION)
      database.execute("pragma user_version = " + VERSION);
  }
}
