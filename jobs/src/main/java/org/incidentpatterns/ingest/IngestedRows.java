package org.incidentpatterns.ingest;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What ingest hands on.
 *
 * @param records kept postmortems, rows of {@link RecordRows#SCHEMA}, each (source, id) once
 * @param inputs rows of the table {@code inputs}
 * @param quarantine rows of the table {@code quarantine_index} with the raw bytes beside them
 */
public record IngestedRows(Dataset<Row> records, Dataset<Row> inputs, Dataset<Row> quarantine) {}
