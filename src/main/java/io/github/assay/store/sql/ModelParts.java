package io.github.assay.store.sql;

import io.github.assay.domain.Sha256;
import io.github.assay.store.PackedModel;
import io.github.assay.store.StoreException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;

/// The parts of models in the database, deflated where that helps, in pieces that a row can hold.
final class ModelParts {
  static final int LARGEST_PIECE = 8 << 20;

  /// Nothing becomes smaller than by this when it is deflated.
  private static final long MOST_DEFLATED = 1032;

  private final Database database;

  ModelParts(Database database) {
    this.database = database;
  }

  private record Part(int size, boolean deflated, String hash, ByteArrayOutputStream content) {}

  /// Keeps a part of the model of a run.
  void add(long run, PackedModel.Part part) {
    var kept = part.content();
    for (int piece = 0; piece == 0 || piece * LARGEST_PIECE < kept.length; piece++) {
      int end = Math.min(kept.length, (piece + 1) * LARGEST_PIECE);
      database.change(
          """
          insert into model_part(run, name, piece, is_deflated, size, hash, content)
          values (?, ?, ?, ?, ?, ?, ?)\
          """,
          run,
          part.name(),
          piece,
          part.deflated() ? 1 : 0,
          part.size(),
          part.hash().hex(),
          Arrays.copyOfRange(kept, piece * LARGEST_PIECE, end));
    }
  }

  /// All parts of the model of a run, checked against their hashes.
  ///
  /// @throws StoreException `STORE_DAMAGED` if one is not as it was
  SortedMap<String, byte[]> of(String run) {
    return read(
        run,
        "substr(p.name, 1, %d) <> ?".formatted(SqlFindings.PREFIX.length()),
        SqlFindings.PREFIX);
  }

  /// What is kept with a run under one name, checked against its hash.
  ///
  /// @throws StoreException `STORE_DAMAGED` if it is not as it was
  byte[] one(String run, String name) {
    var found = read(run, "p.name = ?", name).get(name);
    if (found == null) throw new IllegalArgumentException("no part " + name + " of run " + run);
    return found;
  }

  private SortedMap<String, byte[]> read(String run, String condition, String name) {
    var parts = new TreeMap<String, Part>();
    database.each(
        """
        select p.name, p.size, p.is_deflated, p.hash, p.content
        from run r cross join model_part p on p.run = r.number
        where r.id = ? and %s order by p.name, p.piece\
        """
            .formatted(condition),
        row -> {
          var part =
              new Part(
                  row.getInt(2), row.getBoolean(3), row.getString(4), new ByteArrayOutputStream());
          var known = parts.putIfAbsent(row.getString(1), part);
          (known == null ? part : known).content().writeBytes(row.getBytes(5));
        },
        run,
        name);
    var contents = new TreeMap<String, byte[]>();
    parts.forEach((key, part) -> contents.put(key, content(run, key, part)));
    return contents;
  }

  private byte[] content(String run, String name, Part part) {
    var kept = part.content().toByteArray();
    try {
      var content = part.deflated() ? inflated(kept, part.size()) : kept;
      if (Sha256.of(content).hex().equals(part.hash())) return content;
      throw new IOException("its hash differs");
    } catch (IOException e) {
      throw database.damaged("part " + name + " of the model of run " + run, e);
    }
  }

  private static byte[] inflated(byte[] kept, int size) throws IOException {
    if (size > MOST_DEFLATED * (kept.length + 1L)) throw new IOException("its size differs");
    var content = new byte[size];
    try (var stream = new InflaterInputStream(new ByteArrayInputStream(kept))) {
      int read = stream.readNBytes(content, 0, size);
      return read == size ? content : Arrays.copyOf(content, read);
    }
  }
}
