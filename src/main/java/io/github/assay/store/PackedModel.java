package io.github.assay.store;

import io.github.assay.domain.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.DeflaterInputStream;

/// The parts of a model as a workspace keeps them. Packing a large one takes seconds, so it is done
/// before, on any thread, and not while others wait for the workspace.
///
/// @param parts by name
public record PackedModel(List<Part> parts) {
  public PackedModel {
    parts = List.copyOf(parts);
  }

  /// One part.
  ///
  /// @param size how many bytes it has unpacked
  /// @param deflated whether that made it smaller, and so was done
  /// @param hash of the unpacked bytes
  @SuppressWarnings("ArrayRecordComponent")
  public record Part(String name, int size, boolean deflated, Sha256 hash, byte[] content) {}

  /// Packs a model.
  ///
  /// @param parts bytes by name
  public static PackedModel of(SortedMap<String, byte[]> parts) {
    return new PackedModel(
        parts.entrySet().stream().map(part -> pack(part.getKey(), part.getValue())).toList());
  }

  private static Part pack(String name, byte[] content) {
    var deflated = deflated(content);
    boolean helps = deflated.length < content.length;
    return new Part(name, content.length, helps, Sha256.of(content), helps ? deflated : content);
  }

  private static byte[] deflated(byte[] content) {
    try (var stream = new DeflaterInputStream(new ByteArrayInputStream(content))) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }
}
