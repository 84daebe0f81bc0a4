package io.github.assay.cli;

import io.github.assay.agreement.TagAgreement;
import io.github.assay.workbench.AgreementFigures;
import io.github.assay.workbench.Budgeting;
import io.github.assay.workbench.Budgeting.Plan;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How many more items each tag takes; those that take most come first.
final class BudgetText {
  private final AgreementFigures figures;
  private final double width;
  private final List<Plan> plans;

  /// @param width half the width that is wanted
  BudgetText(AgreementFigures figures, Budgeting budgeting, double width) {
    this.figures = figures;
    this.width = width;
    plans =
        figures.report().tags().stream()
            .filter(tag -> tag.positives() > 0)
            .map((TagAgreement tag) -> budgeting.plan(tag, width))
            .sorted(Comparator.comparingLong(Plan::more).reversed())
            .toList();
  }

  List<Map<String, Object>> fields() {
    return plans.stream().map(this::fields).toList();
  }

  private Map<String, Object> fields(Plan plan) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("tag", figures.name(plan.tag()));
    fields.put("psa", plan.psa());
    fields.put("half_width", plan.half());
    fields.put("positives", plan.positives());
    fields.put("more", plan.more());
    fields.put("waiting", plan.waiting());
    return fields;
  }

  String text() {
    if (plans.isEmpty())
      return "No item was finished by two people, so there is nothing to plan from";
    var table = new TextTable("tag", "PSA", "now ±", "positives", "more", "waiting");
    for (Plan plan : plans)
      table.add(
          figures.name(plan.tag()),
          TextTable.number(plan.psa()),
          TextTable.number(plan.half()),
          TextTable.count(plan.positives()),
          TextTable.count(plan.more()),
          TextTable.count(plan.waiting()));
    return table
        + System.lineSeparator()
        + String.format(
            Locale.ENGLISH,
            "%sFor PSA to ±%s: so many more items with the tag, each finished by two people."
                + " Waiting are items with fewer than two votes that gold or the best run gives the"
                + " tag.",
            System.lineSeparator(),
            width);
  }
}
