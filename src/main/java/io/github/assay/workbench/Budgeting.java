package io.github.assay.workbench;

import io.github.assay.agreement.Interval;
import io.github.assay.agreement.TagAgreement;
import io.github.assay.domain.Project;
import io.github.assay.domain.Project.Order;
import io.github.assay.domain.SavedView;
import io.github.assay.query.Comparison;
import io.github.assay.query.Printer;
import io.github.assay.query.Query;
import io.github.assay.query.Term;
import io.github.assay.store.QueueStore.Wish;
import io.github.assay.store.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plans how many more items two people have to finish before agreement on a tag is known well
/// enough, and serves them.
///
/// Positive specific agreement rests on the items to which somebody gave the tag, and no others. So
/// with `m` of these and an interval of `± h`, an interval of `± w` takes `m·(h/w)²`, as long as
/// people go on to agree as they do. With fewer than five of them, or if all agree so that nothing
/// varies, `h` comes from `1.96·√(p(1 - p)/(m + 4))` with two more of either kind (Agresti and
/// Coull). Blocking; used by one thread at a time.
public final class Budgeting {
  private static final int TWO = 2;
  private static final double NORMAL = 1.96;

  private final Workspace workspace;
  private final Browsing browsing;

  /// @param browsing finds the items that wait
  Budgeting(Workspace workspace, Browsing browsing) {
    this.workspace = workspace;
    this.browsing = browsing;
  }

  /// How far it is to an interval.
  ///
  /// @param tag its id
  /// @param psa now; null if nobody gave the tag
  /// @param half half the width of the interval now
  /// @param positives items that two people judged and somebody gave the tag
  /// @param more items with the tag that two people have still to finish; 0 if it is narrow enough
  /// @param waiting items with fewer than two votes that gold, or the best run, gives the tag
  /// @param query what finds these
  public record Plan(
      int tag,
      @Nullable Double psa,
      double half,
      long positives,
      long more,
      int waiting,
      Query query) {}

  /// Plans for one tag.
  ///
  /// @param agreement on it now
  /// @param width half the width that is wanted, in `]0, 1[`
  public Plan plan(TagAgreement agreement, double width) {
    if (!(width > 0 && width < 1))
      throw new IllegalArgumentException("half a width in ]0, 1[: " + width);
    var query = query(agreement.tag());
    var found = browsing.find(query);
    var waiting = workspace.queue().owed(new Wish("", TWO), found.ids(0, found.count()));
    double half = half(agreement);
    return new Plan(
        agreement.tag(),
        agreement.psa().value(),
        half,
        agreement.positives(),
        more(agreement.positives(), half, width),
        waiting.size(),
        query);
  }

  /// @return items with the tag that are missing
  static long more(long positives, double half, double width) {
    double base = Math.max(positives, 4);
    return Math.max(0, (long) Math.ceil(base * (half / width) * (half / width)) - positives);
  }

  /// Half the width of the interval that positive specific agreement has now.
  static double half(TagAgreement agreement) {
    Interval interval = agreement.psa().passport().interval();
    double drawn = interval == null ? 0 : (interval.high() - interval.low()) / 2;
    if (agreement.psa().isSupported() && drawn > 0) return drawn;
    long items = agreement.positives();
    var value = agreement.psa().value();
    double share = ((value == null ? .5 : value) * items + 2) / (items + 4);
    return NORMAL * Math.sqrt(share * (1 - share) / (items + 4));
  }

  private static Query query(int tag) {
    return Query.and(
        List.of(
            new Query.Is(new Term.Counted(Term.Quantity.VOTES, Comparison.LESS, TWO)),
            Query.or(
                List.of(
                    new Query.Is(new Term.GoldTagged(tag)),
                    new Query.Is(new Term.ModelSays(Term.BEST, tag))))));
  }

  /// Makes the items that wait what annotators are served next, for a second vote.
  ///
  /// @param name of the view that keeps them; one of the same name is replaced
  public Aside serve(Plan plan, String name) {
    var project = workspace.project();
    var before = project.current();
    var views = project.views();
    var queue =
        new Project.Queue(
            Order.SECOND_VOTES,
            Math.max(TWO, before.queue().votes()),
            Project.Queue.VIEW + name,
            before.queue().seed());
    Runnable serve =
        () -> {
          project.keep(new SavedView(name, Printer.withIds(plan.query())));
          project.change(before.with(queue));
        };
    serve.run();
    return new Aside(
        workspace,
        new Aside.Step(
            () -> {
              project.change(before);
              project.arrange(views);
            },
            serve,
            () -> List.of(before, before.with(queue)).contains(project.current()),
            plan.waiting()));
  }
}
