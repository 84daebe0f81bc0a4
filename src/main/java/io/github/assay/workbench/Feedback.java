package io.github.assay.workbench;

import io.github.assay.domain.Arm;
import io.github.assay.domain.Basis;
import io.github.assay.domain.Field;
import io.github.assay.domain.Item;
import io.github.assay.domain.Note;
import io.github.assay.domain.Showing;
import io.github.assay.domain.Span;
import io.github.assay.domain.Ticket;
import io.github.assay.store.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a person lets others know while annotating, besides tags: notes, bad suggestions, and what
/// was in view. Blocking; used by one thread at a time.
public final class Feedback {
  /// The reason of a ticket about a tag that was chosen against the model.
  static final String CHOSEN = "chosen";

  private final Workspace workspace;
  private final String annotator;

  /// @param annotator whose
  public Feedback(Workspace workspace, String annotator) {
    this.workspace = workspace;
    this.annotator = annotator;
  }

  /// What may be wrong with a suggestion.
  public enum Fault {
    WRONG,
    TOO_BROAD,
    TOO_NARROW,
    STALE,
    DUPLICATE
  }

  /// Keeps what the person sees of the suggestions for an item.
  ///
  /// @param arm what helps the person to choose
  /// @param withheld whether they are hidden until the item is submitted
  public void showed(Item item, Arm arm, boolean withheld, List<Offer> offers) {
    var run =
        offers.stream()
            .map(Offer::basis)
            .map(basis -> basis instanceof Basis.Model model ? model.run() : "")
            .filter(id -> !id.isEmpty())
            .findFirst()
            .orElse("");
    var shown =
        offers.stream()
            .map(
                offer ->
                    new Showing.Shown(
                        offer.suggestion().tag(),
                        offer.suggestion().source(),
                        run,
                        offer.suggestion().score(),
                        offer.rank()))
            .toList();
    workspace.showings().record(annotator, item.id(), new Showing.Sight(arm, withheld, shown));
  }

  /// Reports a bad suggestion to the owner of what made it.
  ///
  /// @return the number of the ticket
  public long report(Item item, Offer offer, Fault fault) {
    return workspace
        .tickets()
        .open(
            annotator,
            new Ticket.About(
                Ticket.Kind.BAD_SUGGESTION,
                item.id(),
                offer.suggestion().tag(),
                fault.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                source(item, offer),
                ""));
  }

  /// Asks the owner of the vocabulary for something.
  ///
  /// @param item id of the item that gave rise to it; empty if none did
  /// @param why in the person's own words; may be empty
  /// @return the number of the ticket
  public long ask(Request request, String item, String why) {
    var text = why.strip();
    var about =
        switch (request) {
          case Request.NewTag(String name) ->
              new Ticket.About(Ticket.Kind.NEW_TAG, item, 0, "", name.strip(), text);
          case Request.Merge(int tag, int other) -> {
            var name = workspace.vocabulary().current().nameOf(other);
            yield new Ticket.About(Ticket.Kind.MERGE, item, tag, "", name, text);
          }
          case Request.Guidance(int tag) ->
              new Ticket.About(Ticket.Kind.GUIDANCE, item, tag, "", "", text);
        };
    return workspace.tickets().open(annotator, about);
  }

  /// Who made a suggestion, as lists of reports are grouped: `alias torch`, `model R-0004`,
  /// `similar items`, `implied`.
  static String source(Item item, Offer offer) {
    var suggestion = offer.suggestion();
    return switch (suggestion.source()) {
      case RULE ->
          suggestion.spans().isEmpty()
              ? "alias"
              : "alias " + words(item, suggestion.spans().getFirst()).toLowerCase(Locale.ROOT);
      case PARENT -> "implied";
      case MODEL ->
          offer.basis() instanceof Basis.Model model && !model.run().isEmpty()
              ? "model " + model.run()
              : "model";
      case NEIGHBOURS -> "similar items";
    };
  }

  private static String words(Item item, Span span) {
    var text = span.field() == Field.TITLE ? item.title() : item.description();
    return text.substring(
        Math.min(span.start(), text.length()), Math.min(span.end(), text.length()));
  }

  /// Lets QA know that the person keeps to what a confident source speaks against; once, also where
  /// the item is submitted again.
  void disagree(String item, Doubt doubt) {
    var about =
        switch (doubt) {
          case Doubt.RuleBroken(Completeness.Line line) ->
              new Ticket.About(
                  Ticket.Kind.DISAGREEMENT,
                  item,
                  0,
                  "facet rule broken",
                  line.rule().name(),
                  line.tags() + " tags");
          case Doubt.Missing(Offer offer) ->
              new Ticket.About(
                  Ticket.Kind.DISAGREEMENT,
                  item,
                  offer.suggestion().tag(),
                  "left out",
                  offer.suggestion().source().name().toLowerCase(Locale.ROOT),
                  score(offer.suggestion().score()));
          case Doubt.Unlikely(int tag, double score) ->
              new Ticket.About(Ticket.Kind.DISAGREEMENT, item, tag, CHOSEN, "model", score(score));
        };
    if (workspace.tickets().of(item).stream().noneMatch(ticket -> isOpen(ticket, about)))
      workspace.tickets().open(annotator, about);
  }

  /// Whether the person said the same before and nobody answered yet; scores may differ.
  private boolean isOpen(Ticket ticket, Ticket.About about) {
    var known = ticket.about();
    return ticket.state() == Ticket.State.OPEN
        && ticket.author().equals(annotator)
        && known.kind() == about.kind()
        && known.tag() == about.tag()
        && known.reason().equals(about.reason())
        && known.detail().equals(about.detail());
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "score %.2f", score);
  }

  /// Writes down something about an item; an empty text takes it back.
  public void note(String item, String text) {
    workspace.notes().write(annotator, item, text.strip());
  }

  /// What the person has written down about an item.
  public Optional<Note> note(String item) {
    return workspace.notes().of(annotator, item);
  }
}
