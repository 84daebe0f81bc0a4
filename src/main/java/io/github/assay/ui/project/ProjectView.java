package io.github.assay.ui.project;

import static io.github.assay.ui.project.ProjectScreen.TEXTS;

import io.github.assay.domain.Arm;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Project;
import io.github.assay.domain.Project.Judges;
import io.github.assay.domain.Project.Order;
import io.github.assay.ui.support.Choices;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.KeyHint;
import io.github.assay.ui.support.Layout;
import io.github.assay.ui.support.Moment;
import io.github.assay.ui.support.State;
import io.github.assay.workbench.Agreeing.Blank;
import io.github.assay.workbench.Agreeing.Check;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The layout of what the project has agreed on.
final class ProjectView {
  private static final List<Integer> ONE_TO_NINE =
      IntStream.rangeClosed(1, Project.MOST_SHOWN).boxed().toList();

  private static final List<GoldPolicy> POLICIES =
      Stream.concat(
              IntStream.rangeClosed(1, 5).mapToObj(GoldPolicy::new),
              Stream.of(GoldPolicy.RULINGS_ONLY))
          .toList();

  private final ProjectViewModel model;
  private final Map<Blank, TextField> fields = new EnumMap<>(Blank.class);
  private final Map<Blank, Label> complaints = new EnumMap<>(Blank.class);

  @FXML private StackPane root;
  @FXML private VBox page;
  @FXML private HBox most;
  @FXML private TextField sure;
  @FXML private Label sureComplaint;
  @FXML private TextField withheld;
  @FXML private Label withheldComplaint;
  @FXML private ComboBox<Arm> arm;
  @FXML private Label armHint;
  @FXML private ComboBox<Order> order;
  @FXML private Label orderHint;
  @FXML private HBox votes;
  @FXML private Label votesHint;
  @FXML private TextField query;
  @FXML private Label queryHint;
  @FXML private Label queryCount;
  @FXML private Label queryComplaint;
  @FXML private FlowPane policy;
  @FXML private ComboBox<Judges> judges;
  @FXML private Label judgesHint;
  @FXML private TextField seed;
  @FXML private Label seedComplaint;
  @FXML private FlowPane actions;

  ProjectView(ProjectViewModel model) {
    this.model = model;
  }

  @FXML
  void initialize() {
    Choices.of(most, ONE_TO_NINE, String::valueOf, model.mostProperty()::set)
        .follow(model.mostProperty());
    Choices.of(votes, ONE_TO_NINE, String::valueOf, model.votesProperty()::set)
        .follow(model.votesProperty());
    Choices.of(policy, POLICIES, ProjectView::policy, model.policyProperty()::set)
        .follow(model.policyProperty());
    offer(judges, Judges.values(), model.judgesProperty());
    model
        .judgesProperty()
        .subscribe(now -> judgesHint.setText(text("project.judges.", now, ".hint")));
    bind(Blank.SURE, sure, sureComplaint);
    bind(Blank.WITHHELD, withheld, withheldComplaint);
    bind(Blank.QUERY, query, queryComplaint);
    bind(Blank.SEED, seed, seedComplaint);
    offer(arm, Arm.values(), model.armProperty());
    offer(order, Order.values(), model.orderProperty());
    model.armProperty().subscribe(this::describe);
    model.orderProperty().subscribe(this::describe);
    model.votesProperty().subscribe(number -> describe(model.orderProperty().get()));
    actions.getChildren().addAll(accent(KeyHint.of(model.save())), KeyHint.of(model.reset()));
    model.checkProperty().subscribe(this::show);
    model.whenRefused(
        blank -> Optional.ofNullable(fields.get(blank)).ifPresent(TextField::requestFocus));
    model.stateProperty().subscribe(state -> Layout.put(root, node(state)));
  }

  private static String policy(GoldPolicy policy) {
    return policy.equals(GoldPolicy.RULINGS_ONLY)
        ? TEXTS.text("project.policy.none")
        : Integer.toString(policy.votes());
  }

  private static <E extends Enum<E>> void offer(
      ComboBox<E> box, E[] all, ObjectProperty<E> chosen) {
    box.setItems(FXCollections.observableArrayList(all));
    box.setConverter(names("project." + box.getId() + "."));
    box.valueProperty().bindBidirectional(chosen);
  }

  private static Node accent(javafx.scene.control.Button button) {
    button.getStyleClass().setAll("button", "accent", "submit");
    return button;
  }

  private void bind(Blank blank, TextField field, Label complaint) {
    field.textProperty().bindBidirectional(model.property(blank));
    complaint.managedProperty().bind(complaint.textProperty().isNotEmpty());
    complaint.visibleProperty().bind(complaint.managedProperty());
    fields.put(blank, field);
    complaints.put(blank, complaint);
  }

  /// What is said of suggestions means nothing where none is shown; what is wrong can be mended all
  /// the same.
  private void describe(Arm chosen) {
    armHint.setText(text("project.arm.", chosen, ".hint"));
    most.setDisable(!chosen.suggests());
    sure.setDisable(!chosen.suggests() && sureComplaint.getText().isEmpty());
    withheld.setDisable(!chosen.suggests() && withheldComplaint.getText().isEmpty());
  }

  private void describe(Order chosen) {
    orderHint.setText(text("project.order.", chosen, ".hint"));
    boolean asksNobody = chosen == Order.SECOND_VOTES && model.votesProperty().get() == 1;
    votesHint.setText(TEXTS.text(asksNobody ? "project.votes.few" : "project.votes.hint"));
  }

  private void show(Check check) {
    var wrong =
        check instanceof Check.Wrong(Map<Blank, String> said) ? said : Map.<Blank, String>of();
    complaints.forEach((blank, label) -> label.setText(wrong.getOrDefault(blank, "")));
    queryCount.setText(
        check instanceof Check.Fine(Project _, GoldPolicy _, int items)
            ? TEXTS.count("project.items", items)
            : "");
    queryCount.setManaged(!queryCount.getText().isEmpty());
    describe(model.armProperty().get());
  }

  private Node node(State<List<String>> state) {
    return switch (state) {
      case State.Loading<List<String>>() -> Moment.loading(TEXTS.text("project.loading"));
      case State.Empty<List<String>>() -> page;
      case State.Failed<List<String>>(var reason) ->
          Moment.of(Icon.TROUBLE, TEXTS.text("project.failed"), reason);
      case State.Ready<List<String>>(var views) -> {
        queryHint.setText(
            views.isEmpty()
                ? TEXTS.text("project.query.hint")
                : TEXTS.text("project.query.views", "@" + String.join(", @", views)));
        yield page;
      }
    };
  }

  private static <E extends Enum<E>> StringConverter<E> names(String key) {
    return new StringConverter<>() {
      @Override
      public String toString(E one) {
        return one == null ? "" : text(key, one, "");
      }

      @Override
      public E fromString(String text) {
        throw new UnsupportedOperationException("it is chosen, not typed: " + text);
      }
    };
  }

  private static String text(String before, Enum<?> one, String after) {
    return TEXTS.text(before + one.name().toLowerCase(Locale.ROOT).replace('_', '.') + after);
  }
}
