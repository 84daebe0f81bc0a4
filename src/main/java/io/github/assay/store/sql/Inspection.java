package io.github.assay.store.sql;

import io.github.assay.store.StoreException;
import java.nio.file.Path;
import java.util.List;

/// A look at a file before anybody works with it. Changes nothing: it goes through connections that
/// can only read.
///
/// @param file the workspace
/// @param migrations all that this Assay knows
record Inspection(Path file, List<Migration> migrations) {
  /// Checks identity, version, structure and schema.
  ///
  /// @return the version of the file
  /// @throws StoreException `NOT_A_WORKSPACE`, `TOO_NEW`, `STORE_DAMAGED`
  int look(Database database) {
    return database.reading(
        () -> {
          var header =
              new FileHeader(
                  (int) database.number("pragma application_id"),
                  (int) database.number("pragma user_version"));
          header.check(file, newest());
          var problem =
              database.first("pragma quick_check(1)", row -> row.getString(1)).orElse("no answer");
          if (!problem.equals("ok"))
            throw new StoreException(
                "STORE_DAMAGED",
                file + " is damaged (" + problem.strip() + "); nothing was changed");
          known(header.version()).checkComplete(KnownSchema.in(database), file);
          return header.version();
        });
  }

  /// Checks that nothing in the file would act on what is written.
  ///
  /// @throws StoreException `STORE_FOREIGN`
  void refuseForeignParts(Database database, int version) {
    known(version).checkNothingElse(KnownSchema.in(database), file);
  }

  private KnownSchema known(int version) {
    return KnownSchema.of(
        migrations.stream().filter(migration -> migration.version() <= version).toList());
  }

  int newest() {
    return migrations.getLast().version();
  }
}
