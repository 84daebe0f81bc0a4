package io.github.assay.ui.support;

import io.github.assay.domain.Span;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;

/// A text as it was written, with stretches of it marked by a line under them or a soft ground.
public final class EvidenceText extends StackPane {
  private final Prose flow = new Prose();
  private final Path ground = new Path();
  private final Path line = new Path();
  private List<Span> underlined = List.of();
  private List<Span> marked = List.of();

  public EvidenceText() {
    ground.getStyleClass().add("evidence");
    line.getStyleClass().add("evidence-line");
    ground.setManaged(false);
    line.setManaged(false);
    getChildren().addAll(ground, flow, line);
  }

  /// Shows a text, from right to left if it begins so.
  public void show(String written) {
    flow.show(written);
    setNodeOrientation(Prose.orientation(written));
    setVisible(!written.isBlank());
    setManaged(!written.isBlank());
    setAccessibleText(written);
    mark(List.of(), List.of());
  }

  /// Marks stretches of the text; those beyond its end are left out.
  ///
  /// @param all get a line under them
  /// @param some get a ground as well
  public void mark(List<Span> all, List<Span> some) {
    var lines = within(all);
    var grounds = within(some);
    if (lines.equals(underlined) && grounds.equals(marked)) return;
    underlined = lines;
    marked = grounds;
    requestLayout();
  }

  private List<Span> within(List<Span> spans) {
    return spans.stream().filter(span -> span.end() <= flow.text().length()).toList();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    ground.getElements().clear();
    line.getElements().clear();
    for (Span span : marked)
      ground.getElements().addAll(flow.getRangeShape(span.start(), span.end(), false));
    for (Span span : underlined)
      line.getElements().addAll(flow.getUnderlineShape(span.start(), span.end()));
    for (Path path : List.of(ground, line)) {
      path.setLayoutX(flow.getLayoutX());
      path.setLayoutY(flow.getLayoutY());
    }
  }
}
