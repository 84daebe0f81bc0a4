package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import io.github.assay.transfer.Format;
import io.github.assay.transfer.Formats;
import io.github.assay.transfer.ImportReport.FileRead;
import io.github.assay.transfer.ImportRequest;
import io.github.assay.transfer.Input;
import io.github.assay.transfer.SafeFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The files that get the records which an import leaves out, as they stood: `NAME.rejected.csv`
/// beside `NAME.csv`, for JSON `NAME.rejected.jsonl`. They appear when the import is done.
final class Rejects implements Closeable {
  private final Map<Input, Rest> rests = new LinkedHashMap<>();

  /// None at all.
  static Rejects none() {
    return new Rejects();
  }

  /// Prepares the files.
  ///
  /// @param files what the first pass read, in the order of the request
  /// @throws AssayException `EXISTS` if one is there already, `EXPORT_FAILED` if one cannot be
  ///   written
  static Rejects of(ImportRequest request, List<FileRead> files, Instant now) {
    var rejects = new Rejects();
    for (int i = 0; i < files.size(); i++) {
      var input = request.files().get(i);
      var path = path(input, Formats.named(files.get(i).format()));
      if (Files.exists(path))
        throw new AssayException(
            "EXISTS",
            path + " is there already; move it away, so that what was left out before is not lost");
      rejects.rests.put(input, new Rest(SafeFile.create(path, now)));
    }
    return rejects;
  }

  /// Where the rejected records of a file go.
  static Path path(Input input, Format format) {
    var name = input.isStandardInput() ? "standard-input" : input.name();
    if (name.toLowerCase(Locale.ROOT).endsWith(".gz"))
      name = name.substring(0, name.length() - ".gz".length());
    for (String ending : format.endings())
      if (name.toLowerCase(Locale.ROOT).endsWith(ending) && name.length() > ending.length())
        name = name.substring(0, name.length() - ending.length());
    var ending = format.id().equals("json") ? ".jsonl" : format.ending();
    var file = name + ".rejected" + ending;
    return input.isStandardInput()
        ? Path.of(file).toAbsolutePath()
        : input.file().toAbsolutePath().resolveSibling(file);
  }

  /// The file for the records of an input; empty if nothing is left out.
  Optional<Rest> of(Input input) {
    return Optional.ofNullable(rests.get(input));
  }

  /// Puts those files in their places that got a record.
  ///
  /// @return their names
  List<String> commit() {
    var names = new ArrayList<String>();
    for (Rest rest : rests.values()) {
      if (rest.records == 0) continue;
      rest.file.commit();
      names.add(rest.file.target().toString());
    }
    return names;
  }

  @Override
  public void close() throws IOException {
    for (Rest rest : rests.values()) rest.file.close();
  }

  /// The records of one file.
  static final class Rest {
    private final SafeFile file;
    private int records;

    Rest(SafeFile file) {
      this.file = file;
    }

    /// Adds a record, or the line of column names before all records.
    void add(String raw) {
      try {
        file.out().write((raw + "\n").getBytes(StandardCharsets.UTF_8));
        records++;
      } catch (IOException e) {
        throw SafeFile.failed(file.target(), e);
      }
    }
  }
}
