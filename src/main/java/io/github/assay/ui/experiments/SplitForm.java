package io.github.assay.ui.experiments;

import static io.github.assay.ui.experiments.ExperimentsScreen.TEXTS;

import io.github.assay.domain.AssayException;
import io.github.assay.workbench.Dealing;
import io.github.assay.workbench.SplitPlan;
import io.github.assay.workbench.SplitWay;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How gold is about to be split, as a person typed it.
final class SplitForm {
  private static final double PERCENT = 100;

  private SplitWay.Method method = SplitWay.Method.STRATIFIED;
  private String validation = "15";
  private String test = "15";
  private String seed = "1";

  /// What can be typed, each with what it begins with.
  enum Field {
    VALIDATION,
    TEST,
    SEED
  }

  /// What came of looking at one way.
  sealed interface Outcome {
    /// It could be made.
    record Possible(SplitPlan plan) implements Outcome {}

    /// It cannot, and why.
    record Refused(String reason) implements Outcome {}
  }

  SplitWay.Method method() {
    return method;
  }

  void choose(SplitWay.Method now) {
    method = now;
  }

  String value(Field field) {
    return switch (field) {
      case VALIDATION -> validation;
      case TEST -> test;
      case SEED -> seed;
    };
  }

  void type(Field field, String text) {
    switch (field) {
      case VALIDATION -> validation = text.strip();
      case TEST -> test = text.strip();
      case SEED -> seed = text.strip();
    }
  }

  /// What is wrong with what was typed; empty if nothing is.
  Optional<String> fault() {
    for (String share : new String[] {validation, test})
      if (share(share).isEmpty()) return Optional.of(TEXTS.text("experiments.split.bad", share));
    if (share(validation).orElseThrow() + share(test).orElseThrow() >= 1)
      return Optional.of(TEXTS.text("experiments.split.all"));
    if (seedNumber().isEmpty()) return Optional.of(TEXTS.text("experiments.seed.bad", seed));
    return Optional.empty();
  }

  /// What each way would give with the shares and the seed that were typed, which have no fault.
  /// Takes a while with very much gold; for any thread, if nothing is typed meanwhile.
  static Map<SplitWay.Method, Outcome> outcomes(
      Dealing dealing, SplitWay.Shares shares, long seed) {
    var outcomes = new EnumMap<SplitWay.Method, Outcome>(SplitWay.Method.class);
    for (SplitWay.Method method : SplitWay.Method.values())
      outcomes.put(method, outcome(dealing, new SplitWay(method, shares, seed)));
    return outcomes;
  }

  SplitWay.Shares shares() {
    return new SplitWay.Shares(share(validation).orElseThrow(), share(test).orElseThrow());
  }

  long seed() {
    return seedNumber().orElseThrow();
  }

  private static Outcome outcome(Dealing dealing, SplitWay way) {
    try {
      return new Outcome.Possible(dealing.plan(way));
    } catch (AssayException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<Double> share(String text) {
    try {
      double share = Double.parseDouble(text) / PERCENT;
      return share >= 0 && share < 1 ? Optional.of(share) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<Long> seedNumber() {
    try {
      return Optional.of(Long.parseLong(seed));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
