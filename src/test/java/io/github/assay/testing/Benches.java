package io.github.assay.testing;

import io.github.assay.Wiring;
import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Span;
import io.github.assay.domain.Suggestion;
import io.github.assay.domain.Suggestion.Source;
import io.github.assay.domain.Tag;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.Opening;
import io.github.assay.workbench.Offer;
import io.github.assay.workbench.Suggesting;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The program's own workbenches, but with suggestions that a test can foresee: each tag whose name
/// stands in the text, in the order of the vocabulary, then the parents of those.
public final class Benches implements Workbenches {
  private final Workbenches real = new Wiring(Map.of()).workbenches();
  private final Source source;

  /// With rules as the source of suggestions.
  public Benches() {
    this(Source.RULE);
  }

  /// With another source of them, which is sure of each.
  public Benches(Source source) {
    this.source = source;
  }

  @Override
  public Workbench create(Path file) {
    return foreseeable(real.create(file));
  }

  @Override
  public Workbench open(Path file, Opening opening) {
    return foreseeable(real.open(file, opening));
  }

  @Override
  public Workbench openReadOnly(Path file) {
    return foreseeable(real.openReadOnly(file));
  }

  private Workbench foreseeable(Workbench bench) {
    Suggesting suggesting = item -> offers(item, bench.workspace().vocabulary().current());
    return (Workbench)
        Proxy.newProxyInstance(
            Workbench.class.getClassLoader(),
            new Class<?>[] {Workbench.class},
            (self, method, arguments) ->
                method.getName().equals("suggesting")
                    ? suggesting
                    : call(bench, method, arguments));
  }

  private static Object call(Workbench bench, Method method, Object... arguments) throws Throwable {
    try {
      return method.invoke(bench, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private List<Offer> offers(Item item, Vocabulary vocabulary) {
    var found = new ArrayList<Suggestion>();
    for (Tag tag : vocabulary.tags()) {
      var name = tag.name().replace('-', ' ');
      int title = item.title().toLowerCase(Locale.ROOT).indexOf(name);
      int description = item.description().toLowerCase(Locale.ROOT).indexOf(name);
      var field = title >= 0 ? Field.TITLE : Field.DESCRIPTION;
      int start = title >= 0 ? title : description;
      if (start >= 0) {
        var span = new Span(field, start, start + name.length());
        found.add(new Suggestion(tag.id(), 1, source, List.of(span)));
      }
    }
    for (Suggestion suggestion : List.copyOf(found))
      for (Tag parent : vocabulary.ancestors(suggestion.tag()))
        if (found.stream().noneMatch(other -> other.tag() == parent.id()))
          found.add(new Suggestion(parent.id(), 1, Source.PARENT, List.of()));
    return Offer.of(found, vocabulary, "");
  }
}
