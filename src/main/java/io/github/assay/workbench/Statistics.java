package io.github.assay.workbench;

import io.github.assay.store.ItemStore.Unapproved;
import java.util.List;

/// What a workspace holds, in numbers.
///
/// @param extent how much there is
/// @param tags what gold says
/// @param lengths of the texts
/// @param checks what should not be so, and what waits, in a fixed order
/// @param spellings tags that nobody approved
public record Statistics(
    Extent extent, Tags tags, Lengths lengths, List<DataCheck> checks, Spellings spellings) {
  public Statistics {
    checks = List.copyOf(checks);
  }

  /// The same with other spellings.
  public Statistics with(Spellings fresh) {
    return new Statistics(extent, tags, lengths, checks, fresh);
  }

  /// The same with a check that was counted meanwhile.
  Statistics with(DataCheck counted) {
    var fresh = checks.stream().map(check -> check.isSame(counted) ? counted : check).toList();
    return new Statistics(extent, tags, lengths, fresh, spellings);
  }

  /// Whether everything is counted.
  public boolean isWhole() {
    return checks.stream().allMatch(DataCheck::isCounted);
  }

  /// How much there is.
  ///
  /// @param items all of them
  /// @param gold those that are gold
  /// @param labels tags of gold items, each counted as often as it is there
  public record Extent(int items, int gold, long labels) {
    /// Mean number of tags of a gold item; 0 without gold.
    public double perItem() {
      return gold == 0 ? 0 : (double) labels / gold;
    }
  }

  /// What gold says.
  ///
  /// @param perItem gold items by how many tags they have, ascending, without gaps
  /// @param uses of every approved tag, most frequent first
  /// @param facets in the vocabulary's order
  /// @param together which tags stand together
  public record Tags(List<Bin> perItem, List<Use> uses, List<FacetUse> facets, Together together) {
    public Tags {
      perItem = List.copyOf(perItem);
      uses = List.copyOf(uses);
      facets = List.copyOf(facets);
    }
  }

  /// Items of which a number lies in a range.
  ///
  /// @param from the smallest number
  /// @param to the largest one
  /// @param query that finds just these items
  public record Bin(int from, int to, int items, String query) {}

  /// How often a tag is gold.
  ///
  /// @param share of the gold items, in `[0, 1]`
  public record Use(int tag, String name, String facet, int gold, double share) {
    /// The query that finds just these items.
    public String query() {
      return "goldtag:" + quoted(name);
    }
  }

  /// How often the tags of a facet are gold.
  ///
  /// @param facet may be empty
  /// @param tags how many it has
  /// @param items gold items with at least one of them
  /// @param labels gold labels of them
  public record FacetUse(String facet, int tags, int items, long labels) {}

  /// Which tags stand together in gold.
  ///
  /// @param tags the most frequent ones, most frequent first
  /// @param counts row by row, in how many gold items two of them are; where both are the same, how
  ///   many have it
  public record Together(List<Use> tags, List<List<Integer>> counts) {
    public Together {
      tags = List.copyOf(tags);
      counts = List.copyOf(counts);
    }

    /// In how many gold items two tags are.
    public int count(int row, int column) {
      return counts.get(row).get(column);
    }

    /// How much more often than by chance two tags stand together; 0 if one is never gold.
    ///
    /// @param gold how many gold items there are
    public double lift(int row, int column, int gold) {
      double expected = (double) tags.get(row).gold() * tags.get(column).gold() / Math.max(1, gold);
      return expected == 0 ? 0 : count(row, column) / expected;
    }

    /// The query that finds just the items with both.
    public String query(int row, int column) {
      var one = tags.get(row).query();
      return row == column ? one : one + " " + tags.get(column).query();
    }
  }

  /// How long texts are, in characters.
  public record Lengths(Spread title, Spread description) {}

  /// How numbers of items are spread.
  ///
  /// @param bins of equal width, ascending, without gaps; the last one takes all that is longer
  public record Spread(int least, int median, int most, double mean, List<Bin> bins) {
    public Spread {
      bins = List.copyOf(bins);
    }
  }

  /// Something that is counted about the data.
  ///
  /// @param kind what
  /// @param about the facet that it is about; mostly empty
  /// @param count how often it is so; [#UNCOUNTED] as long as nobody knows
  /// @param query that finds just these items; empty if it is about the vocabulary
  public record DataCheck(Kind kind, String about, int count, String query) {
    /// Stands for a number that is not known yet.
    public static final int UNCOUNTED = -1;

    /// Whether it is known how often it is so.
    public boolean isCounted() {
      return count != UNCOUNTED;
    }

    boolean isSame(DataCheck other) {
      return kind == other.kind && about.equals(other.about);
    }
  }

  /// What is counted. The first ones should never be; the last ones are work that is left.
  public enum Kind {
    NO_TITLE("title:0"),
    NO_DESCRIPTION("description:0"),
    DUPLICATE("is:duplicate"),
    NEAR_DUPLICATE("is:near-duplicate"),
    LEAKED("is:leaked"),
    UNDATED("is:undated"),
    UNAPPROVED("has:unapproved"),
    NO_FACET(""),
    COLLISION(""),
    MISSING_PARENT(""),
    CIRCLE(""),
    TIED("gold:tied"),
    UNLABELLED("gold:no votes:0"),
    ONE_VOTE("gold:waiting"),
    NO_TAG("tags:0"),
    ONE_TAG("tags:1");

    private final String query;

    Kind(String query) {
      this.query = query;
    }

    /// The query that finds the items; empty if it depends or there is none.
    public String query() {
      return query;
    }

    /// Whether there is something wrong if it is so; else it is work that is left.
    public boolean isWrong() {
      return compareTo(TIED) < 0;
    }
  }

  /// Tags that files named and nobody approved.
  ///
  /// @param open most frequent first
  /// @param ignored what the owner does not want to hear of
  public record Spellings(List<Unapproved> open, List<String> ignored) {
    public Spellings {
      open = List.copyOf(open);
      ignored = List.copyOf(ignored);
    }
  }

  /// A name as the query language takes it, whatever stands in it.
  public static String quoted(String name) {
    return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
