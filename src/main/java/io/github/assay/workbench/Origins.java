package io.github.assay.workbench;

import io.github.assay.domain.Item;
import io.github.assay.domain.Showing;
import io.github.assay.domain.TagKey;
import io.github.assay.domain.Ticket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells who made a suggestion: of a report from how it names it, of one that was shown from the
/// words in the text.
final class Origins {
  private static final String ALIAS = "alias";
  private static final String MODEL = "model";
  private static final String SIMILAR = "similar items";
  private static final String IMPLIED = "implied";

  private final RuleWords words;
  private final Map<String, Map<Integer, Rule>> reported = new HashMap<>();

  Origins(RuleWords words) {
    this.words = words;
  }

  /// Who proposed a tag.
  ///
  /// @param standing the rule of each tag whose words stand in the text
  static Origin of(Showing.Shown shown, Map<Integer, Rule> standing) {
    return switch (shown.source()) {
      case RULE ->
          Optional.ofNullable(standing.get(shown.tag()))
              .<Origin>map(Origin.Words::new)
              .orElseGet(() -> new Origin.Gone(shown.tag(), ""));
      case PARENT -> new Origin.Parent();
      case MODEL -> new Origin.Model(shown.run());
      case NEIGHBOURS -> new Origin.Neighbours();
    };
  }

  /// Whom a report is about.
  ///
  /// @param about of a ticket about a bad suggestion
  Origin of(Ticket.About about) {
    var detail = about.detail();
    if (detail.equals(IMPLIED)) return new Origin.Parent();
    if (detail.equals(SIMILAR)) return new Origin.Neighbours();
    if (detail.equals(MODEL) || detail.startsWith(MODEL + " "))
      return new Origin.Model(detail.substring(MODEL.length()).strip());
    var said = detail.startsWith(ALIAS) ? detail.substring(ALIAS.length()).strip() : detail;
    return rule(about.tag(), said)
        .<Origin>map(Origin.Words::new)
        .orElseGet(() -> new Origin.Gone(about.tag(), said));
  }

  /// The rule that is written so, or else the one whose words are found there, which may be another
  /// form of the same word.
  private Optional<Rule> rule(int tag, String said) {
    var key = TagKey.of(said);
    return words.rules().stream()
        .filter(rule -> rule.tag() == tag && rule.kind() != Rule.Kind.VETO)
        .filter(rule -> TagKey.of(rule.words()).equals(key))
        .findFirst()
        .or(() -> Optional.ofNullable(found(said).get(tag)));
  }

  private Map<Integer, Rule> found(String said) {
    return reported.computeIfAbsent(
        said, text -> words.first(new Item("reported", text, "", Item.Origin.NONE)));
  }

  /// The rules whose words stand first in a text.
  Map<Integer, Rule> standing(Item item) {
    return words.first(item);
  }

  /// All rules.
  List<Rule> rules() {
    return words.rules();
  }
}
