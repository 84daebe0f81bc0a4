package io.github.assay.query;

import io.github.assay.domain.TagKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Names that somebody may have meant.
final class Near {
  private static final int MOST = 5;

  private Near() {}

  /// A clause that names those of all names that are spelled most alike.
  static String names(String typed, List<String> all) {
    if (all.isEmpty()) return "there is none yet";
    var near =
        all.stream()
            .map(name -> Map.entry(name, distance(key(typed), key(name))))
            .sorted(Comparator.comparingDouble(Map.Entry::getValue))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    var list = String.join(", ", near);
    return near.size() < all.size() ? "near to it are " + list : "there is " + list;
  }

  private static String key(String name) {
    return TagKey.of(name).value();
  }

  /// How many letters differ; a name that begins with what was typed is near.
  private static double distance(String typed, String name) {
    if (name.startsWith(typed)) return 0.1;
    if (name.contains(typed)) return 0.9;
    var last = new int[name.length() + 1];
    for (int j = 0; j < last.length; j++) last[j] = j;
    for (int i = 1; i <= typed.length(); i++) {
      int corner = last[0]++;
      for (int j = 1; j < last.length; j++) {
        int change = corner + (typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
        corner = last[j];
        last[j] = Math.min(change, 1 + Math.min(last[j], last[j - 1]));
      }
    }
    return last[name.length()];
  }
}
