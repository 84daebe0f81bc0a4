package io.github.assay.store.sql;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Items by which one part of the split tells of another.
record Leaks(Database database) {
  private static final String TWINS =
      """
      select i.number, i.title, i.description, p.part
      from json_each(?) j cross join item i on i.number = j.value
        cross join split p on p.item = i.number\
      """;

  /// Groups that lie in more than one part.
  private static final String GROUPS =
      """
      select group_concat(i.number) from item i cross join split p on p.item = i.number
      where i.item_group <> '' group by i.item_group
      having min(p.part) <> max(p.part)\
      """;

  private record Seen(Set<String> parts, List<Integer> numbers) {}

  /// @param twins items whose texts are those of another
  BitSet of(BitSet twins) {
    var leaks = new BitSet();
    Map<List<String>, Seen> texts = new HashMap<>();
    database.each(
        TWINS,
        row -> {
          var seen =
              texts.computeIfAbsent(
                  List.of(row.getString(2), row.getString(3)),
                  text -> new Seen(new HashSet<>(), new ArrayList<>()));
          seen.parts().add(row.getString(4));
          seen.numbers().add(row.getInt(1));
        },
        Json.write(twins.stream().toArray()));
    for (Seen seen : texts.values())
      if (seen.parts().size() > 1) seen.numbers().forEach(leaks::set);
    database.each(GROUPS, row -> leaks.or(NumberSet.read(row.getBytes(1))));
    return leaks;
  }
}
