package io.github.assay.cli;

import io.github.assay.workbench.Bundles;
import io.github.assay.workbench.Workbenches;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the commands are given from outside.
///
/// @param workbenches opens workspaces
/// @param bundles opens bundles
/// @param window opens the window on a workspace, and returns an exit status when it is closed
/// @param rehearsal goes through all screens of a workspace by itself
/// @param pictures draws every screen of a workspace into a folder, without a display, and names
///   the files
/// @param environment the environment variables
public record Doors(
    Workbenches workbenches,
    Bundles bundles,
    Function<Path, Integer> window,
    Consumer<Path> rehearsal,
    BiFunction<Path, Path, List<Path>> pictures,
    Map<String, String> environment) {}
