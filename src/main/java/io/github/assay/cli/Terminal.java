package io.github.assay.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where the command line writes to.
final class Terminal {
  private static final Path ERRORS = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /// Standard output, for text.
  static PrintWriter out() {
    return writer(FileDescriptor.out, "stdout.encoding");
  }

  /// Standard error, for text.
  static PrintWriter err() {
    return writer(FileDescriptor.err, "stderr.encoding");
  }

  /// Whether standard error is a terminal, on which a line can be written over.
  static boolean showsErrors() {
    if (Files.isSymbolicLink(ERRORS)) return isTerminal(ERRORS);
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  private static boolean isTerminal(Path descriptor) {
    try {
      var target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  private static PrintWriter writer(FileDescriptor descriptor, String property) {
    return new PrintWriter(new FileOutputStream(descriptor), false, charset(property));
  }

  /// UTF-8, whatever the locale says: the plain locale of a container or a timer knows only ASCII.
  /// A console of Windows has its own.
  private static Charset charset(String property) {
    boolean isWindows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return isWindows
        ? Charset.forName(System.getProperty(property, StandardCharsets.UTF_8.name()))
        : StandardCharsets.UTF_8;
  }
}
