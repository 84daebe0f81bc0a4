package io.github.assay.workbench;

import io.github.assay.domain.AssayException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How the gold that would be frozen now stands.
///
/// @param gold how many items are gold
/// @param lines one for each check, in the order of the checks
public record GoldReport(int gold, List<Line> lines) {
  public GoldReport {
    lines = List.copyOf(lines);
  }

  /// What a check found.
  ///
  /// @param count how many items, or for a check of the vocabulary tags, fail it
  /// @param examples ids of the first items, or names of the first tags
  /// @param query that finds just these items; empty if nothing fails, or it is about tags
  /// @param waiver that is in force; empty if there is none
  public record Line(
      GoldCheck check, int count, List<String> examples, String query, Optional<Waiver> waiver) {
    public Line {
      examples = List.copyOf(examples);
    }

    /// How the check stands.
    public State state() {
      if (count == 0) return State.FINE;
      if (!check.isBlocking()) return State.WARNS;
      return waiver.isPresent() ? State.WAIVED : State.BLOCKS;
    }
  }

  /// How a check stands.
  public enum State {
    /// Nothing fails it.
    FINE,
    /// Something fails it, and gold is frozen all the same.
    WARNS,
    /// Something fails it, and somebody said why gold is frozen all the same.
    WAIVED,
    /// Something fails it, and gold is not frozen.
    BLOCKS
  }

  /// The checks that keep gold from being frozen.
  public List<Line> blocking() {
    return lines.stream().filter(line -> line.state() == State.BLOCKS).toList();
  }

  /// Whether gold may be frozen.
  public boolean isValid() {
    return blocking().isEmpty();
  }

  /// Why gold is not frozen, and what to do; only for one that is not valid.
  AssayException refusal() {
    var failing =
        blocking().stream()
            .map(line -> line.check().id() + " (" + number(line) + ")")
            .collect(Collectors.joining(", "));
    return new Refusal("gold is not valid, and nothing was frozen; what fails: " + failing);
  }

  private static String number(Line line) {
    var thing = line.check().isOfVocabulary() ? "tag" : "item";
    return String.format(
        Locale.ENGLISH, "%,d %s", line.count(), line.count() == 1 ? thing : thing + "s");
  }

  private static final class Refusal extends AssayException {
    private static final long serialVersionUID = 1;

    Refusal(String message) {
      super("NOT_VALID", message);
    }

    @Override
    public String remedy() {
      return "Mend what `assay validate` lists, or waive a check with --waive CHECK --reason TEXT";
    }
  }
}
