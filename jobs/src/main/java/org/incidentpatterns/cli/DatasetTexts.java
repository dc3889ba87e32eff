package org.incidentpatterns.cli;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.List;
import org.incidentpatterns.ingest.RecordRows;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.table.IncidentTables;

/** Postmortems of the published snapshot by their ids. Starts Spark. */
final class DatasetTexts {
  private final SparkLender sparkLender;

  DatasetTexts(SparkLender sparkLender) {
    this.sparkLender = sparkLender;
  }

  /** Those that have one of the ids, in the order of source and id; an id may have several. */
  List<Postmortem> of(Path snapshot, List<String> ids) {
    try (SparkLender.Loan loan = sparkLender.lend()) {
      return new TableStore(loan.spark(), snapshot)
              .read(IncidentTables.INCIDENTS)
              .where(col("id").isin(ids.toArray()))
              .orderBy("source", "id")
              .collectAsList()
              .stream()
              .map(RecordRows::fromRow)
              .toList();
    }
  }
}
