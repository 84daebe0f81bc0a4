package io.github.assay.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How SQLite makes a transaction safe.
enum Journal {
  /// New pages go to a `-wal` file; readers go on while one writes.
  WAL("wal", "full"),
  /// Old pages go to a `-journal` file. For network drives, where a WAL would need shared memory
  /// between machines.
  ROLLBACK("delete", "extra");

  private static final Set<String> NETWORK =
      Set.of(
          "nfs",
          "nfs3",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afpfs",
          "webdav",
          "9p",
          "fuse.sshfs",
          "fuse.rclone",
          "davfs",
          "ncpfs",
          "afs",
          "ceph",
          "glusterfs");

  private final String mode;
  private final String synchronous;

  Journal(String mode, String synchronous) {
    this.mode = mode;
    this.synchronous = synchronous;
  }

  /// What suits the drive that a file is on. One that the system does not name, as in a chroot
  /// without a list of drives, gets what suits every drive.
  static Journal on(Path file) {
    try {
      return forFileSystem(Files.getFileStore(file).type());
    } catch (IOException e) {
      return ROLLBACK;
    }
  }

  /// What suits a kind of file system, as the operating system names it.
  static Journal forFileSystem(String type) {
    return NETWORK.contains(type.toLowerCase(Locale.ROOT)) ? ROLLBACK : WAL;
  }

  /// The name of the mode, as SQLite answers it.
  String mode() {
    return mode;
  }

  /// The settings that it needs besides.
  List<String> settings() {
    return List.of("pragma synchronous = " + synchronous, "pragma journal_size_limit = 67108864");
  }
}
