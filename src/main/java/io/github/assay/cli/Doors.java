package io.github.assay.cli;

import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/// What the commands are given from outside.
///
/// @param workbenches opens workspaces
/// @param window opens the window on a workspace, and returns an exit status when it is closed
/// @param environment the environment variables
public record Doors(
    Workbenches workbenches, Function<Path, Integer> window, Map<String, String> environment) {}
