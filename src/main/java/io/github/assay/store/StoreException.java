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

  @Override
  public String remedy() {
    return switch (code()) {
      case "STORE_DAMAGED" ->
          "Leave the file as it is and go on with a copy of it, if you have one."
              + " \"assay verify\" says what is broken.";
      case "STORE_FULL" -> "Free some space, then do it again.";
      case "STORE_BUSY" -> "Wait for the other program or close it, then do it again.";
      case "STORE_READ_ONLY" ->
          "Allow yourself to write to the file and its folder, or work on a copy of it.";
      case "STORE_IO" ->
          "Look whether the disk or network drive is still there, then open it again.";
      case "STORE_MEMORY" -> "Close other programs, then do it again.";
      case "STORE_SLOW" -> "Do it again when the machine has less to do.";
      case "NOT_A_WORKSPACE" -> "To take a file with items in, import it into a workspace.";
      default -> "";
    };
  }
}
