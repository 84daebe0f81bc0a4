package io.github.assay.ui.annotate;

import io.github.assay.domain.Tag;
import io.github.assay.domain.Verdict;
import io.github.assay.workbench.Annotating;
import io.github.assay.workbench.Annotating.Work;
import io.github.assay.workbench.Feedback.Fault;
import io.github.assay.workbench.Offer;

/// What the keys and clicks do about tags and suggestions.
final class TagActs {
  private final AnnotateViewModel model;

  TagActs(AnnotateViewModel model) {
    this.model = model;
  }

  /// Takes suggestion `rank`, or puts it back.
  void take(int rank) {
    onOffer(rank, Annotating::take);
  }

  /// Takes the suggestions from the first to `rank`, or to the last one in reach, as one act; those
  /// that were refused stay so.
  void takeDownTo(int rank) {
    model.act((annotating, page) -> annotating.takeAll(page.id(), page.downTo(rank)));
  }

  /// Refuses suggestion `rank`, or takes that back.
  void refuse(int rank) {
    onOffer(rank, Annotating::refuse);
  }

  /// Takes the suggestion under the cursor.
  void takeHighlighted() {
    model.page().flatMap(model.lookup()::offer).ifPresent(offer -> take(offer.rank()));
  }

  /// Takes all suggestions that the project counts as sure.
  void takeAllSure() {
    model.act(
        (annotating, page) -> annotating.takeAll(page.id(), page.sure(model.project())),
        "annotate.sure.nothing");
  }

  /// Takes over the tags of the item that was in view before.
  void repeat() {
    model
        .before()
        .ifPresentOrElse(
            before -> model.act((annotating, page) -> annotating.repeat(page.id(), before)),
            () -> model.say("annotate.repeat.nothing"));
  }

  /// Puts the cursor on suggestion `rank`, so that its places and its meaning are in view.
  void look(int rank) {
    model
        .page()
        .map(page -> page.open().stream().map(Offer::rank).toList().indexOf(rank))
        .filter(place -> place >= 0)
        .ifPresent(model.lookup()::point);
  }

  /// Reports suggestion `rank`, and refuses it.
  void report(int rank, Fault fault) {
    onOffer(rank, (annotating, item, offer) -> annotating.report(item, offer, fault));
  }

  /// Moves a chosen tag to a more or less important place, forward if negative.
  void move(Tag tag, int steps) {
    model.act((annotating, page) -> annotating.move(page.id(), tag.id(), steps));
  }

  /// Adds the tag that the search has under the cursor.
  void addHighlighted() {
    model.lookup().tag().ifPresent(this::add);
  }

  /// Adds the tag that the search has in a place, from 1.
  void addFound(int place) {
    model.lookup().at(place).ifPresent(this::add);
  }

  /// Says of a tag that was found what was typed before its name, and ends the search.
  void add(Tag tag) {
    var verdict = model.lookup().typed().verdict();
    model.lookup().taken();
    model.act(
        (annotating, page) ->
            verdict == Verdict.YES
                ? annotating.choose(page.id(), tag.id(), page.ground(tag))
                : annotating.consider(page.id(), tag.id(), verdict));
  }

  /// Takes a tag off the item, or forgets that it was refused.
  void remove(Tag tag) {
    model.act((annotating, page) -> annotating.remove(page.id(), tag.id()));
  }

  void removeLast() {
    model.act((annotating, page) -> annotating.removeLast(page.id()), "annotate.remove.nothing");
  }

  private void onOffer(int rank, OnOffer act) {
    model
        .page()
        .filter(page -> rank <= page.inReach().size())
        .ifPresent(
            page ->
                model.act(
                    (annotating, now) ->
                        act.of(annotating, now.id(), now.inReach().get(rank - 1))));
  }

  /// What is done about a suggestion.
  private interface OnOffer {
    Work of(Annotating annotating, String item, Offer offer);
  }
}
