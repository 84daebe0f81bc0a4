package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.store.Opening;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.workbench.BackingUp;
import io.github.assay.workbench.Exporting;
import io.github.assay.workbench.Importing;
import io.github.assay.workbench.VocabularyEditing;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class TransferCommandsTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private String input = "";

  @BeforeEach
  void create() {
    new SqliteWorkspaces(CLOCK).create(folder.resolve("labels.db")).close();
  }

  /// Nothing by itself.
  @Command(name = "assay")
  private static final class Root {}

  private int run(String... arguments) {
    var workspaces = new SqliteWorkspaces(CLOCK);
    var benches =
        new Workbenches() {
          @Override
          public Workbench create(Path file) {
            return bench(workspaces.create(file));
          }

          @Override
          public Workbench open(Path file, Opening opening) {
            return bench(workspaces.open(file, opening));
          }

          @Override
          public Workbench openReadOnly(Path file) {
            return bench(workspaces.openReadOnly(file));
          }
        };
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    var failures = new FailureReply(false);
    return new CommandLine(new Root())
        .addSubcommand(new ImportCommand(benches, in, new Interruption()))
        .addSubcommand(new ExportCommand(benches, bytes, new Interruption()))
        .addSubcommand(VocabularyCommand.of(benches, in, bytes))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  /// Only the jobs that these commands do, whatever else a workbench can.
  private static Workbench bench(Workspace workspace) {
    return (Workbench)
        Proxy.newProxyInstance(
            Workbench.class.getClassLoader(),
            new Class<?>[] {Workbench.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "workspace" -> workspace;
                  case "backingUp" -> new BackingUp(workspace, CLOCK);
                  case "importing" -> new Importing(workspace, CLOCK);
                  case "exporting" -> new Exporting(workspace, CLOCK);
                  case "vocabularyEditing" -> new VocabularyEditing(workspace);
                  case "close" -> {
                    workspace.close();
                    yield null;
                  }
                  default -> throw new IllegalStateException(method.getName());
                });
  }

  private String db() {
    return folder.resolve("labels.db").toString();
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private void vocabulary() throws IOException {
    var file = file("tags.json", "[{\"tag\":\"nlp\",\"aliases\":[],\"parents\":[]}]");
    assertEquals(0, run("vocabulary", "import", db(), file), err::toString);
  }

  @Test
  void whatIsImportedIsExported() throws IOException {
    vocabulary();
    input = "id,title,tags\n1,a,nlp\n";

    assertEquals(0, run("import", db(), "-", "--labels-as", "gold", "--json"), err::toString);
    assertEquals(0, run("export", db(), "items", "--out", "-", "--format", "csv"), err::toString);
    assertEquals(
        """
        id,title,description,tags,split,group,source,created_at,url,unapproved,extra
        1,a,,nlp,,,,,,,
        """,
        bytes.toString(StandardCharsets.UTF_8));
    assertTrue(out.toString().contains("{\"status\":\"accepted\",\"files\":[{\"file\":"));
  }

  @Test
  void aLogOfDecisionsFollowsItemsWhoseTagsWereLeft() throws IOException {
    vocabulary();
    var items = file("items.csv", "id,title,tags\n1,a,nlp\n2,b,\n");
    assertEquals(0, run("import", db(), items, "--labels-by", "anna"), err::toString);
    var log = folder.resolve("log.jsonl").toString();
    assertEquals(0, run("export", db(), "decisions", "--out", log), err::toString);
    var other = folder.resolve("other.db").toString();
    new SqliteWorkspaces(CLOCK).create(Path.of(other)).close();
    run("vocabulary", "import", other, folder.resolve("tags.json").toString());

    assertEquals(0, run("import", other, items, "--labels-as", "none"), err::toString);
    assertEquals(0, run("import", other, log, "--format", "decisions"), err::toString);
    var again = folder.resolve("again.jsonl").toString();
    assertEquals(0, run("export", other, "decisions", "--out", again), err::toString);
    assertEquals(Files.readString(Path.of(log)), Files.readString(Path.of(again)));
    assertEquals(true, Files.readString(Path.of(log)).contains("anna"));
  }

  @Test
  void aBadFileIsRefusedWithTwo() throws IOException {
    assertEquals(2, run("import", db(), file("items.csv", "id,title\n1\n")));
    assertEquals(
        """
        Nothing was imported: 1 problem.
          ROW_WIDTH items.csv:2: expected 2 values, as there are columns, and found 1
        """,
        err.toString().replace(System.lineSeparator(), "\n"));
    assertEquals(2, run("import", db(), file("x.csv", "id,title\n1\n"), "--json"));
    assertTrue(
        out.toString()
            .startsWith(
                "{\"status\":\"refused\",\"problems\":{\"total\":1,\"first\":[{\"code\":\"ROW_WIDTH\""));
  }

  @Test
  void wrongWordsAreWrongUse() throws IOException {
    var items = file("items.csv", "id,title\n1,a\n");

    assertEquals(2, run("import", db(), items, "--labels-as", "silver"));
    assertEquals(2, run("import", db(), items, "--labels-as", "gold", "--labels-by", "anna"));
    assertEquals(2, run("import", db(), items, "--labels-by", "gold"));
    assertEquals(2, run("import", db(), items, "--format", "xlsx"));
    assertEquals(2, run("import", db(), items, "--map", "title"));
    assertEquals(2, run("import", db(), items, "--encoding", "klingon"));
    assertEquals(2, run("import", folder.resolve("none.db").toString(), items));
    assertEquals(2, run("export", db(), "everything", "--out", "-"));
    assertEquals("", out.toString());
  }

  @Test
  void anExportForSpreadsheetsSaysSoInItsName() throws IOException {
    run("import", db(), file("items.csv", "id,title\n1,=a\n"));
    var name = folder.resolve("out.csv").toString();

    assertEquals(
        0, run("export", db(), "items", "--out", name, "--for-spreadsheets"), err::toString);
    assertEquals(
        "1,'=a,",
        Files.readAllLines(folder.resolve("out.for-spreadsheets.csv")).get(1).substring(0, 6));
  }

  @Test
  void aVocabularyIsChecked() throws IOException {
    vocabulary();
    assertEquals(0, run("vocabulary", "check", db()));
    var doubtful = file("doubtful.json", "[{\"name\":\"nlp\",\"parents\":[\"none\"]}]");

    assertEquals(1, run("vocabulary", "check", db(), doubtful));
    assertEquals(0, run("vocabulary", "export", db()));
    assertEquals(
        "[\n{\"name\":\"nlp\",\"facet\":\"\",\"aliases\":[],\"parents\":[]}\n]\n",
        bytes.toString(StandardCharsets.UTF_8));
  }
}
