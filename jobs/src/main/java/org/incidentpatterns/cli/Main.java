package org.incidentpatterns.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.incidentpatterns.problem.PipelineException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ScopeType;

/** The program. */
@Command(
    name = "incident-patterns",
    mixinStandardHelpOptions = true,
    versionProvider = Program.class,
    scope = ScopeType.INHERIT,
    description = {
      "Reads exported postmortems and says what keeps hurting: a dataset of Parquet tables, and one "
          + "HTML report a quarter.",
      ""
    },
    footerHeading = "%nExit status:%n",
    footer = {
      "  0  published",
      "  1  unexpected failure; nothing published",
      "  2  usage or configuration; nothing published",
      "  3  published, with more quarantined than quarantine.warn_above",
      "  4  refused: the data does not balance or fell below expect.*; nothing published",
      "  5  another run holds the dataset; nothing published"
    },
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      SqlCommand.class,
      ExplainCommand.class,
      ReviewCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      TaxonomyCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {
  private static final int UNEXPECTED = 1;
  private static final int USAGE = 2;
  private static final int MOST_FRAMES = 8;
  private static final int MOST_CHARACTERS = 300;

  private Main() {}

  /** Runs the program and ends the process with its exit status. */
  public static void main(String[] arguments) {
    System.exit(
        execute(
            Clock.systemUTC(),
            SparkLender.STARTING,
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /**
   * Runs the program.
   *
   * @param clock only says which day it is where no {@code --as-of} does
   * @param out gets results and nothing else
   * @param err gets messages
   */
  static int execute(
      Clock clock, SparkLender sparkLender, PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line =
        new CommandLine(new Main(), new CommandFactory(clock, sparkLender))
            .setUsageHelpAutoWidth(true)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler(Main::usage)
            .setExecutionExceptionHandler(Main::failure);
    if (System.getenv("NO_COLOR") != null) {
      line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    }
    if (arguments.length == 0) {
      line.usage(line.getErr());
      return USAGE;
    }
    return line.execute(arguments);
  }

  private static int usage(CommandLine.ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("Cannot read command line: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr());
    line.getErr().println("(help: " + line.getCommandSpec().qualifiedName() + " --help)");
    return USAGE;
  }

  private static int failure(Exception e, CommandLine line, CommandLine.ParseResult arguments) {
    if (e instanceof PipelineException known) {
      line.getErr().println(known.getMessage());
      return known.code().exitStatus();
    }
    line.getErr()
        .println("Cannot finish: unexpected failure: " + firstLine(e) + " (nothing was published)");
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      tell(cause, line.getErr());
    }
    return UNEXPECTED;
  }

  /** Where it happened. Messages of Spark hold whole plans, and values of records. */
  private static void tell(Throwable cause, PrintWriter err) {
    err.println("  " + firstLine(cause));
    Arrays.stream(cause.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.incidentpatterns."))
        .limit(MOST_FRAMES)
        .forEach(frame -> err.println("    at " + frame));
  }

  private static String firstLine(Throwable e) {
    String text = e.toString().lines().findFirst().orElse("");
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
  }
}
