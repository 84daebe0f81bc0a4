package io.github.assay.learning.tribuo;

import com.oracle.labs.mlrg.olcut.config.protobuf.protos.RootProvenanceProto;
import io.github.assay.domain.Scores;
import io.github.assay.learning.Logit;
import io.github.assay.learning.TagModel;
import io.github.assay.text.Features;
import io.github.assay.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;

/// A linear model over word and character n-grams. Knows the tags that it had items of.
final class LinearModel implements TagModel {
  private final Features features;
  private final Weights weights;
  private final RootProvenanceProto provenance;
  private final int[] tags;

  LinearModel(Features features, Weights weights, RootProvenanceProto provenance) {
    this.features = features;
    this.weights = weights;
    this.provenance = provenance;
    this.tags = weights.tags();
  }

  @Override
  public String recipe() {
    return LinearRecipe.ID;
  }

  @Override
  public Scores score(String title, String description) {
    return Scores.of(tags, weights.probabilities(features.of(new Text(title, description))));
  }

  @Override
  public Logit logit(String title, String description, int tag) {
    int column = Arrays.binarySearch(tags, tag);
    if (column < 0) return Logit.UNKNOWN;
    var pieces = new ArrayList<Logit.Piece>();
    features
        .byWord(new Text(title, description), place -> weights.of(place, column))
        .forEach((words, adds) -> pieces.add(new Logit.Piece(words, adds)));
    pieces.sort(
        Comparator.comparingDouble((Logit.Piece piece) -> -Math.abs(piece.adds()))
            .thenComparing(Logit.Piece::words));
    return new Logit(weights.bias(column), pieces);
  }

  @Override
  public Optional<Features> features() {
    return Optional.of(features);
  }

  @Override
  public SortedMap<String, byte[]> parts() {
    var parts = features.parts();
    parts.put(ModelFile.NAME, ModelFile.write(features, weights, provenance));
    return parts;
  }
}
