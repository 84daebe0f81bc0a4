package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Scores;
import io.github.assay.domain.Span;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Progress;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.Setting;
import io.github.assay.learning.TagModel;
import io.github.assay.learning.TrainingSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulePlacesTest {
  private static final Item ITEM = new Item("a", "cat and dog", "", Item.Origin.NONE);

  @Test
  void tagsWithAPlaceInTheTextAreExplicit() {
    var explicit = ExplicitTags.byRules(List.of(new Words(new ArrayList<>())));

    assertEquals(Set.of(1), explicit.in(ITEM, vocabulary(1, "cat", "fox")));
  }

  @Test
  void theRulesAreMadeAgainOnlyForAnotherVocabulary() {
    var made = new ArrayList<Integer>();
    var explicit = ExplicitTags.byRules(List.of(new Words(made)));

    explicit.in(ITEM, vocabulary(1, "cat"));
    explicit.in(ITEM, vocabulary(1, "cat"));
    var found = explicit.in(ITEM, vocabulary(2, "cat", "dog"));

    assertEquals(Set.of(1, 2), found);
    assertEquals(List.of(1, 2), made);
  }

  @Test
  void withoutRulesNothingIsAnswered() {
    var explicit = ExplicitTags.byRules(List.of());

    assertThrows(IllegalStateException.class, () -> explicit.in(ITEM, vocabulary(1, "cat")));
  }

  private static Vocabulary vocabulary(int version, String... names) {
    var tags = new ArrayList<Tag>();
    for (String name : names)
      tags.add(new Tag(tags.size() + 1, name, "", List.of(), List.of(), Tag.Guidance.NONE));
    return new Vocabulary(version, tags);
  }

  /// Finds the names of tags in the title.
  private record Words(List<Integer> made) implements Recipe {
    @Override
    public String id() {
      return "rules";
    }

    @Override
    public String summary() {
      return "Finds names.";
    }

    @Override
    public List<Setting> settings() {
      return List.of();
    }

    @Override
    public TagModel train(
        TrainingSet data, Map<String, String> settings, long seed, Progress progress) {
      made.add(data.vocabulary().version());
      return new Found(data.vocabulary());
    }

    @Override
    public TagModel read(SortedMap<String, byte[]> parts) {
      return new Found(Vocabulary.empty());
    }
  }

  private record Found(Vocabulary vocabulary) implements TagModel {
    @Override
    public String recipe() {
      return "rules";
    }

    @Override
    public Scores score(String title, String description) {
      return Scores.of(List.of(), new float[0]);
    }

    @Override
    public Map<Integer, List<Span>> places(String title, String description) {
      var places = new HashMap<Integer, List<Span>>();
      for (Tag tag : vocabulary.tags()) {
        int start = title.indexOf(tag.name());
        if (start >= 0)
          places.put(tag.id(), List.of(new Span(Field.TITLE, start, start + tag.name().length())));
      }
      return places;
    }

    @Override
    public SortedMap<String, byte[]> parts() {
      return new TreeMap<>();
    }
  }
}
