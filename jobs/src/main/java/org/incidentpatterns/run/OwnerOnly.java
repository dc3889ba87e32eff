package org.incidentpatterns.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Takes the rights of everybody else from a folder and all below it. */
final class OwnerOnly {
  private OwnerOnly() {}

  /** Does nothing where the file system has no such rights (Windows). */
  static void protect(Path root) throws IOException {
    if (Files.getFileAttributeView(root, PosixFileAttributeView.class) == null) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.toList()) {
        Files.setPosixFilePermissions(
            path,
            PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
      }
    }
  }
}
