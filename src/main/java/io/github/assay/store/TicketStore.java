package io.github.assay.store;

import io.github.assay.domain.Ticket;
import java.util.List;

/// What people, or checks, want the owner of the vocabulary or QA to look at.
public interface TicketStore {
  /// Opens a ticket.
  ///
  /// @return its number
  /// @throws StoreException `NOT_FOUND` if it is about an item or a tag that does not exist
  long open(String author, Ticket.About about);

  /// Notes what became of a ticket.
  ///
  /// @throws StoreException `NOT_FOUND` if there is no such ticket
  void step(long ticket, String author, Ticket.State state, String comment);

  /// All tickets, newest first.
  List<Ticket> all();

  /// All tickets about an item, newest first.
  List<Ticket> of(String item);
}
