package io.github.assay.cli;

import io.github.assay.workbench.VocabularyEdit;
import io.github.assay.workbench.VocabularyRevising.Preview;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What all commands share that edit the vocabulary.
final class EditOptions {
  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Option(names = "--dry-run", description = "tell what would change, and change nothing")
  private boolean isDryRun;

  @Option(names = "--by", description = "who does it (default: ${DEFAULT-VALUE})")
  private String author = System.getProperty("user.name", "unknown");

  /// Opens the workspace, and makes an edit or tells what it would do.
  ///
  /// @param edit what is asked for, once it is known which tags there are
  int run(Workbenches workbenches, Reply reply, Function<TagNames, VocabularyEdit> edit) {
    try (var workbench = workbenches.open(workspace)) {
      var revising = workbench.vocabularyRevising(author);
      var asked = edit.apply(new TagNames(workbench.workspace().vocabulary().current()));
      var preview = revising.preview(asked);
      int version = preview.version();
      if (!isDryRun) version = revising.apply(asked, version).version();
      var names = new TagNames(workbench.workspace().vocabulary().current());
      var fields = EditFields.of(preview, names);
      fields.putFirst("version", version);
      fields.putFirst("status", isDryRun ? "preview" : "applied");
      reply.print(fields, text(preview, version));
      return ExitCode.FINE;
    }
  }

  private String text(Preview preview, int version) {
    var consequences = preview.consequences();
    var lines = new ArrayList<String>();
    lines.add(
        isDryRun
            ? "Would do: " + preview.summary()
            : "%s. Vocabulary version %d is in force".formatted(preview.summary(), version));
    lines.add(
        "  labels of %d items change, gold labels %d -> %d, ties %d -> %d"
            .formatted(
                consequences.items(),
                consequences.gold().before(),
                consequences.gold().after(),
                consequences.conflicts().before(),
                consequences.conflicts().after()));
    lines.addAll(conflicts(preview));
    preview.rules().gone().forEach(rule -> lines.add("  - rule: " + rule.detail()));
    preview.rules().added().forEach(rule -> lines.add("  + rule: " + rule.detail()));
    preview.findings().forEach(found -> lines.add("  doubtful: " + found.message()));
    return String.join(System.lineSeparator(), List.copyOf(lines));
  }

  private static List<String> conflicts(Preview preview) {
    var lines = new ArrayList<String>();
    var breaches = preview.consequences().breaches();
    if (!breaches.isNone())
      lines.add(
          "  gold breaks the rule of a facet or lacks a parent: %d -> %d times"
              .formatted(breaches.before(), breaches.after()));
    if (preview.looks() > 0)
      lines.add("  %,d items have to be looked at again".formatted(preview.looks()));
    if (preview.contradictions() > 0)
      lines.add(
          "  %d times somebody said yes to one of the two and no to the other; the yes holds"
              .formatted(preview.contradictions()));
    return lines;
  }
}
