package io.github.assay.workbench;

import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Tag;
import io.github.assay.evaluation.LogOdds;
import io.github.assay.learning.Progress;
import io.github.assay.store.Workspace;
import io.github.assay.text.Token;
import io.github.assay.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the words of texts, overall and by tag. Each text is read once; words are those that
/// models learn from.
public final class Wording {
  /// Words of so many gold items are counted by tag at most, chosen by chance.
  static final int MOST_GOLD = 100_000;

  private static final long SEED = 1;

  /// So many different words are kept in mind at most; then those that were met least are
  /// forgotten. One that comes often only later is counted from then on.
  static final int MOST_DIFFERENT = 1_000_000;

  private static final int STEP = 5_000;
  private static final int MOST_WORDS = 30;

  /// A word in fewer items of a tag is left out, since one item proves nothing.
  private static final int LEAST = 2;

  /// What every English text has.
  private static final Set<String> EMPTY =
      Set.of(
          ("a about all also an and any are as at be been but by can could do does for from had has"
                  + " have he her his how i if in into is it it's its more most my no not of on one"
                  + " or other our out over she so some such than that the their them then there"
                  + " these they this those through to too up us use used using very via was we"
                  + " were what when where which while who why will with would you your")
              .split(" "));

  private final Workspace workspace;
  private final int mostGold;
  private final int mostDifferent;

  Wording(Workspace workspace) {
    this(workspace, MOST_GOLD, MOST_DIFFERENT);
  }

  /// With other limits.
  Wording(Workspace workspace, int mostGold, int mostDifferent) {
    this.workspace = workspace;
    this.mostGold = mostGold;
    this.mostDifferent = mostDifferent;
  }

  /// Counts. Blocking; the cost grows with the length of all texts.
  ///
  /// @throws java.util.concurrent.CancellationException if it is stopped
  public Terms terms(Progress progress) {
    var texts = new Counted(progress, "reading words", workspace.items().count());
    workspace
        .measures()
        .texts(
            text -> {
              texts.add(words(text));
              texts.forget(mostDifferent);
            });
    int gold = workspace.gold().count();
    var all = new Counted(progress, "reading words of gold", Math.min(mostGold, gold));
    var byTag = new HashMap<Integer, Counted>();
    workspace.gold().sample(mostGold, SEED, item -> add(item, all, byTag));
    return new Terms(texts.items, gold, all.items, frequent(texts), tags(all, byTag));
  }

  private static void add(GoldItem gold, Counted all, Map<Integer, Counted> byTag) {
    var words = words(gold.item().title() + "\n" + gold.item().description());
    all.add(words);
    for (int tag : gold.tags())
      byTag.computeIfAbsent(tag, id -> new Counted(Progress.none(), "", 0)).add(words);
  }

  /// The words of a text, each once; what has no letter or only one character is none.
  private static Set<String> words(String text) {
    var words = new HashSet<String>();
    for (Token token : Tokens.of(text))
      if (token.word().length() > 1 && token.word().chars().anyMatch(Character::isLetter))
        words.add(token.word());
    return words;
  }

  private static List<Terms.Frequent> frequent(Counted all) {
    return all.words.entrySet().stream()
        .filter(entry -> !EMPTY.contains(entry.getKey()))
        .map(entry -> new Terms.Frequent(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(Terms.Frequent::items)
                .reversed()
                .thenComparing(Terms.Frequent::word))
        .limit(MOST_WORDS)
        .toList();
  }

  private List<Terms.OfTag> tags(Counted all, Map<Integer, Counted> byTag) {
    var tags = new ArrayList<Terms.OfTag>();
    for (Tag tag : workspace.vocabulary().current().tags()) {
      var here = byTag.get(tag.id());
      if (here != null)
        tags.add(new Terms.OfTag(tag.id(), tag.name(), here.items, telling(here, all)));
    }
    return tags;
  }

  private static List<Terms.Telling> telling(Counted here, Counted all) {
    return here.words.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST)
        .map(entry -> telling(entry.getKey(), here, all))
        .filter(telling -> telling.z() > 0)
        .sorted(
            Comparator.comparingDouble(Terms.Telling::z)
                .reversed()
                .thenComparing(Terms.Telling::word))
        .limit(MOST_WORDS)
        .toList();
  }

  private static Terms.Telling telling(String word, Counted here, Counted all) {
    int inside = here.count(word);
    int outside = all.count(word) - inside;
    double z = LogOdds.z(inside, here.sum, outside, all.sum - here.sum);
    return new Terms.Telling(word, inside, outside, z);
  }

  /// Words with the number of items that they are in.
  private static final class Counted {
    private final Progress progress;
    private final String stage;
    private final int expected;
    private final Map<String, Integer> words = new HashMap<>();
    private int items;
    private long sum;

    Counted(Progress progress, String stage, int expected) {
      this.progress = progress;
      this.stage = stage;
      this.expected = expected;
    }

    void add(Set<String> text) {
      if (items % STEP == 0) {
        progress.check();
        progress.report(stage, items, expected);
      }
      items++;
      sum += text.size();
      for (String word : text) words.merge(word, 1, Integer::sum);
    }

    /// Forgets the words that were met least, until half as many are left as there may be.
    void forget(int most) {
      if (words.size() <= most) return;
      for (int least = 1; words.size() > most / 2; least++) {
        int rare = least;
        words.values().removeIf(count -> count <= rare);
      }
    }

    int count(String word) {
      return words.getOrDefault(word, 0);
    }
  }
}
