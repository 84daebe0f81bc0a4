package io.github.assay.cli;

import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Verdict;
import io.github.assay.store.VocabularyStore.Wording;
import io.github.assay.workbench.GuidePage;
import io.github.assay.workbench.GuidePage.Example;
import io.github.assay.workbench.GuidePage.RuledCase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The page of a tag in Markdown. Whatever people wrote is shown as text: nothing in it is read as
/// Markdown or HTML.
final class GuideMarkdown {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|&~]");
  private static final Pattern LIST = Pattern.compile("^(\\s*)([-+=]|\\d+[.)])", Pattern.MULTILINE);
  private static final String END = "\n";

  private final StringBuilder text = new StringBuilder();

  private GuideMarkdown() {}

  static String of(GuidePage page) {
    var markdown = new GuideMarkdown();
    markdown.write(page);
    return markdown.text.toString();
  }

  /// The name of a tag's file: its name as far as every file system takes it, and its id.
  static String file(Tag tag) {
    var name = TagKey.of(tag.name()).value().replaceAll("[^\\p{L}\\p{N}]+", "-");
    var plain = name.replaceAll("^-|-$", "");
    var whole = plain.substring(0, Math.min(plain.length(), 60));
    return (whole.isEmpty() ? "tag" : whole) + "-" + tag.id() + ".md";
  }

  /// A list of all pages, as links.
  static String index(List<GuidePage> pages) {
    var index = new StringBuilder("# Tags" + END + END);
    var facets = pages.stream().map(page -> page.tag().facet()).distinct().toList();
    for (String facet : facets) {
      if (!facet.isEmpty()) index.append("## ").append(plain(facet)).append(END).append(END);
      for (GuidePage page : pages)
        if (page.tag().facet().equals(facet))
          index.append(
              "- [%s](%s)%s%s"
                  .formatted(
                      plain(page.tag().name()),
                      file(page.tag()),
                      page.tag().guidance().definition().isBlank()
                          ? ""
                          : ": " + line(page.tag().guidance().definition()),
                      END));
      index.append(END);
    }
    return index.toString();
  }

  private void write(GuidePage page) {
    var tag = page.tag();
    heading("# ", tag.name());
    facts(tag);
    var guidance = tag.guidance();
    paragraph(guidance.definition());
    section("Use when", guidance.useWhen());
    section("Avoid when", guidance.avoidWhen());
    section("Example", guidance.example());
    for (GuidePage.Unlike pair : page.unlike()) section("Unlike " + pair.name(), pair.text());
    list("In gold", page.gold().stream().map(GuideMarkdown::gold).toList());
    list("Ruled yes", page.ruled(Verdict.YES).stream().map(GuideMarkdown::ruled).toList());
    list("Ruled no", page.ruled(Verdict.NO).stream().map(GuideMarkdown::ruled).toList());
    list("Revisions", page.wordings().stream().map(GuideMarkdown::wording).toList());
  }

  private void facts(Tag tag) {
    var facts = new ArrayList<String>();
    if (!tag.facet().isEmpty()) facts.add("Facet: " + plain(tag.facet()));
    if (!tag.aliases().isEmpty()) facts.add("Aliases: " + plain(String.join(", ", tag.aliases())));
    if (!tag.parents().isEmpty()) facts.add("Implies: " + plain(String.join(", ", tag.parents())));
    for (String fact : facts) text.append("- ").append(fact).append(END);
    if (!facts.isEmpty()) text.append(END);
  }

  private void heading(String mark, String words) {
    text.append(mark).append(line(words)).append(END).append(END);
  }

  private void paragraph(String words) {
    if (!words.isBlank()) text.append(plain(words.strip())).append(END).append(END);
  }

  private void section(String title, String words) {
    if (words.isBlank()) return;
    heading("## ", title);
    paragraph(words);
  }

  private void list(String title, List<String> lines) {
    if (lines.isEmpty()) return;
    heading("## ", title);
    for (String line : lines) text.append("- ").append(line).append(END);
    text.append(END);
  }

  private static String gold(Example example) {
    return "**%s** (%s)%s"
        .formatted(
            line(example.title()),
            plain(example.item()),
            example.excerpt().isEmpty() ? "" : ": " + line(example.excerpt()));
  }

  private static String ruled(RuledCase ruled) {
    var parts = new ArrayList<String>();
    parts.add(day(ruled.at()));
    if (ruled.isDisputed()) parts.add("disputed");
    var cause = ruled.basis().cause().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    if (!cause.equals("none")) parts.add(cause);
    if (ruled.basis().precedent() > 0) parts.add("precedent " + ruled.basis().precedent());
    var note = ruled.basis().note().isBlank() ? "" : " Note: " + line(ruled.basis().note());
    return "%s (%s)%s".formatted(gold(ruled.example()), String.join(", ", parts), note);
  }

  private static String wording(Wording wording) {
    return "version %d, %s, %s: %s"
        .formatted(
            wording.version(),
            day(wording.at()),
            plain(wording.author()),
            wording.guidance().definition().isBlank()
                ? "no definition"
                : line(wording.guidance().definition()));
  }

  private static String day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static String line(String words) {
    return plain(words.strip().replaceAll("\\s+", " "));
  }

  private static String plain(String words) {
    var quoted = SPECIAL.matcher(words).replaceAll("\\\\$0");
    return LIST.matcher(quoted).replaceAll("$1\\\\$2");
  }
}
