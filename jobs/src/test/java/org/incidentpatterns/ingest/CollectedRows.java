package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.assertj.core.groups.Tuple;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.report.model.Ledger;

/** What ingest gives, collected once. */
record CollectedRows(List<Row> records, List<Row> inputs, List<Row> quarantine) {
  static CollectedRows of(IngestedRows rows) {
    return new CollectedRows(
        rows.records().orderBy("id").collectAsList(),
        rows.inputs().orderBy("path").collectAsList(),
        rows.quarantine().orderBy("file", "position").collectAsList());
  }

  Row record(String id) {
    return records.stream().filter(row -> id.equals(row.getAs("id"))).findFirst().orElseThrow();
  }

  Row input(String path) {
    return inputs.stream().filter(row -> path.equals(row.getAs("path"))).findFirst().orElseThrow();
  }

  Ledger ledger(String path) {
    Row row = input(path);
    return new Ledger(
        row.getAs("seen"),
        row.getAs("kept"),
        row.getAs("merged"),
        row.getAs("quarantined"),
        row.getAs("skipped"));
  }

  List<Tuple> setAside(String folder) {
    return quarantine.stream()
        .filter(row -> Values.text(row, "file").startsWith(folder + "/"))
        .map(
            row ->
                tuple(
                    row.getAs("file"),
                    row.getAs("position"),
                    row.getAs("code"),
                    row.getAs("verdict")))
        .toList();
  }

  /** All of it, to be compared. */
  List<String> text() {
    return Stream.of(records, inputs, quarantine).flatMap(List::stream).map(Row::json).toList();
  }
}
