package io.github.assay.workbench;

import io.github.assay.agreement.AgreementReport;
import io.github.assay.agreement.ChanceF1;
import io.github.assay.agreement.Coefficient;
import io.github.assay.agreement.SelfAgreement;
import io.github.assay.workbench.Weighing.Skill;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// How people agree.
///
/// @param people names, by their place in the report
/// @param tags names, by column of the report
/// @param report over all items that at least two people finished
/// @param each one for each of the people
/// @param months the same by the month in which the last vote on an item came, oldest first
public record AgreementFigures(
    List<String> people,
    List<String> tags,
    AgreementReport report,
    List<Person> each,
    List<Stretch> months) {
  public AgreementFigures {
    people = List.copyOf(people);
    tags = List.copyOf(tags);
    each = List.copyOf(each);
    months = List.copyOf(months);
  }

  /// The name of a tag.
  ///
  /// @param tag its id
  public String name(int tag) {
    for (int column = 0; column < tags.size(); column++)
      if (report.tags().get(column).tag() == tag) return tags.get(column);
    throw new IllegalArgumentException("no tag has the number " + tag);
  }

  /// How one person does.
  ///
  /// @param place of the person in the report
  /// @param items that the person and somebody else finished
  /// @param others F1 with all others together
  /// @param skill what the votes of all say of the person
  /// @param self how the person agrees with oneself; empty if no item was finished again
  public record Person(
      int place, long items, ChanceF1 others, Skill skill, Optional<SelfAgreement> self) {}

  /// Agreement in a month.
  ///
  /// @param items how many items counted
  /// @param alpha by the first of [AgreementReport#DISTANCES]
  public record Stretch(YearMonth month, long items, Coefficient alpha) {}
}
