package io.github.assay.ui.shell;

import io.github.assay.ui.shell.Sight.Writing;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether people can read what a scene shows.
final class Legibility {
  private static final double FOR_TEXT = 4.5;
  private static final double FOR_LARGE_TEXT = 3;

  /// Texts from 18 points on count as large, bold ones from 14 points on.
  private static final double LARGE = 24;

  private static final double LARGE_AND_BOLD = 18.66;

  /// What a cell of a table shows whole; of longer texts it may show the beginning, as its column
  /// can be widened.
  private static final int SHORT = 12;

  private Legibility() {}

  /// Texts and pictograms that are too faint for level AA of WCAG 2.2 (1.4.3 and 1.4.11).
  static List<String> faint(Sight sight) {
    var found = new ArrayList<String>();
    for (Writing writing : sight.writings()) {
      if (Sight.isDisabled(writing.text())) continue;
      var ink = Sight.over(writing.ink(), writing.ground());
      double contrast = contrast(ink, writing.ground());
      if (contrast < least(writing.text()))
        found.add(
            "%.2f: %s on %s, %s"
                .formatted(contrast, ink, writing.ground(), Sight.said(writing.text())));
    }
    return found;
  }

  /// Texts that are cut, with or without an ellipsis, and cannot be scrolled into view; a label may
  /// be shortened if it says all when it is pointed at.
  static List<String> cut(Sight sight, Node root) {
    var found = new ArrayList<String>();
    for (Writing writing : sight.writings())
      if (!writing.isReached() && !isExcused(writing.text()))
        found.add("out of reach: " + Sight.said(writing.text()));
    for (Writing writing : sight.writings())
      if (writing.text().getParent() instanceof Labeled labeled
          && isShortened(labeled, writing.text())
          && !(isInCell(labeled) && labeled.getText().length() > SHORT))
        found.add("shortened to '" + writing.text().getText() + "': " + labeled.getText());
    collectEmpty(root, found);
    return found;
  }

  /// A label so narrow that nothing of its text is left.
  private static void collectEmpty(Node node, List<String> found) {
    if (!node.isVisible()) return;
    if (node instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isBlank()
        && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
        && labeled.getChildrenUnmodifiable().stream()
            .noneMatch(child -> child instanceof Text text && !text.getText().isBlank())
        && labeled.getSkin() != null
        && !isInCell(labeled)
        && labeled.getChildrenUnmodifiable().stream().noneMatch(Labeled.class::isInstance))
      found.add("nothing left of: " + labeled.getText());
    if (node instanceof Parent parent)
      for (Node child : parent.getChildrenUnmodifiable()) collectEmpty(child, found);
  }

  private static boolean isShortened(Labeled labeled, Text text) {
    var shown = text.getText();
    return !(text instanceof FontIcon)
        && !shown.equals(labeled.getText())
        && !(labeled.getTooltip() != null
            && labeled.getTooltip().getText().equals(labeled.getText()))
        && shown.endsWith(labeled.getEllipsisString());
  }

  /// What people typed moves along with their caret, and a prompt is also the field's name.
  private static boolean isExcused(Text text) {
    return Sight.ancestor(text, TextInputControl.class);
  }

  private static boolean isInCell(Node node) {
    return Sight.ancestor(node, IndexedCell.class);
  }

  private static double least(Text text) {
    if (text instanceof FontIcon) return FOR_LARGE_TEXT;
    var font = text.getFont();
    boolean isBold = font.getStyle().contains("Bold");
    return font.getSize() >= (isBold ? LARGE_AND_BOLD : LARGE) ? FOR_LARGE_TEXT : FOR_TEXT;
  }

  /// The contrast of WCAG 2.2: from 1, none, to 21, black on white.
  static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
