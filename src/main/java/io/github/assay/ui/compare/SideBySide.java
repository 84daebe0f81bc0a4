package io.github.assay.ui.compare;

import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.evaluation.EvaluationSet;
import io.github.assay.ui.support.PrPicture.Side;
import io.github.assay.workbench.Comparing;
import io.github.assay.workbench.Workbench;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two runs over the same items, with the names of everything.
///
/// @param question what was asked
/// @param lineUp gold and scores of both
/// @param titles of the items, in the order of the sets; the id where an item has no title
/// @param tags names by id
/// @param bytes how large the two models are
record SideBySide(
    Comparing.Question question,
    Comparing.LineUp lineUp,
    List<String> titles,
    Map<Integer, String> tags,
    Map<Side, Long> bytes) {
  SideBySide {
    titles = List.copyOf(titles);
    tags = Map.copyOf(tags);
    bytes = Map.copyOf(bytes);
  }

  /// Reads the two runs. Blocking.
  static SideBySide read(Workbench workbench, Comparing.Question question) {
    var lineUp = workbench.comparing().lineUp(question);
    var set = lineUp.a().set();
    var runs = workbench.workspace().runs();
    var titles = new HashMap<String, String>();
    workbench
        .workspace()
        .snapshots()
        .forEach(
            lineUp.a().run().snapshot(),
            gold -> {
              if (gold.part() == question.part()) titles.put(gold.item().id(), title(gold.item()));
            });
    var tags = new HashMap<Integer, String>();
    for (int column = 0; column < set.tagCount(); column++)
      tags.put(set.tag(column), workbench.evaluating().name(set.tag(column)));
    var bytes = new HashMap<Side, Long>();
    for (Side side : Side.values()) {
      var parts = runs.model((side == Side.A ? lineUp.a() : lineUp.b()).run().id());
      bytes.put(side, parts.values().stream().mapToLong(part -> part.length).sum());
    }
    var inOrder = set.items().stream().map(id -> titles.getOrDefault(id, id)).toList();
    return new SideBySide(question, lineUp, inOrder, tags, bytes);
  }

  Comparing.Side side(Side side) {
    return switch (side) {
      case A -> lineUp.a();
      case B -> lineUp.b();
    };
  }

  Run run(Side side) {
    return side(side).run();
  }

  EvaluationSet set() {
    return lineUp.a().set();
  }

  Part part() {
    return question.part();
  }

  /// The name of a tag.
  String tag(int id) {
    return tags.getOrDefault(id, "#" + id);
  }

  /// The name of a run, for people.
  String name(Side side) {
    return run(side).id() + "  " + run(side).plan().recipe();
  }

  private static String title(Item item) {
    return item.title().isBlank() ? item.id() : item.title();
  }
}
