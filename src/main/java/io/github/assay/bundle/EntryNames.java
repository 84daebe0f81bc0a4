package io.github.assay.bundle;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which names an archive's entries may have: plain ASCII, at most three levels, every name a
/// different file on every file system.
final class EntryNames {
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._-]+");
  private static final int DEEPEST = 3;

  private EntryNames() {}

  /// @param names as they stand in the archive, each as often as it stands there
  static void check(List<String> names) throws Refusal {
    for (String name : names) checkOne(name);
    var seen = new HashSet<String>();
    var folders = new HashSet<String>();
    for (String name : names) {
      if (!seen.add(folded(name)))
        throw Refusal.unsafe(
            "DUPLICATE_ENTRY", name, "two entries have this name, or differ in case only");
      addFolders(folded(name), folders);
    }
    for (String name : names)
      if (folders.contains(folded(name)))
        throw Refusal.unsafe("DUPLICATE_ENTRY", name, "it is a file and a folder at once");
  }

  /// Whether an entry may be called this.
  static boolean isPlain(String name) {
    var segments = name.split("/", -1);
    if (segments.length > DEEPEST) return false;
    for (String segment : segments)
      if (!SEGMENT.matcher(segment).matches() || segment.endsWith(".")) return false;
    return true;
  }

  private static void checkOne(String name) throws Refusal {
    if (!isPlain(name))
      throw Refusal.unsafe(
          "ENTRY_NAME",
          name,
          "an entry's name may have only the letters A-Z and a-z, digits, \".\", \"_\" and \"-\","
              + " in at most three levels, and may not point out of its folder");
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static void addFolders(String name, Set<String> folders) {
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1))
      folders.add(name.substring(0, slash));
  }
}
