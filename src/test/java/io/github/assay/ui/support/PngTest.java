package io.github.assay.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.assay.testing.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

class PngTest {
  @Seeds(20)
  void everyPixelComesBack(Random random) throws IOException {
    int width = 1 + random.nextInt(40);
    int height = 1 + random.nextInt(40);
    var image = new WritableImage(width, height);
    for (int y = 0; y < height; y++)
      for (int x = 0; x < width; x++)
        image.getPixelWriter().setArgb(x, y, 0xff000000 | random.nextInt());

    var read = ImageIO.read(new ByteArrayInputStream(Png.of(image)));

    assertEquals(width, read.getWidth());
    assertEquals(height, read.getHeight());
    assertEquals(pixels(image), pixels(read));
  }

  private static String pixels(Image image) {
    var text = new StringBuilder();
    for (int y = 0; y < image.getHeight(); y++)
      for (int x = 0; x < image.getWidth(); x++)
        text.append(Integer.toHexString(image.getPixelReader().getArgb(x, y))).append(' ');
    return text.toString();
  }

  private static String pixels(java.awt.image.BufferedImage image) {
    var text = new StringBuilder();
    for (int y = 0; y < image.getHeight(); y++)
      for (int x = 0; x < image.getWidth(); x++)
        text.append(Integer.toHexString(image.getRGB(x, y))).append(' ');
    return text.toString();
  }
}
