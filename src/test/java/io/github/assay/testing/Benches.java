package io.github.assay.testing;

import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Tag;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.workbench.Annotating;
import io.github.assay.workbench.Browsing;
import io.github.assay.workbench.Offer;
import io.github.assay.workbench.Suggester;
import io.github.assay.workbench.Surveying;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Real workspaces in SQLite with suggestions that a test can foresee: each tag whose name stands
/// in the text, in the order of the vocabulary, then the parents of those.
public final class Benches implements Workbenches {
  private final SqliteWorkspaces workspaces;
  private final Clock clock;

  public Benches(Clock clock) {
    this.clock = clock;
    workspaces = new SqliteWorkspaces(clock);
  }

  @Override
  public Workbench create(Path file) {
    return new Bench(workspaces.create(file), clock);
  }

  @Override
  public Workbench open(Path file) {
    return new Bench(workspaces.open(file), clock);
  }

  @Override
  public Workbench openReadOnly(Path file) {
    return new Bench(workspaces.openReadOnly(file), clock);
  }

  private record Bench(Workspace workspace, Clock clock) implements Workbench {
    @Override
    public Surveying surveying() {
      return new Surveying(workspace);
    }

    @Override
    public Annotating annotating(String annotator) {
      return new Annotating(workspace, annotator, clock);
    }

    @Override
    public Browsing browsing(String annotator) {
      return new Browsing(workspace, annotator);
    }

    @Override
    public Suggester suggester() {
      return this::offers;
    }

    @Override
    public void close() {
      workspace.close();
    }

    private List<Offer> offers(Item item) {
      var vocabulary = workspace.vocabulary().current();
      var found = new ArrayList<Suggestion>();
      for (Tag tag : vocabulary.tags()) {
        var name = tag.name().replace('-', ' ');
        int title = item.title().toLowerCase(Locale.ROOT).indexOf(name);
        int description = item.description().toLowerCase(Locale.ROOT).indexOf(name);
        var field = title >= 0 ? Field.TITLE : Field.DESCRIPTION;
        int start = title >= 0 ? title : description;
        if (start >= 0) {
          var span = new Span(field, start, start + name.length());
          found.add(new Suggestion(tag.id(), 1, Source.RULE, List.of(span)));
        }
      }
      for (Suggestion suggestion : List.copyOf(found))
        for (Tag parent : vocabulary.ancestors(suggestion.tag()))
          if (found.stream().noneMatch(other -> other.tag() == parent.id()))
            found.add(new Suggestion(parent.id(), 1, Source.PARENT, List.of()));
      return Offer.of(found, vocabulary, "");
    }
  }
}
