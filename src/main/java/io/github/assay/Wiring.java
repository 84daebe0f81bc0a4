package io.github.assay;

import io.github.assay.bundle.BundleReader;
import io.github.assay.bundle.Limits;
import io.github.assay.cli.Doors;
import io.github.assay.cli.Drawing;
import io.github.assay.cli.Interruption;
import io.github.assay.cli.Windows;
import io.github.assay.domain.AssayException;
import io.github.assay.evaluation.PairedTest;
import io.github.assay.learning.Embedder;
import io.github.assay.learning.Recipe;
import io.github.assay.learning.baseline.MajorityRecipe;
import io.github.assay.learning.baseline.PriorRecipe;
import io.github.assay.learning.embedding.OnDemand;
import io.github.assay.learning.rules.BlendRecipe;
import io.github.assay.learning.rules.RulesRecipe;
import io.github.assay.learning.tribuo.LinearRecipe;
import io.github.assay.settings.Settings;
import io.github.assay.settings.SettingsFile;
import io.github.assay.store.Opening;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.NativeLibrary;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.ui.report.ReportCharts;
import io.github.assay.ui.shell.Frame;
import io.github.assay.ui.shell.Portraits;
import io.github.assay.ui.shell.Start;
import io.github.assay.workbench.Annotating;
import io.github.assay.workbench.Apart;
import io.github.assay.workbench.Authoring;
import io.github.assay.workbench.BackingUp;
import io.github.assay.workbench.BestRunSuggesting;
import io.github.assay.workbench.Browsing;
import io.github.assay.workbench.BulkEditing;
import io.github.assay.workbench.Bundles;
import io.github.assay.workbench.Bundling;
import io.github.assay.workbench.Comparing;
import io.github.assay.workbench.Evaluating;
import io.github.assay.workbench.ExplicitTags;
import io.github.assay.workbench.Exporting;
import io.github.assay.workbench.GoldNeighbours;
import io.github.assay.workbench.Importing;
import io.github.assay.workbench.Monitoring;
import io.github.assay.workbench.NearDuplicates;
import io.github.assay.workbench.Preparing;
import io.github.assay.workbench.Queueing;
import io.github.assay.workbench.Splitting;
import io.github.assay.workbench.Suggesting;
import io.github.assay.workbench.Surveying;
import io.github.assay.workbench.Training;
import io.github.assay.workbench.Vectorising;
import io.github.assay.workbench.VocabularyRevising;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.logging.Logger;

/// The whole program put together: every service is made here, with `new`, floor by floor.
public final class Wiring {
  /// As many as there are keys; how many of them are in view is a setting, 5 at first.
  private static final int SUGGESTIONS = 9;

  private final Map<String, String> environment;
  private final Clock clock = Clock.systemUTC();
  private final SqliteWorkspaces workspaces = new SqliteWorkspaces(clock);
  private final Embedder embedder = new OnDemand();

  /// @param environment the environment variables
  public Wiring(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /// What the commands are given.
  public Doors doors() {
    if (System.getProperty(NativeLibrary.PLACE) == null)
      NativeLibrary.keepIn(new Folders(environment).cache())
          .ifPresent(place -> System.setProperty(NativeLibrary.PLACE, place.toString()));
    return new Doors(
        workbenches(), bundles(), windows(), drawing(), environment, new Interruption());
  }

  /// The kinds of model that there are, in the order in which they are offered.
  public List<Recipe> recipes() {
    return List.of(
        new BlendRecipe(new LinearRecipe()),
        new LinearRecipe(),
        new RulesRecipe(),
        new PriorRecipe(),
        new MajorityRecipe());
  }

  /// Opens workspaces with all jobs around them.
  public Workbenches workbenches() {
    return workbenches(Runnable::run, Integer.MAX_VALUE);
  }

  /// The same for those who must not be held up.
  ///
  /// @param apart where the model that proposes tags is made ready, gold is read, and so on
  public Workbenches workbenches(Executor apart) {
    return workbenches(apart, Preparing.FEW);
  }

  /// @param few with fewer items, nothing is read before somebody asks
  private Workbenches workbenches(Executor apart, int few) {
    return new Workbenches() {
      @Override
      public Workbench create(Path file) {
        return bench(workspaces.create(file));
      }

      @Override
      public Workbench open(Path file, Opening opening) {
        return bench(workspaces.open(file, opening));
      }

      @Override
      public Workbench openReadOnly(Path file) {
        return bench(workspaces.openReadOnly(file));
      }

      private Workbench bench(Workspace workspace) {
        return new Bench(workspace, new NearDuplicates(), new Apart(apart), few);
      }
    };
  }

  /// Opens bundles.
  public Bundles bundles() {
    return new Bundles(new BundleReader(recipes(), Limits.STANDARD), clock);
  }

  private Windows windows() {
    return new Windows() {
      @Override
      public void open(Path workspace) {
        window(workspace);
      }

      @Override
      public void rehearse(Path workspace) {
        var settings = settings(workspace.resolveSibling("settings.json"));
        show(() -> Frame.rehearse(new Start(workbenches(), settings, clock), workspace));
      }
    };
  }

  private void window(Path workspace) {
    var file = new Folders(environment).settings().resolve("settings.json");
    var start = new Start(workbenches(Wiring::apart), settings(file), clock);
    var since = environment.getOrDefault("ASSAY_CLOCK_FROM", "");
    if (since.matches("[0-9]{1,18}"))
      show(() -> Frame.run(start, workspace, stopwatch(Long.parseLong(since))));
    else show(() -> Frame.run(start, workspace));
  }

  /// Tells how long a start takes, for those who measure it.
  ///
  /// @param since when it began, in milliseconds since 1970
  private Frame.Milestones stopwatch(long since) {
    var log = Logger.getLogger("assay.start");
    return milestone -> log.info("%s after %d ms".formatted(milestone, clock.millis() - since));
  }

  private static void show(Shown window) {
    try {
      window.show();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the window was interrupted");
    } catch (UnsupportedOperationException e) {
      throw new AssayException(
          "NO_WINDOW",
          "the window cannot be opened, since its libraries are missing; install the packages"
              + " libgtk-3-0 and libxtst6",
          e);
    }
  }

  /// A window that is shown until it is closed.
  private interface Shown {
    void show() throws InterruptedException;
  }

  private static void apart(Runnable work) {
    Thread.ofPlatform().name("assay-model").daemon().start(work);
  }

  private Drawing drawing() {
    return new Drawing() {
      @Override
      public List<Path> charts(Path workspace, Comparing.Question pair, Path folder) {
        return ReportCharts.draw(workbenches(), workspace, pair, folder);
      }

      @Override
      public List<Path> screens(Path workspace, Path folder) {
        return Portraits.render(workbenches(), workspace, folder);
      }
    };
  }

  private static SettingsFile settings(Path file) {
    var standard = Settings.standard(System.getProperty("user.name", "me"));
    return new SettingsFile(file, standard);
  }

  /// One open workspace with its jobs.
  private final class Bench implements Workbench {
    private final Workspace workspace;
    private final Apart apart;
    private final List<Recipe> recipes = recipes();
    private final ExplicitTags explicit = ExplicitTags.byRules(recipes);
    private final Evaluating evaluating;
    private final Suggesting suggesting;
    private final Queueing queueing;
    private final Browsing.Ahead ahead;

    private Bench(Workspace workspace, NearDuplicates near, Apart apart, int few) {
      this.workspace = workspace;
      this.apart = apart;
      ahead = new Browsing.Ahead(near, new Preparing(workspace, this::another, apart, few));
      evaluating = new Evaluating(workspace, explicit);
      queueing = new Queueing(workspace, this::another, recipes, explicit, apart);
      suggesting =
          new BestRunSuggesting(
              workspace, recipes, evaluating, this::another, neighbours(), apart, SUGGESTIONS);
    }

    @Override
    public Workspace workspace() {
      return workspace;
    }

    @Override
    public Surveying surveying() {
      return new Surveying(workspace, queueing);
    }

    @Override
    public Annotating annotating(String annotator) {
      return new Annotating(workspace, queueing, annotator, clock);
    }

    @Override
    public Authoring authoring() {
      return new Authoring(workspace, clock);
    }

    @Override
    public Browsing browsing(String annotator) {
      return new Browsing(workspace, evaluating, ahead, annotator);
    }

    @Override
    public BulkEditing bulkEditing(String annotator) {
      return new BulkEditing(workspace, annotator);
    }

    @Override
    public Suggesting suggesting() {
      return suggesting;
    }

    @Override
    public Monitoring monitoring() {
      return new Monitoring(workspace, clock);
    }

    @Override
    public Importing importing() {
      return new Importing(workspace, clock);
    }

    @Override
    public Exporting exporting() {
      return new Exporting(workspace, clock);
    }

    @Override
    public VocabularyRevising vocabularyRevising(String author) {
      return new VocabularyRevising(workspace, explicit, author);
    }

    private GoldNeighbours neighbours() {
      return new GoldNeighbours(workspace, this::another, embedder, apart);
    }

    /// The same workspace, opened once more to look at it.
    private Workspace another() {
      return workspaces.openReadOnly(workspace.file());
    }

    @Override
    public Vectorising vectorising() {
      return new Vectorising(workspace, embedder);
    }

    @Override
    public Splitting splitting() {
      return new Splitting(workspace, ahead.near());
    }

    @Override
    public Training training() {
      return new Training(workspace, splitting(), recipes, clock, Machine.facts());
    }

    @Override
    public Evaluating evaluating() {
      return evaluating;
    }

    @Override
    public Comparing comparing() {
      return new Comparing(evaluating, PairedTest.STANDARD);
    }

    @Override
    public BackingUp backingUp() {
      return new BackingUp(workspace, clock);
    }

    @Override
    public Bundling bundling() {
      return new Bundling(
          workspace, evaluating, recipes, new BundleReader(recipes, Limits.STANDARD));
    }

    @Override
    public Workbench beside() {
      return apart.within(own -> new Bench(another(), ahead.near(), own, Integer.MAX_VALUE));
    }

    @Override
    public void close() {
      ahead.preparing().close();
      queueing.close();
      apart.close(workspace::close);
    }
  }
}
