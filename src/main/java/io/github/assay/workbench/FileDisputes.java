package io.github.assay.workbench;

import io.github.assay.domain.Decision;
import io.github.assay.domain.Labels;
import io.github.assay.domain.Outcome;
import io.github.assay.domain.Ticket;
import io.github.assay.domain.Vocabulary;
import io.github.assay.store.Workspace;
import io.github.assay.workbench.Dispute.Stance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds what a merge of two files left open: items of which one seat said different things in
/// them. Closed by a ruling on the item, by the person who finishes it again, and, where two
/// rulings differ on a tag, by another ruling on the tag.
///
/// @param workspace that is read
/// @param vocabulary that is in force
record FileDisputes(Workspace workspace, Vocabulary vocabulary) {
  /// By item, in the order in which the merge told of them.
  List<Dispute> read() {
    var open = new ArrayList<Ticket.About>();
    for (Ticket ticket : workspace.tickets().of(Ticket.Kind.DIVERGENCE).reversed())
      if (ticket.state() == Ticket.State.OPEN) open.add(ticket.about());
    if (open.isEmpty()) return List.of();
    var said = said(open);
    var stances = new LinkedHashMap<String, TreeMap<Integer, Stance>>();
    for (Ticket.About about : open) {
      var labels =
          said.getOrDefault(about.detail(), Map.of()).getOrDefault(about.item(), Labels.NONE);
      if (isSettled(about, labels)) continue;
      var item = stances.computeIfAbsent(about.item(), _ -> new TreeMap<>());
      if (vocabulary.has(about.tag())) item.put(about.tag(), new Stance(1, false));
    }
    var disputes = new ArrayList<Dispute>();
    stances.forEach(
        (item, tags) ->
            disputes.add(
                new Dispute(
                    item, new Matter(Matter.Kind.FILES, List.copyOf(tags.keySet())), tags)));
    return disputes;
  }

  /// What the seats in question say now, by seat and item.
  private Map<String, Map<String, Labels>> said(List<Ticket.About> open) {
    var items = new TreeMap<String, List<String>>();
    for (Ticket.About about : open)
      if (!about.detail().isEmpty())
        items.computeIfAbsent(about.detail(), _ -> new ArrayList<>()).add(about.item());
    var said = new TreeMap<String, Map<String, Labels>>();
    items.forEach((seat, of) -> said.put(seat, workspace.decisions().labels(seat, of)));
    return said;
  }

  private static boolean isSettled(Ticket.About about, Labels labels) {
    return labels.outcome() != Outcome.OPEN
        || (about.detail().equals(Decision.GOLD) && labels.verdicts().containsKey(about.tag()));
  }
}
