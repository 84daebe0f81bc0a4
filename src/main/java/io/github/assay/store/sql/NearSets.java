package io.github.assay.store.sql;

import io.github.assay.store.NearTwins;
import io.github.assay.store.StoreException;
import java.util.BitSet;
import java.util.HashMap;

/// Items that nearly read as others, by number; a number is a place in the order in which items
/// came in.
///
/// @param twins what was found out before
record NearSets(Database database, NearTwins twins) {
  BitSet all() {
    check();
    var all = new BitSet();
    for (int number = 1; number <= twins.items(); number++)
      if (twins.group(number) > 0) all.set(number);
    return all;
  }

  /// Items that nearly read as one in another part of the split.
  BitSet leaked() {
    check();
    var firstParts = new HashMap<Integer, String>();
    var parted = new BitSet();
    var members = new BitSet();
    database.each(
        "select item, part from split",
        row -> {
          int group = twins.group(row.getInt(1));
          if (group == 0) return;
          members.set(row.getInt(1));
          var part = row.getString(2);
          if (!firstParts.computeIfAbsent(group, first -> part).equals(part)) parted.set(group);
        });
    var leaked = new BitSet();
    members.stream().filter(item -> parted.get(twins.group(item))).forEach(leaked::set);
    return leaked;
  }

  BitSet to(String item) {
    check();
    var near = new BitSet();
    var number = database.first("select number from item where id = ?", row -> row.getInt(1), item);
    if (number.isEmpty()) return near;
    near.set(number.get());
    int group = twins.group(number.get());
    for (int other = 1; group > 0 && other <= twins.items(); other++)
      if (twins.group(other) == group) near.set(other);
    return near;
  }

  private void check() {
    if (twins.items() == 0 && database.has("select 1 from item"))
      throw new StoreException(
          "NEAR_UNKNOWN", "near duplicates were not looked for yet; look for them first");
  }
}
