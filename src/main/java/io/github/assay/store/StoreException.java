package io.github.assay.store;

import io.github.assay.domain.AssayException;

/// The workspace could not be read or written. What was acknowledged before is kept; nothing of the
/// failed step is.
public class StoreException extends AssayException {
  /// @param code such as `STORE_FULL`, `STORE_BUSY`, `STORE_DAMAGED`, `NOT_A_WORKSPACE`
  public StoreException(String code, String message) {
    super(code, message);
  }

  /// @param code such as `STORE_FULL`, `STORE_BUSY`, `STORE_DAMAGED`, `NOT_A_WORKSPACE`
  public StoreException(String code, String message, Throwable cause) {
    super(code, message, cause);
  }
}
