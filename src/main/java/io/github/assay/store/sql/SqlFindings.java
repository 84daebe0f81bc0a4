package io.github.assay.store.sql;

import io.github.assay.store.PackedModel;
import io.github.assay.store.RunStore.Finding;
import io.github.assay.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// What was found out with runs later, kept among the parts of their models: under a name of its
/// own, and with run and name at its head, so that its hash covers them.
record SqlFindings(Database database, ModelParts parts) {
  /// The names of all findings begin so, and those of no part of a model do.
  static final String PREFIX = "finding/";

  /// Where a finding stands.
  private record Place(String run, String name) {
    String head() {
      return run + "\n" + name + "\n";
    }
  }

  /// Keeps one more, within the transaction that is under way.
  void add(String run, String kind, String content) {
    long number =
        database
            .first("select number from run where id = ?", row -> row.getLong(1), run)
            .orElseThrow(() -> new StoreException("NOT_FOUND", "there is no run " + run));
    new LaterWords(database).note(LaterWords.FINDINGS);
    var name = String.format(Locale.ROOT, "%s%s/%06d", PREFIX, kind, 1 + count(kind));
    var text = new Place(run, name).head() + content;
    var part = new TreeMap<String, byte[]>();
    part.put(name, text.getBytes(StandardCharsets.UTF_8));
    parts.add(number, PackedModel.of(part).parts().getFirst());
  }

  /// How many there are of a kind.
  int count(String kind) {
    return (int)
        database.number(
            "select count(*) from model_part where piece = 0 and substr(name, 1, ?) = ?",
            (PREFIX + kind + "/").length(),
            PREFIX + kind + "/");
  }

  /// Those of a kind, oldest first.
  ///
  /// @throws StoreException `STORE_DAMAGED` if one is not as it was
  List<Finding> all(String kind) {
    return places(PREFIX + kind + "/").stream().map(this::read).toList();
  }

  /// Looks at all of them, whatever their kind.
  ///
  /// @throws StoreException as [#all]
  void check() {
    places(PREFIX).forEach(this::read);
  }

  private List<Place> places(String prefix) {
    var places = new ArrayList<Place>();
    database.each(
        """
        select distinct r.id, p.name from model_part p join run r on r.number = p.run
        where substr(p.name, 1, ?) = ? order by p.name\
        """,
        row -> places.add(new Place(row.getString(1), row.getString(2))),
        prefix.length(),
        prefix);
    return places;
  }

  private Finding read(Place place) {
    var text = new String(parts.one(place.run(), place.name()), StandardCharsets.UTF_8);
    if (!text.startsWith(place.head()))
      throw database.damaged(
          "what was found with run " + place.run(), new IOException("its head differs"));
    return new Finding(place.run(), text.substring(place.head().length()));
  }
}
