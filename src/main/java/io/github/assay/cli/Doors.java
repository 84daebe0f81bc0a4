package io.github.assay.cli;

import io.github.assay.workbench.Bundles;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/// What the commands are given from outside.
///
/// @param workbenches opens workspaces
/// @param bundles opens bundles
/// @param window opens the window on a workspace, and returns an exit status when it is closed
/// @param drawing draws charts and screens
/// @param environment the environment variables
/// @param interruption tells long commands to stop
public record Doors(
    Workbenches workbenches,
    Bundles bundles,
    Function<Path, Integer> window,
    Drawing drawing,
    Map<String, String> environment,
    Interruption interruption) {}
