package io.github.assay.evaluation;

import java.util.List;
import java.util.NoSuchElementException;

/// All metrics.
public final class Metrics {
  /// In the order in which tables and files show them.
  public static final List<Metric> ALL =
      List.of(
          new MicroAverage("micro.p", Ratio.PRECISION),
          new MicroAverage("micro.r", Ratio.RECALL),
          new MicroAverage("micro.f1", Ratio.F1),
          new TagAverage("macro.p", Ratio.PRECISION, TagAverage.Weight.ONE),
          new TagAverage("macro.r", Ratio.RECALL, TagAverage.Weight.ONE),
          new TagAverage("macro.f1", Ratio.F1, TagAverage.Weight.ONE),
          new TagAverage("weighted.p", Ratio.PRECISION, TagAverage.Weight.SUPPORT),
          new TagAverage("weighted.r", Ratio.RECALL, TagAverage.Weight.SUPPORT),
          new TagAverage("weighted.f1", Ratio.F1, TagAverage.Weight.SUPPORT),
          new SampleAverage("samples.p", Ratio.PRECISION),
          new SampleAverage("samples.r", Ratio.RECALL),
          new SampleAverage("samples.f1", Ratio.F1),
          new PrecisionAtK(1),
          new PrecisionAtK(3),
          new PrecisionAtK(5),
          new RecallAtK(5),
          new NdcgAtK(5),
          new MeanAveragePrecision(),
          new LabelRanking(),
          new TextRecall(TextRecall.Kind.EXPLICIT),
          new TextRecall(TextRecall.Kind.IMPLICIT),
          new SubsetAccuracy(),
          new HammingLoss(),
          new SampleAverage("jaccard", Ratio.JACCARD),
          new CoverageError(),
          new RankingLoss(),
          new MicroAverage("micro_f2", Ratio.f(2)),
          new TagAverage("weighted_f2", Ratio.f(2), TagAverage.Weight.SUPPORT));

  private Metrics() {}

  /// The metric of this name.
  ///
  /// @throws NoSuchElementException if there is none
  public static Metric named(String name) {
    return ALL.stream().filter(metric -> metric.name().equals(name)).findFirst().orElseThrow();
  }
}
