package io.github.assay;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The machine that this runs on.
final class Machine {
  private Machine() {}

  /// What is kept with every run for people who wonder why figures differ.
  static SortedMap<String, String> facts() {
    var machine = new TreeMap<String, String>();
    var version = Machine.class.getPackage().getImplementationVersion();
    machine.put("assay", version == null ? "in development" : version);
    for (String name : List.of("java.version", "java.vm.name", "os.name", "os.arch"))
      machine.put(name, System.getProperty(name, "unknown"));
    machine.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    return machine;
  }
}
