package io.github.assay.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.domain.Suggestion;
import io.github.assay.testing.Releases;
import io.github.assay.testing.Seeds;
import io.github.assay.testing.WordRecipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Damage that happened before the checksums were made: every bundle with flipped bits is refused,
/// or gives the same answers to the golden cases as the whole one.
class BitFlipTest {
  private static final BundleReader READER =
      new BundleReader(List.of(new WordRecipe()), Limits.STANDARD);

  @TempDir private static Path folder;
  private static Tampered whole;
  private static Bundle bundle;
  private static List<GoldenCase> cases;

  @BeforeAll
  static void writeAGoodOne() throws Refusal {
    var file = folder.resolve("good.zip");
    bundle = new BundleWriter(READER).write(Releases.words(), file);
    whole = Tampered.of(file);
    cases = GoldenFile.read(whole.bytes(GoldenFile.ENTRY));
  }

  @Seeds(300)
  void aFlippedBitIsFoundOrHarmless(Random random) {
    var flipped = Tampered.of(whole.entries);
    var names = flipped.entries.keySet().stream().filter(name -> !name.equals(Sums.ENTRY)).toList();
    var name = names.get(random.nextInt(names.size()));
    var bytes = flipped.bytes(name).clone();
    for (int flips = 1 + random.nextInt(3); flips > 0; flips--)
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    flipped.entries.put(name, bytes);
    var sealed = name.equals(Manifest.ENTRY) ? flipped.listed() : flipped.sealed();

    var check = READER.check(sealed.write(folder.resolve("flipped.zip")));

    if (check instanceof BundleCheck.Ready(Bundle other))
      for (GoldenCase golden : cases) {
        var input = golden.input();
        assertEquals(scores(bundle, input), scores(other, input), name);
      }
  }

  /// Tags with scores as far as they must agree.
  private static Map<Integer, Long> scores(Bundle bundle, GoldenCase.Input input) {
    return bundle.suggest(input.title(), input.description()).stream()
        .collect(
            Collectors.toMap(
                Suggestion::tag,
                found -> Math.round(found.score() / (10 * GoldenCase.TOLERANCE)),
                (first, _) -> first,
                TreeMap::new));
  }
}
