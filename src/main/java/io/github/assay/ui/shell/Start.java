package io.github.assay.ui.shell;

import io.github.assay.settings.SettingsFile;
import io.github.assay.workbench.Workbenches;
import java.time.InstantSource;

/// What the window needs from the rest of the program.
///
/// @param workbenches opens workspaces
/// @param settings where the user's choices are kept
/// @param clock the time of day
public record Start(Workbenches workbenches, SettingsFile settings, InstantSource clock) {}
