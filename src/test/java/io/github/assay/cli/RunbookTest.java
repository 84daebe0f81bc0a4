package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.assay.testing.GoldWorkspace;
import io.github.assay.testing.WordRecipe;
import io.github.assay.testing.WordRuns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands of a bundle's runbook do what it says, one after the other.
class RunbookTest {
  @TempDir private Path folder;

  @Test
  void everyCommandOfTheRunbookWorks() throws IOException, InterruptedException {
    Assumptions.assumeTrue(has("unzip") && has("sha256sum"), "no unzip or sha256sum here");
    try (var gold = new GoldWorkspace(folder)) {
      WordRuns.train(gold);
      var shell = new BundleShell(gold, List.of(new WordRecipe()));
      for (String name : List.of("bundle.zip", "previous.zip"))
        shell.run("bundle", "export", "labels.db", "R-0001", folder.resolve(name) + "");
      Files.writeString(folder.resolve("items.jsonl"), "{\"id\":\"a\",\"title\":\"the fox\"}\n");

      var commands = commands();
      for (String command : commands) {
        if (command.startsWith("assay ")) assertEquals(0, inside(shell, command), command);
        else assertEquals(0, outside(command), command);
      }

      assertEquals(9, commands.size(), commands + "");
      assertTrue(Files.exists(folder.resolve("suggestions.jsonl")));
      assertTrue(Files.exists(folder.resolve("bundle/model/model.words.tsv")));
    }
  }

  private List<String> commands() throws IOException {
    try (var zip = new ZipFile(folder.resolve("bundle.zip").toFile())) {
      var in = zip.getInputStream(zip.getEntry("runbook/RUNBOOK.md"));
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var blocks = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(text);
      var commands = new ArrayList<String>();
      while (blocks.find()) commands.addAll(blocks.group(1).lines().toList());
      return commands;
    }
  }

  /// Runs one of our own commands in this process, with its files in the folder of the test.
  private int inside(BundleShell shell, String command) {
    var words = new ArrayList<String>();
    var word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command);
    while (word.find())
      words.add(
          word.group(1) != null
              ? word.group(1)
              : word.group(2).matches(".*\\.(zip|jsonl)")
                  ? folder.resolve(word.group(2)).toString()
                  : word.group(2));
    return shell.run(words.subList(1, words.size()).toArray(String[]::new)).status();
  }

  private int outside(String command) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile())
        .start()
        .waitFor();
  }

  private boolean has(String tool) throws IOException, InterruptedException {
    return outside("command -v " + tool) == 0;
  }
}
