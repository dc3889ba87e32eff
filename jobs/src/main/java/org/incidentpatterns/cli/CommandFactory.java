package org.incidentpatterns.cli;

import java.time.Clock;
import picocli.CommandLine;

/** Makes the commands, giving the clock and Spark to those that ask for them. */
final class CommandFactory implements CommandLine.IFactory {
  private final Clock clock;
  private final SparkLender sparkLender;

  CommandFactory(Clock clock, SparkLender sparkLender) {
    this.clock = clock;
    this.sparkLender = sparkLender;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RunCommand.class) {
      return type.cast(new RunCommand(clock, sparkLender));
    }
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(clock));
    }
    if (type == SqlCommand.class) {
      return type.cast(new SqlCommand(sparkLender));
    }
    if (type == ExplainCommand.class) {
      return type.cast(new ExplainCommand(sparkLender));
    }
    if (type == ReviewCommand.class) {
      return type.cast(new ReviewCommand(sparkLender));
    }
    if (type == TrainCommand.class) {
      return type.cast(new TrainCommand(sparkLender));
    }
    if (type == EvaluateCommand.class) {
      return type.cast(new EvaluateCommand(sparkLender));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
