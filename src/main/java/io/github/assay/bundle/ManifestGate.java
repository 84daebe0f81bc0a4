package io.github.assay.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads a manifest and holds it to the archive that it stands in.
final class ManifestGate {
  private static final Pattern SCHEMA = Pattern.compile("assay\\.bundle/([1-9][0-9]{0,8})");
  private static final Pattern PART = Pattern.compile("[a-z0-9._-]+");

  /// The one field that is read before all others.
  record Head(String schema) {}

  private ManifestGate() {}

  /// @param sums already verified
  static Manifest read(byte[] json, SafeZip zip, Sums sums) throws Refusal {
    checkFormat(StrictJson.read(json, Head.class, Manifest.ENTRY).schema());
    var manifest = StrictJson.read(json, Manifest.class, Manifest.ENTRY);
    if (!described(manifest.files()).equals(described(entries(zip))))
      throw differs("its list of files is not that of the archive");
    if (!manifest.id().equals("sha256:" + sums.without(Manifest.ENTRY).hex()))
      throw differs("its id is not that of the archive's content");
    checkContract(manifest);
    for (String file : used(manifest))
      if (!sums.byPath().containsKey(file) || file.equals(Manifest.ENTRY))
        throw differs("it names \"%s\", which is not there".formatted(Shown.name(file)));
    return manifest;
  }

  /// Every entry that a manifest lists: all but itself and the checksums, by path.
  static List<Manifest.Entry> entries(SafeZip zip) {
    var others = new TreeMap<>(zip.contents());
    others.remove(Manifest.ENTRY);
    others.remove(Sums.ENTRY);
    var entries = new ArrayList<Manifest.Entry>();
    others.forEach(
        (path, content) ->
            entries.add(
                new Manifest.Entry(
                    path, content.bytes(), content.hash().hex(), Layout.media(path))));
    return entries;
  }

  /// Without the media types, which say nothing about the content.
  private static List<String> described(List<Manifest.Entry> files) {
    return files.stream()
        .map(file -> "%s  %s %d".formatted(file.sha256(), file.path(), file.bytes()))
        .toList();
  }

  private static void checkFormat(String schema) throws Refusal {
    var matcher = SCHEMA.matcher(schema);
    if (!matcher.matches()) throw differs("its schema is \"%s\"".formatted(Shown.name(schema)));
    int format = Integer.parseInt(matcher.group(1));
    if (format > Manifest.FORMAT) throw Refusal.tooNew(format);
  }

  private static void checkContract(Manifest manifest) throws Refusal {
    if (!manifest.task().equals(Manifest.TASK))
      throw differs("its task is \"%s\"".formatted(Shown.name(manifest.task())));
    if (!manifest.inputs().equals(Manifest.INPUTS))
      throw differs("its inputs are not title and description");
    if (!manifest.outputs().equals(Manifest.OUTPUTS))
      throw differs("its outputs are not tags and scores");
    if (!manifest.comparator().equals(ThresholdsFile.COMPARATOR))
      throw differs("its comparator is not " + ThresholdsFile.COMPARATOR);
    if (manifest.golden().passRequired() != 1) throw differs("not all golden cases must pass");
    for (String part : manifest.model().parts().keySet())
      if (!PART.matcher(part).matches())
        throw differs("a part of the model is called \"%s\"".formatted(Shown.name(part)));
  }

  private static List<String> used(Manifest manifest) {
    var used = new ArrayList<>(manifest.model().parts().values());
    used.add(manifest.vocabulary().file());
    used.add(manifest.thresholds());
    used.add(manifest.golden().file());
    manifest.flavors().values().forEach(flavor -> used.add(flavor.file()));
    return used;
  }

  private static Refusal differs(String reason) {
    return Refusal.damaged("MANIFEST_DIFFERS", Manifest.ENTRY, reason);
  }
}
