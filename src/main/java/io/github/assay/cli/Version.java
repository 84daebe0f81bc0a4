package io.github.assay.cli;

import picocli.CommandLine.IVersionProvider;

/// The version as the jar's manifest names it.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Assay " + text()};
  }

  /// The version; `in development` when run from a folder of classes.
  static String text() {
    var version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "in development" : version;
  }
}
