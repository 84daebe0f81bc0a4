package io.github.assay.store.sql;

import io.github.assay.domain.Facet;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.List;

/// How often gold does not keep to what a vocabulary asks for.
record Breaches(Database database) {
  private static final String GOLD =
      "select count(*) from standing where gold in ('RULED', 'AGREED')";

  private static final String BETWEEN =
      """
      select count(*) from (
        select item from gold_tag where tag in (select value from json_each(?))
        group by item having count(*) between ? and ?)\
      """;

  private static final String WITHOUT =
      """
      select count(*) from gold_tag c where c.tag = ?
        and not exists (select 1 from gold_tag p where p.item = c.item and p.tag = ?)\
      """;

  /// The times that a gold item has too few or too many tags of a facet, and those that it has a
  /// tag without one of the tag's parents.
  long of(Vocabulary vocabulary) {
    long breaches = 0;
    for (String facet : vocabulary.facets()) {
      var tags = vocabulary.tags().stream().filter(tag -> tag.facet().equals(facet)).toList();
      breaches += of(vocabulary.conventions().facet(facet), tags);
    }
    for (Tag tag : vocabulary.tags())
      for (String name : tag.parents())
        breaches += vocabulary.named(name).map(parent -> without(tag, parent)).orElse(0L);
    return breaches;
  }

  private long of(Facet rule, List<Tag> tags) {
    var ids = Json.write(tags.stream().map(Tag::id).toList());
    long tooMany =
        rule.most() == 0 ? 0 : database.number(BETWEEN, ids, rule.most() + 1, tags.size());
    if (!rule.isRequired()) return tooMany;
    long enough = database.number(BETWEEN, ids, rule.least(), tags.size());
    return tooMany + database.number(GOLD) - enough;
  }

  private long without(Tag tag, Tag parent) {
    return database.number(WITHOUT, tag.id(), parent.id());
  }
}
