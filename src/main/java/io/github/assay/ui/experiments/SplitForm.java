package io.github.assay.ui.experiments;

import static io.github.assay.ui.experiments.ExperimentsScreen.TEXTS;

import io.github.assay.domain.AssayException;
import io.github.assay.store.StoreException;
import io.github.assay.workbench.SplitPlan;
import io.github.assay.workbench.SplitWay;
import io.github.assay.workbench.Splitting;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// How gold is about to be split, as a person typed it.
final class SplitForm {
  private static final double PERCENT = 100;

  private Way way = Way.ALL.getFirst();
  private String validation = "15";
  private String test = "15";
  private String seed = "1";

  /// What can be typed, each with what it begins with.
  enum Field {
    VALIDATION,
    TEST,
    SEED
  }

  /// One of the ways to split.
  sealed interface Way {
    /// All of them, in the order in which they are offered.
    List<Way> ALL =
        Stream.<Way>concat(
                Arrays.stream(SplitWay.Method.values()).map(Dealt::new), Stream.of(new OwnField()))
            .toList();

    /// Its name in ids and keys.
    String word();

    /// Gold is dealt out.
    record Dealt(SplitWay.Method method) implements Way {
      @Override
      public String word() {
        return method.word();
      }
    }

    /// The items' own field says it.
    record OwnField() implements Way {
      @Override
      public String word() {
        return "own-field";
      }
    }
  }

  /// What was read once, so that the ways can be looked at.
  ///
  /// @param dealt what dealing gold out would give; for any one thread at a time
  /// @param ownField what the items' own field gives
  record Reading(Function<SplitWay, Outcome> dealt, Outcome ownField) {
    /// Reads a workspace. Blocking.
    static Reading of(Splitting splitting) {
      var ownField = outcome(splitting::byOwnField);
      try {
        var dealing = splitting.dealing();
        return new Reading(way -> outcome(() -> dealing.plan(way)), ownField);
      } catch (AssayException e) {
        var refused = refused(e);
        return new Reading(way -> refused, ownField);
      }
    }
  }

  /// What came of looking at one way.
  sealed interface Outcome {
    /// It could be made.
    record Possible(SplitPlan plan) implements Outcome {}

    /// It cannot, and why.
    record Refused(String reason) implements Outcome {}
  }

  Way way() {
    return way;
  }

  void choose(Way now) {
    way = now;
  }

  /// Whether shares and seed mean something for the way that is chosen.
  boolean deals() {
    return way instanceof Way.Dealt;
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
  static Map<Way, Outcome> outcomes(Reading reading, SplitWay.Shares shares, long seed) {
    var outcomes = new HashMap<Way, Outcome>();
    for (Way way : Way.ALL)
      outcomes.put(
          way,
          switch (way) {
            case Way.Dealt(var method) -> reading.dealt().apply(new SplitWay(method, shares, seed));
            case Way.OwnField() -> reading.ownField();
          });
    return outcomes;
  }

  SplitWay.Shares shares() {
    return new SplitWay.Shares(share(validation).orElseThrow(), share(test).orElseThrow());
  }

  long seed() {
    return seedNumber().orElseThrow();
  }

  private static Outcome outcome(Supplier<SplitPlan> plan) {
    try {
      return new Outcome.Possible(plan.get());
    } catch (AssayException e) {
      return refused(e);
    }
  }

  /// What the items cannot give; a workspace that cannot be read is another matter.
  private static Outcome refused(AssayException failure) {
    if (failure instanceof StoreException) throw failure;
    return new Outcome.Refused(String.valueOf(failure.getMessage()));
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
