package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.workbench.GuidePage;
import io.github.assay.workbench.GuidePage.Example;
import io.github.assay.workbench.GuidePage.RuledCase;
import io.github.assay.workbench.Guiding;
import io.github.assay.workbench.Workbenches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay vocabulary page`: what tags are for, as annotators read it.
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    description = {
      "Print the guideline page of tags in Markdown: what is written, gold that shows it, what was"
          + " ruled yes and no, and how the text came to be. Items of the test part are left out."
    },
    footer = {
      "",
      "--json: {\"pages\": [{\"tag\", \"facet\", \"definition\", \"use_when\", \"avoid_when\","
          + " \"example\", \"gold\": [{\"item\", \"title\", \"excerpt\"}], \"rulings\": [{\"item\","
          + " \"title\", \"excerpt\", \"verdict\", \"disputed\", \"cause\", \"precedent\","
          + " \"note\", \"at\"}], \"revisions\": [{\"version\", \"at\", \"author\","
          + " \"definition\", \"use_when\", \"avoid_when\", \"example\"}]}]}; precedent is null if"
          + " there is none. With --out: {\"pages\": count, \"folder\"}."
    })
final class VocabularyPageCommand implements Callable<Integer> {
  private final Workbenches workbenches;

  @Mixin private Reply reply;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace file")
  private Path workspace;

  @Parameters(
      index = "1..*",
      paramLabel = "TAG",
      description = "names or aliases of tags (default: all tags)")
  private List<String> tags = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write a file for each tag, and index.md, into this new or empty folder")
  private @Nullable Path folder;

  VocabularyPageCommand(Workbenches workbenches) {
    this.workbenches = workbenches;
  }

  @Override
  public Integer call() {
    try (var workbench = workbenches.openReadOnly(workspace)) {
      var names = new TagNames(workbench.workspace().vocabulary().current());
      var pages = pages(workbench.guiding(""), names);
      if (folder == null) reply.print(fields(pages), text(pages));
      else write(folder, pages);
      return ExitCode.FINE;
    }
  }

  private List<GuidePage> pages(Guiding guiding, TagNames names) {
    if (tags.isEmpty()) return guiding.all();
    return tags.stream().map(tag -> guiding.page(names.tag(tag).id(), "")).toList();
  }

  private static String text(List<GuidePage> pages) {
    return pages.stream()
        .map(GuideMarkdown::of)
        .map(String::strip)
        .collect(Collectors.joining("\n\n"));
  }

  private void write(Path into, List<GuidePage> pages) {
    try {
      Files.createDirectories(into);
      try (var inside = Files.list(into)) {
        if (inside.findAny().isPresent())
          throw new AssayException(
              "EXISTS", "the folder %s is not empty; nothing was written".formatted(into));
      }
      for (GuidePage page : pages)
        Files.writeString(into.resolve(GuideMarkdown.file(page.tag())), GuideMarkdown.of(page));
      Files.writeString(into.resolve("index.md"), GuideMarkdown.index(pages));
    } catch (IOException e) {
      throw new AssayException("WRITE_FAILED", "%s cannot be written".formatted(into), e);
    }
    var fields = new LinkedHashMap<String, Object>();
    fields.put("pages", pages.size());
    fields.put("folder", into.toString());
    reply.print(fields, "Wrote %,d pages and index.md into %s".formatted(pages.size(), into));
  }

  private static Map<String, Object> fields(List<GuidePage> pages) {
    return Map.of("pages", pages.stream().map(VocabularyPageCommand::fields).toList());
  }

  private static Map<String, @Nullable Object> fields(GuidePage page) {
    var tag = page.tag();
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("tag", tag.name());
    fields.put("facet", tag.facet());
    fields.putAll(fields(tag.guidance()));
    fields.put("gold", page.gold().stream().map(VocabularyPageCommand::fields).toList());
    fields.put("rulings", page.rulings().stream().map(VocabularyPageCommand::fields).toList());
    fields.put(
        "revisions",
        page.wordings().stream()
            .map(
                wording -> {
                  var one = new LinkedHashMap<String, @Nullable Object>();
                  one.put("version", wording.version());
                  one.put("at", wording.at().toString());
                  one.put("author", wording.author());
                  one.putAll(fields(wording.guidance()));
                  return one;
                })
            .toList());
    return fields;
  }

  private static Map<String, String> fields(Tag.Guidance guidance) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("definition", guidance.definition());
    fields.put("use_when", guidance.useWhen());
    fields.put("avoid_when", guidance.avoidWhen());
    fields.put("example", guidance.example());
    return fields;
  }

  private static Map<String, @Nullable Object> fields(Example example) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("item", example.item());
    fields.put("title", example.title());
    fields.put("excerpt", example.excerpt());
    return fields;
  }

  private static Map<String, @Nullable Object> fields(RuledCase ruled) {
    var fields = fields(ruled.example());
    fields.put("verdict", ruled.verdict() == Verdict.YES ? "yes" : "no");
    fields.put("disputed", ruled.isDisputed());
    fields.put("cause", ruled.basis().cause().name().toLowerCase(Locale.ROOT));
    fields.put("precedent", ruled.basis().precedent() > 0 ? ruled.basis().precedent() : null);
    fields.put("note", ruled.basis().note());
    fields.put("at", ruled.at().toString());
    return fields;
  }
}
