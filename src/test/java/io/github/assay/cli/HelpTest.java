package io.github.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.Wiring;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelpTest {
  @Test
  void theListOfCommandsHasWholeSentences() {
    var commands = Assay.commandLine(new Wiring(Map.of()).doors(), "").getSubcommands();

    var cut =
        commands.entrySet().stream()
            .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
            .filter(entry -> !first(entry.getValue()).endsWith("."))
            .map(Map.Entry::getKey)
            .toList();

    assertEquals(List.of(), cut);
  }

  /// What the list shows of a command.
  private static String first(picocli.CommandLine command) {
    return command.getCommandSpec().usageMessage().description()[0];
  }
}
