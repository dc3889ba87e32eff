package org.incidentpatterns.ingest;

import java.util.ArrayList;
import java.util.List;
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
  static final String REJECTION = "rejection";
  static final String SUMMARY = "summary";
  static final String PENDING = "pending";
  static final String PIECE = "piece";
  static final String USED = "used";

  /** How many values a record holds; beside {@link #RECORD}. */
  static final String FILLED = "filled";

  private static final StructType REJECTION_SCHEMA =
      new StructType()
          .add("file", DataTypes.StringType, false)
          .add("position", DataTypes.LongType, false)
          .add("column", DataTypes.IntegerType)
          .add("record_id", DataTypes.StringType)
          .add("field", DataTypes.StringType)
          .add("code", DataTypes.StringType, false)
          .add("message", DataTypes.StringType, false)
          .add("raw", DataTypes.BinaryType)
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

  private static final StructType KEY_SCHEMA =
      new StructType()
          .add("join", DataTypes.StringType, false)
          .add("key", DataTypes.StringType, false);

  private static final StructType PENDING_SCHEMA =
      new StructType()
          .add("file", DataTypes.StringType, false)
          .add("position", DataTypes.LongType, false)
          .add("adapter", DataTypes.StringType, false)
          .add("keys", DataTypes.createArrayType(KEY_SCHEMA, false), false)
          .add("json", DataTypes.StringType, false)
          .add("raw", DataTypes.BinaryType, false);

  private static final StructType PIECE_SCHEMA =
      new StructType()
          .add("file", DataTypes.StringType, false)
          .add("position", DataTypes.LongType, false)
          .add("adapter", DataTypes.StringType, false)
          .add("join", DataTypes.StringType, false)
          .add("keys", DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add("json", DataTypes.StringType, false)
          .add("among_records", DataTypes.BooleanType, false);

  private static final StructType USED_SCHEMA =
      new StructType()
          .add("file", DataTypes.StringType, false)
          .add("position", DataTypes.LongType, false)
          .add("fate", DataTypes.IntegerType, false)
          .add("record_file", DataTypes.StringType, false);

  static final StructType SCHEMA =
      new StructType()
          .add(RECORD, RecordRows.SCHEMA, true)
          .add(REJECTION, REJECTION_SCHEMA, true)
          .add(SUMMARY, SUMMARY_SCHEMA, true)
          .add(PENDING, PENDING_SCHEMA, true)
          .add(PIECE, PIECE_SCHEMA, true)
          .add(USED, USED_SCHEMA, true)
          .add(FILLED, DataTypes.IntegerType, true);

  static Row toRow(Outcome outcome, FiscalCalendar calendar) {
    @Nullable Object[] columns = new Object[SCHEMA.size()];
    columns[SCHEMA.fieldIndex(column(outcome))] = value(outcome, calendar);
    if (outcome instanceof Outcome.Read read) {
      columns[SCHEMA.fieldIndex(FILLED)] = read.postmortem().filled();
    }
    return RowFactory.create(columns);
  }

  private static String column(Outcome outcome) {
    if (outcome instanceof Outcome.Read) {
      return RECORD;
    }
    if (outcome instanceof Outcome.Rejected) {
      return REJECTION;
    }
    if (outcome instanceof Outcome.Finished) {
      return SUMMARY;
    }
    if (outcome instanceof Outcome.Pending) {
      return PENDING;
    }
    return outcome instanceof Outcome.Piece ? PIECE : USED;
  }

  private static Row value(Outcome outcome, FiscalCalendar calendar) {
    if (outcome instanceof Outcome.Read read) {
      return RecordRows.toRow(read.postmortem(), calendar);
    }
    if (outcome instanceof Outcome.Rejected rejected) {
      return rejection(rejected.rejection());
    }
    if (outcome instanceof Outcome.Finished finished) {
      return summary(finished.summary());
    }
    if (outcome instanceof Outcome.Pending pending) {
      return pending(pending);
    }
    if (outcome instanceof Outcome.Piece piece) {
      return RowFactory.create(
          piece.file(),
          piece.position(),
          piece.adapter(),
          piece.join(),
          piece.keys().toArray(String[]::new),
          piece.json(),
          piece.amongRecords());
    }
    Outcome.Used used = (Outcome.Used) outcome;
    return RowFactory.create(used.file(), used.position(), used.fate().rank(), used.recordFile());
  }

  private static Row rejection(Rejection why) {
    return RowFactory.create(
        why.file(),
        why.position(),
        why.column(),
        why.recordId(),
        why.field(),
        why.code(),
        why.message(),
        why.raw(),
        why.verdict().word());
  }

  private static Row summary(FileSummary summary) {
    return RowFactory.create(
        summary.path(),
        summary.adapter(),
        summary.holds(),
        summary.verdict().word(),
        summary.bytes(),
        summary.sha256(),
        summary.seen());
  }

  private static Row pending(Outcome.Pending pending) {
    List<Row> keys = new ArrayList<>();
    pending.keys().forEach(key -> keys.add(RowFactory.create(key.join(), key.value())));
    return RowFactory.create(
        pending.file(),
        pending.position(),
        pending.adapter(),
        keys.toArray(Row[]::new),
        pending.json(),
        pending.raw());
  }
}
