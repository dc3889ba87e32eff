package org.incidentpatterns.train;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Fits with Spark ML, in one partition, so that sums are taken in one order.
 *
 * <p>Cost: about 25 passes over the points, each a job of Spark: half a second for some hundred
 * points, nearly all of it the jobs.
 */
public final class RegressionJob implements Regression {
  private static final int MOST_ITERATIONS = 50;
  private static final double TOLERANCE = 1e-4;

  private static final StructType SCHEMA =
      new StructType()
          .add("label", DataTypes.DoubleType, false)
          .add("features", SQLDataTypes.VectorType(), false);

  private final SparkSession spark;

  /** Fits in that session. */
  public RegressionJob(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public Fitted fit(List<Point> points, int features, int answers, double penalty) {
    List<Row> rows =
        points.stream()
            .map(point -> RowFactory.create((double) point.answer(), vector(point, features)))
            .toList();
    LogisticRegressionModel model =
        new LogisticRegression()
            .setFamily("multinomial")
            .setRegParam(penalty)
            .setElasticNetParam(0)
            // Values are scaled with care already; a rare word must not be blown up.
            .setStandardization(false)
            .setMaxIter(MOST_ITERATIONS)
            .setTol(TOLERANCE)
            .fit(spark.createDataFrame(rows, SCHEMA).coalesce(1));
    return fitted(model, features, answers);
  }

  private static Vector vector(Point point, int features) {
    return Vectors.sparse(
        features,
        point.features().stream().mapToInt(Value::index).toArray(),
        point.features().stream().mapToDouble(Value::value).toArray());
  }

  private static Fitted fitted(LogisticRegressionModel model, int features, int answers) {
    Matrix matrix = model.coefficientMatrix();
    List<Double> intercepts = new ArrayList<>();
    for (int answer = 0; answer < answers; answer++) {
      intercepts.add(model.interceptVector().apply(answer));
    }
    List<List<Double>> coefficients = new ArrayList<>();
    for (int feature = 0; feature < features; feature++) {
      List<Double> each = new ArrayList<>();
      for (int answer = 0; answer < answers; answer++) {
        each.add(matrix.apply(answer, feature));
      }
      coefficients.add(List.copyOf(each));
    }
    return new Fitted(intercepts, coefficients);
  }
}
