package io.github.assay.cli;

import io.github.assay.bundle.Bundle;
import io.github.assay.domain.AssayException;
import io.github.assay.workbench.Answer;
import io.github.assay.workbench.Bundles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay suggest`: tags from a bundle alone, for one text or for a file of items.
@Command(
    name = "suggest",
    description = {
      "Suggest tags with nothing but a bundle.",
      "One text with --title and --description, or every item of a file with --in and --out."
    })
final class SuggestCommand implements Callable<Integer> {
  private static final String STANDARD = "-";

  private final Bundles bundles;
  private final InputStream standardInput;
  private final OutputStream standardOutput;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "BUNDLE", description = "the bundle")
  private Path file;

  @Option(names = "--title", paramLabel = "T", description = "the title of one text")
  private @Nullable String title;

  @Option(names = "--description", paramLabel = "D", description = "the description of one text")
  private @Nullable String description;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description =
          "items, one JSON object a line with id, title, description; - is standard input")
  private @Nullable String in;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where suggestions go, one JSON object a line; - is standard output (default)")
  private @Nullable String out;

  SuggestCommand(Bundles bundles, InputStream standardInput, OutputStream standardOutput) {
    this.bundles = bundles;
    this.standardInput = standardInput;
    this.standardOutput = standardOutput;
  }

  @Override
  public Integer call() throws IOException {
    boolean isOne = title != null || description != null;
    if (isOne == (in != null) || (isOne && out != null))
      throw new AssayException(
          "WRONG_USE", "say either --title and --description, or --in and --out");
    var bundle = bundles.open(file);
    if (in == null) suggestOne(bundle);
    else suggestMany(bundle, in, out == null ? STANDARD : out);
    return ExitCode.FINE;
  }

  private void suggestOne(Bundle bundle) {
    var answer =
        Answer.of("", bundle, title == null ? "" : title, description == null ? "" : description);
    reply.print(answer, text(answer));
  }

  private void suggestMany(Bundle bundle, String source, String target) throws IOException {
    try (var inputs = new ReadingOptions.Inputs(List.of(source), standardInput)) {
      var items = inputs.all().getFirst();
      if (target.equals(STANDARD)) bundles.suggest(bundle, items, standardOutput);
      else tell(bundles.suggest(bundle, items, Path.of(target)), target);
    }
  }

  private void tell(long items, String target) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("items", items);
    fields.put("file", target);
    reply.print(
        fields, String.format(Locale.ENGLISH, "Suggested tags for %,d items in %s", items, target));
  }

  private static String text(Answer answer) {
    if (answer.tags().isEmpty()) return "No tag reaches its threshold.";
    var table = new TextTable("tag", "score", "source");
    for (var tag : answer.tags())
      table.add(tag.tag(), TextTable.number((double) tag.score()), tag.source());
    return table.toString();
  }
}
