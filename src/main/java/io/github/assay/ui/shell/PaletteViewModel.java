package io.github.assay.ui.shell;

import static io.github.assay.ui.shell.ShellTexts.TEXTS;

import io.github.assay.domain.Item;
import io.github.assay.domain.Run;
import io.github.assay.domain.Tag;
import io.github.assay.store.Workspace;
import io.github.assay.ui.support.Command;
import io.github.assay.ui.support.Desk;
import io.github.assay.ui.support.Icon;
import io.github.assay.ui.support.Latest;
import io.github.assay.ui.support.Link;
import io.github.assay.workbench.Closeness;
import io.github.assay.workbench.Viewing.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Finds any command, tag, item or run by what somebody types.
final class PaletteViewModel {
  private static final int OF_A_KIND = 5;
  private static final Duration PAUSE = Duration.ofMillis(60);

  private final List<Command> commands;
  private final Optional<Desk> desk;
  private final Optional<Latest> searches;
  private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());

  /// Something that was found.
  ///
  /// @param kind what it is, in a word
  /// @param key its key, or empty
  /// @param action what choosing it does
  record Entry(String title, String kind, Icon icon, String key, Runnable action) {}

  /// @param commands what can be done now
  /// @param desk the open workspace
  PaletteViewModel(List<Command> commands, Optional<Desk> desk) {
    this.commands = commands;
    this.desk = desk;
    searches = desk.map(open -> new Latest(open.store(), PAUSE));
    type("");
  }

  /// What was found, best first: commands, then tags, runs and items.
  ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
    return entries.getReadOnlyProperty();
  }

  /// Looks for a text; for nothing typed, all commands.
  void type(String text) {
    var possible =
        commands.stream().filter(command -> command.isListed() && command.enabled().get()).toList();
    var close = text.isBlank() ? possible : closest(possible, text, Command::title);
    var first = close.stream().map(PaletteViewModel::entry).toList();
    entries.set(first);
    searches.ifPresent(Latest::forget);
    if (text.isBlank()) return;
    desk.ifPresent(
        open ->
            searches
                .orElseThrow()
                .run(
                    () -> find(open, text.strip()),
                    found -> entries.set(Stream.concat(first.stream(), found.stream()).toList()),
                    open.failures()));
  }

  private static List<Entry> find(Desk desk, String text) {
    Workspace workspace = desk.workbench().workspace();
    var found = new ArrayList<Entry>();
    var tags = workspace.vocabulary().current().tags();
    closest(tags, text, Tag::name).forEach(tag -> found.add(entry(desk, tag)));
    closest(workspace.runs().all(), text, PaletteViewModel::name)
        .forEach(run -> found.add(entry(desk, run)));
    closest(desk.workbench().viewing().views(), text, View::name)
        .forEach(view -> found.add(entry(desk, view)));
    workspace.items().find(text).ifPresent(item -> found.add(entry(desk, item)));
    workspace.items().search(text, OF_A_KIND).forEach(item -> found.add(entry(desk, item)));
    return found;
  }

  private static <T> List<T> closest(List<T> all, String text, Function<T, String> name) {
    ToIntFunction<T> distance =
        one -> Closeness.distance(text, name.apply(one)).orElse(Integer.MAX_VALUE);
    return all.stream()
        .filter(one -> distance.applyAsInt(one) < Integer.MAX_VALUE)
        .sorted(Comparator.comparingInt(distance))
        .limit(OF_A_KIND)
        .toList();
  }

  private static String name(Run run) {
    return run.id() + " " + run.plan().recipe();
  }

  private static Entry entry(Command command) {
    var kind = TEXTS.text("shell.palette.command");
    return new Entry(command.title(), kind, command.icon(), command.shown(), command::run);
  }

  private static Entry entry(Desk desk, Tag tag) {
    var kind = TEXTS.text("shell.palette.tag");
    return new Entry(
        tag.name(), kind, Icon.TAG, "", () -> desk.go(Link.ToItems.tagged(tag.name())));
  }

  private static Entry entry(Desk desk, View view) {
    return new Entry(
        view.name(),
        TEXTS.text("shell.palette.view"),
        Icon.VIEW,
        "",
        () -> desk.go(new Link.ToItems(view.query())));
  }

  private static Entry entry(Desk desk, Run run) {
    var kind = TEXTS.text("shell.palette.run");
    return new Entry(name(run), kind, Icon.MODEL, "", () -> desk.go(new Link.ToRun(run.id())));
  }

  private static Entry entry(Desk desk, Item item) {
    var title = item.title().isBlank() ? item.id() : item.title();
    return new Entry(
        title,
        TEXTS.text("shell.palette.item"),
        Icon.DATA,
        "",
        () -> desk.go(new Link.ToItem(item.id())));
  }
}
