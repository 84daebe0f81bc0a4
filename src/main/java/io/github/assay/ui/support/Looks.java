package io.github.assay.ui.support;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.github.assay.settings.Settings;
import io.github.assay.settings.Settings.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;

/// Dresses scenes: theme, our own style sheet, fonts and text size. To be used on the JavaFX
/// thread.
public final class Looks {
  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
  private static final double EM = 14;

  /// Below this width, in widths of a letter m, a window says less beside its screen.
  private static final double ROOMY = 60;

  private static final List<String> FONTS =
      List.of(
          "inter/Inter-Regular.otf",
          "inter/Inter-SemiBold.otf",
          "inter/Inter-Bold.otf",
          "inter/Inter-Italic.otf",
          "roboto/Roboto-Regular.ttf",
          "roboto/Roboto-Medium.ttf");

  /// Text sizes that people can choose, in percent.
  public static final List<Integer> TEXT_SIZES = List.of(100, 115, 130, 150, 200);

  /// Reads the fonts; once is enough.
  public static void loadFonts() {
    for (String font : FONTS)
      try (var stream = Looks.class.getResourceAsStream("/com/formdev/flatlaf/fonts/" + font)) {
        if (stream != null) Font.loadFont(stream, 14);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the font " + font, e);
      }
  }

  /// Dresses a scene and keeps it dressed as the settings, or the system while it is in a window,
  /// change.
  public static void follow(Scene scene, LiveSettings settings) {
    Runnable dress = () -> dress(scene, settings.current());
    settings.currentProperty().subscribe(dress);
    dress.run();
    var system = new AtomicReference<>(Subscription.EMPTY);
    scene
        .windowProperty()
        .subscribe(
            window -> {
              system.get().unsubscribe();
              system.set(
                  window == null
                      ? Subscription.EMPTY
                      : Platform.getPreferences().colorSchemeProperty().subscribe(dress));
            });
    scene.widthProperty().subscribe(() -> tighten(scene, settings.current()));
  }

  /// Dresses a scene once.
  public static void dress(Scene scene, Settings settings) {
    var dark = isDark(settings.look());
    scene.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    var own = String.valueOf(Looks.class.getResource("assay.css"));
    if (!scene.getStylesheets().contains(own)) scene.getStylesheets().add(own);
    var classes = scene.getRoot().getStyleClass();
    classes.removeIf(name -> name.startsWith("text-size-") || name.startsWith("look-"));
    classes.addAll(
        "text-size-" + nearest(settings.textPercent()), dark ? "look-dark" : "look-light");
    tighten(scene, settings);
  }

  private static void tighten(Scene scene, Settings settings) {
    boolean isTight = scene.getWidth() < ROOMY * EM * nearest(settings.textPercent()) / 100;
    scene.getRoot().pseudoClassStateChanged(TIGHT, isTight);
  }

  private static boolean isDark(Look look) {
    return switch (look) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private static int nearest(int percent) {
    var size = TEXT_SIZES.getFirst();
    for (int candidate : TEXT_SIZES) if (candidate <= percent) size = candidate;
    return size;
  }

  private Looks() {}
}
