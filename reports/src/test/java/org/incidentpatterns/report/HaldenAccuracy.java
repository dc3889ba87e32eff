package org.incidentpatterns.report;

import static org.incidentpatterns.report.Figures.share;

import java.util.List;
import java.util.Map;
import org.incidentpatterns.report.model.Accuracy;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.Correction;
import org.incidentpatterns.report.model.Correction.Outcome;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/**
 * 96 postmortems of three origins that people labelled on four axes; capacity limits are mostly
 * missed, and nobody has looked at how incidents were ended.
 */
public final class HaldenAccuracy {
  private static final Map<String, Correction> CORRECTIONS =
      Map.of(
          "configuration", new Correction(Outcome.CORRECTED, 0.407, 0.104, 0.777),
          "testing_gap", new Correction(Outcome.CORRECTED, 0.306, 0.061, 0.807),
          "capacity", Correction.none(Outcome.HARD_TO_TELL),
          "automated_alerting", new Correction(Outcome.CORRECTED, 0.707, 0.401, 0.981),
          "customer_report", new Correction(Outcome.CORRECTED, 0.240, 0.029, 0.574));

  private HaldenAccuracy() {}

  /** The same report after an evaluation. */
  public static QuarterReport on(QuarterReport report) {
    return new QuarterReport(
        report.header(),
        report.findings(),
        report.axes().stream().map(HaldenAccuracy::corrected).toList(),
        report.countingModes(),
        report.detection(),
        report.recurrences(),
        report.trend(),
        report.durations(),
        report.followThrough(),
        report.practice(),
        report.investments(),
        report.incidents(),
        report.incidentsLeftOut(),
        accuracy(),
        report.restated(),
        report.method());
  }

  private static AxisView corrected(AxisView view) {
    return new AxisView(
        view.axis(),
        view.title(),
        view.labels(),
        view.tested(),
        view.tooFewBelow(),
        view.rows().stream().map(row -> corrected(view.axis(), row)).toList());
  }

  private static AxisView.Row corrected(String axis, AxisView.Row row) {
    return new AxisView.Row(
        row.category(),
        row.title(),
        row.shares(),
        row.known(),
        correction(axis, row.category()),
        row.total(),
        row.rankNow(),
        row.rankAll(),
        row.incidents());
  }

  private static @Nullable Correction correction(String axis, String category) {
    return switch (Axis.of(axis)) {
      case ROOT_CAUSE, DETECTION ->
          CORRECTIONS.getOrDefault(category, Correction.none(Outcome.FEW_LABELLED));
      case CONTRIBUTING_FACTOR -> Correction.none(Outcome.PRIMARY_ONLY);
      case TRIGGER -> Correction.none(Outcome.COARSE);
      case MITIGATION -> null;
    };
  }

  static Accuracy accuracy() {
    return new Accuracy(
        96,
        "labelled.jsonl",
        "c2a8f0b34c1d7e5596a0b8d2f4137e6c5a9b0d1e2f3a4b5c6d7e8f9012345678",
        "3",
        List.of(
            new Accuracy.OriginRow("halden", 60),
            new Accuracy.OriginRow("kestrel", 24),
            new Accuracy.OriginRow("osprey", 12)),
        List.of(
            axis(
                Axis.ROOT_CAUSE,
                76,
                0,
                """
                configuration|34|36|30
                testing_gap|15|14|11
                capacity|14|6|5
                third_party|9|9|8
                code_defect|18|21|17
                not_documented|6|10|5
                """),
            axis(
                Axis.CONTRIBUTING_FACTOR,
                70,
                0,
                """
                environment_parity|40|38|35
                monitoring_gap|56|58|35
                """),
            axis(
                Axis.TRIGGER,
                80,
                30,
                """
                deployment|60|58|54
                configuration_change|36|38|26
                """),
            axis(
                Axis.DETECTION,
                86,
                0,
                """
                automated_alerting|29|29|27
                customer_report|41|40|38
                internal_discovery|13|12|10
                not_documented|13|15|11
                """)));
  }

  private static Accuracy.AxisRow axis(Axis axis, long right, long coarse, String table) {
    List<Accuracy.CategoryRow> categories =
        table.lines().map(line -> category(axis, line.split("\\|", -1))).toList();
    return new Accuracy.AxisRow(
        axis.word(),
        axis.title(),
        share(right, 96),
        share(7, 96),
        coarse,
        0.74,
        categories.stream().mapToDouble(Accuracy.CategoryRow::f1).average().orElseThrow(),
        share(right - 4, 96),
        categories,
        List.of(
            new Accuracy.ConfusionRow(
                categories.get(0).title(), categories.get(1).title(), 96 - right)),
        List.of(
            new Accuracy.ReliabilityRow(0.6, 0.7, 0.66, share(right - 60, 26)),
            new Accuracy.ReliabilityRow(0.9, 1, 0.94, share(60, 70))),
        List.of(
            new Accuracy.AxisOriginRow("halden", share(right - 30, 60), share(right - 32, 60)),
            new Accuracy.AxisOriginRow("kestrel", share(20, 24), share(19, 24)),
            new Accuracy.AxisOriginRow("osprey", share(10, 12), share(9, 12))));
  }

  private static Accuracy.CategoryRow category(Axis axis, String[] cells) {
    long labelled = Long.parseLong(cells[1]);
    long found = Long.parseLong(cells[2]);
    long both = Long.parseLong(cells[3]);
    return new Accuracy.CategoryRow(
        cells[0],
        HaldenIncidents.title(axis, cells[0]),
        share(both, found),
        share(both, labelled),
        2.0 * both / (labelled + found));
  }
}
