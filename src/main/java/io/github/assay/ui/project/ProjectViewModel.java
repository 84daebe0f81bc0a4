package io.github.assay.ui.project;

import static io.github.assay.ui.project.ProjectScreen.TEXTS;

import io.github.assay.domain.Arm;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Project;
import io.github.assay.domain.Project.Judges;
import io.github.assay.domain.Project.Order;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Latest;
import io.github.assay.ui.support.State;
import io.github.assay.ui.support.Status.Tone;
import io.github.assay.workbench.Agreeing;
import io.github.assay.workbench.Agreeing.Blank;
import io.github.assay.workbench.Agreeing.Check;
import io.github.assay.workbench.Agreeing.Form;
import io.github.assay.workbench.Agreeing.Gold;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the project has agreed on, as a form. What is filled in is checked at once, and holds when
/// it is saved; until then it stays as it is, also while other screens are in view.
final class ProjectViewModel {
  private static final Duration PAUSE = Duration.ofMillis(120);

  private final Desk desk;
  private final Latest checks;
  private final ObjectProperty<Integer> most = new SimpleObjectProperty<>(Project.STANDARD.most());
  private final ObjectProperty<Arm> arm = new SimpleObjectProperty<>(Arm.ALL);
  private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.FEWEST_VOTES);
  private final ObjectProperty<Integer> votes = new SimpleObjectProperty<>(1);
  private final ObjectProperty<GoldPolicy> policy = new SimpleObjectProperty<>(GoldPolicy.DEFAULT);
  private final ObjectProperty<Judges> judges = new SimpleObjectProperty<>(Judges.OTHERS);
  private final Map<Blank, StringProperty> blanks = new EnumMap<>(Blank.class);
  private final ReadOnlyObjectWrapper<State<List<String>>> state =
      new ReadOnlyObjectWrapper<>(new State.Loading<>());
  private final ReadOnlyObjectWrapper<Form> saved = new ReadOnlyObjectWrapper<>(form());
  private final ReadOnlyObjectWrapper<Check> check =
      new ReadOnlyObjectWrapper<>(new Check.Wrong(Map.of()));
  private final BooleanBinding changed;
  private boolean filling;
  private Consumer<Blank> refused = _ -> {};

  ProjectViewModel(Desk desk) {
    this.desk = desk;
    checks = new Latest(desk.store(), PAUSE);
    for (Blank blank : Blank.values()) blanks.put(blank, new SimpleStringProperty(""));
    var fields = new java.util.ArrayList<javafx.beans.Observable>(blanks.values());
    fields.addAll(List.of(most, arm, order, votes, policy, judges, saved));
    changed =
        Bindings.createBooleanBinding(
            () -> !form().equals(saved.get()), fields.toArray(javafx.beans.Observable[]::new));
    for (javafx.beans.Observable field : fields) field.addListener(_ -> look());
  }

  /// Names of the saved views, once what is agreed on is known.
  ReadOnlyObjectProperty<State<List<String>>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ObjectProperty<Integer> mostProperty() {
    return most;
  }

  ObjectProperty<Arm> armProperty() {
    return arm;
  }

  ObjectProperty<Order> orderProperty() {
    return order;
  }

  ObjectProperty<Integer> votesProperty() {
    return votes;
  }

  ObjectProperty<GoldPolicy> policyProperty() {
    return policy;
  }

  ObjectProperty<Judges> judgesProperty() {
    return judges;
  }

  StringProperty property(Blank blank) {
    return blanks.computeIfAbsent(blank, _ -> new SimpleStringProperty(""));
  }

  /// What the form comes to.
  ReadOnlyObjectProperty<Check> checkProperty() {
    return check.getReadOnlyProperty();
  }

  /// Tells of the first blank that keeps the form from being saved, when somebody wants to.
  void whenRefused(Consumer<Blank> listener) {
    refused = listener;
  }

  /// Whether the form differs from what is agreed on.
  BooleanBinding changed() {
    return changed;
  }

  Command save() {
    return Command.of(TEXTS.text("project.save"), Icon.YES, this::agree)
        .on("Shortcut+S")
        .when(changed);
  }

  Command reset() {
    return Command.of(TEXTS.text("project.reset"), Icon.UNDO, () -> fill(saved.get()))
        .on("Shortcut+Z")
        .when(changed);
  }

  /// Reads what is agreed on, unless something is filled in that is not saved.
  void load() {
    var agreeing = agreeing();
    desk.store()
        .run(
            () -> new Known(agreeing.form(), agreeing.views()),
            known -> {
              boolean keeps = state.get() instanceof State.Ready && changed.get();
              saved.set(known.form());
              if (!keeps) fill(known.form());
              state.set(new State.Ready<>(known.views()));
              look();
            },
            failure -> state.set(desk.failures().inPlace(failure)));
  }

  private record Known(Form form, List<String> views) {}

  private Agreeing agreeing() {
    return desk.workbench().agreeing(desk.annotator());
  }

  private Form form() {
    var texts = new EnumMap<Blank, String>(Blank.class);
    blanks.forEach((blank, text) -> texts.put(blank, text.get()));
    return new Form(
        most.get(),
        arm.get(),
        order.get(),
        votes.get(),
        new Gold(policy.get(), judges.get()),
        texts);
  }

  private void fill(Form form) {
    filling = true;
    most.set(form.most());
    arm.set(form.arm());
    order.set(form.order());
    votes.set(form.votes());
    policy.set(form.gold().policy());
    judges.set(form.gold().judges());
    form.blanks().forEach((blank, text) -> property(blank).set(text));
    filling = false;
    look();
  }

  /// Looks whether the form can be agreed on; of several forms only the newest is answered.
  private void look() {
    if (filling || state.get() instanceof State.Failed) return;
    var form = form();
    var agreeing = agreeing();
    checks.run(() -> agreeing.check(form), check::set, desk.failures());
  }

  private void agree() {
    checks.forget();
    var form = form();
    var agreeing = agreeing();
    desk.store()
        .run(
            () -> new Outcome(agreeing.change(form), agreeing.form()),
            this::agreed,
            desk.failures());
  }

  private record Outcome(Check check, Form form) {}

  private void agreed(Outcome outcome) {
    check.set(outcome.check());
    switch (outcome.check()) {
      case Check.Fine _ -> {
        saved.set(outcome.form());
        fill(outcome.form());
        desk.status().say(Tone.SAVED, TEXTS.text("project.saved"));
      }
      case Check.Wrong(Map<Blank, String> said) -> {
        desk.status().say(Tone.TROUBLE, TEXTS.text("project.wrong"));
        said.keySet().stream().min(Comparator.naturalOrder()).ifPresent(refused);
      }
    }
  }
}
