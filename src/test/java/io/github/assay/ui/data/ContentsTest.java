package io.github.assay.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentsTest {
  @Test
  void columnsTellWhatAFileHolds() {
    assertEquals(Contents.ITEMS, Contents.of(List.of("id", "title", "tags")));
    assertEquals(Contents.ITEMS, Contents.of(List.of("sku", "name", "text")));
    assertEquals(Contents.ANNOTATIONS, Contents.of(List.of("item", "annotator", "tags")));
    assertEquals(Contents.VOCABULARY, Contents.of(List.of("tag", "aliases", "parents")));
    assertEquals(Contents.VOCABULARY, Contents.of(List.of("name", "facet")));
    assertEquals(Contents.DECISIONS, Contents.of(List.of("sequence", "batch", "seat")));
  }

  @Test
  void otherNamesOfFieldsAreKnown() {
    assertEquals(
        Map.of("id", "SKU", "title", "name", "description", "Body", "tags", "labels"),
        Contents.ITEMS.mapping(List.of("name", "SKU", "Body", "labels", "price")));
  }

  @Test
  void columnThatIsCalledLikeAFieldIsThatField() {
    assertEquals(
        Map.of("id", "id", "title", "title"),
        Contents.ITEMS.mapping(List.of("title", "name", "id", "sku")));
  }
}
