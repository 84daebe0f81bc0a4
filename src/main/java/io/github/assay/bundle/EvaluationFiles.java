package io.github.assay.bundle;

import io.github.assay.domain.Part;
import io.github.assay.evaluation.Evaluation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// How good the model is, as files: `eval/metrics.json` and `eval/per_tag.csv`.
final class EvaluationFiles {
  static final String METRICS = "eval/metrics.json";
  static final String PER_TAG = "eval/per_tag.csv";

  private static final List<String> HEADLINES =
      List.of("micro.f1", "macro.f1", "weighted.f1", "r@5", "map");

  private final Release release;

  /// One part of the split.
  ///
  /// @param metrics families as objects; undefined is null
  record OnPart(
      String on,
      String convention,
      String threshold,
      int items,
      int tags,
      int tagsLeftOut,
      int emptyItems,
      SequencedMap<String, @Nullable Object> metrics) {}

  /// The whole file.
  record Metrics(String run, List<OnPart> evaluations) {}

  EvaluationFiles(Release release) {
    this.release = release;
  }

  byte[] metrics() {
    var parts =
        release.evaluations().entrySet().stream()
            .map(entry -> onPart(entry.getKey(), entry.getValue()))
            .toList();
    return StrictJson.pretty(new Metrics(release.run().id(), parts));
  }

  /// One row for each part and tag, in the order of the vocabulary; undefined is empty.
  String perTag() {
    var csv = new StringBuilder("on,tag,facet,support,tp,fp,fn,p,r,f1,ap,threshold\n");
    release
        .evaluations()
        .forEach(
            (part, evaluation) -> {
              for (var tag : release.vocabulary().tags())
                for (var score : evaluation.perTag())
                  if (score.tag() == tag.id()) addRow(csv, part, score);
            });
    return csv.toString();
  }

  /// The figures that people ask for first: of the test part, or of the validation part if there is
  /// no test part.
  SequencedMap<String, Manifest.Headline> headline() {
    var headline = new LinkedHashMap<String, Manifest.Headline>();
    var first = release.evaluations().firstEntry();
    if (first == null) return headline;
    var evaluation = first.getValue();
    for (String metric : HEADLINES) {
      var value = evaluation.value(metric);
      if (value != null)
        headline.put(
            metric.replace('.', '_'),
            new Manifest.Headline(
                value,
                first.getKey().word(),
                evaluation.extent().items(),
                evaluation.extent().tags() - evaluation.extent().tagsLeftOut(),
                evaluation.convention().word()));
    }
    return headline;
  }

  private OnPart onPart(Part part, Evaluation evaluation) {
    var extent = evaluation.extent();
    return new OnPart(
        part.word(),
        evaluation.convention().word(),
        release.policy().word(),
        extent.items(),
        extent.tags(),
        extent.tagsLeftOut(),
        extent.emptyItems(),
        nested(evaluation.metrics()));
  }

  private static SequencedMap<String, @Nullable Object> nested(
      Map<String, @Nullable Double> metrics) {
    var nested = new LinkedHashMap<String, @Nullable Object>();
    var families = new LinkedHashMap<String, Map<String, @Nullable Double>>();
    metrics.forEach(
        (name, value) -> {
          int dot = name.indexOf('.');
          if (dot < 0) {
            nested.put(name, value);
          } else {
            var family =
                families.computeIfAbsent(name.substring(0, dot), _ -> new LinkedHashMap<>());
            family.put(name.substring(dot + 1), value);
            nested.put(name.substring(0, dot), family);
          }
        });
    return nested;
  }

  private void addRow(StringBuilder csv, Part part, Evaluation.TagScore score) {
    var tag = release.vocabulary().tag(score.tag());
    csv.append(part.word()).append(',').append(quoted(tag.name())).append(',');
    csv.append(quoted(tag.facet())).append(',').append(score.support());
    csv.append(',').append(score.tally().tp()).append(',').append(score.tally().fp());
    csv.append(',').append(score.tally().fn());
    addNumber(csv, score.prf().p());
    addNumber(csv, score.prf().r());
    addNumber(csv, score.prf().f1());
    addNumber(csv, score.ap());
    addNumber(csv, score.threshold());
    csv.append('\n');
  }

  private static void addNumber(StringBuilder csv, @Nullable Double value) {
    csv.append(',');
    if (value != null) csv.append(value);
  }

  private static String quoted(String field) {
    return field.matches("[^,\"\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
