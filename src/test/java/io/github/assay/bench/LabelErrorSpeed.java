package io.github.assay.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assay.Wiring;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Part;
import io.github.assay.domain.Tag;
import io.github.assay.learning.Progress;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.workbench.LabelErrors;
import io.github.assay.workbench.Matter;
import io.github.assay.workbench.Training;
import io.github.assay.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Prints how long it takes to see the suspects that were found before, in a workspace of generated
/// items that five people labelled.
///
/// `LabelErrorSpeed [ITEMS] [TAGS] [SUSPECTS]`
public final class LabelErrorSpeed {
  private static final int PEOPLE = 5;
  private static final Set<Matter.Kind> SUSPECTS = Set.of(Matter.Kind.SUSPECT);

  private final Random random = new Random(1);
  private final int items;
  private final int tags;

  private LabelErrorSpeed(int items, int tags) {
    this.items = items;
    this.tags = tags;
  }

  public static void main(String[] arguments) throws IOException {
    int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int tags = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 400;
    int suspects = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40_000;
    var file = Files.createTempDirectory("label-errors").resolve("labels.db");
    var benches = new Wiring(Map.of()).workbenches();
    try (var bench = benches.create(file)) {
      new LabelErrorSpeed(items, tags).fill(bench, suspects);
    }
    try (var bench = benches.openReadOnly(file)) {
      for (int again = 0; again < 3; again++) {
        var conflicts = bench.conflicts();
        for (Set<Matter.Kind> kinds : List.of(others(), SUSPECTS, all()))
          Readings.once("open " + kinds, () -> conflicts.open(kinds, Progress.none()));
        Readings.once("found, ruled, fixed", conflicts::mended);
        Readings.once("the same again", conflicts::mended);
      }
    }
  }

  private static Set<Matter.Kind> all() {
    return EnumSet.allOf(Matter.Kind.class);
  }

  private static Set<Matter.Kind> others() {
    return EnumSet.complementOf(EnumSet.copyOf(SUSPECTS));
  }

  private void fill(Workbench bench, int suspects) throws JsonProcessingException {
    var workspace = bench.workspace();
    var all = new ArrayList<Tag>();
    for (int tag = 0; tag < tags; tag++)
      all.add(new Tag(0, "tag number " + tag, "", List.of(), List.of(), Tag.Guidance.NONE));
    workspace.vocabulary().replace(all, "owner");
    workspace
        .bulk()
        .write(
            writer -> {
              for (int at = 0; at < items; at++) {
                writer.item(new Item("i" + at, "Item " + at, text(), Item.Origin.NONE), List.of());
                var right = some();
                for (int person = 0; person < PEOPLE; person++)
                  writer.labels("import", "p" + person, row("i" + at, right));
              }
            });
    var parts = new HashMap<String, Part>();
    for (int at = 0; at < items; at++) parts.put("i" + at, Part.TRAIN);
    workspace.splits().replace(parts, "all to train");
    var run = bench.training().train(new Training.Request("prior", Map.of(), 1), Progress.none());
    workspace.runs().addFinding(run.id(), "label-errors", found(bench, suspects, run.id()));
  }

  private String found(Workbench bench, int suspects, String run) throws JsonProcessingException {
    var some = new ArrayList<LabelErrors.Suspect>();
    var plan = bench.workspace().runs().find(run).orElseThrow().plan();
    var seen = new HashMap<String, Set<Integer>>();
    while (some.size() < suspects) {
      var item = "i" + random.nextInt(items);
      int tag = 1 + random.nextInt(tags);
      if (!seen.computeIfAbsent(item, _ -> new TreeSet<>()).add(tag)) continue;
      boolean given = bench.workspace().gold().find(item).orElseThrow().tags().contains(tag);
      double chance = random.nextDouble();
      some.add(new LabelErrors.Suspect(item, tag, given, chance, .5, random.nextDouble()));
    }
    var passport = new LabelErrors.Passport(run, plan, 5, 1, "");
    return JsonMapper.builder()
        .build()
        .writeValueAsString(new LabelErrors(passport, new LabelErrors.Size(items, tags, 0), some));
  }

  private String text() {
    var words = new StringBuilder();
    for (int word = 0; word < 60; word++)
      words.append("word").append((int) (3_000 * Math.pow(random.nextDouble(), 2))).append(' ');
    return words.toString();
  }

  private List<Integer> some() {
    var some = new TreeSet<Integer>();
    while (some.size() < 4) some.add(1 + (int) (tags * Math.pow(random.nextDouble(), 2)));
    return List.copyOf(some);
  }

  private static LabelRow row(String item, List<Integer> tags) {
    return new LabelRow(
        item, Outcome.TAGGED, tags, List.of(), List.of(), new Basis.File("people.csv"));
  }
}
