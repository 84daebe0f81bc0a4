package io.github.assay.store.sql;

import io.github.assay.domain.Draft;
import io.github.assay.domain.Part;
import io.github.assay.domain.Project;
import io.github.assay.domain.SavedView;
import io.github.assay.store.Merged.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Merges what a project agrees on: there is one value of each, and no history of it.
record MergeAgreed(MergeScene scene) {
  private static final String SPLIT =
      "select i.id, p.part from split p cross join item i on i.number = p.item";

  private static final String DRAFTS =
      "select s.name from draft d join seat s on s.number = d.seat order by s.name";

  void run() {
    scene.tell("comparing what was agreed");
    policy();
    split();
    project();
    views();
    drafts();
  }

  /// The larger number of votes holds: what is gold under it is so under the smaller one.
  private void policy() {
    var votes = "select gold_votes from head";
    long ours = scene.ours().number(votes);
    long theirs = scene.theirs().number(votes);
    if (theirs < ours)
      left(
          Kind.POLICY,
          "gold takes %d votes there and %d here; %2$d stands".formatted(theirs, ours));
    if (theirs <= ours) return;
    scene.ours().change("update head set gold_votes = ?", theirs);
    new Seal(scene.ours()).renew();
    new Derived(scene.ours()).touchAll();
    scene.tally().came(Kind.POLICY);
  }

  private void split() {
    var ours = parts(scene.ours());
    var theirs = new HashMap<String, Part>();
    parts(scene.theirs()).forEach((item, part) -> theirs.put(scene.names().item(item), part));
    if (theirs.isEmpty() || ours.entrySet().containsAll(theirs.entrySet())) return;
    boolean isOther =
        theirs.entrySet().stream()
            .anyMatch(each -> ours.getOrDefault(each.getKey(), each.getValue()) != each.getValue());
    if (isOther) {
      left(Kind.SPLIT, "the split there is another one; ours stands");
      return;
    }
    boolean isFirst = ours.isEmpty();
    theirs.putAll(ours);
    var splits = new SqlSplits(isFirst ? scene.theirs() : scene.ours());
    SqlSplits.make(scene.ours(), theirs, splits.note());
    scene.tally().came(Kind.SPLIT);
  }

  private static Map<String, Part> parts(Database database) {
    var parts = new HashMap<String, Part>();
    database.each(SPLIT, row -> parts.put(row.getString(1), Part.valueOf(row.getString(2))));
    return parts;
  }

  private void project() {
    var ours = new SqlProject(scene.ours());
    var own = ours.current();
    var there = new SqlProject(scene.theirs()).current();
    var theirs = there.with(there.queue().of(scene.names().query(there.queue().query())));
    if (theirs.equals(own) || theirs.equals(Project.STANDARD)) return;
    if (own.equals(Project.STANDARD)) {
      ours.put(theirs);
      scene.tally().came(Kind.PROJECT);
    } else left(Kind.PROJECT, "what was agreed on for labelling is different there; ours stands");
  }

  private void views() {
    var ours = new SqlProject(scene.ours());
    var views = new TreeMap<String, String>();
    var all = new ArrayList<>(ours.views());
    for (SavedView view : all) views.put(view.name(), view.query());
    for (SavedView there : new SqlProject(scene.theirs()).views()) {
      var query = scene.names().query(there.query());
      var name = there.name();
      for (int next = 2; !views.getOrDefault(name, query).equals(query); next++)
        name = "%s (%d)".formatted(there.name(), next);
      if (views.putIfAbsent(name, query) != null) continue;
      all.add(new SavedView(name, query));
      if (!name.equals(there.name())) scene.tally().renamed(Kind.VIEW, there.name(), name);
      scene.tally().came(Kind.VIEW);
    }
    if (all.size() > ours.views().size()) ours.put(all);
  }

  private void drafts() {
    var ours = new SqlDrafts(scene.ours());
    var theirs = new SqlDrafts(scene.theirs());
    for (String person : scene.theirs().list(DRAFTS, row -> row.getString(1))) {
      var there = theirs.of(person);
      var draft =
          new Draft(
              there.title(),
              there.description(),
              there.tags().stream().map(scene.names()::tag).toList(),
              there.of().isEmpty() ? "" : scene.names().item(there.of()));
      var own = ours.of(person);
      if (own.equals(Draft.NONE)) {
        ours.put(person, draft);
        scene.tally().came(Kind.DRAFT);
      } else if (!own.equals(draft))
        left(Kind.DRAFT, "%s is writing another text there; the one here stays".formatted(person));
    }
  }

  private void left(Kind kind, String text) {
    scene.tally().left(kind, text);
  }
}
