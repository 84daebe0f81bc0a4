package io.github.assay.ui.annotate;

import io.github.assay.domain.Item;
import io.github.assay.domain.Tag;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Latest;
import io.github.assay.workbench.Diary;
import io.github.assay.workbench.Exemplifying;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What the keys ask about tags and items; nothing is changed.
final class Inquiries {
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final AnnotateViewModel model;
  private final Latest examples;
  private final Map<Known, Optional<Item>> known = new HashMap<>();

  /// What the example of a tag depends on.
  private record Known(int tag, int vocabulary, String person) {}

  Inquiries(AnnotateViewModel model) {
    this.model = model;
    examples = new Latest(model.desk().store(), PAUSE);
  }

  /// Finds a gold item that shows what a tag means, once the cursor rests on it; what was found
  /// before is told at once. An item is no example of itself.
  void example(Page page, Tag tag, Consumer<Item> shown) {
    var key = new Known(tag.id(), page.vocabulary().version(), desk().annotator());
    var before = known.get(key);
    boolean isItself = before != null && before.map(Item::id).filter(page.id()::equals).isPresent();
    if (before != null && !isItself) {
      examples.forget();
      before.ifPresent(shown);
      return;
    }
    var finding =
        new Exemplifying(desk().workbench().workspace(), model.suggesting(), key.person());
    examples.run(
        () -> finding.of(tag.id(), page.id()),
        found -> {
          known.put(key, found);
          found.ifPresent(shown);
        },
        desk().failures());
  }

  private Desk desk() {
    return model.desk();
  }

  /// Finds out what speaks for the tag under the cursor, unless suggestions are withheld.
  void why(Consumer<Reasons> shown) {
    var open = model.page();
    var highlighted = model.highlighted();
    if (open.isEmpty()) return;
    var page = open.get();
    if (page.view().withheld()) model.say("annotate.why.withheld");
    else if (highlighted.isEmpty()) model.say("annotate.why.nothing");
    else {
      var tag = highlighted.get();
      var suggesting = model.suggesting();
      desk()
          .store()
          .run(
              () -> {
                var item = page.work().item();
                var score = suggesting.judgement(item).score(tag.id());
                return new Reasons(page, tag, suggesting.why(item, tag.id()), score);
              },
              shown,
              desk().failures());
    }
  }

  /// Finds out how much the person got done.
  void diary(Consumer<Diary> shown) {
    var annotating = desk().workbench().annotating(desk().annotator());
    desk()
        .store()
        .run(
            () -> annotating.diary(Clock.system(ZoneId.systemDefault())), shown, desk().failures());
  }

  /// Reads an item that is not in view.
  void read(String id, Consumer<Item> shown) {
    desk()
        .store()
        .run(
            () -> desk().workbench().workspace().items().find(id),
            found -> found.ifPresent(shown),
            desk().failures());
  }
}
