package org.incidentpatterns.patterns;

import java.util.List;
import org.incidentpatterns.patterns.ChangeTest.Counts;

/**
 * The example that the documentation works through: a quarter of 12 incidents after seven quarters
 * with 89, in categories as they might be found in any company.
 */
final class WorkedExample {
  static final long NOW = 12;
  static final long BEFORE = 89;
  static final int QUARTERS_BEFORE = 7;
  static final List<String> QUARTERS =
      List.of(
          "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
  static final List<Long> INCIDENTS = List.of(11L, 14L, 9L, 13L, 16L, 12L, 14L, 12L);

  private WorkedExample() {}

  static Counts counts(String id, long now, long before) {
    return new Counts(id, now, NOW, before, BEFORE);
  }

  static List<Counts> rootCauses() {
    return List.of(
        counts("configuration", 5, 28),
        counts("testing_gap", 3, 12),
        counts("capacity", 2, 11),
        counts("third_party", 2, 8),
        counts("code_defect", 0, 14),
        counts("deployment", 0, 7),
        counts("expiry", 0, 3),
        counts("data_store", 0, 3),
        counts("not_documented", 0, 3));
  }

  static List<Counts> contributingFactors() {
    return List.of(
        counts("environment_parity", 4, 11),
        counts("missing_safeguard", 3, 17),
        counts("missing_fallback", 3, 11),
        counts("monitoring_gap", 2, 27),
        counts("review_gap", 2, 10),
        counts("runbook_gap", 2, 10),
        counts("capacity_planning", 2, 8),
        counts("knowledge_silo", 1, 4),
        counts("ownership", 1, 3),
        counts("test_gap", 0, 7),
        counts("alert_noise", 0, 5),
        counts("not_documented", 0, 10));
  }

  static List<Counts> triggers() {
    return List.of(
        counts("deployment", 4, 32),
        counts("configuration_change", 3, 18),
        counts("third_party_event", 2, 8),
        counts("load_change", 1, 8),
        counts("manual_operation", 1, 7),
        counts("scheduled_job", 1, 6),
        counts("expiry", 0, 3),
        counts("none_identified", 0, 2),
        counts("hardware_fault", 0, 1),
        counts("not_documented", 0, 4));
  }

  static List<Counts> detections() {
    return List.of(
        counts("automated_alerting", 8, 20),
        counts("customer_report", 3, 43),
        counts("internal_discovery", 1, 12),
        counts("external_notice", 0, 2),
        counts("not_documented", 0, 12));
  }
}
