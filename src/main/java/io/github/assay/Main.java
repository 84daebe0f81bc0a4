package io.github.assay;

/// Starts Assay.
public final class Main {
  private Main() {}

  /// Runs one command, or opens the workbench.
  public static void main(String[] arguments) {
    System.out.println(arguments.length);
  }
}
