package io.github.assay.ui.annotate;

import io.github.assay.domain.Item;
import io.github.assay.ui.support.Desk;
import io.github.assay.workbench.Suggesting;
import java.util.function.Consumer;

/// What the keys ask about tags and items; nothing is changed.
final class Inquiries {
  private final AnnotateViewModel model;
  private final Suggesting suggesting;

  Inquiries(AnnotateViewModel model, Suggesting suggesting) {
    this.model = model;
    this.suggesting = suggesting;
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
