package org.incidentpatterns;

import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.classify.ClassifyJob;
import org.incidentpatterns.ingest.RecordRows;
import org.incidentpatterns.taxonomy.Label;

/** Postmortems of {@link PostmortemFixtures} as the jobs get them. */
public final class ClassifiedRows {
  /** Days and quarters of every test: UTC, from January. */
  public static final FiscalCalendar CALENDAR = new FiscalCalendar(ZoneOffset.UTC, Month.JANUARY);

  private ClassifiedRows() {}

  /** As read, before classification. */
  public static Dataset<Row> records(
      SparkSession spark, PostmortemFixtures.Builder... postmortems) {
    return spark.createDataFrame(
        Arrays.stream(postmortems)
            .map(postmortem -> RecordRows.toRow(postmortem.postmortem(), CALENDAR))
            .toList(),
        RecordRows.SCHEMA);
  }

  /** With the labels that each was given, and none that stops at a person or blames. */
  public static Dataset<Row> of(SparkSession spark, PostmortemFixtures.Builder... postmortems) {
    return of(spark, List.of(postmortems));
  }

  public static Dataset<Row> of(SparkSession spark, List<PostmortemFixtures.Builder> postmortems) {
    return spark.createDataFrame(
        postmortems.stream().map(ClassifiedRows::row).toList(), ClassifyJob.SCHEMA);
  }

  private static Row row(PostmortemFixtures.Builder postmortem) {
    List<Object> values = new ArrayList<>();
    Row record = RecordRows.toRow(postmortem.postmortem(), CALENDAR);
    for (int index = 0; index < record.length(); index++) {
      values.add(record.get(index));
    }
    values.add(postmortem.labels().stream().map(ClassifiedRows::label).toArray(Row[]::new));
    values.add(false);
    values.add(false);
    values.add(new Row[0]);
    values.add(new Row[0]);
    return RowFactory.create(values.toArray());
  }

  private static Row label(Label label) {
    return RowFactory.create(
        label.axis().word(),
        label.category(),
        label.primary(),
        label.confidence(),
        label.basis().word(),
        label.quote(),
        label.section(),
        label.start(),
        label.end(),
        label.reason(),
        label.taxonomyVersion());
  }
}
