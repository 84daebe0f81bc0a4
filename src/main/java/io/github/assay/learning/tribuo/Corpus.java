package io.github.assay.learning.tribuo;

import io.github.assay.text.SparseVector;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.ImmutableDataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;
import org.tribuo.multilabel.MultiLabel;
import org.tribuo.multilabel.MultiLabelFactory;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/// Training items as Tribuo sees them, for some of the tags. Examples are made when they are asked
/// for, so that features are in memory once.
///
/// A tag is called `t17` after its id, since Tribuo's `MultiLabel` cannot hold a name with a comma.
/// The id of an output is the place of its tag, that of a feature the place of the feature.
final class Corpus extends ImmutableDataset<MultiLabel> {
  private static final long serialVersionUID = 1L;
  static final OffsetDateTime NO_TIME = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  private static final MultiLabelFactory FACTORY = new MultiLabelFactory();

  private final transient TaggedVectors items;
  private final transient List<Integer> tags;
  private final transient Runnable pulse;

  /// @param items what to learn from; tags other than `tags` are passed over
  /// @param tags ids, ascending
  /// @param pulse is run before each example; what it throws ends the reading
  Corpus(ImmutableFeatureMap features, TaggedVectors items, List<Integer> tags, Runnable pulse) {
    super(
        new SimpleDataSourceProvenance("titles and descriptions", NO_TIME, FACTORY),
        FACTORY,
        features,
        outputs(tags));
    this.items = items;
    this.tags = tags;
    this.pulse = pulse;
  }

  /// What Tribuo calls a tag.
  static String name(int tag) {
    return "t" + tag;
  }

  /// Outputs in the order of their tags.
  static ImmutableOutputInfo<MultiLabel> outputs(List<Integer> tags) {
    Map<MultiLabel, Integer> ids = new LinkedHashMap<>();
    for (int tag : tags) ids.put(new MultiLabel(name(tag)), ids.size());
    return FACTORY.constructInfoForExternalModel(ids);
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public synchronized Iterator<Example<MultiLabel>> iterator() {
    return IntStream.range(0, items.size()).mapToObj(this::example).iterator();
  }

  @Override
  public Example<MultiLabel> getExample(int item) {
    return example(item);
  }

  private Example<MultiLabel> example(int item) {
    pulse.run();
    SparseVector vector = items.vector(item);
    var names = new String[vector.size()];
    var values = new double[vector.size()];
    for (int at = 0; at < values.length; at++) {
      names[at] = items.featureName(vector.place(at));
      values[at] = vector.value(at);
    }
    return new ArrayExample<>(labels(item), names, values);
  }

  private MultiLabel labels(int item) {
    Set<Label> labels = new LinkedHashSet<>();
    for (int tag : tags) if (items.has(item, tag)) labels.add(new Label(name(tag)));
    return new MultiLabel(labels);
  }
}
