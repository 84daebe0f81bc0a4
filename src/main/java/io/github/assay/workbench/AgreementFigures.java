package io.github.assay.workbench;

import io.github.assay.agreement.AgreementReport;
import io.github.assay.agreement.Coefficient;
import java.time.YearMonth;
import java.util.List;

/// How people agree.
///
/// @param people names, by their place in the report
/// @param tags names, by column of the report
/// @param report over all items that at least two people finished
/// @param months the same by the month in which the last vote on an item came, oldest first
public record AgreementFigures(
    List<String> people, List<String> tags, AgreementReport report, List<Stretch> months) {
  public AgreementFigures {
    people = List.copyOf(people);
    tags = List.copyOf(tags);
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

  /// Agreement in a month.
  ///
  /// @param items how many items counted
  /// @param alpha by the first of [AgreementReport#DISTANCES]
  public record Stretch(YearMonth month, long items, Coefficient alpha) {}
}
