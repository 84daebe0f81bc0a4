package io.github.assay.store.sql;

/// How far the finished votes on an item agree: the mean over all pairs of the Jaccard index of
/// their tags, 1 for two votes without tags, rounded to nine places.
final class Agreement {
  private static final String VOTE = "in ('TAGGED', 'NONE_APPLY')";

  private static final String PAIRS =
      """
      select a.item,
        (select count(*) from label l cross join label m
          on m.item = l.item and m.seat = b.seat and m.tag = l.tag and m.verdict = 'YES'
          where l.item = a.item and l.seat = a.seat and l.verdict = 'YES') both,
        (select count(distinct l.tag) from label l
          where l.item = a.item and l.seat in (a.seat, b.seat) and l.verdict = 'YES') either
      from temp.touched t cross join standing s on s.item = t.item
        cross join outcome a on a.item = s.item
        cross join outcome b on b.item = a.item and b.seat > a.seat
      where s.votes >= 2 and a.seat <> 0 and a.outcome\
      """
          + " "
          + VOTE
          + " and b.outcome "
          + VOTE;

  /// Notes it for the items in `temp.touched` that have at least two votes.
  static final String NOTE =
      """
      update standing set agreement = p.agreement
      from (
        select item, round(avg(case either when 0 then 1.0 else 1.0 * both / either end), 9)
          agreement
        from (%s) group by item) p
      where p.item = standing.item\
      """
          .formatted(PAIRS);

  private Agreement() {}
}
