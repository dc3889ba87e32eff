package org.incidentpatterns.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.incidentpatterns.ingest.FileRole;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.report.model.Ledger;
import org.incidentpatterns.table.DatasetTables;
import org.incidentpatterns.table.IncidentTables;
import org.incidentpatterns.table.RunTables;
import org.incidentpatterns.table.Table;

/**
 * What a snapshot shows when it is read back.
 *
 * @param rows rows by table
 * @param ledger over all files that hold incidents
 * @param parts over all files that hold parts of incidents, such as action items
 */
public record Verification(Map<String, Long> rows, Ledger ledger, Ledger parts) {
  public Verification {
    rows = new TreeMap<>(rows);
  }

  /**
   * Reads every table back.
   *
   * @throws PipelineException with {@link Code#REFUSED} if the snapshot does not balance
   */
  public static Verification of(TableStore store) {
    Map<String, Long> rows = new TreeMap<>();
    for (Table table : DatasetTables.ALL) {
      rows.put(table.name(), store.read(table).count());
    }
    Ledger ledger = ledger(store, col("holds").equalTo(FileRole.INCIDENTS));
    Ledger parts = ledger(store, col("holds").notEqual(FileRole.INCIDENTS));
    List<String> problems = new ArrayList<>();
    Row ids =
        store
            .read(IncidentTables.INCIDENTS)
            .agg(count(lit(1)), countDistinct(struct(col("source"), col("id"))))
            .head();
    check(problems, ids.getLong(0) == ids.getLong(1), "an incident stands twice in the dataset");
    check(problems, ledger.balances(), "incidents: " + ledger);
    check(problems, parts.balances(), "parts of incidents: " + parts);
    check(
        problems,
        ledger.kept() == ids.getLong(0),
        "%d records were kept, the table has %d".formatted(ledger.kept(), ids.getLong(0)));
    if (!problems.isEmpty()) {
      throw new PipelineException(
          Code.REFUSED,
          "Cannot publish dataset: it does not balance: %s (nothing was published)"
              .formatted(String.join("; ", problems)));
    }
    return new Verification(rows, ledger, parts);
  }

  private static void check(List<String> problems, boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  private static Ledger ledger(TableStore store, Column which) {
    Row sums =
        store
            .read(RunTables.INPUTS)
            .where(which)
            .agg(sum("seen"), sum("kept"), sum("merged"), sum("quarantined"), sum("skipped"))
            .head();
    return new Ledger(
        orZero(sums, 0), orZero(sums, 1), orZero(sums, 2), orZero(sums, 3), orZero(sums, 4));
  }

  private static long orZero(Row row, int index) {
    return row.isNullAt(index) ? 0 : row.getLong(index);
  }
}
