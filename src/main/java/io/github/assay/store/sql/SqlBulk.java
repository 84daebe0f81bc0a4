package io.github.assay.store.sql;

import io.github.assay.store.BulkStore;
import java.time.Clock;
import java.util.function.Consumer;

/// Imports into the database.
final class SqlBulk implements BulkStore {
  private final Database database;
  private final Clock clock;

  SqlBulk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void write(Consumer<Writer> job) {
    database.write(
        () -> {
          var writer = new ImportWriter(database, clock.instant());
          job.accept(writer);
          writer.finish();
        });
  }
}
