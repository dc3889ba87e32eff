package org.incidentpatterns.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.incidentpatterns.run.Progress;
import org.incidentpatterns.run.QuarterlyRun;
import org.incidentpatterns.run.RunRequest;
import org.incidentpatterns.run.RunResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: exports in, dataset and reports out. */
@Command(
    name = "run",
    description = {
      "Reads exports, publishes the dataset, writes the reports.",
      "Without arguments: the sample data, 2025-Q4, into build/.",
      ""
    })
final class RunCommand implements Callable<Integer> {
  private static final int WARNED = 3;

  private final Clock clock;
  private final SparkLender sparkLender;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private InputOptions inputOptions = new InputOptions();
  @Mixin private Messages messages = new Messages();

  @Option(
      names = "--input",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files or folders to read. Default: inputs of the settings.")
  private List<Path> inputs = new ArrayList<>();

  @Mixin private DatasetOption dataset = new DatasetOption();

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      description = "Where reports are written. Default: build/reports beside the program.")
  private @Nullable Path reports;

  @Option(
      names = "--quarter",
      paramLabel = "QUARTER",
      defaultValue = "previous",
      description = {
        "2025-Q4; previous: the last quarter that has ended; all: every quarter that holds incidents.",
        "Default: ${DEFAULT-VALUE}."
      })
  private String quarter = "previous";

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Spark master, such as spark://host:7077. Default: spark.master if set, else local[*].")
  private @Nullable String master;

  @Mixin private SummaryFormat format = new SummaryFormat();

  RunCommand(Clock clock, SparkLender sparkLender) {
    this.clock = clock;
    this.sparkLender = sparkLender;
  }

  @Override
  public Integer call() throws Exception {
    QuarterOption.check(quarter);
    ChartSupport.require();
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = messages.progress(spec.commandLine().getErr());
    InputOptions.Resolved resolved = inputOptions.resolve(inputs, clock.instant());
    messages.untouched(spec.commandLine().getErr(), resolved.rulebook().corrections());
    RunRequest request =
        new RunRequest(
            resolved.files(),
            resolved.settings(),
            resolved.settingsText(),
            resolved.rulebook(),
            dataset.directory(),
            (reports == null ? Home.reports() : reports).toAbsolutePath(),
            quarter,
            resolved.asOf(),
            Masters.orDefault(master),
            Program.nameAndVersion());
    progress.step("Starting Spark");
    try (SparkLender.Loan loan = sparkLender.lend(request.master())) {
      ReportFolder folder = new ReportFolder(request.reports());
      RunResult result = new QuarterlyRun(loan.spark(), request, folder, progress).run();
      format.print(new RunSummary(result), out);
      return result.warned() ? WARNED : 0;
    }
  }
}
