package io.github.assay.cli;

import io.github.assay.agreement.AgreementReport;
import io.github.assay.agreement.Coefficient;
import io.github.assay.agreement.Distance;
import io.github.assay.agreement.Interval;
import io.github.assay.agreement.PairAgreement;
import io.github.assay.agreement.TagAgreement;
import io.github.assay.workbench.AgreementFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How people agree, for programs: what is undefined is null, and nothing is rounded.
final class AgreementFields {
  private final AgreementFigures figures;

  private AgreementFields(AgreementFigures figures) {
    this.figures = figures;
  }

  /// @param distances which alphas of sets
  static Map<String, @Nullable Object> of(AgreementFigures figures, List<Distance> distances) {
    return new AgreementFields(figures).all(distances);
  }

  private Map<String, @Nullable Object> all(List<Distance> distances) {
    var report = figures.report();
    var alpha = new LinkedHashMap<String, @Nullable Object>();
    var ranges = new LinkedHashMap<String, @Nullable Object>();
    for (Distance distance : distances) {
      alpha.put(distance.word(), report.alpha(distance).value());
      ranges.put(distance.word(), range(report.alpha(distance)));
    }
    var f1 = new LinkedHashMap<String, @Nullable Object>();
    f1.put("pooled", report.f1().pooled().value());
    f1.put("mean", report.f1().mean().value());
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("items", report.items());
    fields.put("annotators", report.annotators());
    fields.put("alpha", alpha);
    fields.put("alpha_range", ranges);
    fields.put("pairwise_f1", f1);
    fields.put("pairwise_f1_range", range(report.f1().pooled()));
    fields.put("pairwise_f1_mean_range", range(report.f1().mean()));
    fields.put("per_tag", report.tags().stream().map(this::tag).toList());
    fields.put("pairs", pairs(report));
    fields.put("months", figures.months().stream().map(AgreementFields::month).toList());
    return fields;
  }

  private Map<String, @Nullable Object> tag(TagAgreement tag) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("tag", figures.name(tag.tag()));
    fields.put("alpha", tag.alpha().value());
    fields.put("alpha_range", range(tag.alpha()));
    fields.put("fleiss", tag.fleiss().value());
    fields.put("fleiss_range", range(tag.fleissRange()));
    fields.put("psa", tag.psa().value());
    fields.put("psa_range", range(tag.psa()));
    fields.put("positives", tag.positives());
    fields.put("supported", tag.alpha().isSupported());
    return fields;
  }

  private List<Map<String, @Nullable Object>> pairs(AgreementReport report) {
    var pairs = new ArrayList<Map<String, @Nullable Object>>();
    for (PairAgreement pair : report.pairs()) {
      var perTag = new ArrayList<Map<String, @Nullable Object>>();
      for (int column = 0; column < pair.perTag().size(); column++) {
        var table = pair.perTag().get(column);
        if (table.positives() == 0) continue;
        var tag = new LinkedHashMap<String, @Nullable Object>();
        tag.put("tag", figures.tags().get(column));
        tag.put("kappa", table.kappa().value());
        tag.put("psa", table.psa());
        perTag.add(tag);
      }
      var fields = new LinkedHashMap<String, @Nullable Object>();
      fields.put("a", figures.people().get(pair.first()));
      fields.put("b", figures.people().get(pair.second()));
      fields.put("items", pair.items());
      fields.put("f1", pair.sets().f1());
      fields.put("f1_range", range(report.pairF1().get(pairs.size())));
      fields.put("per_tag", perTag);
      pairs.add(fields);
    }
    return pairs;
  }

  private static Map<String, @Nullable Object> month(AgreementFigures.Stretch month) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("month", month.month().toString());
    fields.put("items", month.items());
    fields.put("alpha", month.alpha().value());
    fields.put("alpha_range", range(month.alpha()));
    return fields;
  }

  private static @Nullable List<Double> range(Coefficient coefficient) {
    return range(coefficient.passport().interval());
  }

  private static @Nullable List<Double> range(@Nullable Interval interval) {
    return interval == null ? null : List.of(interval.low(), interval.high());
  }
}
