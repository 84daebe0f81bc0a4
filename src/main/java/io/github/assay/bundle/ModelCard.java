package io.github.assay.bundle;

import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// `card/MODEL_CARD.md`: what the model is, what it learned from, how well it does, and where it
/// should not be trusted; all of it computed from the run.
final class ModelCard {
  static final String ENTRY = "card/MODEL_CARD.md";

  /// A tag with fewer items to learn from is named as rare.
  private static final int RARE = 8;

  private final Release release;
  private final StringBuilder text = new StringBuilder();
  private final Formatter out = new Formatter(text, Locale.ENGLISH);

  private ModelCard(Release release) {
    this.release = release;
  }

  static String of(Release release) {
    var card = new ModelCard(release);
    card.addHead();
    card.addUse();
    card.addData();
    card.section("Results");
    new CardResults(release, card.out).add();
    card.addLimits();
    card.addLicence();
    return card.text.toString();
  }

  private void addHead() {
    var run = release.run();
    out.format("# Model card: %s %s\n\n", name(run.plan().recipe()), name(run.id()));
    out.format(
        "Proposes tags from a fixed list of %,d for a title and a description. Trained %s with the"
            + " recipe `%s`, seed %d, in %.1f seconds; every setting is in `%s`.\n",
        release.vocabulary().tags().size(),
        run.result().at(),
        run.plan().recipe(),
        run.plan().seed(),
        run.result().seconds(),
        Provenance.TRAINING);
    out.format("\n%s\n", name(release.summary()));
  }

  private void addUse() {
    section("Intended use");
    line(
        "- Propose tags to people who decide, and fill in tags where an error now and then does no"
            + " harm.");
    line("- Texts of the kind that it learned from, in the languages that it learned from.");
    line("- Not for decisions about people, and not where a missing tag must not happen unseen.");
    line("- It never proposes a tag outside of its list, and reads nothing but the two texts.");
  }

  private void addData() {
    var snapshot = release.snapshot();
    section("Data");
    out.format(
        "Frozen gold \"%s\" of %s: %,d items with %,d tags in all, vocabulary version %d.\n",
        name(snapshot.name()),
        snapshot.at(),
        snapshot.size().items(),
        snapshot.size().labels(),
        snapshot.size().vocabularyVersion());
    out.format("SHA-256 `%s`\n\n", snapshot.hash().hex());
    line("| part | items | used for |");
    line("|---|---:|---|");
    release
        .itemsByPart()
        .forEach((part, items) -> out.format("| %s | %,d | %s |\n", part, items, use(part)));
  }

  private static String use(String part) {
    return switch (Part.of(part)) {
      case TRAIN -> "learning";
      case VALIDATION -> "choosing settings and thresholds";
      case TEST -> "the figures below, and nothing else";
      case UNASSIGNED -> "nothing";
    };
  }

  private void addLimits() {
    section("Limits");
    var unseen = new ArrayList<String>();
    var rare = new ArrayList<String>();
    var counts = trainCounts();
    for (Tag tag : release.vocabulary().tags()) {
      int count = counts.getOrDefault(tag.id(), 0);
      if (count == 0) unseen.add(name(tag.name()));
      else if (count < RARE) rare.add(name(tag.name()));
    }
    out.format("- Tags without a single item to learn from: %s.\n", listed(unseen));
    out.format("- Tags with fewer than %d items to learn from: %s.\n", RARE, listed(rare));
    line(
        "- Gold is what people of this project decided; where they disagree, the model cannot be"
            + " right.");
    line("- Texts in scripts or languages that are not in the data get few tags or none.");
    out.format(
        "- `%s` holds texts of the data. Whoever gets the bundle can read them.\n",
        GoldenFile.ENTRY);
  }

  private void addLicence() {
    section("Licence");
    line(
        "The bundle's format and the program that reads it: Apache-2.0"
            + " (`LICENSES/Apache-2.0.txt`).");
    line(
        "What the model learned, and the texts among the golden cases, come from the data named"
            + " above;");
    line("the terms of that data hold for them. Libraries: `LICENSES/libraries.md`.");
  }

  private Map<Integer, Integer> trainCounts() {
    var counts = new TreeMap<Integer, Integer>();
    for (var gold : release.items())
      if (gold.part() == Part.TRAIN) for (int tag : gold.tags()) counts.merge(tag, 1, Integer::sum);
    return counts;
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "none" : names.size() + " (" + String.join(", ", names) + ")";
  }

  private static String name(String raw) {
    return Markdown.text(raw);
  }

  private void section(String title) {
    out.format("\n## %s\n\n", title);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
