package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.testing.SmallWorkspace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagSearchTest {
  private static final Vocabulary VOCABULARY = vocabulary();

  @Test
  void aliasFindsItsTagAndSaysSo() {
    var hit = TagSearch.find(VOCABULARY, "", "flight", 5).getFirst();

    assertEquals("jfr", hit.tag().name());
    assertEquals("flight recorder", hit.alias());
  }

  @Test
  void nameComesBeforeAnAliasAsClose() {
    assertEquals(List.of("kafka"), names("kaf"));
    assertEquals("", TagSearch.find(VOCABULARY, "", "kaf", 5).getFirst().alias());
  }

  @Test
  void lettersMayBeLeftOut() {
    assertEquals(List.of("messaging"), names("mssg"));
  }

  @Test
  void nothingTypedFindsNothing() {
    assertEquals(List.of(), names(" "));
  }

  private static List<String> names(String typed) {
    return TagSearch.find(VOCABULARY, "", typed, 5).stream().map(hit -> hit.tag().name()).toList();
  }

  private static Vocabulary vocabulary() {
    var tags = new ArrayList<Tag>();
    for (Tag tag : SmallWorkspace.TAGS)
      tags.add(
          new Tag(
              tags.size() + 1,
              tag.name(),
              tag.facet(),
              tag.aliases(),
              tag.parents(),
              tag.guidance()));
    return new Vocabulary(1, tags);
  }
}
