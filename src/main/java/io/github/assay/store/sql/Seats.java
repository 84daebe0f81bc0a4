package io.github.assay.store.sql;

/// The numbers of people.
///
/// @param database that they are in
record Seats(Database database) {
  /// The number of a person or of the gold seat; a new one if the name is new.
  long of(String name) {
    database.change("insert into seat(name) values (?) on conflict do nothing", name);
    return database.number("select number from seat where name = ?", name);
  }
}
