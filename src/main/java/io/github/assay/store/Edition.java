package io.github.assay.store;

/// How far a workspace has come.
///
/// @param session its newest opening for writing
/// @param previousSession the one before; empty if there was none
/// @param writes how many transactions have written, those that opened and closed it among them
public record Edition(String session, String previousSession, long writes) {
  /// Whether nothing was written since an earlier edition but the end of that opening and the
  /// beginning of this. After a kill, a single transaction may be taken for such an end.
  ///
  /// @param thenSession the session of the earlier edition, or how it begins
  /// @param thenWrites its writes
  public boolean isStill(String thenSession, long thenWrites) {
    if (session.startsWith(thenSession)) return writes == thenWrites;
    return previousSession.startsWith(thenSession) && writes == thenWrites + 2;
  }
}
