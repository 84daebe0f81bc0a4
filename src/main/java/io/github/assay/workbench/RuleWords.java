package io.github.assay.workbench;

import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Span;
import io.github.assay.domain.Tag;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of all rules as tags of a vocabulary of their own, each once, so that one reading of a
/// text finds them all, those of suspended rules too.
final class RuleWords {
  private static final Comparator<Span> FIRST =
      Comparator.comparing((Span span) -> span.field() != Field.TITLE)
          .thenComparingInt(Span::start)
          .thenComparing(Comparator.comparingInt(Span::end).reversed());

  private final List<Rule> rules;
  private final ExplicitTags explicit;
  private final int[] ids;
  private final Map<Integer, List<Rule>> byId = new HashMap<>();
  private final Vocabulary finder;

  /// @param explicit finds words in items
  RuleWords(List<Rule> rules, ExplicitTags explicit) {
    this.rules = List.copyOf(rules);
    this.explicit = explicit;
    var known = new HashMap<TagKey, Integer>();
    var tags = new ArrayList<Tag>();
    ids = new int[rules.size()];
    for (int i = 0; i < ids.length; i++) {
      var words = rules.get(i).words();
      int next = tags.size() + 1;
      ids[i] = known.computeIfAbsent(TagKey.of(words), _ -> next);
      byId.computeIfAbsent(ids[i], _ -> new ArrayList<>()).add(rules.get(i));
      if (ids[i] == next)
        tags.add(new Tag(next, words, "", List.of(), List.of(), Tag.Guidance.NONE));
    }
    finder = new Vocabulary(0, tags);
  }

  List<Rule> rules() {
    return rules;
  }

  /// Which words stand in the text of an item.
  Set<Integer> in(Item item) {
    return explicit.in(item, finder);
  }

  /// Whether the words of a rule are among those that stand in a text.
  ///
  /// @param place of the rule on the list
  boolean stands(int place, Set<Integer> found) {
    return found.contains(ids[place]);
  }

  /// The rule of each tag whose words stand first in the text of an item, as suggestions name it;
  /// one that works before one that is suspended. Vetoes propose nothing.
  ///
  /// @return by tag id
  Map<Integer, Rule> first(Item item) {
    var first = new HashMap<Integer, Standing>();
    explicit
        .places(item, finder)
        .forEach(
            (id, spans) -> {
              var place = spans.stream().min(FIRST);
              for (Rule rule : byId.getOrDefault(id, List.of()))
                if (rule.kind() != Rule.Kind.VETO)
                  place.ifPresent(
                      span ->
                          first.merge(rule.tag(), new Standing(rule, span), Standing::orEarlier));
            });
    var rules = new HashMap<Integer, Rule>();
    first.forEach((tag, standing) -> rules.put(tag, standing.rule));
    return rules;
  }

  private record Standing(Rule rule, Span span) {
    Standing orEarlier(Standing other) {
      if (rule.isSuspended() != other.rule.isSuspended()) return rule.isSuspended() ? other : this;
      return FIRST.compare(span, other.span) <= 0 ? this : other;
    }
  }
}
