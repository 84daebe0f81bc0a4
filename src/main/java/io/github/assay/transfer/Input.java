package io.github.assay.transfer;

import io.github.assay.transfer.Problem.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file to be imported.
///
/// @param file where it is
/// @param name what messages call it
public record Input(Path file, String name) {
  /// What messages call standard input.
  public static final String STANDARD_INPUT = "standard input";

  /// What the name of an export holds whose cells were changed for spreadsheets.
  public static final String FOR_SPREADSHEETS = ".for-spreadsheets.";

  /// A file, called by its name without the folder.
  public static Input of(Path file) {
    var name = file.getFileName();
    return new Input(file, name == null ? file.toString() : name.toString());
  }

  /// Copies a stream to a temporary file, since an import reads twice. The caller deletes it.
  public static Input spooled(InputStream in) throws IOException {
    var file = Files.createTempFile("assay-input", ".tmp");
    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    return new Input(file, STANDARD_INPUT);
  }

  /// Whether it was spooled from standard input.
  public boolean isStandardInput() {
    return name.equals(STANDARD_INPUT);
  }

  /// Looks whether there is a regular file that can be read, without opening it.
  ///
  /// @throws UnreadableException if not
  void check() {
    if (name.contains(FOR_SPREADSHEETS))
      throw fault(
          "FOR_SPREADSHEETS",
          "its cells were changed so that a spreadsheet runs none of them; import an exact export"
              + " instead");
    try {
      var real = file.toRealPath();
      if (Files.isDirectory(real)) throw fault("NOT_A_FILE", "this is a folder, not a file");
      if (!Files.isRegularFile(real))
        throw fault(
            "NOT_A_FILE",
            "this is a device or a pipe, not a file; to read from a pipe, give - as the file");
      if (!Files.isReadable(real)) throw fault("UNREADABLE", "there is no permission to read it");
    } catch (NoSuchFileException e) {
      throw fault("NOT_FOUND", "there is no file " + Quoted.of(file.toString()));
    } catch (IOException e) {
      throw fault("UNREADABLE", "the file cannot be reached: " + e.getMessage());
    }
  }

  /// A problem with the file as a whole.
  UnreadableException fault(String code, String message) {
    return new UnreadableException(new Problem(code, Place.of(name), message));
  }
}
