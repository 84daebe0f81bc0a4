package io.github.assay.crash;

import io.github.assay.Main;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The whole program with its window, in which somebody types and tags without a pause until it is
/// killed. Before each key it says on standard output what the file is to hold once the key is
/// kept, and when that was.
public final class DoomedTypist {
  /// Tags without parents, in facets without rules.
  private static final List<String> TAGS = List.of("jfr", "profiling", "tutorial", "survey");

  private static final int SCREEN_WAIT = 60;
  private static final int LONGEST_PAUSE = 120;
  private static final int LONGEST_TITLE = 12;

  private final FxRobot robot = new FxRobot();
  private final Random random;
  private final List<String> chosen = new ArrayList<>();
  private String title = "";
  private String text = "";

  private DoomedTypist(long seed) {
    random = new Random(seed);
  }

  /// What the file is to hold.
  ///
  /// @param title of what is being written; empty in Annotate
  /// @param text the description that is being written, or the note on the item
  /// @param tags names, in the order in which they count
  record Kept(String title, String text, List<String> tags) {
    @Override
    public String toString() {
      return title + "|" + text + "|" + String.join(",", tags);
    }
  }

  /// @param arguments the workspace, a seed, and the letter of the screen
  public static void main(String[] arguments) {
    var typist = new DoomedTypist(Long.parseLong(arguments[1]));
    Thread.ofPlatform().daemon().start(() -> typist.work(KeyCode.valueOf(arguments[2])));
    Main.main(new String[] {"open", arguments[0]});
  }

  private void work(KeyCode screen) {
    await(() -> robot.lookup(".rail").tryQuery().isPresent());
    robot.push(KeyCode.ALT, screen);
    await(() -> robot.lookup("#search").tryQuery().isPresent());
    boolean writes = screen == KeyCode.W;
    if (!writes) await(() -> robot.lookup(".item-title").tryQuery().isPresent());
    say();
    while (true)
      if (writes) write();
      else annotate();
  }

  private void write() {
    switch (random.nextInt(8)) {
      case 0 -> addTag();
      case 1 -> moveTag();
      case 2 -> {
        if (title.length() < LONGEST_TITLE) typeTitle();
        else typeText(".text-area");
      }
      default -> typeText(".text-area");
    }
  }

  private void annotate() {
    switch (random.nextInt(6)) {
      case 0, 1 -> addTag();
      case 2 -> moveTag();
      case 3 -> removeTag();
      default -> note();
    }
  }

  private void typeTitle() {
    into(".written-title");
    for (int i = 0; i < 4; i++) {
      var letter = letter();
      title += letter;
      say();
      type(letter);
    }
  }

  private void typeText(String place) {
    into(place);
    int letters = 3 + random.nextInt(20);
    for (int i = 0; i < letters; i++) {
      var letter = letter();
      text += letter;
      say();
      type(letter);
    }
  }

  /// Adds to the note, and keeps that or thinks better of it.
  private void note() {
    var before = text;
    robot.push(KeyCode.F4);
    await(() -> robot.lookup(".sheet .text-field").tryQuery().isPresent());
    typeText(".sheet .text-field");
    boolean keeps = random.nextInt(3) > 0;
    if (!keeps) {
      text = before;
      say();
    }
    robot.push(keeps ? KeyCode.ENTER : KeyCode.ESCAPE);
    await(() -> robot.lookup(".sheet").tryQuery().isEmpty());
  }

  private void addTag() {
    var left = TAGS.stream().filter(tag -> !chosen.contains(tag)).toList();
    if (left.isEmpty()) return;
    var tag = left.get(random.nextInt(left.size()));
    into("#search");
    tag.chars().mapToObj(Character::toString).forEach(this::type);
    chosen.add(tag);
    say();
    robot.push(KeyCode.ENTER);
    await(() -> chips().size() == chosen.size());
  }

  private void moveTag() {
    if (chosen.size() < 2) return;
    var tag = chosen.getLast();
    var chip = chips().stream().filter(one -> one.getText().equals(tag)).findFirst().orElseThrow();
    robot.interact(chip::requestFocus);
    chosen.removeLast();
    chosen.add(chosen.size() - 1, tag);
    say();
    robot.push(KeyCode.CONTROL, KeyCode.LEFT);
  }

  private void removeTag() {
    if (chosen.isEmpty()) return;
    into("#search");
    chosen.removeLast();
    say();
    robot.push(KeyCode.BACK_SPACE);
    await(() -> chips().size() == chosen.size());
  }

  private List<Button> chips() {
    return Stream.of(robot.lookup(".chip-yes").queryAll())
        .flatMap(nodes -> nodes.stream().map(Button.class::cast))
        .toList();
  }

  private void into(String selector) {
    var field = robot.lookup(selector).<Node>query();
    robot.interact(
        () -> {
          field.requestFocus();
          if (field instanceof TextInputControl control) control.end();
        });
  }

  private void type(String letter) {
    robot.write(letter, 0);
    robot.sleep(random.nextInt(LONGEST_PAUSE));
  }

  private String letter() {
    return Character.toString('a' + random.nextInt(26));
  }

  private void say() {
    System.out.println(System.currentTimeMillis() + " " + new Kept(title, text, chosen));
    System.out.flush();
  }

  private static void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(SCREEN_WAIT, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
