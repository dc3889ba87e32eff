package org.incidentpatterns.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.engine.Sessions;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.table.DatasetTables;
import org.incidentpatterns.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sql}: one statement over the tables of the published snapshot. */
@Command(
    name = "sql",
    description = {
      "Runs one SQL statement over the dataset; each table goes by its name.",
      "Tables: see docs/data-dictionary.md, or SHOW TABLES and DESCRIBE incidents.",
      ""
    })
final class SqlCommand implements Callable<Integer> {
  /** How rows are printed. */
  enum RowFormat {
    TABLE,
    CSV,
    JSON
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SELECT", description = "The statement.")
  private String statement = "";

  @Mixin private DatasetOption dataset = new DatasetOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TABLE",
      description = "table, csv or json. Default: table.")
  private RowFormat format = RowFormat.TABLE;

  @Override
  public Integer call() throws Exception {
    Path snapshot = dataset.snapshot();
    try (SparkSession spark = Sessions.start(Masters.orDefault(null))) {
      TableStore store = new TableStore(spark, snapshot);
      for (Table table : DatasetTables.ALL) {
        store.read(table).createOrReplaceTempView(table.name());
      }
      Dataset<Row> rows = query(spark);
      RowPrinter printer = new RowPrinter(rows.schema());
      List<Row> found = rows.collectAsList();
      PrintWriter out = spec.commandLine().getOut();
      switch (format) {
        case TABLE -> printer.table(found, out);
        case CSV -> printer.csv(found, out);
        case JSON -> printer.json(found, out);
      }
      out.flush();
      return 0;
    }
  }

  private Dataset<Row> query(SparkSession spark) throws Exception {
    try {
      return spark.sql(statement);
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        throw new PipelineException(
            Code.USAGE, "Cannot run statement: %s".formatted(e.getMessage()), e);
      }
      throw e;
    }
  }
}
