package io.github.assay.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.assay.testing.Releases;
import io.github.assay.testing.WordRecipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused in an archive that is sound as an archive. Where a test says `sealed`, all
/// checksums were made right again after the change.
class TamperedBundleTest {
  private static final String GOLDEN = GoldenFile.ENTRY;
  private static final String VOCABULARY = VocabularyEntry.ENTRY;

  private final BundleReader reader = new BundleReader(List.of(new WordRecipe()), Limits.STANDARD);

  @TempDir private Path folder;
  private Tampered bundle;

  @BeforeEach
  void writeAGoodOne() {
    var file = folder.resolve("good.zip");
    new BundleWriter(reader).write(Releases.words(), file);
    bundle = Tampered.of(file);
  }

  @Test
  void packingItAgainChangesNothing() {
    assertEquals("READY", check(bundle).word());
    assertEquals("READY", check(bundle.sealed()).word());
  }

  @ParameterizedTest
  @ValueSource(strings = {"card/MODEL_CARD.md", "manifest.json", "model/model.words.tsv"})
  void aChangedFileIsFoundByItsChecksum(String name) {
    bundle.put(name, bundle.text(name) + " ");

    assertEquals(
        new BundleCheck.Damaged("CHECKSUM_DIFFERS", name, "its SHA-256 differs"), check(bundle));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eval/per_tag.csv", "manifest.json", "golden/cases.jsonl"})
  void aFileThatIsGoneIsNamed(String name) {
    assertEquals(
        new BundleCheck.Damaged("ENTRY_MISSING", name, "it is in SHA256SUMS, not in the archive"),
        check(bundle.remove(name)));
  }

  @Test
  void aFileThatCameInIsNamed() {
    assertEquals(
        new BundleCheck.Damaged("ENTRY_UNEXPECTED", "model/more.bin", "it is not in SHA256SUMS"),
        check(bundle.put("model/more.bin", "more")));
  }

  @Test
  void withoutChecksumsNothingIsRead() {
    assertEquals(
        new BundleCheck.Damaged(
            "ENTRY_MISSING", "SHA256SUMS", "the bundle has no list of checksums"),
        check(bundle.remove(Sums.ENTRY)));
  }

  @Test
  void theListOfChecksumsHasOneForm() {
    var sums = bundle.text(Sums.ENTRY);
    var hash = "a".repeat(64);

    assertEquals("line 1 is not \"digest  path\"", sumsReason("# sums\n"));
    assertEquals("line 1 is not \"digest  path\"", sumsReason(sums.toUpperCase(Locale.ROOT)));
    assertEquals("line 1 is not \"digest  path\"", sumsReason(hash + "  ../x y\n"));
    assertEquals("it does not end with a line feed", sumsReason(sums.strip()));
    assertEquals("it lists itself", sumsReason(hash + "  SHA256SUMS\n"));
    assertEquals("line 2 lists an entry again", sumsReason(hash + "  x\n" + hash + "  x\n"));
  }

  @Test
  void theManifestListsExactlyTheOtherFiles() {
    assertEquals(
        "its list of files is not that of the archive",
        manifestReason(manifest -> ((ArrayNode) manifest.get("files")).remove(0)));
    assertEquals(
        "its list of files is not that of the archive",
        manifestReason(
            manifest ->
                ((ArrayNode) manifest.get("files"))
                    .addObject()
                    .put("path", "manifest.json")
                    .put("bytes", 1)
                    .put("sha256", "0".repeat(64))
                    .put("media", "application/json")));
    assertEquals(
        "its id is not that of the archive's content",
        manifestReason(manifest -> manifest.put("id", "sha256:" + "0".repeat(64))));
  }

  @Test
  void aLaterFormatIsTooNew() {
    bundle.manifest(manifest -> manifest.put("schema", "assay.bundle/2")).listed();

    var check = check(bundle);

    assertEquals(new BundleCheck.TooNew(2), check);
    assertEquals(
        "the bundle has format 2, and this Assay reads up to 1; open it with a later Assay",
        check.sentence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"assay.bundle", "assay.bundle/0", "assay.bundle/x", "other/1", ""})
  void anotherSchemaIsRefused(String schema) {
    assertEquals(
        "its schema is \"" + schema + "\"",
        manifestReason(manifest -> manifest.put("schema", schema)));
  }

  @Test
  void aModelOfAnUnknownKindIsRefusedBeforeItIsRead() {
    bundle.manifest(manifest -> ((ObjectNode) manifest.get("model")).put("recipe", "oracle"));

    assertEquals(
        new BundleCheck.Unsafe(
            "UNKNOWN_MODEL",
            "manifest.json",
            "its model is of the kind \"oracle\", which this Assay cannot read; it has [words]"),
        check(bundle.listed()));
  }

  @ParameterizedTest
  @CsvSource({
    "comparator, >, its comparator is not >=",
    "task, translation, its task is \"translation\"",
    "thresholds, ../thresholds.json, 'it names \"../thresholds.json\", which is not there'",
    "thresholds, manifest.json, 'it names \"manifest.json\", which is not there'",
  })
  void aManifestThatSaysOtherThingsIsRefused(String field, String value, String reason) {
    assertEquals(reason, manifestReason(manifest -> manifest.put(field, value)));
  }

  @Test
  void theInputsAreTitleAndDescription() {
    assertEquals(
        "its inputs are not title and description",
        manifestReason(
            manifest -> ((ObjectNode) manifest.get("inputs").get(0)).put("name", "heading")));
    assertEquals(
        "its inputs are not title and description",
        manifestReason(
            manifest -> ((ObjectNode) manifest.get("inputs").get(1)).put("type", "tensor")));
    assertEquals(
        "its outputs are not tags and scores",
        manifestReason(manifest -> ((ArrayNode) manifest.get("outputs")).remove(1)));
  }

  @Test
  void jsonWithDoubtsIsNotRead() {
    var manifest = bundle.text(Manifest.ENTRY);

    assertEquals("JSON_UNREADABLE", jsonWord(manifest + "{}"));
    assertEquals("JSON_UNREADABLE", jsonWord("{\"name\":\"x\"," + manifest.substring(1)));
    assertEquals("JSON_UNREADABLE", jsonWord(manifest.replace("\"seed\": 7", "\"seed\": null")));
    assertEquals("JSON_UNREADABLE", jsonWord(manifest.replace("\"seed\": 7", "\"seed\": \"7\"")));
    assertEquals("JSON_UNREADABLE", jsonWord(manifest.replace("\"seed\": 7", "\"seed\": 7.5")));
    assertEquals("JSON_UNREADABLE", jsonWord(manifest.replace("\"seed\": 7", "\"sead\": 7")));
    assertEquals("JSON_UNREADABLE", jsonWord("[".repeat(100_000)));
    assertEquals("JSON_UNREADABLE", jsonWord("null"));
    assertEquals("JSON_UNREADABLE", jsonWord(""));
    assertEquals("READY", jsonWord(manifest.replace("\"seed\": 7", "\"seed\": 7, \"later\": {}")));
  }

  @Test
  void anotherVocabularyIsRefused() {
    bundle.put(VOCABULARY, bundle.text(VOCABULARY) + " ");
    var sealed = bundle.sealed().manifest(manifest -> sha(manifest, "0".repeat(64))).listed();

    assertEquals("VOCABULARY_DIFFERS", check(sealed).word());
  }

  @ParameterizedTest
  @CsvSource({
    "'\"name\": \"graphs\"', '\"name\": \"vision\"', two tags are called vision",
    "'\"id\": 3', '\"id\": 2', two tags have the id 2",
    "'\"version\": 3', '\"version\": 4', its version or number of tags is another",
  })
  void aVocabularyThatContradictsItselfIsRefused(String old, String replacement, String reason) {
    assertEquals(
        new BundleCheck.Damaged("VOCABULARY_DIFFERS", VOCABULARY, reason),
        check(bundle.replace(VOCABULARY, old, replacement).sealed()));
  }

  @Test
  void aTagUnderAnotherNameDoesNotPassTheGoldenCases() {
    bundle.replace(VOCABULARY, "\"name\": \"graphs\"", "\"name\": \"charts\"").sealed();

    assertEquals(
        new BundleCheck.Damaged("GOLDEN_DIFFERS", GOLDEN, "case 1: the model scores other tags"),
        check(bundle));
  }

  @Test
  void anotherThresholdDoesNotPassTheGoldenCases() {
    bundle.replace("thresholds.json", "\"global\": 0.5", "\"global\": 0.95").sealed();

    assertEquals("GOLDEN_DIFFERS", check(bundle).word());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "3", "1e999", "\"NaN\"", "\"0.5\"", "null", "NaN"})
  void aThresholdIsANumberThatAScoreCanReach(String number) {
    bundle.replace("thresholds.json", "\"global\": 0.5", "\"global\": " + number).sealed();

    assertEquals("JSON_UNREADABLE", check(bundle).word());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0E-5", "1e999", "-1", "\"NaN\""})
  void aGoldenCaseMayNotForgiveMore(String tolerance) {
    bundle.replace(GOLDEN, "\"tolerance\":1.0E-6", "\"tolerance\":" + tolerance).sealed();

    assertEquals("JSON_UNREADABLE", check(bundle).word());
  }

  @Test
  void goldenCasesCannotBeLeftOut() {
    bundle.put(GOLDEN, "").sealed();

    assertEquals(
        new BundleCheck.Damaged(
            "GOLDEN_MISSING", GOLDEN, "0 cases; the manifest says 43, and at least 20 are needed"),
        check(bundle));
    bundle.manifest(manifest -> ((ObjectNode) manifest.get("golden")).put("cases", 0)).listed();
    assertEquals("GOLDEN_MISSING", check(bundle).word());
    assertEquals(
        "not all golden cases must pass",
        manifestReason(
            manifest -> ((ObjectNode) manifest.get("golden")).put("pass_required", 0.5)));
  }

  @Test
  void aScoreThatCameOutOtherwiseIsNamed() {
    bundle.replace("model/model.words.tsv", "1\tvision\t3.0", "1\tvision\t2.5").sealed();

    assertEquals("GOLDEN_DIFFERS", check(bundle).word());
  }

  @Test
  void aModelThatCannotBeReadIsDamage() {
    bundle.put("model/model.words.tsv", "1\tvision\tmuch\n").sealed();

    assertEquals(
        new BundleCheck.Damaged("MODEL_UNREADABLE", "model", "no weight: 1\\u{9}vision\\u{9}much"),
        check(bundle));
  }

  @Test
  void aCardIsShortAndPlain() {
    bundle.put("card/MODEL_CARD.md", "<script>".repeat(200_000)).sealed();

    assertEquals(
        new BundleCheck.Unsafe(
            "TOO_LARGE", "card/MODEL_CARD.md", "it has 1,600,000 bytes, at most 1,048,576"),
        check(bundle));
  }

  @Test
  void aModelLargerThanTheMemoryIsNotRead() {
    var narrow = new Limits(1000, 1 << 30, 200, 1 << 20, 100, 1 << 20, 1 << 20);
    var file = bundle.write(folder.resolve("b.zip"));

    var check = new BundleReader(List.of(new WordRecipe()), narrow).check(file);

    assertEquals("TOO_LARGE", check.word());
  }

  private BundleCheck check(Tampered tampered) {
    return reader.check(tampered.write(folder.resolve("b.zip")));
  }

  private String sumsReason(String text) {
    return reason("SUMS_UNREADABLE", check(bundle.put(Sums.ENTRY, text)));
  }

  private String manifestReason(Consumer<ObjectNode> change) {
    var copy = Tampered.of(bundle.entries).sealed().manifest(change).listed();
    return reason("MANIFEST_DIFFERS", check(copy));
  }

  private String jsonWord(String manifest) {
    return check(bundle.put(Manifest.ENTRY, manifest).listed()).word();
  }

  private static String reason(String code, BundleCheck check) {
    return check instanceof BundleCheck.Damaged(var found, _, var reason) && found.equals(code)
        ? reason
        : check.toString();
  }

  private static void sha(ObjectNode manifest, String hash) {
    ((ObjectNode) manifest.get("vocabulary")).put("sha256", hash);
  }
}
