package io.github.assay.ui.support;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// As many tags side by side as have room, and how many more there are.
public final class TagLine extends Region {
  private static final double GAP = 4;

  private final List<Label> tags;
  private final Label more = new Label();

  /// @param names of the tags, in order
  /// @param style of each, such as `gold-tag`
  public TagLine(List<String> names, String style) {
    this(names.stream().map(name -> tag(name, style)).toList());
  }

  /// @param tags already styled, in order
  public TagLine(List<Label> tags) {
    this.tags = List.copyOf(tags);
    more.getStyleClass().add("hint");
    getChildren().addAll(this.tags);
    getChildren().add(more);
  }

  private static Label tag(String name, String style) {
    var label = new Label(name);
    label.getStyleClass().addAll("tag", style);
    return label;
  }

  @Override
  protected void layoutChildren() {
    int shown = shown();
    more.setText(shown < tags.size() ? "+" + (tags.size() - shown) : "");
    double x = snappedLeftInset();
    double end = getWidth() - (shown < tags.size() ? more.prefWidth(-1) + GAP : 0);
    for (int i = 0; i < tags.size(); i++) {
      tags.get(i).setVisible(i < shown);
      if (i < shown) x += place(tags.get(i), x, end) + GAP;
    }
    place(more, x, getWidth());
  }

  /// How many fit, with the count of the others behind them; at least one.
  private int shown() {
    double room = getWidth() - snappedRightInset() - snappedLeftInset();
    double used = 0;
    for (int i = 0; i < tags.size(); i++) {
      used += tags.get(i).prefWidth(-1) + GAP;
      more.setText("+" + (tags.size() - i - 1));
      double behind = i == tags.size() - 1 ? -GAP : more.prefWidth(-1);
      if (used + behind > room) return Math.max(1, i);
    }
    return tags.size();
  }

  private static double width(Label label, double room) {
    return Math.min(label.prefWidth(-1), Math.max(0, room));
  }

  private double place(Label label, double x, double end) {
    double width = width(label, end - x);
    double height = label.prefHeight(-1);
    label.resizeRelocate(
        snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, height);
    return width;
  }

  @Override
  protected double computePrefWidth(double height) {
    return tags.stream().mapToDouble(tag -> tag.prefWidth(-1) + GAP).sum();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return tags.stream().mapToDouble((Node tag) -> tag.prefHeight(-1)).max().orElse(0);
  }
}
