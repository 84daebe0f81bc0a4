package io.github.assay.bundle;

import io.github.assay.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes every entry of a bundle.
final class BundleFiles {
  private static final Manifest.Needs RUNTIME =
      new Manifest.Needs(">=25", "4.3.x", "float32; scores may differ by 1e-6 between machines");

  /// The part that Tribuo reads, where a model has one.
  private static final String TRIBUO = "model.tribuo.pb";

  private final Release release;

  BundleFiles(Release release) {
    this.release = release;
  }

  /// All entries by path.
  SortedMap<String, byte[]> all() {
    var parts = release.model().parts();
    var golden = new GoldenCases(release.answers()).choose(release.items());
    var files = new TreeMap<String, byte[]>();
    parts.forEach((name, bytes) -> files.put(Layout.entry(name), bytes));
    files.put(VocabularyEntry.ENTRY, StrictJson.pretty(VocabularyEntry.of(release.vocabulary())));
    files.put(ThresholdsFile.ENTRY, StrictJson.pretty(ThresholdsFile.of(release)));
    files.put(GoldenFile.ENTRY, GoldenFile.bytes(golden));
    files.put(EvaluationFiles.METRICS, new EvaluationFiles(release).metrics());
    files.put(EvaluationFiles.PER_TAG, utf8(new EvaluationFiles(release).perTag()));
    files.put(Provenance.TRAINING, StrictJson.pretty(Provenance.of(release)));
    files.put(Provenance.ENVIRONMENT, StrictJson.pretty(release.run().result().environment()));
    files.put(ModelCard.ENTRY, utf8(ModelCard.of(release)));
    files.put(Runbook.ENTRY, utf8(Runbook.of(release, golden.size())));
    files.put("LICENSES/Apache-2.0.txt", utf8(Resources.text("Apache-2.0.txt")));
    files.put("LICENSES/libraries.md", utf8(Resources.text("libraries.md")));
    files.put(Manifest.ENTRY, StrictJson.pretty(manifest(files, parts.keySet(), golden.size())));
    files.put(Sums.ENTRY, utf8(sums(files).text()));
    return files;
  }

  private Manifest manifest(SortedMap<String, byte[]> files, Set<String> parts, int cases) {
    var run = release.run();
    var vocabulary = release.vocabulary();
    var places = new TreeMap<String, String>();
    for (String part : parts) places.put(part, Layout.entry(part));
    return new Manifest(
        Manifest.SCHEMA + Manifest.FORMAT,
        run.plan().recipe(),
        run.id(),
        run.result().at().toString(),
        "sha256:" + sums(files).without(Manifest.ENTRY).hex(),
        Manifest.TASK,
        Manifest.INPUTS,
        Manifest.OUTPUTS,
        RUNTIME,
        flavors(places),
        new Manifest.Model(run.plan().recipe(), places),
        new Manifest.VocabularyFile(
            VocabularyEntry.ENTRY,
            vocabulary.version(),
            vocabulary.tags().size(),
            Sha256.of(bytes(files, VocabularyEntry.ENTRY)).hex()),
        ThresholdsFile.ENTRY,
        ThresholdsFile.COMPARATOR,
        new Manifest.Golden(GoldenFile.ENTRY, cases, 1),
        new EvaluationFiles(release).headline(),
        new Manifest.Data(
            release.snapshot().name(),
            release.snapshot().hash().hex(),
            Provenance.HASH,
            release.itemsByPart()),
        new Manifest.Lineage(run.id(), run.snapshot(), run.plan().seed()),
        entries(files));
  }

  private static SortedMap<String, Manifest.Flavor> flavors(Map<String, String> places) {
    var flavors = new TreeMap<String, Manifest.Flavor>();
    var tribuo = places.get(TRIBUO);
    if (tribuo != null) flavors.put("tribuo", new Manifest.Flavor(tribuo));
    return flavors;
  }

  private static List<Manifest.Entry> entries(SortedMap<String, byte[]> files) {
    var entries = new ArrayList<Manifest.Entry>();
    files.forEach(
        (path, bytes) ->
            entries.add(
                new Manifest.Entry(
                    path, bytes.length, Sha256.of(bytes).hex(), Layout.media(path))));
    return entries;
  }

  private static Sums sums(SortedMap<String, byte[]> files) {
    var sums = new TreeMap<String, Sha256>();
    files.forEach((path, bytes) -> sums.put(path, Sha256.of(bytes)));
    return new Sums(sums);
  }

  private static byte[] bytes(SortedMap<String, byte[]> files, String path) {
    var bytes = files.get(path);
    if (bytes == null) throw new IllegalArgumentException("no entry " + path);
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
