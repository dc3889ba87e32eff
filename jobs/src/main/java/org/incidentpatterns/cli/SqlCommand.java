package org.incidentpatterns.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.table.DatasetTables;
import org.incidentpatterns.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
  private final SparkLender sparkLender;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SELECT", description = "The statement.")
  private String statement = "";

  @Mixin private DatasetOption dataset = new DatasetOption();

  @Mixin private RowFormat format = new RowFormat();

  SqlCommand(SparkLender sparkLender) {
    this.sparkLender = sparkLender;
  }

  @Override
  public Integer call() throws Exception {
    Path snapshot = dataset.snapshot();
    try (SparkLender.Loan loan = sparkLender.lend()) {
      TableStore store = new TableStore(loan.spark(), snapshot);
      for (Table table : DatasetTables.ALL) {
        if (store.has(table)) {
          store.read(table).createOrReplaceTempView(table.name());
        }
      }
      Found found = query(loan.spark());
      RowPrinter printer = new RowPrinter(found.schema());
      PrintWriter out = spec.commandLine().getOut();
      switch (format.form()) {
        case TABLE -> printer.table(found.rows(), out);
        case CSV -> printer.csv(found.rows(), out);
        case JSON -> printer.json(found.rows(), out);
      }
      out.flush();
      return 0;
    }
  }

  /** What a statement gives. */
  private record Found(StructType schema, List<Row> rows) {}

  /** Whatever Spark has against the statement, while reading or running it, its author can mend. */
  private Found query(SparkSession spark) throws Exception {
    try {
      Dataset<Row> rows = spark.sql(statement);
      return new Found(rows.schema(), rows.collectAsList());
    } catch (Exception e) {
      if (e instanceof SparkThrowable known && known.getCondition() != null) {
        throw new PipelineException(
            Code.USAGE, "Cannot run statement: %s".formatted(e.getMessage()), e);
      }
      throw e;
    }
  }
}
