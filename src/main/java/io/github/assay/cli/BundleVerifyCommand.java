package io.github.assay.cli;

import io.github.assay.bundle.BundleCheck;
import io.github.assay.bundle.Manifest;
import io.github.assay.workbench.Bundles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay bundle verify`: looks at a bundle through and through.
@Command(
    name = "verify",
    description = {
      "Check a bundle: archive, checksums, manifest, vocabulary, model, golden cases.",
      "Exit 1 if it is damaged, unsafe or made by a later Assay."
    },
    mixinStandardHelpOptions = true)
final class BundleVerifyCommand implements Callable<Integer> {
  private final Bundles bundles;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "FILE.zip", description = "the bundle")
  private Path file;

  BundleVerifyCommand(Bundles bundles) {
    this.bundles = bundles;
  }

  @Override
  public Integer call() {
    var check = bundles.check(file);
    reply.print(fields(check), text(check));
    return check instanceof BundleCheck.Ready ? ExitCode.FINE : ExitCode.NEGATIVE;
  }

  private Map<String, Object> fields(BundleCheck check) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("file", file.toString());
    fields.put("ok", check instanceof BundleCheck.Ready);
    fields.put("code", check.word());
    fields.put("reason", check.sentence());
    switch (check) {
      case BundleCheck.Ready(var bundle) -> {
        var manifest = bundle.manifest();
        fields.put("id", manifest.id());
        fields.put("run", manifest.version());
        fields.put("recipe", manifest.model().recipe());
        fields.put("entries", manifest.files().size());
        fields.put("bytes", bytes(manifest));
        fields.put("tags", manifest.vocabulary().tags());
        fields.put("golden_cases", manifest.golden().cases());
      }
      case BundleCheck.Damaged damaged -> fields.put("entry", damaged.entry());
      case BundleCheck.Unsafe unsafe -> fields.put("entry", unsafe.entry());
      case BundleCheck.TooNew(int version) -> fields.put("format", version);
    }
    return fields;
  }

  private String text(BundleCheck check) {
    if (check instanceof BundleCheck.Ready(var bundle)) return passed(bundle.manifest());
    return "%s must not be used%n%s [%s]".formatted(file, check.sentence(), check.word());
  }

  private String passed(Manifest manifest) {
    var lines =
        List.of(
            file + " may be used",
            String.format(
                Locale.ENGLISH,
                "  archive     %,d files, %,d bytes: names and sizes are harmless",
                manifest.files().size(),
                bytes(manifest)),
            "  checksums   all files are there, none besides, every SHA-256 is right",
            "  manifest    " + manifest.schema() + ", run " + manifest.version(),
            String.format(
                Locale.ENGLISH,
                "  vocabulary  version %d, %,d tags",
                manifest.vocabulary().version(),
                manifest.vocabulary().tags()),
            "  model       " + manifest.model().recipe() + ", read",
            String.format(
                Locale.ENGLISH,
                "  golden      all %,d cases came out as written down",
                manifest.golden().cases()),
            manifest.id());
    return String.join(System.lineSeparator(), lines);
  }

  private static long bytes(Manifest manifest) {
    return manifest.files().stream().mapToLong(Manifest.Entry::bytes).sum();
  }
}
