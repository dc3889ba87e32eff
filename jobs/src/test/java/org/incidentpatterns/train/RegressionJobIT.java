package org.incidentpatterns.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.train.Regression.Fitted;
import org.incidentpatterns.train.Regression.Point;
import org.incidentpatterns.train.Regression.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Also shows that Spark ML runs on the version of Spark that is used. */
@ExtendWith(SparkExtension.class)
final class RegressionJobIT {
  @Test
  void shouldFindTheCoefficientsThatPlainDescentFinds(SparkSession spark) {
    List<Point> points = points();

    Fitted fitted = new RegressionJob(spark).fit(points, 5, 3, 0.1);
    Fitted plain = new GradientDescent().fit(points, 5, 3, 0.1);

    assertThat(fitted.coefficients()).hasSize(5);
    for (int feature = 0; feature < 5; feature++) {
      for (int answer = 0; answer < 3; answer++) {
        assertThat(fitted.coefficients().get(feature).get(answer))
            .as("feature %d, answer %d", feature, answer)
            .isCloseTo(plain.coefficients().get(feature).get(answer), within(0.01));
      }
    }
    for (int answer = 0; answer < 3; answer++) {
      assertThat(fitted.intercepts().get(answer))
          .isCloseTo(plain.intercepts().get(answer), within(0.01));
    }
  }

  @Test
  void shouldFindTheSameCoefficientsTwice(SparkSession spark) {
    RegressionJob job = new RegressionJob(spark);

    assertThat(job.fit(points(), 5, 3, 0.1)).isEqualTo(job.fit(points(), 5, 3, 0.1));
  }

  /** The answer's own feature, and one that means nothing. */
  private static List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      int answer = number % 3;
      int noise = 3 + number / 3 % 2;
      points.add(new Point(List.of(new Value(answer, 1), new Value(noise, 0.5)), answer));
    }
    return points;
  }
}
