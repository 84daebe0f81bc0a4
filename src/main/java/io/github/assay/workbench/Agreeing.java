package io.github.assay.workbench;

import io.github.assay.domain.Arm;
import io.github.assay.domain.GoldPolicy;
import io.github.assay.domain.Project;
import io.github.assay.domain.Project.Order;
import io.github.assay.domain.SavedView;
import io.github.assay.query.Query;
import io.github.assay.store.Workspace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Changes what the project has agreed on for labelling. Blocking.
public final class Agreeing {
  private final Workspace workspace;
  private final String person;

  /// @param person who asks which items a query means
  public Agreeing(Workspace workspace, String person) {
    this.workspace = workspace;
    this.person = person;
  }

  /// What somebody fills in.
  public enum Blank {
    /// From which score on a suggestion counts as sure, in percent.
    SURE,
    /// On which share of items suggestions are withheld, in percent.
    WITHHELD,
    /// Which items: a query, or `@` and the name of a saved view; empty for all.
    QUERY,
    /// A whole number.
    SEED
  }

  /// A form that is filled in.
  ///
  /// @param most suggestions, 1 to 9
  /// @param votes people an item, 1 to 9
  public record Form(
      int most, Arm arm, Order order, int votes, Gold gold, Map<Blank, String> blanks) {
    public Form {
      blanks = Map.copyOf(blanks);
    }

    String text(Blank blank) {
      return blanks.getOrDefault(blank, "").strip();
    }
  }

  /// How something becomes gold.
  ///
  /// @param policy what does without a ruling
  /// @param judges who rules
  public record Gold(GoldPolicy policy, Project.Judges judges) {}

  /// What a form comes to.
  public sealed interface Check {
    /// It can be agreed on.
    ///
    /// @param items how many items the query means
    record Fine(Project project, GoldPolicy policy, int items) implements Check {}

    /// It cannot; nothing is changed.
    ///
    /// @param complaints a sentence for each blank that is wrong
    record Wrong(Map<Blank, String> complaints) implements Check {
      public Wrong {
        complaints = Map.copyOf(complaints);
      }
    }
  }

  /// What is agreed on now, as a form.
  public Form form() {
    var now = workspace.project().current();
    var blanks = new EnumMap<Blank, String>(Blank.class);
    blanks.put(Blank.SURE, percent(now.sure()));
    blanks.put(Blank.WITHHELD, percent(now.withheld()));
    blanks.put(Blank.QUERY, Meant.shown(now.queue().query(), workspace));
    blanks.put(Blank.SEED, Long.toString(now.queue().seed()));
    var gold = new Gold(workspace.decisions().policy(), now.judges());
    return new Form(now.most(), now.arm(), now.queue().order(), now.queue().votes(), gold, blanks);
  }

  /// Names of the saved views, in their order.
  public List<String> views() {
    return workspace.project().views().stream().map(SavedView::name).toList();
  }

  /// Looks whether a form can be agreed on. Nothing is changed.
  public Check check(Form form) {
    var complaints = new EnumMap<Blank, String>(Blank.class);
    double sure = share(form, Blank.SURE, complaints);
    double withheld = share(form, Blank.WITHHELD, complaints);
    long seed = seed(form, complaints);
    var meant = Meant.of(form.text(Blank.QUERY), workspace);
    if (meant instanceof Meant.Wrong(String why)) complaints.put(Blank.QUERY, why);
    if (!complaints.isEmpty() || !(meant instanceof Meant.Fine(Query query, String kept)))
      return new Check.Wrong(complaints);
    var queue = new Project.Queue(form.order(), form.votes(), kept, seed);
    int items =
        query instanceof Query.All
            ? workspace.items().count()
            : Lineup.meant(workspace, query, person).size();
    var gold = form.gold();
    return new Check.Fine(
        new Project(form.most(), sure, withheld, queue, form.arm(), gold.judges()),
        gold.policy(),
        items);
  }

  /// Agrees on a form; it holds from the next item on. Another policy derives gold anew, which
  /// takes a while where there are many items.
  ///
  /// @return what it came to; of a wrong form nothing is changed
  public Check change(Form form) {
    var check = check(form);
    if (check instanceof Check.Fine(Project project, GoldPolicy policy, int _)) {
      if (!project.equals(workspace.project().current())) workspace.project().change(project);
      if (!policy.equals(workspace.decisions().policy())) workspace.decisions().policy(policy);
    }
    return check;
  }

  private static double share(Form form, Blank blank, Map<Blank, String> complaints) {
    var text = form.text(blank).replaceFirst("\\s*%$", "").replace(',', '.');
    if (!text.matches("[0-9]{1,3}([.][0-9]{1,3})?") || Double.parseDouble(text) > 100) {
      complaints.put(blank, "\"%s\" is no percentage; write 0 to 100".formatted(form.text(blank)));
      return 0;
    }
    return Double.parseDouble(text) / 100;
  }

  private static long seed(Form form, Map<Blank, String> complaints) {
    var text = form.text(Blank.SEED);
    if (text.matches("[0-9]{1,18}")) return Long.parseLong(text);
    complaints.put(Blank.SEED, "\"%s\" is no whole number of at most 18 digits".formatted(text));
    return 0;
  }

  /// A share in percent, with as many places as it has.
  private static String percent(double share) {
    var percent = java.math.BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros();
    return percent.toPlainString();
  }
}
