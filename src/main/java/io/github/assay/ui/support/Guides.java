package io.github.assay.ui.support;

import io.github.assay.workbench.GuidePage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads the guideline pages of tags through another opening of the workspace, so that no key waits
/// for them; only the newest question matters.
public final class Guides {
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final Desk desk;
  private final Latest newest;

  public Guides(Desk desk) {
    this.desk = desk;
    newest = new Latest(desk.store().apart(), PAUSE);
  }

  /// Reads the page of a tag.
  ///
  /// @param besides id of an item that is not shown, since it is being labelled; empty if none is
  /// @param shown gets the page, unless the tag is gone meanwhile
  public void read(int tag, String besides, Consumer<GuidePage> shown) {
    var person = desk.annotator();
    newest.run(
        () -> {
          try (var beside = desk.workbench().beside()) {
            return beside.workspace().vocabulary().current().has(tag)
                ? Optional.of(beside.guiding(person).page(tag, besides))
                : Optional.<GuidePage>empty();
          }
        },
        page -> page.ifPresent(shown),
        desk.failures());
  }

  /// Drops the question that is under way.
  public void forget() {
    newest.forget();
  }
}
