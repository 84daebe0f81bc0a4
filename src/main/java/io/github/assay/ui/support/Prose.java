package io.github.assay.ui.support;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text that somebody wrote, in any script, wrapped.
///
/// A label that wraps will not do: on Linux, JavaFX 26 shapes a run of a complex or right-to-left
/// script anew after it broke the run over two lines, but from the letters of the whole run. The
/// first line then shows too much, or the layout ends with an `ArrayIndexOutOfBoundsException` and
/// the window stays as it was. A run is never broken inside if each of its words is a text of its
/// own, so such texts are taken apart where a line may end.
public final class Prose extends TextFlow {
  /// A longer word is cut, since one that is wider than its line would be broken inside.
  private static final int LONGEST_PIECE = 20;

  private String text = "";

  /// Shows nothing yet.
  public Prose() {
    getStyleClass().add("prose");
    setMinHeight(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
  }

  /// Shows a text at once.
  public Prose(String text) {
    this();
    show(text);
  }

  /// Shows a text, from right to left if it begins so.
  public void show(String written) {
    if (written.equals(text) && !getChildren().isEmpty()) return;
    text = written;
    var pieces = pieces(written);
    if (pieces.size() == 1
        && getChildren().size() == 1
        && getChildren().getFirst() instanceof Text only) only.setText(written);
    else getChildren().setAll(pieces.stream().map(Text::new).toList());
    setNodeOrientation(orientation(written));
    setAccessibleText(written);
  }

  /// What is shown.
  public String text() {
    return text;
  }

  /// The side on which a text begins.
  public static NodeOrientation orientation(String text) {
    var leftToRight =
        text.isEmpty() || new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    return leftToRight ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT;
  }

  /// Keeps an area for writing from wrapping a text that JavaFX cannot wrap; it scrolls instead.
  /// Such a text is written from the side on which it begins.
  public static void follow(TextArea area) {
    area.textProperty()
        .subscribe(
            text -> {
              area.setWrapText(!isHard(text));
              area.setNodeOrientation(text.isEmpty() ? NodeOrientation.INHERIT : orientation(text));
            });
  }

  /// `Tab` leaves a field of several lines, as it does any other.
  public static void leaveByTab(TextArea area) {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() != KeyCode.TAB || event.isShortcutDown()) return;
          event.consume();
          area.requestFocusTraversal(
              event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        });
  }

  /// The text in parts that together are the text: one part if its script is simple, else what lies
  /// between places where a line may end, letters apart from what stands between words: the two may
  /// come from different fonts, which JavaFX sets from left to right inside of a run.
  static List<String> pieces(String text) {
    if (!isHard(text)) return List.of(text);
    var pieces = new ArrayList<String>();
    var lines = BreakIterator.getLineInstance(Locale.ROOT);
    lines.setText(text);
    int start = lines.first();
    for (int end = lines.next(); end != BreakIterator.DONE; end = lines.next()) {
      cut(text.substring(start, end), pieces);
      start = end;
    }
    return pieces;
  }

  private static void cut(String word, List<String> pieces) {
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(word);
    int start = 0;
    int letter = 0;
    for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
      boolean turns = joins(word.codePointAt(letter)) != joins(word.codePointAt(start));
      if (letter > start && (turns || end - start > LONGEST_PIECE)) {
        pieces.add(word.substring(start, letter));
        start = letter;
      }
      letter = end;
    }
    pieces.add(word.substring(start));
  }

  /// Whether letters run from right to left or change their form beside each other.
  private static boolean isHard(String text) {
    var letters = text.toCharArray();
    return Bidi.requiresBidi(letters, 0, letters.length)
        || text.codePoints().anyMatch(Prose::joins);
  }

  private static boolean joins(int letter) {
    if (letter < 0x300) return false;
    return switch (Character.UnicodeScript.of(letter)) {
      case LATIN, GREEK, CYRILLIC, HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, COMMON, ARMENIAN ->
          false;
      default -> true;
    };
  }
}
