package io.github.assay.workbench;

import io.github.assay.domain.Arm;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Item;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Phrase;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Ticket;
import io.github.assay.learning.rules.RulesRecipe;
import io.github.assay.store.BulkStore.LabelRow;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.testing.Ticking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// People who were shown suggestions, took some and reported others. Tags: 1 pytorch with the alias
/// torch, 2 sport, 3 python.
final class ReportScene implements AutoCloseable {
  static final Rule TORCH = new Rule(1, Rule.Kind.ALIAS, "torch", false);
  static final Rule PYTORCH = new Rule(1, Rule.Kind.NAME, "pytorch", false);

  final Workspace workspace;
  final VocabularyRevising revising;

  ReportScene(Path folder) {
    workspace = new SqliteWorkspaces(new Ticking()).create(folder.resolve("labels.db"));
    workspace
        .vocabulary()
        .replace(
            List.of(
                Shelf.tag("pytorch").withAliases(List.of("torch")),
                Shelf.tag("sport"),
                Shelf.tag("python")),
            "owner");
    revising = revising("owner");
    item("s1", "The Olympic torch");
    item("s2", "Torches, then PyTorch");
    item("s3", "With PyTorch and a torch");
    item("s4", "Nothing of it");
  }

  VocabularyRevising revising(String person) {
    return new VocabularyRevising(
        workspace, ExplicitTags.byRules(List.of(new RulesRecipe())), person);
  }

  private void item(String id, String title) {
    workspace
        .bulk()
        .write(
            writer ->
                writer.item(new Item(id, title, "About " + title, Item.Origin.NONE), List.of()));
  }

  static Showing.Shown offer(int tag, Source source, String run) {
    return new Showing.Shown(tag, source, run, .5, tag);
  }

  void show(String person, String item, Showing.Shown... offers) {
    workspace.showings().record(person, item, new Showing.Sight(Arm.ALL, false, List.of(offers)));
  }

  void say(String person, String item, List<Integer> yes, List<Integer> no) {
    var outcome = yes.isEmpty() ? Outcome.NONE_APPLY : Outcome.TAGGED;
    var row = new LabelRow(item, outcome, yes, no, List.of(), new Basis.File("l.csv"));
    workspace.bulk().write(writer -> writer.labels(person, person, row));
  }

  long report(String person, String item, int tag, String detail) {
    return workspace
        .tickets()
        .open(person, new Ticket.About(Ticket.Kind.BAD_SUGGESTION, item, tag, "wrong", detail, ""));
  }

  List<ReportGroup> groups() {
    return revising.reporting().groups();
  }

  ReportGroup group(Origin origin) {
    return groups().stream()
        .filter(group -> group.origin().equals(origin))
        .findFirst()
        .orElseThrow();
  }

  /// How all reports stand, oldest first, with the newest comment.
  List<String> reports() {
    var said = new ArrayList<String>();
    for (Ticket ticket : workspace.tickets().all().reversed())
      said.add(ticket.state() + " " + ticket.steps().getLast().comment());
    return said;
  }

  boolean isSuspended() {
    return workspace
        .vocabulary()
        .current()
        .conventions()
        .phrases()
        .contains(new Phrase(1, "torch", Phrase.Use.SUSPENDED));
  }

  @Override
  public void close() {
    workspace.close();
  }
}
