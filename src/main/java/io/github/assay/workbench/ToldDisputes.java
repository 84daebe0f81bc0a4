package io.github.assay.workbench;

import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Dispute.Stance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds what people were told while they submitted an item and kept to: open tickets that say that
/// a person and a sure suggestion, or the rule of a facet, disagree.
///
/// @param workspace that is read
/// @param vocabulary that is in force
record ToldDisputes(Workspace workspace, Vocabulary vocabulary) {
  private static final Pattern SCORE = Pattern.compile("score ([01]\\.\\d{2})");

  List<Dispute> read() {
    var byItem = new LinkedHashMap<String, List<Ticket.About>>();
    for (Ticket ticket : workspace.tickets().all())
      if (ticket.about().kind() == Ticket.Kind.DISAGREEMENT && ticket.state() == Ticket.State.OPEN)
        byItem.computeIfAbsent(ticket.about().item(), _ -> new ArrayList<>()).add(ticket.about());
    var disputes = new ArrayList<Dispute>();
    for (Map.Entry<String, List<Ticket.About>> entry : byItem.entrySet())
      add(entry.getKey(), entry.getValue(), disputes);
    return disputes;
  }

  private void add(String item, List<Ticket.About> told, List<Dispute> disputes) {
    var stances = new TreeMap<Integer, Stance>();
    for (Ticket.About about : told)
      if (about.tag() != 0 && vocabulary.has(about.tag()))
        stances.merge(about.tag(), stance(about), ToldDisputes::farther);
    if (!stances.isEmpty())
      disputes.add(
          new Dispute(
              item, new Matter(Matter.Kind.SUGGESTION, List.copyOf(stances.keySet())), stances));
    told.stream()
        .filter(about -> about.tag() == 0)
        .map(Ticket.About::detail)
        .distinct()
        .sorted()
        .map(facet -> new Matter(Matter.Kind.FACET, List.of(), facet))
        .forEach(matter -> disputes.add(new Dispute(item, matter, new TreeMap<>())));
  }

  private static Stance farther(Stance one, Stance other) {
    return one.disagreement() >= other.disagreement() ? one : other;
  }

  private static Stance stance(Ticket.About about) {
    boolean isLacking = !about.reason().equals(Feedback.CHOSEN);
    var match = SCORE.matcher(about.text());
    if (!match.matches()) return new Stance(1, isLacking);
    double score = Math.min(1, Double.parseDouble(match.group(1)));
    return new Stance(isLacking ? score : 1 - score, isLacking);
  }
}
