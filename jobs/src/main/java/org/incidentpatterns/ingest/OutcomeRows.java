package org.incidentpatterns.ingest;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.jspecify.annotations.Nullable;

/** Outcomes of reading as rows: one column a kind of outcome, one of them not null. */
final class OutcomeRows {
  private OutcomeRows() {}

  static final String RECORD = "record";
  static final String ITEM = "item";
  static final String REJECTION = "rejection";
  static final String SUMMARY = "summary";

  private static final StructType ITEM_SCHEMA =
      new StructType()
          .add("file", DataTypes.StringType, false)
          .add("position", DataTypes.LongType, false)
          .add("source", DataTypes.StringType, false)
          .add("incident_id", DataTypes.StringType, false)
          .add(ITEM, RecordRows.ACTION_ITEM, false);

  private static final StructType REJECTION_SCHEMA =
      new StructType()
          .add("file", DataTypes.StringType, false)
          .add("position", DataTypes.LongType, false)
          .add("record_id", DataTypes.StringType)
          .add("field", DataTypes.StringType)
          .add("code", DataTypes.StringType, false)
          .add("message", DataTypes.StringType, false)
          .add("raw", DataTypes.StringType)
          .add("verdict", DataTypes.StringType, false);

  private static final StructType SUMMARY_SCHEMA =
      new StructType()
          .add("path", DataTypes.StringType, false)
          .add("adapter", DataTypes.StringType, false)
          .add("holds", DataTypes.StringType, false)
          .add("verdict", DataTypes.StringType, false)
          .add("bytes", DataTypes.LongType, false)
          .add("sha256", DataTypes.StringType, false)
          .add("seen", DataTypes.LongType, false);

  static final StructType SCHEMA =
      new StructType()
          .add(RECORD, RecordRows.SCHEMA, true)
          .add(ITEM, ITEM_SCHEMA, true)
          .add(REJECTION, REJECTION_SCHEMA, true)
          .add(SUMMARY, SUMMARY_SCHEMA, true);

  static Row toRow(Outcome outcome, FiscalCalendar calendar) {
    if (outcome instanceof Outcome.Read read) {
      return row(RecordRows.toRow(read.postmortem(), calendar), null, null, null);
    }
    if (outcome instanceof Outcome.Item item) {
      return row(
          null,
          RowFactory.create(
              item.file(),
              item.position(),
              item.source(),
              item.incidentId(),
              RecordRows.itemRow(item.item())),
          null,
          null);
    }
    if (outcome instanceof Outcome.Rejected rejected) {
      Rejection why = rejected.rejection();
      return row(
          null,
          null,
          RowFactory.create(
              why.file(),
              why.position(),
              why.recordId(),
              why.field(),
              why.code(),
              why.message(),
              why.raw(),
              why.verdict().word()),
          null);
    }
    FileSummary summary = ((Outcome.Finished) outcome).summary();
    return row(
        null,
        null,
        null,
        RowFactory.create(
            summary.path(),
            summary.adapter(),
            summary.holds().word(),
            summary.verdict().word(),
            summary.bytes(),
            summary.sha256(),
            summary.seen()));
  }

  private static Row row(
      @Nullable Row record, @Nullable Row item, @Nullable Row rejection, @Nullable Row summary) {
    return RowFactory.create(record, item, rejection, summary);
  }
}
