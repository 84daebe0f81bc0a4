package io.github.assay.store.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.assay.domain.Part;
import io.github.assay.domain.Run;
import io.github.assay.domain.ScoredItem;
import io.github.assay.domain.Sha256;
import io.github.assay.domain.Thresholds;
import io.github.assay.store.Ground;
import io.github.assay.store.PackedModel;
import io.github.assay.store.RunStore;
import io.github.assay.store.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Runs in the database.
final class SqlRuns implements RunStore {
  private static final String RUNS =
      """
      select id, recipe, settings, seed, snapshot, at, seconds, thresholds, environment
      from run
      """;

  private static final TypeReference<SortedMap<String, String>> TEXTS = new TypeReference<>() {};

  private final Database database;
  private final ModelParts parts;

  private final SqlFindings findings;
  private final SqlSnapshots snapshots;

  SqlRuns(Database database, SqlSnapshots snapshots) {
    this.database = database;
    this.snapshots = snapshots;
    this.parts = new ModelParts(database);
    this.findings = new SqlFindings(database, parts);
  }

  @Override
  public void add(Run run, List<ScoredItem> scores, PackedModel model) {
    var hash = hash(run, scores, hashes(model));
    database.write(() -> insert(run, scores, model, hash));
  }

  @Override
  public void add(Run run, List<ScoredItem> scores, PackedModel model, Ground ground) {
    var hash = hash(run, scores, hashes(model));
    var goldHash = snapshots.hash(ground);
    database.write(
        () -> {
          if (run.snapshot() != snapshots.nextId())
            throw new IllegalArgumentException(run.snapshot() + " is not " + snapshots.nextId());
          SqlSplits.makeIfNone(database, ground.split());
          snapshots.insert(ground, goldHash);
          insert(run, scores, model, hash);
        });
  }

  private void insert(Run run, List<ScoredItem> scores, PackedModel model, byte[] hash) {
    if (!run.id().equals(nextId()))
      throw new IllegalArgumentException(run.id() + " is not " + nextId());
    if (!database.has("select 1 from snapshot where id = ?", run.snapshot()))
      throw new StoreException("NOT_FOUND", "there is no snapshot " + run.snapshot());
    long number = nextNumber();
    insert(number, run, hash);
    for (ScoredItem scored : scores) insert(number, scored);
    for (PackedModel.Part part : model.parts()) parts.add(number, part);
  }

  /// Writes a run of another file without the parts of its model, within the transaction that is
  /// under way.
  ///
  /// @param model its parts, whose hashes belong to the run
  /// @return its number
  long copy(Run run, List<ScoredItem> scores, SortedMap<String, byte[]> model) {
    long number = nextNumber();
    insert(number, run, hash(run, scores, contentHashes(model)));
    for (ScoredItem scored : scores) insert(number, scored);
    return number;
  }

  private static SortedMap<String, Sha256> contentHashes(SortedMap<String, byte[]> model) {
    var hashes = new TreeMap<String, Sha256>();
    model.forEach((name, content) -> hashes.put(name, Sha256.of(content)));
    return hashes;
  }

  private static SortedMap<String, Sha256> hashes(PackedModel model) {
    var hashes = new TreeMap<String, Sha256>();
    for (PackedModel.Part part : model.parts()) hashes.put(part.name(), part.hash());
    return hashes;
  }

  private void insert(long number, Run run, byte[] hash) {
    database.change(
        """
        insert into run(number, id, recipe, settings, seed, snapshot, at, seconds, thresholds,
          environment, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        number,
        run.id(),
        run.plan().recipe(),
        Json.write(run.plan().settings()),
        run.plan().seed(),
        run.snapshot(),
        run.result().at().toString(),
        run.result().seconds(),
        Json.write(run.result().thresholds()),
        Json.write(run.result().environment()),
        hash);
  }

  private void insert(long number, ScoredItem scored) {
    database.change(
        "insert into run_score(run, item, part, scores) values (?, ?, ?, ?)",
        number,
        SqlItems.number(database, scored.item()),
        scored.part().name(),
        ScoresBytes.write(scored.scores()));
  }

  /// Looks at what was found out with runs later.
  ///
  /// @throws StoreException `STORE_DAMAGED` if something is not as it was
  void checkFindings() {
    findings.check();
  }

  /// Whether a run, its scores and its model are as they were.
  boolean holds(Run run) {
    var stored =
        database
            .first("select hash from run where id = ?", row -> row.getBytes(1), run.id())
            .orElse(new byte[0]);
    var hashes = contentHashes(model(run.id()));
    return Arrays.equals(stored, hash(run, scores(run.id()), hashes));
  }

  private static byte[] hash(Run run, List<ScoredItem> scores, SortedMap<String, Sha256> model) {
    var fingerprint = new Fingerprint().text(run.id()).number(run.snapshot());
    fingerprint.text(run.plan().recipe()).text(Json.write(run.plan().settings()));
    fingerprint.number(run.plan().seed()).text(run.result().at().toString());
    fingerprint.number(run.result().seconds()).text(Json.write(run.result().thresholds()));
    fingerprint.text(Json.write(run.result().environment()));
    model.forEach((name, hash) -> fingerprint.text(name).text(hash.hex()));
    scores.stream()
        .sorted((a, b) -> CodePoints.ORDER.compare(a.item(), b.item()))
        .forEach(
            scored ->
                fingerprint
                    .text(scored.item())
                    .text(scored.part().name())
                    .bytes(ScoresBytes.write(scored.scores())));
    return fingerprint.take();
  }

  private long nextNumber() {
    return 1 + database.number("select coalesce(max(number), 0) from run");
  }

  @Override
  public String nextId() {
    return String.format(Locale.ROOT, "R-%04d", nextNumber());
  }

  @Override
  public List<Run> all() {
    return database.list(RUNS + "order by number", this::read);
  }

  @Override
  public Optional<Run> find(String id) {
    return database.first(RUNS + "where id = ?", this::read, id);
  }

  @Override
  public List<ScoredItem> scores(String run) {
    return database.list(
        """
        select i.id, s.part, s.scores from run r
        join run_score s on s.run = r.number join item i on i.number = s.item
        where r.id = ? order by i.id\
        """,
        this::scored,
        run);
  }

  @Override
  public SortedMap<String, byte[]> model(String run) {
    return parts.of(run);
  }

  @Override
  public void addFinding(String run, String kind, String content) {
    database.writeAside(() -> findings.add(run, kind, content));
  }

  @Override
  public int countFindings(String kind) {
    return findings.count(kind);
  }

  @Override
  public List<Finding> findings(String kind) {
    return findings.all(kind);
  }

  private ScoredItem scored(ResultSet row) throws SQLException {
    try {
      return new ScoredItem(
          row.getString(1), Part.valueOf(row.getString(2)), ScoresBytes.read(row.getBytes(3)));
    } catch (IllegalArgumentException e) {
      throw database.damaged("the scores of item " + row.getString(1), e);
    }
  }

  private Run read(ResultSet row) throws SQLException {
    try {
      return new Run(
          row.getString(1),
          new Run.Plan(row.getString(2), Json.read(row.getString(3), TEXTS), row.getLong(4)),
          row.getLong(5),
          new Run.Result(
              Instant.parse(row.getString(6)),
              row.getDouble(7),
              Json.read(row.getString(8), new TypeReference<Thresholds>() {}),
              Json.read(row.getString(9), TEXTS)));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw database.damaged("run " + row.getString(1), e);
    }
  }
}
