package org.incidentpatterns.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.incidentpatterns.HandMadeEvaluation;
import org.incidentpatterns.patterns.Shares;
import org.incidentpatterns.report.model.Accuracy;
import org.incidentpatterns.report.model.Accuracy.AxisRow;
import org.incidentpatterns.report.model.Accuracy.CategoryRow;
import org.incidentpatterns.report.model.Correction;
import org.incidentpatterns.report.model.Correction.Outcome;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Corrections}. */
class CorrectionsTest {
  private static final StructType GIVEN =
      new StructType()
          .add("axis", DataTypes.StringType)
          .add("category", DataTypes.StringType)
          .add("named", DataTypes.LongType)
          .add("primaries", DataTypes.LongType);
  private static final Accuracy MEASURED =
      AccuracyPart.of(HandMadeEvaluation.under("1"), Taxonomy.standard());

  @Test
  void shouldCorrectNothingWhileNobodyHasMeasured() {
    assertThat(new Corrections(null, List.of()).of(Axis.ROOT_CAUSE, "capacity", Shares.of(2, 12)))
        .isNull();
    assertThat(correction(Axis.MITIGATION, "rollback")).isNull();
    assertThat(
            new Corrections(MEASURED, List.of())
                .of(Axis.ROOT_CAUSE, "configuration", Shares.of(0, 0)))
        .isNull();
  }

  @Test
  void shouldCorrectWhatIsKnownWellEnoughAndSayWhyNotElse() {
    assertThat(share(correction(Axis.ROOT_CAUSE, "configuration"))).isCloseTo(0.407, within(5e-4));
    assertThat(outcome(Axis.ROOT_CAUSE, "capacity")).isEqualTo(Outcome.HARD_TO_TELL);
    assertThat(outcome(Axis.ROOT_CAUSE, "third_party")).isEqualTo(Outcome.FEW_LABELLED);
    assertThat(outcome(Axis.ROOT_CAUSE, "never_labelled")).isEqualTo(Outcome.FEW_LABELLED);
    assertThat(outcome(Axis.TRIGGER, "deployment")).isEqualTo(Outcome.COARSE);
  }

  @Test
  void shouldCorrectFactorsOnlyWhereAllOfThemWereCompared() {
    assertThat(outcome(Axis.CONTRIBUTING_FACTOR, "environment_parity"))
        .isEqualTo(Outcome.PRIMARY_ONLY);

    AxisRow factors = MEASURED.axes().get(1);
    CategoryRow further =
        new CategoryRow("alert_noise", "Alert noise", Shares.of(9, 10), Shares.of(9, 12), 0.82);
    AxisRow all =
        new AxisRow(
            factors.axis(),
            factors.title(),
            factors.right(),
            factors.abstained(),
            factors.coarse(),
            factors.kappa(),
            factors.f1(),
            factors.leftOut(),
            List.of(factors.categories().get(0), factors.categories().get(1), further),
            factors.confusion(),
            factors.reliability(),
            factors.origins());
    Accuracy compared = new Accuracy(96, "labels.csv", "00", "1", List.of(), List.of(all));

    Correction noise =
        new Corrections(compared, List.of())
            .of(Axis.CONTRIBUTING_FACTOR, "alert_noise", Shares.of(3, 12));
    assertThat(Objects.requireNonNull(noise).outcome()).isEqualTo(Outcome.CORRECTED);
  }

  @Test
  void shouldTakeLabelsThatPeopleGaveAsRight() {
    Corrections half =
        new Corrections(
            MEASURED,
            List.of(
                given("root_cause", "configuration", 4, 3),
                given("root_cause", "capacity", 3, 3),
                given("detection", "customer_report", 9, 9)));

    // 3 of 6 by people, 2 of 6 read.
    Correction corrected = half.of(Axis.ROOT_CAUSE, "configuration", Shares.of(5, 12));
    double read = (2 / 6.0 + 56 / 62.0 - 1) / (30 / 34.0 + 56 / 62.0 - 1);
    assertThat(share(corrected)).isCloseTo(0.5 * 0.5 + 0.5 * read, within(1e-12));

    Corrections all = new Corrections(MEASURED, List.of(given("root_cause", "capacity", 12, 12)));
    assertThat(all.of(Axis.ROOT_CAUSE, "capacity", Shares.of(12, 12)))
        .isEqualTo(Correction.none(Outcome.GIVEN));
  }

  private static Row given(Object... values) {
    Object[] longs =
        Arrays.stream(values)
            .map(value -> value instanceof Integer number ? (Object) number.longValue() : value)
            .toArray();
    return new GenericRowWithSchema(longs, GIVEN);
  }

  private static @Nullable Correction correction(Axis axis, String category) {
    return new Corrections(MEASURED, List.of()).of(axis, category, Shares.of(5, 12));
  }

  private static Outcome outcome(Axis axis, String category) {
    return Objects.requireNonNull(correction(axis, category)).outcome();
  }

  private static double share(@Nullable Correction correction) {
    return Objects.requireNonNull(Objects.requireNonNull(correction).share());
  }
}
