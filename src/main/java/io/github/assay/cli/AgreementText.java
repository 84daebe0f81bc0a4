package io.github.assay.cli;

import io.github.assay.agreement.Coefficient;
import io.github.assay.agreement.Distance;
import io.github.assay.agreement.Interval;
import io.github.assay.agreement.PairAgreement;
import io.github.assay.agreement.Passport;
import io.github.assay.agreement.SelfAgreement;
import io.github.assay.agreement.TagAgreement;
import io.github.assay.workbench.AgreementFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How people agree, for people. What rests on too little is a dash.
final class AgreementText {
  private final AgreementFigures figures;
  private final List<Distance> distances;
  private final List<String> blocks = new ArrayList<>();

  /// @param distances which alphas of sets
  AgreementText(AgreementFigures figures, List<Distance> distances) {
    this.figures = figures;
    this.distances = distances;
  }

  /// @param isExplained whether it is said how each coefficient of sets is made
  String text(boolean isExplained) {
    var report = figures.report();
    if (report.items() == 0)
      return "No item was finished by two people, so there is nothing to compare";
    blocks.add(
        String.format(
            Locale.ENGLISH,
            "%,d items were finished by at least two of %,d people",
            report.items(),
            report.annotators()));
    blocks.add(sets());
    if (isExplained) blocks.add(passports());
    blocks.add(pairs());
    blocks.add(each());
    blocks.add(tags());
    if (figures.months().size() > 1) blocks.add(months());
    blocks.add(
        String.format(
            Locale.ENGLISH,
            "A dash is undefined, or rests on fewer than %d items or %d that somebody gave the tag"
                + " (--json has them all).",
            PairAgreement.FEWEST_ITEMS,
            PairAgreement.FEWEST_POSITIVES));
    var gap = System.lineSeparator() + System.lineSeparator();
    return String.join(gap, blocks);
  }

  private String sets() {
    var report = figures.report();
    var table = new TextTable("measure", "value", "95 %");
    for (Distance distance : distances)
      add(table, "alpha, " + distance.word(), report.alpha(distance));
    add(table, "F1, pooled over pairs", report.f1().pooled());
    add(table, "F1, mean of pairs", report.f1().mean());
    return table.toString();
  }

  private static void add(TextTable table, String measure, Coefficient coefficient) {
    table.add(measure, number(coefficient), range(coefficient));
  }

  private String passports() {
    var lines = new ArrayList<String>();
    for (Distance distance : distances) {
      Passport passport = figures.report().alpha(distance).passport();
      var sample = passport.sample();
      lines.add(
          String.format(
              Locale.ENGLISH,
              "alpha, %s: %s; distance %s; constants: %s; %s; %,d items, %,d sets",
              distance.word(),
              passport.measure(),
              distance.formula(),
              distance.constants(),
              passport.emptySets(),
              sample.items(),
              sample.values()));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private String pairs() {
    var table = new TextTable("pair", "items", "F1", "95 %", "same set", "mean Jaccard");
    var ranges = figures.report().pairF1().iterator();
    for (PairAgreement pair : figures.report().pairs()) {
      boolean isShown = pair.isSupported();
      var sets = pair.sets();
      table.add(
          figures.people().get(pair.first()) + ", " + figures.people().get(pair.second()),
          TextTable.count(pair.items()),
          TextTable.number(isShown ? sets.f1() : null),
          range(ranges.next()),
          TextTable.number(isShown ? sets.exactMatch() : null),
          TextTable.number(isShown ? sets.meanJaccard() : null));
    }
    return table.toString();
  }

  /// Each person with all others together, and with oneself.
  private String each() {
    var table =
        new TextTable(
            "person",
            "items",
            "F1, others",
            "beyond chance",
            "finds",
            "right",
            "second looks",
            "F1");
    for (AgreementFigures.Person person : figures.each()) {
      boolean isShown = person.items() >= PairAgreement.FEWEST_ITEMS;
      var self = person.self().map(SelfAgreement::pair);
      table.add(
          figures.people().get(person.place()),
          TextTable.count(person.items()),
          TextTable.number(isShown ? person.others().f1() : null),
          TextTable.number(isShown ? person.others().corrected() : null),
          TextTable.number(isShown ? person.skill().finds() : null),
          TextTable.number(isShown ? person.skill().right() : null),
          TextTable.count(self.map(PairAgreement::items).orElse(0L)),
          TextTable.number(
              self.filter(PairAgreement::isSupported).map(pair -> pair.sets().f1()).orElse(null)));
    }
    return table.toString();
  }

  /// The tags on which people agree least come first; those of which too little is known last.
  private String tags() {
    var table = new TextTable("tag", "alpha", "95 %", "PSA", "Fleiss", "positives");
    figures.report().tags().stream()
        .filter(tag -> tag.positives() > 0)
        .sorted(Comparator.comparingDouble(AgreementText::order))
        .forEach(
            tag ->
                table.add(
                    figures.name(tag.tag()),
                    number(tag.alpha()),
                    range(tag.alpha()),
                    number(tag.psa()),
                    TextTable.number(tag.alpha().isSupported() ? tag.fleiss().value() : null),
                    TextTable.count(tag.positives())));
    return table.toString();
  }

  private static double order(TagAgreement tag) {
    var value = tag.alpha().value();
    return tag.alpha().isSupported() && value != null ? value : 2;
  }

  private String months() {
    var table = new TextTable("last vote in", "items", "alpha, masi", "95 %");
    for (AgreementFigures.Stretch month : figures.months())
      table.add(
          month.month().toString(),
          TextTable.count(month.items()),
          number(month.alpha()),
          range(month.alpha()));
    return table.toString();
  }

  private static String number(Coefficient coefficient) {
    return TextTable.number(coefficient.isSupported() ? coefficient.value() : null);
  }

  private static String range(Coefficient coefficient) {
    Interval interval = coefficient.passport().interval();
    return !coefficient.isSupported() || interval == null
        ? "—"
        : String.format(Locale.ENGLISH, "[%.3f, %.3f]", interval.low(), interval.high());
  }
}
