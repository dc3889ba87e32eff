package org.incidentpatterns.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code review}: the labels that a person should look at first. */
@Command(
    name = "review",
    description = {
      "Lists labels that a person should look at: first where responders picked one thing and the "
          + "text says another, then those that are least certain.",
      "With --format csv: edit category, fill in reason, and give the file back as labels.overrides.",
      ""
    })
final class ReviewCommand implements Callable<Integer> {
  private final SparkLender sparkLender;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DatasetOption dataset = new DatasetOption();

  @Option(
      names = "--axis",
      paramLabel = "AXIS",
      description =
          "root_cause, contributing_factor, trigger, detection or mitigation. Default: all.")
  private @Nullable String axis;

  @Option(
      names = "--below",
      paramLabel = "CONFIDENCE",
      description =
          "Of the labels from text, only those less certain than this, 0 to 1. Default: all.")
  private @Nullable Double below;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many at most. Default: ${DEFAULT-VALUE}.")
  private int limit = 50;

  @Mixin private RowFormat format = new RowFormat();

  @Mixin private Terminal terminal = new Terminal();
  @Mixin private Messages messages = new Messages();

  ReviewCommand(SparkLender sparkLender) {
    this.sparkLender = sparkLender;
  }

  @Override
  public Integer call() throws Exception {
    check();
    Path snapshot = dataset.snapshot();
    messages.progress(spec.commandLine().getErr()).step("Starting Spark");
    try (SparkLender.Loan loan = sparkLender.lend()) {
      Dataset<Row> review = ReviewRows.of(new TableStore(loan.spark(), snapshot), axis, below);
      List<Row> rows = review.limit(limit).collectAsList();
      PrintWriter out = spec.commandLine().getOut();
      switch (format.form()) {
        case TABLE -> ReviewRows.table(rows, terminal.ink(spec), Terminal.width(spec), out);
        case CSV -> ReviewRows.csv(rows, out);
        case JSON -> new RowPrinter(review.schema()).json(rows, out);
      }
      out.flush();
      return 0;
    }
  }

  private void check() {
    String known = Arrays.stream(Axis.values()).map(Axis::word).collect(Collectors.joining(", "));
    if (axis != null && Arrays.stream(Axis.values()).noneMatch(one -> one.word().equals(axis))) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot read --axis: no such axis: %s (known: %s)".formatted(PlainText.of(axis), known));
    }
    if (below != null && !(below >= 0 && below <= 1)) {
      throw new PipelineException(
          Code.USAGE, "Cannot read --below: not from 0 to 1: %s (such as 0.6)".formatted(below));
    }
    if (limit < 1) {
      throw new PipelineException(
          Code.USAGE, "Cannot read --limit: not a number from 1: %d (such as 50)".formatted(limit));
    }
  }
}
