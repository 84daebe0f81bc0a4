package io.github.assay.cli;

import io.github.assay.domain.AssayException;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay open`: the window.
@Command(name = "open", description = "Open the workbench (the default command).")
final class OpenCommand implements Callable<Integer> {
  private final Workbenches workbenches;
  private final Windows windows;
  private final Map<String, String> environment;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WORKSPACE",
      description =
          "the workspace file (default: labels.db beside the program; an installed program makes"
              + " a copy of it in the folder Assay of your home)")
  private @Nullable Path named;

  @Mixin private Reply reply;

  /// @param environment the environment variables, which name the display
  OpenCommand(Workbenches workbenches, Windows windows, Map<String, String> environment) {
    this.workbenches = workbenches;
    this.windows = windows;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (isWithoutDisplay())
      throw new AssayException(
          "NO_DISPLAY",
          "this machine has no display (neither DISPLAY nor WAYLAND_DISPLAY is set); the window"
              + " needs one. `assay demo --out DIR` runs the whole main job without");
    var workspace =
        named != null ? named : Premises.ofThisProcess().workspace(workbenches, reply::tell);
    windows.open(workspace);
    if (reply.isJson()) reply.print(Map.of("workspace", workspace.toString()), "");
    return ExitCode.FINE;
  }

  private boolean isWithoutDisplay() {
    return System.getProperty("os.name", "").startsWith("Linux")
        && !"Headless".equals(System.getProperty("glass.platform"))
        && environment.getOrDefault("DISPLAY", "").isEmpty()
        && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }
}
