package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What conflicts of one cluster are about: who differs from whom, and on which tags.
///
/// @param kind who differs
/// @param tags ids of the tags in dispute, ascending; empty if a facet lacks tags
/// @param facet whose rule is broken; empty for other kinds
public record Matter(Kind kind, List<Integer> tags, String facet) {
  private static final Pattern KEY =
      Pattern.compile("([a-z]+) (-|\\d{1,9}(?:,\\d{1,9})*)(?: (.+))?");
  private static final String NO_TAGS = "-";

  public Matter {
    tags = tags.stream().distinct().sorted().toList();
  }

  /// One of people, of a suggestion, of a model or of a rule.
  public Matter(Kind kind, List<Integer> tags) {
    this(kind, tags, "");
  }

  /// Who differs from whom.
  public enum Kind {
    /// People who finished an item, from one another.
    PEOPLE,
    /// A person from a suggestion that was sure.
    SUGGESTION,
    /// The best run from gold.
    MODEL,
    /// Models that have not seen the item from gold.
    SUSPECT,
    /// Words in the text from gold.
    RULE,
    /// Gold from the rule of a facet.
    FACET,
    /// What a seat said in one of two files that were merged, from what it said in the other.
    FILES;

    /// Such as `people`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The same as text that stays when tags are renamed, such as `people 3,7`, `facet - level`.
  public String key() {
    var ids =
        tags.isEmpty()
            ? NO_TAGS
            : tags.stream().map(String::valueOf).collect(Collectors.joining(","));
    return kind.word() + " " + ids + (facet.isEmpty() ? "" : " " + facet);
  }

  /// Reads what [#key] wrote.
  ///
  /// @throws AssayException `BAD_PRECEDENT` if it is nothing of the kind
  static Matter read(String key) {
    var match = KEY.matcher(key);
    if (!match.matches()) throw bad(key);
    var kind =
        Arrays.stream(Kind.values())
            .filter(each -> each.word().equals(match.group(1)))
            .findFirst()
            .orElseThrow(() -> bad(key));
    var ids = match.group(2);
    var tags =
        ids.equals(NO_TAGS)
            ? List.<Integer>of()
            : Arrays.stream(ids.split(",", -1)).map(Integer::valueOf).toList();
    var matter = new Matter(kind, tags, match.group(3) == null ? "" : match.group(3));
    if (!matter.key().equals(key)) throw bad(key);
    return matter;
  }

  private static AssayException bad(String key) {
    return new AssayException("BAD_PRECEDENT", "\"%s\" says of no conflict".formatted(key));
  }
}
