package io.github.assay.bundle;

import io.github.assay.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// `SHA256SUMS`: the digest of every other entry, in the form that `sha256sum -c` reads.
///
/// @param byPath digests in the order of paths
record Sums(SortedMap<String, Sha256> byPath) {
  static final String ENTRY = "SHA256SUMS";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([A-Za-z0-9._/-]+)");
  private static final int LONGEST = 1 << 20;

  Sums {
    byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
  }

  /// One line an entry, by path, each ended by a line feed.
  String text() {
    var text = new StringBuilder();
    byPath.forEach((path, hash) -> text.append(hash.hex()).append("  ").append(path).append('\n'));
    return text.toString();
  }

  /// The digest of the list without some entry; names the content of all others.
  Sha256 without(String path) {
    var others = new TreeMap<>(byPath);
    others.remove(path);
    return Sha256.of(new Sums(others).text());
  }

  /// Reads the list of an archive and holds the archive to it: exactly these entries, each with its
  /// digest. Nothing else has been looked into before.
  static Sums verified(SafeZip zip) throws Refusal {
    if (!zip.contents().containsKey(ENTRY))
      throw Refusal.damaged("ENTRY_MISSING", ENTRY, "the bundle has no list of checksums");
    var sums = parse(new String(zip.bytes(ENTRY, LONGEST), StandardCharsets.UTF_8));
    for (String path : sums.byPath.keySet())
      if (!zip.contents().containsKey(path))
        throw Refusal.damaged("ENTRY_MISSING", path, "it is in " + ENTRY + ", not in the archive");
    for (String name : zip.contents().keySet())
      if (!name.equals(ENTRY) && !sums.byPath.containsKey(name))
        throw Refusal.damaged("ENTRY_UNEXPECTED", name, "it is not in " + ENTRY);
    for (var entry : sums.byPath.entrySet()) {
      var content = zip.contents().get(entry.getKey());
      if (content == null || !content.hash().equals(entry.getValue()))
        throw Refusal.damaged("CHECKSUM_DIFFERS", entry.getKey(), "its SHA-256 differs");
    }
    return sums;
  }

  private static Sums parse(String text) throws Refusal {
    if (!text.endsWith("\n")) throw unreadable("it does not end with a line feed");
    var byPath = new TreeMap<String, Sha256>();
    var lines = text.substring(0, text.length() - 1).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      var line = LINE.matcher(lines[i]);
      if (!line.matches()) throw unreadable("line " + (i + 1) + " is not \"digest  path\"");
      if (line.group(2).equals(ENTRY)) throw unreadable("it lists itself");
      if (byPath.put(line.group(2), new Sha256(line.group(1))) != null)
        throw unreadable("line " + (i + 1) + " lists an entry again");
    }
    return new Sums(byPath);
  }

  private static Refusal unreadable(String reason) {
    return Refusal.damaged("SUMS_UNREADABLE", ENTRY, reason);
  }
}
