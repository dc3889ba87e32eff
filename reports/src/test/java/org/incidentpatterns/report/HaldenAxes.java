package org.incidentpatterns.report;

import static org.incidentpatterns.report.Figures.comparison;
import static org.incidentpatterns.report.Figures.share;
import static org.incidentpatterns.report.HaldenReport.BEFORE;
import static org.incidentpatterns.report.HaldenReport.NOW;
import static org.incidentpatterns.report.HaldenReport.numbers;
import static org.incidentpatterns.report.HaldenReport.refs;

import java.util.List;
import org.incidentpatterns.report.model.AxisView;
import org.incidentpatterns.report.model.CountingModes;
import org.incidentpatterns.report.model.DetectionMatrix;
import org.incidentpatterns.report.model.Rank;
import org.incidentpatterns.report.model.Verdict;
import org.incidentpatterns.report.words.FactorAdvice;
import org.incidentpatterns.taxonomy.Axis;

/** The five axes of the quarter and who noticed first. */
final class HaldenAxes {
  private HaldenAxes() {}

  static List<AxisView> axes() {
    return List.of(
        axis(
            Axis.ROOT_CAUSE,
            14,
            """
            configuration|5|28|9
            testing_gap|3|12|6
            capacity|2|11|6
            third_party|2|8|5
            code_defect|0|14|7
            deployment|0|7|5
            expiry|0|3|
            data_store|0|3|
            not_documented|0|3|
            """),
        axis(
            Axis.CONTRIBUTING_FACTOR,
            20,
            """
            environment_parity|4|11|7
            missing_safeguard|3|17|8
            missing_fallback|3|11|7
            monitoring_gap|2|27|10
            review_gap|2|10|6
            runbook_gap|2|10|6
            capacity_planning|2|8|6
            knowledge_silo|1|4|5
            ownership|1|3|
            test_gap|0|7|6
            alert_noise|0|5|5
            not_documented|0|10|6
            """),
        axis(
            Axis.TRIGGER,
            12,
            """
            deployment|4|32|10
            configuration_change|3|18|8
            third_party_event|2|8|5
            load_change|1|8|5
            manual_operation|1|7|5
            scheduled_job|1|6|5
            none_identified|0|2|
            hardware_fault|0|1|
            not_documented|0|4|
            """),
        axis(
            Axis.DETECTION,
            12,
            """
            automated_alerting|8|20|8
            customer_report|3|43|11
            internal_discovery|1|12|6
            external_notice|0|2|
            not_documented|0|12|6
            """),
        axis(
            Axis.MITIGATION,
            12,
            """
            configuration_fix|3|19|8
            rollback|3|22|9
            data_repair|2|9|6
            scaling|1|10|6
            external_fix|1|8|5
            restart|1|9|5
            failover|1|4|5
            not_documented|0|8|5
            """));
  }

  private static AxisView axis(Axis axis, long labels, String table) {
    List<AxisView.Row> rows = table.lines().map(line -> row(axis, line.split("\\|", -1))).toList();
    long tested =
        rows.stream().filter(row -> row.shares().verdict() != Verdict.TOO_FEW_TO_TELL).count();
    return new AxisView(axis.word(), axis.title(), labels, Math.toIntExact(tested), 5, rows);
  }

  private static AxisView.Row row(Axis axis, String[] cells) {
    long now = Long.parseLong(cells[1]);
    long before = Long.parseLong(cells[2]);
    Verdict verdict =
        cells[0].equals("automated_alerting")
            ? Verdict.RISE
            : now + before < 5 ? Verdict.TOO_FEW_TO_TELL : Verdict.NO_CLEAR_CHANGE;
    return new AxisView.Row(
        cells[0],
        HaldenIncidents.title(axis, cells[0]),
        comparison(
            share(now, NOW),
            share(before, BEFORE),
            verdict,
            cells[3].isEmpty() ? null : Long.valueOf(cells[3]),
            cells[0].equals("customer_report") ? 1L : null),
        now + before,
        new Rank(1, true),
        new Rank(2, true),
        HaldenIncidents.with(axis, cells[0]));
  }

  static CountingModes countingModes() {
    return new CountingModes(
        List.of(
            new CountingModes.Row("Configuration errors", 5, 6, 5),
            new CountingModes.Row("Missing/inadequate tests", 3, 4, 3),
            new CountingModes.Row("Capacity limits", 2, 2, 1.5),
            new CountingModes.Row("Third-party outages", 2, 2, 2),
            new CountingModes.Row("Code defects", 0, 1, 0.5)));
  }

  static DetectionMatrix detection() {
    return new DetectionMatrix(
        List.of(
            "Automated alerting",
            "Customer report",
            "Internal discovery",
            "External notice",
            "Not documented"),
        List.of(
            cells("Configuration errors", "4,0,1,0,0", "8,12,4,0,4"),
            cells("Missing/inadequate tests", "1,2,0,0,0", "1,8,2,0,1"),
            cells("Capacity limits", "1,1,0,0,0", "4,5,1,0,1"),
            cells("Third-party outages", "2,0,0,0,0", "3,3,0,1,1"),
            cells("Code defects", "0,0,0,0,0", "2,9,2,0,1"),
            cells("Deployment and rollout", "0,0,0,0,0", "1,3,2,0,1"),
            cells("Not documented", "0,0,0,0,0", "1,3,1,1,3")),
        new DetectionMatrix.Gap("Missing/inadequate tests", share(10, 15), share(36, 86), false),
        refs("INC-244", "OPS-1187", "OPS-1203", "PM-2025-12-11"),
        refs("INC-244", "OPS-1203"),
        List.of(
            new DetectionMatrix.Noticed(
                "environment_parity", "Staging did not match production", 4, 4, 11.0),
            new DetectionMatrix.Noticed(
                "missing_fallback", "Missing fallback or isolation", 3, 3, 7.0),
            new DetectionMatrix.Noticed(
                "missing_safeguard", "Missing safeguard or validation", 3, 1, 4.0),
            new DetectionMatrix.Noticed("monitoring_gap", "Monitoring or alert gap", 2, 0, null)),
        new DetectionMatrix.Noticed(
            FactorAdvice.OPEN_ACTIONS, "Finish action items that are still open", 4, 3, 6.0));
  }

  private static DetectionMatrix.Row cells(String title, String now, String before) {
    return new DetectionMatrix.Row(title, numbers(now), numbers(before));
  }
}
