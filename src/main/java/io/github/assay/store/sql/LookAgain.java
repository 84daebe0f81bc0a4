package io.github.assay.store.sql;

import io.github.assay.domain.Renewal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds what was decided of tags before their guidelines came to mean something else.
///
/// An item is looked at again as soon as anybody finishes or rules on it, or says something of the
/// tag, under a vocabulary that has the guideline so, and does not take that back. What follows
/// from an edit of the vocabulary is no look.
final class LookAgain {
  private static final String RULES =
      """
      with renewed as materialized (
        select json_extract(value, '$.tag') tag, json_extract(value, '$.since') since
        from json_each(?))
      """;

  /// For what is said, `l`, and a renewal `r`. All that is said is gone through once, since no
  /// index leads from a tag to all of it.
  private static final String NOT_SINCE =
      """
      l.verdict <> 'UNSURE' and not exists (
        select 1 from decision d cross join batch b on b.number = d.batch
        where d.item = l.item and b.vocabulary >= r.since and d.basis <> 'REVISION'
          and (d.tag = r.tag or d.outcome in ('TAGGED', 'NONE_APPLY', 'UNSURE'))
          and b.kind in ('WORK', 'IMPORT') and coalesce((select u.kind from batch u
            where u.reverses = b.number order by u.number desc limit 1), 'REDO') = 'REDO')\
      """;

  private static final String ITEMS =
      RULES
          + """
          select l.item n from label l cross join renewed r on r.tag = l.tag where %s\
          """
              .formatted(NOT_SINCE);

  private static final String COUNTS =
      RULES
          + """
          select r.tag, count(distinct l.item) from label l cross join renewed r on r.tag = l.tag
          where %s group by r.tag\
          """
              .formatted(NOT_SINCE);

  private static final String TAGS =
      RULES
          + """
          select distinct r.tag from label l cross join renewed r on r.tag = l.tag
          where l.item = ? and %s order by r.tag\
          """
              .formatted(NOT_SINCE);

  private LookAgain() {}

  /// The items.
  static Leaf items(List<Renewal> renewals) {
    return Leaf.of(ITEMS, Json.write(renewals));
  }

  /// The tags for which an item is one of them, ascending.
  static List<Integer> tags(Database database, long item, List<Renewal> renewals) {
    return renewals.isEmpty()
        ? List.of()
        : database.list(TAGS, row -> row.getInt(1), Json.write(renewals), item);
  }

  /// How many items there are for each tag, by its id; tags without any are not in it.
  static Map<Integer, Integer> counts(Database database, List<Renewal> renewals) {
    var counts = new TreeMap<Integer, Integer>();
    if (!renewals.isEmpty())
      database.each(COUNTS, row -> counts.put(row.getInt(1), row.getInt(2)), Json.write(renewals));
    return counts;
  }
}
