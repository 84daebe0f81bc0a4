package io.github.assay.testing;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.TrainingSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// Small vocabularies and gold to learn from.
public final class Learning {
  private static final List<String> WORDS =
      List.of("graph", "image", "speech", "token", "agent", "loss", "pixel", "node", "corpus");

  private Learning() {}

  /// Tags with the ids 1, 2, ... and neither aliases nor parents.
  public static Vocabulary vocabulary(String... names) {
    var tags = new ArrayList<Tag>();
    for (String name : names) tags.add(tag(tags.size() + 1, name, List.of(), List.of()));
    return new Vocabulary(1, tags);
  }

  /// A tag without facet.
  public static Tag tag(int id, String name, List<String> aliases, List<String> parents) {
    return new Tag(id, name, "", aliases, parents, Tag.Guidance.NONE);
  }

  /// A training item without description.
  public static GoldItem gold(String title, Integer... tags) {
    var item = new Item("item of " + title, title, "", Item.Origin.NONE);
    return GoldItem.of(item, List.of(tags), Part.TRAIN);
  }

  /// Items whose tags follow from their words, so that there is something to learn.
  ///
  /// @param count of train items, and of validation items
  public static TrainingSet items(Random random, int count) {
    var vocabulary = vocabulary("graphs", "vision", "audio", "text", "never");
    return new TrainingSet(
        vocabulary, items(random, count, Part.TRAIN), items(random, count, Part.VALIDATION));
  }

  private static List<GoldItem> items(Random random, int count, Part part) {
    var items = new ArrayList<GoldItem>();
    for (int number = 0; number < count; number++) {
      var text = new StringBuilder();
      var tags = new TreeSet<Integer>();
      for (int word = 0; word < 6; word++) {
        int which = random.nextInt(WORDS.size());
        text.append(WORDS.get(which)).append(' ');
        if (which < 4) tags.add(which + 1);
      }
      var id = "%s-%04d".formatted(part.word(), number);
      var item = new Item(id, text.substring(0, 12), text.substring(12), Item.Origin.NONE);
      items.add(GoldItem.of(item, tags, part));
    }
    return items;
  }
}
