package org.incidentpatterns.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.posexplode;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.classify.ClassifyJob;
import org.incidentpatterns.ingest.RecordRows;
import org.incidentpatterns.patterns.InvestmentJob;
import org.incidentpatterns.patterns.RecurrenceJob;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.report.model.Accuracy;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.reporting.ReportInputs;
import org.incidentpatterns.table.IncidentTables;
import org.incidentpatterns.table.PatternTables;
import org.incidentpatterns.table.RunTables;
import org.jspecify.annotations.Nullable;

/** Takes the datasets of a run apart into the tables of a snapshot. */
final class SnapshotTables {
  private final SparkSession spark;
  private final TableStore tables;

  SnapshotTables(SparkSession spark, TableStore tables) {
    this.spark = spark;
    this.tables = tables;
  }

  /** Writes every table, one after the other. */
  void write(ReportInputs datasets, List<QuarterReport> reports, @Nullable Accuracy accuracy) {
    Dataset<Row> classified = datasets.classified();
    tables.write(IncidentTables.INCIDENTS, classified);
    tables.write(IncidentTables.LABELS, ClassifyJob.labels(classified));
    tables.write(IncidentTables.DISAGREEMENTS, ClassifyJob.disagreements(classified));
    tables.write(IncidentTables.PRACTICE_SIGNALS, ClassifyJob.signals(classified));
    tables.write(IncidentTables.ACTION_ITEMS, datasets.items());
    tables.write(IncidentTables.TIMELINE, timeline(classified));
    tables.write(IncidentTables.CHANGES, changes(classified));
    tables.write(RunTables.INPUTS, datasets.inputs());
    tables.write(RunTables.QUARANTINE_INDEX, datasets.quarantine());
    tables.write(RunTables.ACCURACY, AccuracyTable.rows(spark, accuracy));
    tables.write(RunTables.RELABELLED, datasets.relabelled());
    tables.write(PatternTables.DISTRIBUTIONS, datasets.distributions());
    tables.write(PatternTables.OCCURRENCES, RecurrenceJob.occurrences(datasets.patterns()));
    tables.write(PatternTables.RECURRENCES, RecurrenceJob.recurrences(datasets.patterns()));
    tables.write(PatternTables.DURATIONS, datasets.durations());
    tables.write(
        PatternTables.INVESTMENTS,
        InvestmentJob.run(classified, RecurrenceJob.repeats(datasets.patterns())));
    tables.write(PatternTables.FOLLOW_THROUGH, ReportTables.followThrough(spark, reports));
    tables.write(PatternTables.FINDINGS, ReportTables.findings(spark, reports));
  }

  private static Dataset<Row> timeline(Dataset<Row> classified) {
    return classified
        .select(
            col("id").as("incident_id"),
            col("source"),
            col("quarter"),
            posexplode(col(RecordRows.TIMELINE)))
        .select(
            col("incident_id"),
            col("source"),
            col("pos").plus(1).as("ordinal"),
            col("col.at"),
            col("col.text"),
            col("quarter"));
  }

  private static Dataset<Row> changes(Dataset<Row> classified) {
    return classified
        .select(
            col("id").as("incident_id"),
            col("source"),
            col("file"),
            col("position"),
            col("quarter"),
            explode(col(RecordRows.CHANGES)).as("change"))
        .select(
            col("incident_id"),
            col("source"),
            col("change.field"),
            col("change.code"),
            col("change.message"),
            col("file"),
            col("position"),
            col("quarter"));
  }
}
