package io.github.assay.ui.sketch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.assay.domain.*;
import io.github.assay.evaluation.*;
import io.github.assay.learning.*;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.workbench.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;

public final class Lab {
  static final ObjectMapper JSON = new ObjectMapper();

  static void fill(Workspace w) throws Exception {
    var tags = new ArrayList<Tag>();
    for (JsonNode n : JSON.readTree(Files.readString(Path.of("sample-data/vocabulary.json"))))
      tags.add(
          new Tag(
              0,
              n.get("name").asText(),
              n.get("facet").asText(),
              list(n.get("aliases")),
              list(n.get("parents")),
              Tag.Guidance.NONE));
    var v = w.vocabulary().replace(tags, "owner");
    w.bulk()
        .write(
            writer -> {
              try {
                for (String line : Files.readAllLines(Path.of("sample-data/items.jsonl"))) {
                  var n = JSON.readTree(line);
                  var item =
                      new Item(
                          n.get("id").asText(),
                          n.path("title").asText(),
                          n.path("description").asText(),
                          Item.Origin.NONE);
                  writer.item(item, List.of());
                  if (n.has("tags")) {
                    var ids = new ArrayList<Integer>();
                    for (String t : list(n.get("tags"))) ids.add(v.named(t).orElseThrow().id());
                    writer.labels(
                        "import",
                        Decision.GOLD,
                        new LabelRow(
                            item.id(),
                            Outcome.TAGGED,
                            ids,
                            List.of(),
                            List.of(),
                            new Basis.File("items.jsonl")));
                  }
                }
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    new Splitting(w).stratified(Splitting.Shares.STANDARD, 1);
    w.snapshots().freeze("gold-1", "owner");
  }

  static List<String> list(JsonNode n) {
    var l = new ArrayList<String>();
    n.forEach(x -> l.add(x.asText()));
    return l;
  }

  static void run(Workspace w, String recipe, double skill, long seed, Instant at, double seconds) {
    var snap = w.snapshots().all().getLast();
    var scored = new ArrayList<ScoredItem>();
    var validation = new ArrayList<GoldItem>();
    var tags = w.vocabulary().current().tags().stream().map(Tag::id).sorted().toList();
    var random = new Random(seed);
    var ease = new HashMap<Integer, Double>();
    for (int t : tags) ease.put(t, random.nextGaussian() * .5);
    w.snapshots()
        .forEach(
            snap.id(),
            g -> {
              if (g.part() != Part.VALIDATION && g.part() != Part.TEST) return;
              if (g.part() == Part.VALIDATION) validation.add(g);
              var values = new float[tags.size()];
              for (int i = 0; i < values.length; i++) {
                boolean right = g.tags().contains(tags.get(i));
                double z = random.nextGaussian() + (right ? skill + ease.get(tags.get(i)) : -2.1);
                values[i] = (float) (1 / (1 + Math.exp(-z)));
              }
              scored.add(new ScoredItem(g.item().id(), g.part(), Scores.of(tags, values)));
            });
    var th =
        ThresholdTuning.STANDARD.tune(
            ValidationScores.of(
                tags,
                validation,
                scored.stream().filter(s -> s.part() == Part.VALIDATION).toList()));
    var env = new TreeMap<>(Map.of("java", "25.0.3", "os", "Linux", "assay", "0.1.0"));
    w.runs()
        .add(
            new Run(
                w.runs().nextId(),
                new Run.Plan(recipe, new TreeMap<>(Map.of("epochs", "10", "ngrams", "1-2")), seed),
                snap.id(),
                new Run.Result(at, seconds, th, env)),
            scored,
            new TreeMap<>(Map.of("weights.bin", new byte[(int) (seconds * 1e5)])));
  }

  static List<Recipe> recipes() {
    return List.of();
  }

  record Bench(Workspace workspace, Clock clock, Evaluating evaluating) implements Workbench {
    public Surveying surveying() {
      return new Surveying(workspace);
    }

    public Annotating annotating(String a) {
      return new Annotating(workspace, a, clock);
    }

    public Splitting splitting() {
      return new Splitting(workspace);
    }

    public Comparing comparing() {
      return new Comparing(evaluating, new PairedTest(500, 500, 1));
    }

    public Browsing browsing(String a) {
      return new Browsing(workspace, a);
    }

    public io.github.assay.workbench.Suggester suggester() {
      return i -> List.of();
    }

    public Training training() {
      return new Training(workspace, recipes(), clock, new TreeMap<>());
    }

    public void close() {
      workspace.close();
    }
  }

  static Workbenches benches(Clock clock) {
    var ws = new SqliteWorkspaces(clock);
    return new Workbenches() {
      Workbench bench(Workspace w) {
        return new Bench(
            w,
            clock,
            new Evaluating(
                w,
                (i, v) -> {
                  var s = new HashSet<Integer>();
                  for (Tag t : v.tags())
                    if ((i.title() + i.description())
                        .toLowerCase()
                        .contains(t.name().replace('-', ' '))) s.add(t.id());
                  return s;
                }));
      }

      public Workbench create(Path f) {
        return bench(ws.create(f));
      }

      public Workbench open(Path f) {
        return bench(ws.open(f));
      }

      public Workbench openReadOnly(Path f) {
        return bench(ws.openReadOnly(f));
      }
    };
  }
}
