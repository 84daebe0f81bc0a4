package io.github.assay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// 20,000 words, some of them frequent as in real text; the same in each run.
final class Words {
  private static final int COUNT = 20_000;

  private final List<String> words = new ArrayList<>();

  Words() {
    var random = new Random(7);
    for (int i = 0; i < COUNT; i++) words.add(word(random));
  }

  String one(Random random) {
    return words.get((int) (Math.pow(random.nextDouble(), 4) * COUNT));
  }

  /// Words until they are so long together.
  String text(Random random, int length) {
    var text = new StringBuilder();
    while (text.length() < length) text.append(one(random)).append(' ');
    return text.toString();
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int i = 3 + random.nextInt(8); i > 0; i--) word.append((char) ('a' + random.nextInt(26)));
    return word.toString();
  }
}
