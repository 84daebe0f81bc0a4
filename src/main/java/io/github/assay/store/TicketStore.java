package io.github.assay.store;

import io.github.assay.domain.Ticket;
import java.util.List;
import java.util.Map;

/// What people, or checks, want the owner of the vocabulary or QA to look at.
public interface TicketStore {
  /// Opens a ticket.
  ///
  /// @return its number
  /// @throws StoreException `NOT_FOUND` if it is about an item or a tag that does not exist
  default long open(String author, Ticket.About about) {
    return open(author, List.of(about)).getFirst();
  }

  /// Opens several tickets, all of them or none.
  ///
  /// @return their numbers, in the same order
  /// @throws StoreException `NOT_FOUND` if one is about an item or a tag that does not exist
  List<Long> open(String author, List<Ticket.About> about);

  /// Notes what became of a ticket.
  ///
  /// @throws StoreException `NOT_FOUND` if there is no such ticket
  default void step(long ticket, String author, Ticket.State state, String comment) {
    step(List.of(ticket), author, state, comment);
  }

  /// Notes what became of several tickets, of all of them or of none; all at the same time.
  ///
  /// @throws StoreException `NOT_FOUND` if there is no such ticket
  void step(List<Long> tickets, String author, Ticket.State state, String comment);

  /// All tickets, newest first.
  List<Ticket> all();

  /// All tickets about an item, newest first.
  List<Ticket> of(String item);

  /// All tickets of a kind, newest first.
  List<Ticket> of(Ticket.Kind kind);

  /// What a person asked others for while an item was in view, be it the owner of the vocabulary or
  /// somebody who finished the item, newest first.
  List<Ticket> asked(String author);

  /// The number of the newest step of any ticket, which every change of a ticket moves; 0 if there
  /// is none.
  long newest();

  /// The open tickets of a kind about some items, newest first; items without one are not in it.
  ///
  /// @return by item id
  Map<String, List<Ticket>> open(Ticket.Kind kind, List<String> items);
}
