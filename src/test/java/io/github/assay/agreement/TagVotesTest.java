package io.github.assay.agreement;

import static io.github.assay.agreement.Toys.near;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class TagVotesTest {
  private static final DawidSkene CAREFUL = new DawidSkene(1, 2, 1e-12, 500);

  @Seeds(30)
  void likeItemsCountedTogetherSayTheSame(Random random) {
    var judgements = judgements(random);
    var votes = new TagVotes(judgements);
    for (int column = 0; column < judgements.tagCount(); column++)
      same(judgements, column, CAREFUL.of(votes.of(column)));
  }

  private static Judgements judgements(Random random) {
    var builder = Judgements.over(List.of(1, 2, 3));
    int items = 5 + random.nextInt(40);
    for (int item = 0; item < items; item++)
      for (int who = 0; who < 4; who++) {
        if (random.nextInt(3) == 0) continue;
        var given = new ArrayList<Integer>();
        for (int tag = 1; tag <= 2; tag++) if (random.nextBoolean()) given.add(tag);
        builder.add("i" + item, "p" + who, given, random.nextInt(4) == 0 ? List.of(3) : List.of());
      }
    return builder.build();
  }

  private static void same(Judgements judgements, int column, Consensus found) {
    var plain = CAREFUL.ofTag(judgements, column);
    near(plain.share(Votes.YES), found.share(Votes.YES), 1e-6);
    for (int who = 0; who < judgements.annotators().size(); who++) {
      assertEquals(plain.reliability(who).overlap(), found.reliability(who).overlap());
      assertEquals(plain.reliability(who).counts(), found.reliability(who).counts());
    }
    for (int item = 0; item < judgements.size(); item++) {
      var yes = new ArrayList<Integer>();
      var no = new ArrayList<Integer>();
      for (Judgement one : judgements.of(item))
        if (one.knows(column)) (one.gives(column) ? yes : no).add(one.annotator());
      var expected = plain.posterior(item, Votes.YES);
      var posterior = found.posterior(yes, no);
      assertEquals(expected == null, posterior == null);
      if (expected != null && posterior != null) near(expected, posterior, 1e-6);
    }
  }
}
