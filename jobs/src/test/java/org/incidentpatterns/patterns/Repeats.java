package org.incidentpatterns.patterns;

import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What {@link RecurrenceJob#repeats} says of incidents, by hand. */
final class Repeats {
  private static final StructType SCHEMA =
      new StructType()
          .add("repeat_source", DataTypes.StringType, false)
          .add("repeat_id", DataTypes.StringType, false)
          .add("is_repeat", DataTypes.BooleanType, false)
          .add("is_third", DataTypes.BooleanType, false)
          .add("fix_was_open", DataTypes.BooleanType, false);

  private Repeats() {}

  /** Each of these came for at least the third time, while its fix was open. */
  static Dataset<Row> thirdWithOpenFix(SparkSession spark, String... ids) {
    return spark.createDataFrame(
        Arrays.stream(ids).map(id -> RowFactory.create("canonical", id, true, true, true)).toList(),
        SCHEMA);
  }
}
