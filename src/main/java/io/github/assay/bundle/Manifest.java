package io.github.assay.bundle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a bundle says of itself: `manifest.json`, schema `assay.bundle/1`.
///
/// @param schema `assay.bundle/` and the format's number
/// @param name the recipe of the model
/// @param version the run that made it, such as `R-0007`
/// @param created when that run began, ISO 8601 in UTC
/// @param id `sha256:` over the checksum lines of all entries but this one; the same content has
///   the same id whatever packed it
/// @param task always [#TASK]
/// @param inputs always [#INPUTS]
/// @param outputs always [#OUTPUTS]
/// @param runtime what is needed to use it
/// @param flavors in which forms the model is there, by the name of the library that reads it
/// @param model the recipe and where the model's parts are
/// @param vocabulary the list of tags
/// @param thresholds the entry with the thresholds
/// @param comparator always `>=`
/// @param golden the cases that must come out as written before the bundle may be used
/// @param metricsHeadline the figures that people ask for first, by name
/// @param data what the model learned from and was measured on
/// @param lineage where it came from
/// @param files every entry except this one and `SHA256SUMS`, by path
public record Manifest(
    String schema,
    String name,
    String version,
    String created,
    String id,
    String task,
    List<Port> inputs,
    List<Port> outputs,
    Needs runtime,
    SortedMap<String, Flavor> flavors,
    Model model,
    VocabularyFile vocabulary,
    String thresholds,
    String comparator,
    Golden golden,
    SequencedMap<String, Headline> metricsHeadline,
    Data data,
    Lineage lineage,
    List<Entry> files) {
  static final String ENTRY = "manifest.json";
  static final String SCHEMA = "assay.bundle/";

  /// The newest format that is understood, and the one that is written.
  public static final int FORMAT = 1;

  /// What a bundle does.
  public static final String TASK = "multilabel-text";

  /// What a bundle is given.
  public static final List<Port> INPUTS =
      List.of(new Port("title", "string", false), new Port("description", "string", true));

  /// What a bundle answers.
  public static final List<Port> OUTPUTS =
      List.of(new Port("tags", "array<tag>", false), new Port("scores", "map<tag,double>", false));

  public Manifest {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    flavors = Collections.unmodifiableSortedMap(new TreeMap<>(flavors));
    metricsHeadline = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metricsHeadline));
    files = List.copyOf(files);
  }

  /// Something that goes in or comes out.
  public record Port(String name, String type, boolean optional) {}

  /// What is needed to use the bundle.
  ///
  /// @param java such as `>=25`
  /// @param tribuo which releases of Tribuo read the flavor of that name
  /// @param numeric the arithmetic of scores and how far they may differ elsewhere
  public record Needs(String java, String tribuo, String numeric) {}

  /// The model in one form.
  public record Flavor(String file) {}

  /// @param recipe id of the recipe that reads the parts
  /// @param parts entry of each part, by the part's name
  public record Model(String recipe, SortedMap<String, String> parts) {
    public Model {
      parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }
  }

  /// @param file the entry
  /// @param version grows with each change in the workspace
  /// @param tags how many there are
  /// @param sha256 of the entry, hexadecimal
  public record VocabularyFile(String file, int version, int tags, String sha256) {}

  /// @param file the entry
  /// @param cases how many there are
  /// @param passRequired share of cases that must pass: always 1
  public record Golden(String file, int cases, double passRequired) {}

  /// One figure, never without what it was counted on.
  ///
  /// @param value undefined figures are left out of the manifest
  /// @param on the part of the split
  /// @param items how many items it is counted over
  /// @param tags how many tags it is averaged over
  /// @param convention which tags count and what 0/0 is, by name
  public record Headline(double value, String on, int items, int tags, String convention) {}

  /// @param snapshot name of the frozen gold
  /// @param sha256 its hash
  /// @param hash how that hash is made
  /// @param items how many items each part has, by the part's word
  public record Data(
      String snapshot, String sha256, String hash, SequencedMap<String, Integer> items) {
    public Data {
      items = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(items));
    }
  }

  /// @param run id of the run
  /// @param snapshot number of the snapshot in its workspace
  /// @param seed of all random choices
  public record Lineage(String run, long snapshot, long seed) {}

  /// One entry of the archive.
  public record Entry(String path, long bytes, String sha256, String media) {}

  /// The sorted parts with their entries, as pairs for a loop.
  Iterable<Map.Entry<String, String>> parts() {
    return model.parts().entrySet();
  }
}
