package io.github.assay.store.sql;

import io.github.assay.domain.Act;
import io.github.assay.domain.Arm;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Cause;
import io.github.assay.domain.Contrast;
import io.github.assay.domain.Decision;
import io.github.assay.domain.Facet;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Retired;
import io.github.assay.domain.SavedView;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Verdict;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.VocabularyStore.Revision;
import io.github.assay.store.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Random things that people do with a workspace. Each tag has an alias that no other tag has, by
/// which it is known whatever it is called.
final class History {
  private static final List<String> PEOPLE = List.of("ann", "bob", "cat");
  private static final List<String> NAMES = List.of("red", "green", "blue", "pink");

  private final Workspace workspace;
  private final Random random;

  /// Says which side it is, so that what two sides make is not the same by chance alone.
  private final String side;

  private int made;

  History(Workspace workspace, Random random, String side) {
    this.workspace = workspace;
    this.random = random;
    this.side = side;
  }

  /// Three tags and six items.
  void begin() {
    workspace.vocabulary().replace(List.of(tag("red"), tag("green"), tag("grey")), "owner");
    for (int i = 0; i < 6; i++) add("i" + i, "text " + i);
  }

  void steps(int count) {
    for (int i = 0; i < count; i++) step();
  }

  private void step() {
    switch (random.nextInt(22)) {
      case 0, 1, 2, 3, 4, 5, 6 -> vote();
      case 7, 8 -> rule();
      case 9 -> say(person(), List.of(mark(List.of(Verdict.values()).get(random.nextInt(4)))));
      case 10 -> workspace.decisions().undo(person());
      case 11 -> workspace.decisions().redo(person());
      case 12 -> add("n" + random.nextInt(3), "new text " + random.nextInt(3));
      case 13 -> addTag();
      case 14 -> rename();
      case 15 -> retire();
      case 16 -> describe();
      case 17 -> workspace.notes().write(person(), item(), "note " + random.nextInt(4));
      case 18 -> ticket();
      case 19 -> show();
      case 20 -> freeze();
      default -> agree();
    }
  }

  private void vote() {
    var acts = new ArrayList<Act>();
    for (int i = 0; i <= random.nextInt(2); i++)
      acts.add(mark(random.nextInt(4) == 0 ? Verdict.NO : Verdict.YES));
    acts.add(new Act.End(Outcome.TAGGED, ""));
    say(person(), acts);
  }

  private void say(String person, List<Act> acts) {
    var item = item();
    var basis = new Basis.Typed();
    workspace
        .decisions()
        .record(
            acts.stream()
                .map(act -> new Decision.Entry(person, person, item, act, basis))
                .toList());
  }

  private void rule() {
    var item = item();
    var acts = new ArrayList<Act>(List.of(mark(Verdict.YES)));
    if (random.nextBoolean()) acts.add(new Act.End(Outcome.TAGGED, ""));
    var basis = new Basis.Ruling(Cause.MISSED, 0, "");
    workspace
        .decisions()
        .record(
            acts.stream()
                .map(act -> new Decision.Entry("qa", Decision.GOLD, item, act, basis))
                .toList());
  }

  private Act mark(Verdict verdict) {
    var tags = workspace.vocabulary().current().tags();
    return new Act.Mark(tags.get(random.nextInt(tags.size())).id(), verdict);
  }

  private String person() {
    return PEOPLE.get(random.nextInt(PEOPLE.size()));
  }

  private String item() {
    return workspace.items().page(random.nextInt(workspace.items().count()), 1).getFirst().id();
  }

  private void add(String id, String text) {
    if (workspace.items().find(id).isPresent()) return;
    var item = new Item(id, text, "", Item.Origin.NONE);
    workspace.bulk().write(writer -> writer.item(item, List.of("apart " + id)));
  }

  private Tag tag(String name) {
    var alias = "%s %d".formatted(side, made++);
    return new Tag(0, name, "", List.of(alias), List.of(), Tag.Guidance.NONE);
  }

  private void addTag() {
    var name = NAMES.get(random.nextInt(NAMES.size()));
    var old = workspace.vocabulary().current();
    if (workspace.vocabulary().names().containsValue(name)) return;
    var tags = new ArrayList<>(old.tags());
    tags.add(tag(name).withId(workspace.vocabulary().freeId()));
    revise("add " + name, new Vocabulary(old.version(), tags, old.conventions()));
  }

  private void rename() {
    var old = workspace.vocabulary().current();
    var tags = new ArrayList<>(old.tags());
    int place = random.nextInt(tags.size());
    var name = "%s %d".formatted(random.nextBoolean() ? "tag" : side, random.nextInt(9));
    if (workspace.vocabulary().names().containsValue(name)) return;
    tags.set(place, tags.get(place).withName(name));
    revise("rename", new Vocabulary(old.version(), tags, old.conventions()));
  }

  /// The last tag goes; who chose it is made to say the first one.
  private void retire() {
    var old = workspace.vocabulary().current();
    if (old.tags().size() < 3) return;
    var gone = old.tags().getLast();
    var heir = old.tags().getFirst().id();
    var retired = new ArrayList<>(old.conventions().retired());
    retired.add(new Retired(gone.id(), gone.name(), gone.aliases(), heir, ""));
    var kept = old.tags().subList(0, old.tags().size() - 1);
    var draft = new Vocabulary(old.version(), kept, old.conventions().withRetired(retired));
    workspace
        .vocabulary()
        .revise(
            new Revision(
                "owner",
                "retire",
                draft,
                version -> moved(gone.id(), heir, version),
                Optional.empty()));
  }

  private List<Decision.Entry> moved(int from, int to, int version) {
    var entries = new ArrayList<Decision.Entry>();
    for (var marked : workspace.decisions().marks(from)) {
      var basis = new Basis.Revision(version);
      for (Act act :
          List.of(new Act.Mark(from, Verdict.UNSEEN), (Act) new Act.Mark(to, marked.verdict())))
        entries.add(new Decision.Entry("owner", marked.seat(), marked.item(), act, basis));
    }
    return entries;
  }

  private void describe() {
    var old = workspace.vocabulary().current();
    var tags = new ArrayList<>(old.tags());
    int place = random.nextInt(tags.size());
    var words = "words " + random.nextInt(3);
    tags.set(place, tags.get(place).withGuidance(new Tag.Guidance(words, "", "", "")));
    var conventions =
        old.conventions()
            .withFacets(List.of(new Facet("", random.nextInt(2), 3)))
            .withContrasts(List.of(new Contrast(tags.get(0).id(), tags.get(1).id(), words)))
            .withPhrases(List.of(new Phrase(tags.get(0).id(), words, Phrase.Use.FINDS)));
    revise("describe", new Vocabulary(old.version(), tags, conventions));
  }

  private void revise(String summary, Vocabulary draft) {
    workspace
        .vocabulary()
        .revise(new Revision("owner", summary, draft, _ -> List.of(), Optional.empty()));
  }

  private void ticket() {
    var tickets = workspace.tickets();
    var all = tickets.all();
    if (all.isEmpty() || random.nextBoolean()) {
      tickets.open(person(), new Ticket.About(Ticket.Kind.FLAG, item(), 0, "look", "", ""));
      return;
    }
    var ticket = all.get(random.nextInt(all.size()));
    if (ticket.about().kind() != Ticket.Kind.FLAG) return;
    tickets.step(
        ticket.number(),
        person(),
        List.of(Ticket.State.values()).get(random.nextInt(4)),
        "ruling 1");
  }

  private void show() {
    int tag = workspace.vocabulary().current().tags().getFirst().id();
    var shown = new Showing.Shown(tag, Suggestion.Source.RULE, "", .5, 1);
    workspace
        .showings()
        .record(person(), item(), new Showing.Sight(Arm.ALL, random.nextBoolean(), List.of(shown)));
  }

  private void freeze() {
    var name = "v" + workspace.snapshots().nextId();
    if (workspace.gold().count() > 0) workspace.snapshots().freeze(name, "owner");
  }

  private void agree() {
    switch (random.nextInt(3)) {
      case 0 -> workspace.decisions().policy(new GoldPolicy(1 + random.nextInt(3)));
      case 1 -> workspace.project().keep(new SavedView("view", "tag:#" + (1 + random.nextInt(3))));
      default -> workspace.decisions().undo("qa");
    }
  }
}
