package org.incidentpatterns.cli;

import java.time.Clock;
import picocli.CommandLine;

/** Makes the commands, giving the clock to those that ask for one. */
final class CommandFactory implements CommandLine.IFactory {
  private final Clock clock;

  CommandFactory(Clock clock) {
    this.clock = clock;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RunCommand.class) {
      return type.cast(new RunCommand(clock));
    }
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(clock));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
