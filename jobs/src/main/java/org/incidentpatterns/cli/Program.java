package org.incidentpatterns.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The name and version of the program. */
final class Program implements IVersionProvider {
  private static final String NAME = "incident-patterns";

  /** Such as {@code incident-patterns 0.1.0}. */
  static String nameAndVersion() {
    String version = Program.class.getPackage().getImplementationVersion();
    return NAME + " " + Objects.requireNonNullElse(version, "development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {nameAndVersion(), "Java " + Runtime.version()};
  }
}
