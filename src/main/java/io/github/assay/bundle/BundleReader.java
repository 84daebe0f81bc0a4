package io.github.assay.bundle;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Sha256;
import io.github.assay.domain.Vocabulary;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.Suggester;
import io.github.assay.learning.TagModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/// Opens bundles, trusting nothing: names and sizes, then the exact set of entries and every
/// checksum, and only then does a parser see a byte; then the manifest, the vocabulary, the model,
/// and at last the golden cases. Writes nothing anywhere. Thread-safe.
public final class BundleReader {
  private final List<Recipe> recipes;
  private final Limits limits;

  /// @param recipes the kinds of model that may be opened
  public BundleReader(List<Recipe> recipes, Limits limits) {
    this.recipes = List.copyOf(recipes);
    this.limits = limits;
  }

  /// Looks at a file through and through.
  ///
  /// @throws AssayException `NOT_FOUND` if there is no such file, `FILE_UNREADABLE` if this user
  ///   may not read it
  public BundleCheck check(Path file) {
    if (!Files.exists(file)) throw new AssayException("NOT_FOUND", "there is no file " + file);
    if (!Files.isRegularFile(file) || !Files.isReadable(file))
      throw new AssayException("FILE_UNREADABLE", file + " is not a file that can be read");
    try (var zip = SafeZip.open(file, limits)) {
      return new BundleCheck.Ready(read(zip));
    } catch (Refusal refusal) {
      return refusal.check();
    }
  }

  /// Opens a bundle to use it.
  ///
  /// @throws AssayException `BUNDLE_REFUSED` with the reason if it is not ready; else as [#check]
  public Bundle open(Path file) {
    return switch (check(file)) {
      case BundleCheck.Ready(Bundle bundle) -> bundle;
      case BundleCheck refused ->
          throw new AssayException(
              "BUNDLE_REFUSED",
              "%s is not used: %s (%s)".formatted(file, refused.sentence(), refused.word()));
    };
  }

  private Bundle read(SafeZip zip) throws Refusal {
    var sums = Sums.verified(zip);
    if (!sums.byPath().containsKey(Manifest.ENTRY))
      throw Refusal.damaged("ENTRY_MISSING", Manifest.ENTRY, "the bundle has no manifest");
    var manifest = ManifestGate.read(zip.bytes(Manifest.ENTRY, limits.text()), zip, sums);
    checkCard(zip, ModelCard.ENTRY);
    checkCard(zip, Runbook.ENTRY);
    var vocabulary = vocabulary(zip, manifest);
    var thresholds =
        StrictJson.read(
            zip.bytes(manifest.thresholds(), limits.text()),
            ThresholdsFile.class,
            manifest.thresholds());
    var golden = golden(zip, manifest);
    var suggester = new Suggester(model(zip, manifest), thresholds.used(), vocabulary);
    GoldenFile.check(golden, new GoldenAnswers(suggester));
    return new Bundle(manifest, suggester);
  }

  private void checkCard(SafeZip zip, String entry) throws Refusal {
    var content = zip.contents().get(entry);
    if (content == null) throw Refusal.damaged("ENTRY_MISSING", entry, "every bundle has one");
    if (content.bytes() > limits.card())
      throw Refusal.unsafe(
          "TOO_LARGE",
          entry,
          "it has %,d bytes, at most %,d".formatted(content.bytes(), limits.card()));
  }

  private Vocabulary vocabulary(SafeZip zip, Manifest manifest) throws Refusal {
    var place = manifest.vocabulary();
    var bytes = zip.bytes(place.file(), limits.text());
    if (!Sha256.of(bytes).hex().equals(place.sha256()))
      throw Refusal.damaged(
          "VOCABULARY_DIFFERS", place.file(), "its SHA-256 is not the one in the manifest");
    var entry = StrictJson.read(bytes, VocabularyEntry.class, place.file());
    try {
      var vocabulary = entry.vocabulary();
      if (vocabulary.version() == place.version() && vocabulary.tags().size() == place.tags())
        return vocabulary;
    } catch (IllegalArgumentException e) {
      throw Refusal.damaged("VOCABULARY_DIFFERS", place.file(), Shown.name(e.getMessage() + ""));
    }
    throw Refusal.damaged(
        "VOCABULARY_DIFFERS", place.file(), "its version or number of tags is another");
  }

  private List<GoldenCase> golden(SafeZip zip, Manifest manifest) throws Refusal {
    var cases = GoldenFile.read(zip.bytes(manifest.golden().file(), limits.text()));
    if (cases.size() != manifest.golden().cases() || cases.size() < GoldenCase.FEWEST)
      throw Refusal.damaged(
          "GOLDEN_MISSING",
          manifest.golden().file(),
          "%d cases; the manifest says %d, and at least %d are needed"
              .formatted(cases.size(), manifest.golden().cases(), GoldenCase.FEWEST));
    return cases;
  }

  private TagModel model(SafeZip zip, Manifest manifest) throws Refusal {
    var recipe = recipe(manifest.model().recipe());
    var parts = new TreeMap<String, byte[]>();
    long room = limits.model();
    for (var part : manifest.parts()) {
      var bytes = zip.bytes(part.getValue(), room);
      room -= bytes.length;
      parts.put(part.getKey(), bytes);
    }
    try {
      return recipe.read(parts);
    } catch (AssayException e) {
      throw Refusal.damaged(e.code(), "model", Shown.name(e.getMessage()));
    }
  }

  private Recipe recipe(String id) throws Refusal {
    for (Recipe recipe : recipes) if (recipe.id().equals(id)) return recipe;
    throw Refusal.unsafe(
        "UNKNOWN_MODEL",
        Manifest.ENTRY,
        "its model is of the kind \"%s\", which this Assay cannot read; it has %s"
            .formatted(Shown.name(id), recipes.stream().map(Recipe::id).toList()));
  }
}
