package io.github.assay.ui.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Arm;
import io.github.assay.domain.Item;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.workbench.Annotating.Work;
import io.github.assay.workbench.Effect;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookupTest {
  private final Lookup lookup = new Lookup();

  LookupTest() {
    var names = List.of("word2vec", "wordnet", "words", "top 3d", "tone");
    var tags =
        IntStream.range(0, names.size())
            .mapToObj(
                id ->
                    new Tag(id + 1, names.get(id), "kind", List.of(), List.of(), Tag.Guidance.NONE))
            .toList();
    var item = new Item("i", "", "", Item.Origin.NONE);
    var labels = new Labels(Outcome.OPEN, new TreeMap<>(), "");
    var work = new Work(item, labels, List.of(), 0, new Effect.None());
    var view = new Page.View(5, Arm.ALL, false, Page.Told.NOTHING, "", List.of());
    lookup.look(new Page(work, new Vocabulary(1, tags), List.of(), view));
  }

  @Test
  void digitTakesWhatWasFoundInItsPlace() {
    lookup.queryProperty().set("wor");

    assertEquals(List.of("words", "wordnet", "word2vec"), found());
  }

  @Test
  void digitThatANameGoesOnWithIsTyped() {
    lookup.queryProperty().set("word");

    assertEquals(Optional.of("words"), name(1));
    assertEquals(Optional.empty(), name(2), "word2vec");
    assertEquals(Optional.of("word2vec"), name(3));
  }

  @Test
  void digitThatAWordInsideANameBeginsWithIsTyped() {
    lookup.queryProperty().set("top ");

    assertEquals(Optional.of("top 3d"), name(1));
    assertEquals(Optional.empty(), name(3));
  }

  @Test
  void inAFacetThatIsOpenDigitsTakeItsTags() {
    lookup.turn(1);

    assertEquals(List.of("word2vec", "wordnet", "words", "top 3d", "tone"), found());
  }

  private List<String> found() {
    return IntStream.rangeClosed(1, 9).mapToObj(this::name).flatMap(Optional::stream).toList();
  }

  private Optional<String> name(int place) {
    return lookup.at(place).map(Tag::name);
  }
}
