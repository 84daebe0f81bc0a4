package io.github.assay;

import io.github.assay.cli.Doors;
import io.github.assay.domain.AssayException;
import io.github.assay.evaluation.PairedTest;
import io.github.assay.learning.Recipe;
import io.github.assay.settings.Settings;
import io.github.assay.settings.SettingsFile;
import io.github.assay.store.Workspace;
import io.github.assay.store.sql.SqliteWorkspaces;
import io.github.assay.ui.shell.Frame;
import io.github.assay.ui.shell.Start;
import io.github.assay.workbench.Annotating;
import io.github.assay.workbench.Browsing;
import io.github.assay.workbench.Comparing;
import io.github.assay.workbench.Evaluating;
import io.github.assay.workbench.ExplicitTags;
import io.github.assay.workbench.Splitting;
import io.github.assay.workbench.Suggester;
import io.github.assay.workbench.Surveying;
import io.github.assay.workbench.Training;
import io.github.assay.workbench.Workbench;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/// The whole program put together: every service is made here, with `new`, floor by floor.
public final class Wiring {
  private final Map<String, String> environment;
  private final Clock clock = Clock.systemUTC();

  /// @param environment the environment variables
  public Wiring(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /// What the commands are given.
  public Doors doors() {
    return new Doors(workbenches(), this::window, environment);
  }

  /// Opens workspaces with all jobs around them.
  public Workbenches workbenches() {
    var workspaces = new SqliteWorkspaces(clock);
    return new Workbenches() {
      @Override
      public Workbench create(Path file) {
        return new Bench(workspaces.create(file));
      }

      @Override
      public Workbench open(Path file) {
        return new Bench(workspaces.open(file));
      }

      @Override
      public Workbench openReadOnly(Path file) {
        return new Bench(workspaces.openReadOnly(file));
      }
    };
  }

  private int window(Path workspace) {
    try {
      Frame.run(new Start(workbenches(), settings(), clock), workspace);
      return 0;
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

  /// The ways to make a model: one line for each.
  private static List<Recipe> recipes() {
    return List.of();
  }

  private SettingsFile settings() {
    return new SettingsFile(
        settingsFolder().resolve("settings.json"),
        Settings.standard(System.getProperty("user.name", "me")));
  }

  private Path settingsFolder() {
    var home = Path.of(System.getProperty("user.home", "."));
    var config = environment.get("XDG_CONFIG_HOME");
    if (config != null && !config.isEmpty()) return Path.of(config, "assay");
    var roaming = environment.get("APPDATA");
    if (roaming != null && !roaming.isEmpty()) return Path.of(roaming, "Assay");
    return home.resolve(".config").resolve("assay");
  }

  /// One open workspace with its jobs.
  private final class Bench implements Workbench {
    private final Workspace workspace;
    private final Evaluating evaluating;

    private Bench(Workspace workspace) {
      this.workspace = workspace;
      this.evaluating = new Evaluating(workspace, ExplicitTags.byRules(recipes()));
    }

    @Override
    public Workspace workspace() {
      return workspace;
    }

    @Override
    public Surveying surveying() {
      return new Surveying(workspace);
    }

    @Override
    public Annotating annotating(String annotator) {
      return new Annotating(workspace, annotator, clock);
    }

    @Override
    public Browsing browsing(String annotator) {
      return new Browsing(workspace, annotator);
    }

    @Override
    public Suggester suggester() {
      return item -> List.of();
    }

    @Override
    public Splitting splitting() {
      return new Splitting(workspace);
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
    public Training training() {
      return new Training(workspace, recipes(), clock, new TreeMap<>());
    }

    @Override
    public void close() {
      workspace.close();
    }
  }
}
