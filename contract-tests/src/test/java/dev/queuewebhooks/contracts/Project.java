package dev.queuewebhooks.contracts;

import java.nio.file.Path;

/** Where this build is. */
public final class Project {
  private Project() {}

  /** The folder with the root pom. */
  public static Path root() {
    return Path.of(System.getProperty("basedir", ""), "..").toAbsolutePath().normalize();
  }
}
