package io.github.assay.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlimpseTest {
  @TempDir private Path folder;

  @Test
  void columnsComeWithTheirFirstValue() throws IOException {
    var seen = look("a.csv", "id,title,tags\n1,,x|y\n2,Second,\n");

    assertEquals("csv", seen.format().id());
    assertEquals(List.of("id", "title", "tags"), List.copyOf(seen.columns().keySet()));
    assertEquals(List.of("1", "Second", "x|y"), List.copyOf(seen.columns().values()));
  }

  @Test
  void otherSeparatorIsFound() throws IOException {
    var seen = look("a.csv", "id;title\n1;First\n");

    assertEquals(Optional.of(';'), seen.reading().delimiter());
    assertEquals(List.of("id", "title"), List.copyOf(seen.columns().keySet()));
  }

  @Test
  void keysOfLaterRecordsAreColumnsToo() throws IOException {
    var seen = look("a.jsonl", "{\"id\": 1}\n{\"id\": 2, \"tags\": [\"a\", \"b\"]}\n");

    assertEquals("{id=1, tags=a, b}", seen.columns().toString());
  }

  @Test
  void onlyTheBeginningIsRead() throws IOException {
    var text = "{\"id\": 1}\n".repeat(100) + "{\"late\": 1}\n";

    assertEquals(List.of("id"), List.copyOf(look("a.jsonl", text).columns().keySet()));
  }

  @Test
  void fileWithoutRecordsIsRefused() {
    var refused = assertThrows(UnreadableException.class, () -> look("a.csv", "id,title\n"));

    assertEquals("NO_ROWS", refused.code());
  }

  private Glimpse look(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, text);
    return Glimpse.of(Input.of(file), Reading.PLAIN);
  }
}
