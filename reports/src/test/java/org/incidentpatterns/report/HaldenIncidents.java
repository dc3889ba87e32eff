package org.incidentpatterns.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidentpatterns.report.model.IncidentRef;
import org.incidentpatterns.report.model.IncidentView;
import org.incidentpatterns.report.model.IncidentView.LabelView;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;

/** The twelve incidents of a quarter of a company that does not exist. */
final class HaldenIncidents {
  /**
   * id | title | service | began | severity | cause | noticed first | minutes to detect | minutes
   * to mitigate | customer minutes | repeat | factors | trigger | ended by
   */
  private static final String TABLE =
      """
      INC-231|Card payments refused after a protocol setting moved|checkout|2025-10-02|Sev-1|configuration|automated_alerting|4|38|412000|yes|environment_parity,missing_safeguard|configuration_change|configuration_fix
      INC-248|Drivers locked out: a secret was missing at start-up|identity|2025-11-19|Sev-1|configuration|automated_alerting|3|41|305000|yes|environment_parity,ownership|deployment|rollback
      INC-251|One payment in three declined by the partner in the sale|payments|2025-11-28|Sev-1|third_party|automated_alerting|4|63|188000|yes|missing_fallback,runbook_gap|third_party_event|failover
      INC-241|Old tariffs quoted once a flag went live|pricing|2025-10-30|Sev-2|configuration|automated_alerting|6|29|148000|yes|environment_parity,runbook_gap|configuration_change|rollback
      INC-236|Label printing stalled under the autumn peak|print|2025-10-15|Sev-2|capacity|automated_alerting|7|52|96000|yes|missing_fallback,capacity_planning|load_change|scaling
      INC-253|Stock counted twice once the new table was in place|warehouse-sync|2025-12-03|Sev-2|testing_gap|automated_alerting|11|96|87000|no|environment_parity|deployment|data_repair
      INC-238|No postcode, no booking: the lookup provider was down|booking|2025-10-21|Sev-2|third_party|automated_alerting|5|74|64000|yes|missing_fallback|third_party_event|external_fix
      INC-244|Search slow all morning after the nightly rebuild|search|2025-11-06|Sev-3|capacity|customer_report|85|131|21000|no|capacity_planning,monitoring_gap|scheduled_job|restart
      OPS-1187|Empty tracking map on older phones|tracking|2025-10-09|Sev-3|testing_gap|customer_report||240|18500|no|review_gap|deployment|rollback
      INC-257|Depot opening hours wrong over the holidays|depots|2025-12-22|Sev-4|configuration|automated_alerting|9|44|9600|no|review_gap|manual_operation|configuration_fix
      OPS-1203|Two days of invoices with the wrong tax rate|billing|2025-11-10|Sev-2|testing_gap|customer_report|2880|3060||yes|monitoring_gap,missing_safeguard|deployment|data_repair
      PM-2025-12-11|Discount of 100 percent visible for an hour|pricing|2025-12-11|Sev-3|configuration|internal_discovery|55|69||no|missing_safeguard,knowledge_silo|configuration_change|configuration_fix
      """;

  private static final Map<String, String> TITLES = titles();

  private HaldenIncidents() {}

  static List<IncidentView> all() {
    return TABLE.lines().map(line -> incident(line.split("\\|", -1))).toList();
  }

  static String title(Axis axis, String category) {
    return axis == Axis.TRIGGER && category.equals("deployment") ? "Deployment" : title(category);
  }

  static String title(String category) {
    return Objects.requireNonNull(TITLES.get(category), category);
  }

  private static IncidentView incident(String[] cells) {
    List<String> factors = Arrays.asList(cells[11].split(",", -1));
    List<LabelView> labels = new ArrayList<>();
    labels.add(label(Axis.ROOT_CAUSE, cells[5], cells[2], "Root cause", 0.93));
    for (String factor : factors) {
      labels.add(label(Axis.CONTRIBUTING_FACTOR, factor, cells[2], "Contributing factors", 0.81));
    }
    labels.add(label(Axis.TRIGGER, cells[12], cells[2], "Trigger", 0.9));
    labels.add(label(Axis.DETECTION, cells[6], cells[2], "Detection", 0.97));
    labels.add(label(Axis.MITIGATION, cells[13], cells[2], "Resolution", 0.9));
    return new IncidentView(
        new IncidentRef(cells[0], cells[0].startsWith("INC") ? "incident.io" : "jira", cells[0]),
        cells[1],
        List.of(cells[2]),
        LocalDate.parse(cells[3]),
        cells[4],
        title(cells[5]),
        title(cells[6]),
        cells[6].equals("automated_alerting"),
        number(cells[7]),
        number(cells[8]),
        cells[9].isEmpty() ? null : Long.valueOf(cells[9]),
        cells[10].equals("yes"),
        factors,
        labels,
        "https://tool.example/incidents/" + cells[0],
        cells[10].equals("yes") ? List.of("Pattern: seen before in the same words.") : List.of());
  }

  private static LabelView label(
      Axis axis, String category, String service, String section, double confidence) {
    boolean declared = axis == Axis.TRIGGER;
    return new LabelView(
        axis.word(),
        axis.title(),
        category,
        title(axis, category),
        false,
        declared
            ? null
            : "In the notes on "
                + service
                + " one sentence speaks of "
                + title(axis, category)
                + ", and this is how it ends.",
        declared ? "" : section,
        declared ? "declared" : "text",
        declared ? 1 : confidence,
        null);
  }

  private static @Nullable Double number(String cell) {
    return cell.isEmpty() ? null : Double.valueOf(cell);
  }

  /** This quarter's incidents with a category on any axis, in order of their ids. */
  static List<IncidentRef> with(Axis axis, String category) {
    return all().stream()
        .filter(
            incident ->
                incident.labels().stream()
                    .anyMatch(
                        label ->
                            label.axis().equals(axis.word()) && label.category().equals(category)))
        .map(IncidentView::ref)
        .sorted(Comparator.comparing(IncidentRef::id))
        .toList();
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    """
    configuration|Configuration errors
    testing_gap|Missing/inadequate tests
    capacity|Capacity limits
    third_party|Third-party outages
    code_defect|Code defects
    data_store|Database and storage
    environment_parity|Staging did not match production
    missing_safeguard|Missing safeguard or validation
    missing_fallback|Missing fallback or isolation
    monitoring_gap|Monitoring or alert gap
    review_gap|Change review gap
    runbook_gap|Runbook or documentation gap
    capacity_planning|Capacity planning gap
    knowledge_silo|Knowledge held by few
    ownership|Unclear ownership
    test_gap|Test gap
    alert_noise|Alert noise
    deployment|Deployment and rollout
    configuration_change|Configuration change
    third_party_event|Third-party event
    load_change|Load change
    manual_operation|Manual operation
    scheduled_job|Scheduled job or maintenance
    expiry|Expired certificates and credentials
    none_identified|None identified
    hardware_fault|Hardware fault
    automated_alerting|Automated alerting
    customer_report|Customer report
    internal_discovery|Internal discovery
    external_notice|External notice
    configuration_fix|Configuration fix
    rollback|Rollback
    data_repair|Data repair
    scaling|Scale up or shed load
    external_fix|External fix
    restart|Restart
    failover|Failover
    not_documented|Not documented
    """
        .lines()
        .map(line -> line.split("\\|", -1))
        .forEach(cells -> titles.put(cells[0], cells[1]));
    return titles;
  }
}
