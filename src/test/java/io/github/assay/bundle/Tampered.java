package io.github.assay.bundle;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.assay.domain.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

/// A good bundle taken apart, to be put together wrongly.
final class Tampered {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final SortedMap<String, byte[]> entries;

  private Tampered(SortedMap<String, byte[]> entries) {
    this.entries = entries;
  }

  static Tampered of(SortedMap<String, byte[]> entries) {
    return new Tampered(new TreeMap<>(entries));
  }

  static Tampered of(Path file) {
    var entries = new TreeMap<String, byte[]>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList())
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Tampered(entries);
  }

  Tampered put(String name, String text) {
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Tampered remove(String name) {
    entries.remove(name);
    return this;
  }

  String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  byte[] bytes(String name) {
    var bytes = entries.get(name);
    if (bytes == null) throw new IllegalArgumentException("no entry " + name);
    return bytes;
  }

  /// Replaces a text that must be there.
  Tampered replace(String name, String old, String replacement) {
    var text = text(name);
    if (!text.contains(old)) throw new IllegalArgumentException("no \"" + old + "\" in " + name);
    return put(name, text.replace(old, replacement));
  }

  /// Changes the manifest and leaves all else.
  Tampered manifest(Consumer<ObjectNode> change) {
    var manifest = object(Manifest.ENTRY);
    change.accept(manifest);
    return put(Manifest.ENTRY, manifest.toString());
  }

  /// Makes all checksums right again: those in the manifest, its id, and the list.
  Tampered sealed() {
    if (entries.containsKey(Manifest.ENTRY)) manifest(this::sealManifest);
    return listed();
  }

  /// Makes only the list of checksums right again.
  Tampered listed() {
    entries.put(Sums.ENTRY, sums().text().getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Path write(Path file) {
    try (var out = Files.newOutputStream(file)) {
      PlainZip.write(entries, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  ObjectNode object(String name) {
    try {
      return (ObjectNode) JSON.readTree(bytes(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sealManifest(ObjectNode manifest) {
    var files = manifest.putArray("files");
    entries.forEach(
        (path, bytes) -> {
          if (!path.equals(Manifest.ENTRY) && !path.equals(Sums.ENTRY))
            files
                .addObject()
                .put("path", path)
                .put("bytes", bytes.length)
                .put("sha256", Sha256.of(bytes).hex())
                .put("media", Layout.media(path));
        });
    var vocabulary = entries.get(VocabularyEntry.ENTRY);
    if (vocabulary != null && manifest.get("vocabulary") instanceof ObjectNode node)
      node.put("sha256", Sha256.of(vocabulary).hex());
    manifest.put("id", "sha256:" + sums().without(Manifest.ENTRY).hex());
  }

  private Sums sums() {
    var sums = new TreeMap<String, Sha256>();
    entries.forEach(
        (path, bytes) -> {
          if (!path.equals(Sums.ENTRY)) sums.put(path, Sha256.of(bytes));
        });
    return new Sums(sums);
  }
}
