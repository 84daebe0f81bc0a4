package io.github.assay.ui.support;

import io.github.assay.evaluation.OperatingPoint;
import io.github.assay.ui.support.PrPicture.Side;
import io.github.assay.ui.support.PrPicture.Trace;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A precision/recall chart. The points at which the models work are dragged along the curves, or
/// moved by keys; near a curve it says what the point there means.
public final class PrChart extends Region {
  private static final Texts TEXTS = Texts.of(PrChart.class);
  private static final double NEAR = 48;
  private static final double GAP = 14;
  private static final double ENLARGED = 2;

  private final ObjectProperty<PrPicture> picture = new SimpleObjectProperty<>(PrPicture.EMPTY);
  private final PrPainter painter = new PrPainter();
  private final Canvas canvas = new Canvas();
  private final Label ruler = new Label("0");
  private final Label readout = new Label();
  private final List<PrHandle> handles;
  private Optional<OperatingPoint> hovered = Optional.empty();

  /// What happens when somebody moves a point.
  @FunctionalInterface
  public interface Operation {
    /// Called while it moves.
    ///
    /// @param threshold the new one, above 0
    void operate(Side side, double threshold);
  }

  public PrChart(Operation operation) {
    handles =
        List.of(
            new PrHandle(Side.B, () -> of(Side.B), operation),
            new PrHandle(Side.A, () -> of(Side.A), operation));
    getStyleClass().add("pr-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    ruler.getStyleClass().add("number");
    ruler.setVisible(false);
    readout.getStyleClass().addAll("readout", "number");
    readout.setMouseTransparent(true);
    readout.setVisible(false);
    canvas.setMouseTransparent(true);
    getChildren().addAll(painter.pens());
    getChildren().addAll(ruler, canvas);
    getChildren().addAll(handles);
    getChildren().add(readout);
    setMinSize(240, 200);
    painter.pens().forEach(this::redrawWith);
    ruler.fontProperty().subscribe(this::requestLayout);
    picture.subscribe(this::follow);
    for (PrHandle handle : handles) {
      handle.setOnMouseDragged(event -> drag(handle, operation, event));
    }
    setOnMouseMoved(this::hover);
    setOnMouseExited(event -> unhover());
  }

  /// What it shows.
  public ObjectProperty<PrPicture> pictureProperty() {
    return picture;
  }

  /// Gives the keys to the point of a side.
  public void focus(Side side) {
    for (PrHandle handle : handles) if (handle.side() == side) handle.requestFocus();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    var frame = frame();
    for (PrHandle handle : handles) if (handle.isVisible()) handle.place(frame, 1.1 * frame.em());
    var pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, getWidth(), getHeight());
    hovered.ifPresent(point -> painter.drawCross(pen, frame, point));
    painter.draw(pen, frame, picture.get());
  }

  @Override
  protected double computePrefWidth(double height) {
    return 36 * ruler.getFont().getSize();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 24 * ruler.getFont().getSize();
  }

  /// The same as a PNG file.
  byte[] png() {
    return Png.of(image());
  }

  /// A picture of it, twice as large as it is shown, on the ground of the theme.
  public Image image() {
    var large = new Canvas(getWidth() * ENLARGED, getHeight() * ENLARGED);
    var pen = large.getGraphicsContext2D();
    pen.scale(ENLARGED, ENLARGED);
    painter.clear(pen, getWidth(), getHeight());
    painter.draw(pen, frame(), picture.get());
    return large.snapshot(null, null);
  }

  private Trace of(Side side) {
    return picture.get().trace(side).orElseThrow();
  }

  private PrFrame frame() {
    return PrFrame.of(getWidth(), getHeight(), ruler.getFont().getSize());
  }

  private void redrawWith(Node pen) {
    if (pen instanceof Pen line) line.strokeProperty().subscribe(this::requestLayout);
  }

  private void follow() {
    for (PrHandle handle : handles)
      handle.setVisible(picture.get().trace(handle.side()).isPresent());
    var names = picture.get().traces().stream().map(Trace::name).toList();
    setAccessibleText(TEXTS.text("support.chart", String.join(", ", names)));
    requestLayout();
  }

  private void drag(PrHandle handle, Operation operation, MouseEvent event) {
    var place = sceneToLocal(event.getSceneX(), event.getSceneY());
    var point = frame().nearest(of(handle.side()), place.getX(), place.getY());
    operation.operate(handle.side(), point.threshold());
    say(of(handle.side()), of(handle.side()).at());
    event.consume();
  }

  private void hover(MouseEvent event) {
    var frame = frame();
    var nearest = frame.nearest(picture.get(), event.getX(), event.getY());
    if (nearest.isEmpty()) return;
    var point = frame.nearest(nearest.get(), event.getX(), event.getY());
    if (frame.distance(point, event.getX(), event.getY()) > NEAR) unhover();
    else say(nearest.get(), point);
  }

  private void say(Trace trace, OperatingPoint point) {
    hovered = Optional.of(point);
    var tally = point.tally();
    readout.setText(
        TEXTS.text(
            "support.readout",
            trace.side(),
            trace.name(),
            point.threshold(),
            PrPicture.precision(point),
            PrPicture.recall(point),
            tally.tp(),
            tally.fp(),
            tally.fn()));
    readout.setVisible(true);
    readout.autosize();
    var frame = frame();
    double x = frame.x(point) + GAP;
    double y = frame.y(point) - readout.getHeight() - GAP;
    boolean fits = x + readout.getWidth() <= getWidth();
    readout.relocate(fits ? x : frame.x(point) - GAP - readout.getWidth(), Math.max(0, y));
    requestLayout();
  }

  private void unhover() {
    hovered = Optional.empty();
    readout.setVisible(false);
    requestLayout();
  }
}
