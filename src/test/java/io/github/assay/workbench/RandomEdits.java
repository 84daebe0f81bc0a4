package io.github.assay.workbench;

import io.github.assay.domain.Contrast;
import io.github.assay.domain.Facet;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Retired;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Edits as they come, also such as cannot be done.
record RandomEdits(Random random) {
  private static final List<String> WORDS =
      List.of("kafka", "lag", "profiling", "a", "broker", "trace", "queue", "sürvey", "", "x y");

  VocabularyEdit next(Vocabulary vocabulary) {
    return switch (random.nextInt(17)) {
      case 0 -> new VocabularyEdit.Add(made(vocabulary));
      case 1 -> new VocabularyEdit.Rename(tag(vocabulary), word(), random.nextBoolean());
      case 2, 3 -> new VocabularyEdit.Merge(tag(vocabulary), tag(vocabulary));
      case 4 -> new VocabularyEdit.Split(tag(vocabulary), word(), word(), word());
      case 5 -> new VocabularyEdit.Split(tag(vocabulary), word(), word(), "");
      case 6 -> new VocabularyEdit.Retire(tag(vocabulary), 0, word());
      case 7 -> new VocabularyEdit.Retire(tag(vocabulary), tag(vocabulary), word());
      case 8, 9 -> new VocabularyEdit.Revive(retired(vocabulary));
      case 10 -> new VocabularyEdit.Aliases(tag(vocabulary), List.of(word(), word()));
      case 11 -> new VocabularyEdit.Parents(tag(vocabulary), List.of(name(vocabulary)));
      case 12 -> new VocabularyEdit.Move(tag(vocabulary), word());
      case 13 ->
          new VocabularyEdit.RenameFacet(pick(List.of("tools", "topics", "formats")), word());
      case 14 -> new VocabularyEdit.Limit(new Facet("tools", random.nextInt(2), random.nextInt(3)));
      case 15 ->
          new VocabularyEdit.Distinguish(new Contrast(tag(vocabulary), tag(vocabulary), word()));
      default ->
          new VocabularyEdit.Word(
              new Phrase(tag(vocabulary), word(), pick(List.of(Phrase.Use.values()))));
    };
  }

  private Tag made(Vocabulary vocabulary) {
    var parents = random.nextBoolean() ? List.of(name(vocabulary)) : List.<String>of();
    var name = word().isEmpty() ? "fresh" : word() + " " + random.nextInt(20);
    return new Tag(0, name, "topics", List.of(word()), parents, Tag.Guidance.NONE);
  }

  private String word() {
    return pick(WORDS);
  }

  private int tag(Vocabulary vocabulary) {
    return vocabulary.tags().isEmpty() ? 99 : pick(vocabulary.tags()).id();
  }

  private String name(Vocabulary vocabulary) {
    return vocabulary.tags().isEmpty() ? "none" : pick(vocabulary.tags()).name();
  }

  private int retired(Vocabulary vocabulary) {
    var ids =
        new ArrayList<>(vocabulary.conventions().retired().stream().map(Retired::id).toList());
    return ids.isEmpty() ? 98 : pick(ids);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
