package io.github.assay.store.sql;

import java.util.Arrays;
import java.util.function.Consumer;

/// Checks that the log is without gaps and that each hash follows from the one before.
final class LogCheck {
  private final Database database;
  private final Consumer<String> problems;
  private Chain chain = Chain.start();
  private long expected = 1;

  LogCheck(Database database, Consumer<String> problems) {
    this.database = database;
    this.problems = problems;
  }

  void run() {
    new LogReader(database).forEachWithHash(this::check);
    long count = database.number("select count(*) from decision");
    if (count != expected - 1)
      problems.accept(
          "the log holds %d decisions, of which %d can be read".formatted(count, expected - 1));
  }

  private void check(LogReader.Link link, byte[] stored) {
    long sequence = link.decision().sequence();
    if (sequence != expected)
      problems.accept("decision %d is missing from the log".formatted(expected));
    var hash = chain.next(sequence, link.batch(), link.decision().entry());
    if (!Arrays.equals(hash, stored)) {
      problems.accept("decision %d is not as it was: its hash differs".formatted(sequence));
      chain = new Chain(stored);
    }
    expected = sequence + 1;
  }
}
