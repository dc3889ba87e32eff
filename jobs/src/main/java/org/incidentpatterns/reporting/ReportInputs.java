package org.incidentpatterns.reporting;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The datasets of a run that reports are made from.
 *
 * @param classified all kinds, with labels
 * @param patterns as {@code RecurrenceJob} gives them
 * @param items rows of the table {@code action_items} with the severity of their incident
 * @param distributions rows of that table, as are the other four
 */
public record ReportInputs(
    Dataset<Row> classified,
    Dataset<Row> patterns,
    Dataset<Row> items,
    Dataset<Row> distributions,
    Dataset<Row> durations,
    Dataset<Row> inputs,
    Dataset<Row> quarantine,
    Dataset<Row> relabelled) {}
