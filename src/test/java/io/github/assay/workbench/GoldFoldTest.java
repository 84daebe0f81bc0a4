package io.github.assay.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.Wiring;
import io.github.assay.domain.Act;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Decision;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Verdict;
import io.github.assay.testing.Seeds;
import io.github.assay.testing.SmallWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;

class GoldFoldTest {
  private static final List<String> SEATS = List.of("ada", "ben", "cleo", Decision.GOLD);

  @TempDir Path folder;

  @Seeds(25)
  void theFoldOfTheLogIsTheGoldOfTheStore(Random random) {
    var benches = new Wiring(Map.of()).workbenches();
    var file = folder.resolve(random.nextLong() + ".db");
    try (var bench = benches.open(SmallWorkspace.make(benches, file))) {
      var workspace = bench.workspace();
      var policy = new GoldPolicy(1 + random.nextInt(3));
      workspace.decisions().policy(policy);
      for (int i = 0; i < 60; i++) {
        var seat = SEATS.get(random.nextInt(SEATS.size()));
        if (random.nextInt(8) == 0) workspace.decisions().undo(seat);
        else workspace.decisions().record(List.of(entry(seat, random)));
      }

      for (String item : List.of("i1", "i2")) {
        var fold = new GoldFold(policy);
        workspace.decisions().history(item).forEach(fold::add);
        var gold = workspace.gold().find(item).map(GoldItem::tags);
        assertEquals(gold, fold.gold());
      }
    }
  }

  private static Decision.Entry entry(String seat, Random random) {
    var item = "i" + (1 + random.nextInt(2));
    var act =
        random.nextInt(3) == 0
            ? new Act.End(pick(Outcome.values(), random), "")
            : new Act.Mark(1 + random.nextInt(3), pick(Verdict.values(), random));
    return new Decision.Entry(seat, seat, item, act, new Basis.Typed());
  }

  private static <T> T pick(T[] all, Random random) {
    return all[random.nextInt(all.length)];
  }
}
