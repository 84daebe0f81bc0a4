package io.github.assay.ui.support;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Chips in one line: as many as there is room for, and how many more there are.
public final class ChipLine extends Region {
  private static final double GAP = 6;

  private final List<? extends Node> chips;
  private final Label more = new Label();

  public ChipLine(List<? extends Node> chips) {
    this.chips = List.copyOf(chips);
    more.getStyleClass().add("hint");
    getChildren().addAll(this.chips);
    getChildren().add(more);
    setMinWidth(0);
  }

  @Override
  protected void layoutChildren() {
    int fitting = fitting();
    double x = 0;
    for (int place = 0; place < chips.size(); place++) {
      chips.get(place).setVisible(place < fitting);
      if (place < fitting) x = put(chips.get(place), x);
    }
    more.setVisible(fitting < chips.size());
    more.setText("+" + (chips.size() - fitting));
    put(more, x);
  }

  @Override
  protected double computePrefWidth(double height) {
    return chips.stream().mapToDouble(chip -> chip.prefWidth(-1) + GAP).sum();
  }

  @Override
  protected double computePrefHeight(double width) {
    return chips.stream().mapToDouble(chip -> chip.prefHeight(-1)).max().orElse(0);
  }

  /// How many chips have room; of those that do not, the number has.
  private int fitting() {
    if (prefWidth(-1) - GAP <= getWidth()) return chips.size();
    more.setText("+" + chips.size());
    double room = getWidth() - more.prefWidth(-1);
    int fitting = 0;
    for (Node chip : chips) {
      room -= chip.prefWidth(-1) + GAP;
      if (room < 0) return fitting;
      fitting++;
    }
    return fitting;
  }

  private double put(Node node, double x) {
    node.autosize();
    node.relocate(x, (getHeight() - node.prefHeight(-1)) / 2);
    return x + node.prefWidth(-1) + GAP;
  }
}
