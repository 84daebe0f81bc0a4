package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class ProseTest extends ApplicationTest {
  private static final List<String> TEXTS =
      List.of(
          "نص من اليمين إلى اليسار. ".repeat(12),
          "شرح الشبكات العصبية البيانية مع PyTorch في 12 دقيقة ".repeat(6),
          "רשתות עצביות על גרפים, הסבר קצר עם דוגמאות. ".repeat(8),
          "ग्राफ तंत्रिका नेटवर्क का सरल परिचय और उदाहरण। ".repeat(8),
          "โครงข่ายประสาทเทียมแบบกราฟอธิบายอย่างง่าย".repeat(8),
          "ا".repeat(300),
          "One line, then العربية, then “quoted” 🎉 text, and so on. ".repeat(6));

  @Test
  void everyScriptWrapsAtEveryWidth() {
    interact(
        () -> {
          for (String text : TEXTS)
            for (int width = 150; width < 900; width += 37) {
              var prose = new Prose(text);
              new Scene(new StackPane(prose), width, 400);
              double wrapped = prose.prefHeight(width);
              assertTrue(wrapped > 1.5 * prose.prefHeight(100_000), text + " at " + width);
            }
        });
  }

  @Test
  void theSideIsThatOnWhichTheTextBegins() {
    interact(
        () -> {
          var prose = new Prose("مرحبا");
          assertEquals(NodeOrientation.RIGHT_TO_LEFT, prose.getNodeOrientation());
          prose.show("Hello, مرحبا");
          assertEquals(NodeOrientation.LEFT_TO_RIGHT, prose.getNodeOrientation());
          assertEquals("Hello, مرحبا", prose.text());
          assertTrue(prose.getChildren().stream().allMatch(Text.class::isInstance));
        });
  }
}
