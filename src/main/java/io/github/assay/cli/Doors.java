package io.github.assay.cli;

import io.github.assay.workbench.Bundles;
import io.github.assay.workbench.Workbenches;
import java.util.Map;

/// What the commands are given from outside.
///
/// @param workbenches opens workspaces
/// @param bundles opens bundles
/// @param windows opens the window
/// @param drawing draws charts and screens
/// @param environment the environment variables
/// @param interruption tells long commands to stop
public record Doors(
    Workbenches workbenches,
    Bundles bundles,
    Windows windows,
    Drawing drawing,
    Map<String, String> environment,
    Interruption interruption) {}
