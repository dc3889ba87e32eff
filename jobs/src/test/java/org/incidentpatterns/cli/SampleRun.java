package org.incidentpatterns.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.publish.SnapshotStore;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.report.output.ReportJson;

/**
 * The sample data, run for 2025-Q4 as a user would, with the settings of a real run.
 *
 * @param status what the process would have ended with
 * @param out what was printed
 */
public record SampleRun(SparkSession spark, Path dataset, Path reports, int status, String out) {
  private static final String QUARTER = "2025-Q4";

  static SampleRun into(Path folder, SparkSession spark) {
    Path dataset = folder.resolve("dataset");
    Path reports = folder.resolve("reports");
    CommandLineRun run =
        CommandLineRun.of(
            spark,
            "run",
            "--quiet",
            "--config",
            Path.of("..", "sample-data", "incident-patterns.yaml").toString(),
            "--quarter",
            QUARTER,
            "--dataset",
            dataset.toString(),
            "--reports",
            reports.toString());
    return new SampleRun(spark, dataset, reports, run.status(), run.out() + run.err());
  }

  /** Runs a command that reads the dataset, lending it a session that outlives it. */
  CommandLineRun command(SparkSession session, String name, String... arguments) {
    List<String> all = new ArrayList<>(List.of(name, "--dataset", dataset.toString()));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(session, all.toArray(String[]::new));
  }

  /** The same, silent about its progress. */
  CommandLineRun quietly(SparkSession session, String name, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--quiet"));
    all.addAll(List.of(arguments));
    return command(session, name, all.toArray(String[]::new));
  }

  /** A file of the report. */
  public Path file(String name) {
    return reports.resolve(QUARTER).resolve(name);
  }

  /** The model that {@code report.json} holds. */
  public QuarterReport report() {
    try {
      return ReportJson.read(Files.readString(file("report.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tables that were published. */
  public TableStore tables() {
    try {
      return new TableStore(spark, new SnapshotStore(dataset).requireCurrent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
