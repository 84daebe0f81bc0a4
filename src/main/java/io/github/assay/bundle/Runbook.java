package io.github.assay.bundle;

/// `runbook/RUNBOOK.md`: what to do with a bundle, in commands that a test runs.
final class Runbook {
  static final String ENTRY = "runbook/RUNBOOK.md";

  private Runbook() {}

  static String of(Release release, int cases) {
    return Resources.text("runbook.md")
        .replace("{{name}}", Markdown.text(release.run().plan().recipe()))
        .replace("{{version}}", Markdown.text(release.run().id()))
        .replace("{{tags}}", String.valueOf(release.vocabulary().tags().size()))
        .replace("{{cases}}", String.valueOf(cases));
  }
}
