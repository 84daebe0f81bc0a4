package io.github.assay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.domain.GoldItem;
import io.github.assay.domain.Item;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/// The train and validation parts of a folder with `vocabulary.json` and `items.jsonl` or
/// `items.jsonl.gz`. Items without tags are left out, and so, always, is the test part.
///
/// @param items by id; without a split all are in the train part
public record GoldFolder(Vocabulary vocabulary, List<GoldItem> items) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static GoldFolder read(Path folder) throws IOException {
    var vocabulary = vocabulary(JSON.readTree(folder.resolve("vocabulary.json").toFile()));
    var items = new ArrayList<GoldItem>();
    try (var lines =
        new BufferedReader(new InputStreamReader(open(folder), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        var row = JSON.readTree(line);
        var part = row.has("split") ? Part.of(row.get("split").asText()) : Part.TRAIN;
        if (part != Part.TEST && row.has("tags")) items.add(item(row, part, vocabulary));
      }
    }
    items.sort(Comparator.comparing(gold -> gold.item().id()));
    return new GoldFolder(vocabulary, items);
  }

  /// The items of one part.
  public List<GoldItem> part(Part part) {
    return items.stream().filter(gold -> gold.part() == part).toList();
  }

  /// All items in folds of about equal size. Items of one group, and of exactly one text, are in
  /// one fold; the seed decides in which.
  List<List<GoldItem>> folds(int count, long seed) {
    var units = new TreeMap<String, List<GoldItem>>();
    for (GoldItem gold : items) units.computeIfAbsent(unit(gold), u -> new ArrayList<>()).add(gold);
    var shuffled = new ArrayList<>(units.values());
    Collections.shuffle(shuffled, new Random(seed));
    var folds = new ArrayList<List<GoldItem>>();
    for (int fold = 0; fold < count; fold++) folds.add(new ArrayList<>());
    for (int unit = 0; unit < shuffled.size(); unit++)
      folds.get(unit % count).addAll(shuffled.get(unit));
    return folds;
  }

  private static String unit(GoldItem gold) {
    var item = gold.item();
    var group = item.origin().group();
    return group.isEmpty() ? item.title() + "\n" + item.description() : "group " + group;
  }

  private static InputStream open(Path folder) throws IOException {
    var plain = folder.resolve("items.jsonl");
    if (Files.exists(plain)) return Files.newInputStream(plain);
    return new GZIPInputStream(Files.newInputStream(folder.resolve("items.jsonl.gz")));
  }

  private static GoldItem item(JsonNode row, Part part, Vocabulary vocabulary) {
    var tags = new TreeSet<Integer>();
    for (JsonNode tag : row.get("tags"))
      vocabulary.named(tag.asText()).ifPresent(known -> tags.add(known.id()));
    var item =
        new Item(
            row.get("id").asText(),
            row.path("title").asText(""),
            row.path("description").asText(""),
            new Item.Origin(row.path("group").asText(""), "", "", "", "", "{}"));
    return GoldItem.of(item, tags, part);
  }

  private static Vocabulary vocabulary(JsonNode list) {
    var tags = new ArrayList<Tag>();
    for (JsonNode tag : list)
      tags.add(
          new Tag(
              tags.size() + 1,
              tag.get("name").asText(),
              tag.path("facet").asText(""),
              texts(tag.path("aliases")),
              texts(tag.path("parents")),
              Tag.Guidance.NONE));
    return new Vocabulary(1, tags);
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
