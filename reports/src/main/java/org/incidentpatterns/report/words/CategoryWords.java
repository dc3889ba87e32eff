package org.incidentpatterns.report.words;

import java.util.Set;
import org.incidentpatterns.taxonomy.Axis;

/** Categories inside sentences. */
final class CategoryWords {
  /**
   * The categories that come with the program: their titles are plain words and may begin small. A
   * user's own title may be a name and is left as written.
   */
  private static final Set<String> PLAIN =
      Set.of(
          "configuration",
          "code_defect",
          "testing_gap",
          "deployment",
          "capacity",
          "third_party",
          "hardware",
          "network",
          "data_store",
          "security",
          "expiry",
          "process_gap",
          "environment_parity",
          "monitoring_gap",
          "missing_safeguard",
          "missing_fallback",
          "test_gap",
          "runbook_gap",
          "review_gap",
          "ownership",
          "knowledge_silo",
          "alert_noise",
          "capacity_planning",
          "time_pressure",
          "communication",
          "technical_debt",
          "configuration_change",
          "manual_operation",
          "load_change",
          "third_party_event",
          "hardware_fault",
          "scheduled_job",
          "attack",
          "none_identified",
          "automated_alerting",
          "customer_report",
          "internal_discovery",
          "external_notice",
          "rollback",
          "configuration_fix",
          "code_fix",
          "scaling",
          "failover",
          "restart",
          "data_repair",
          "external_fix",
          "self_recovery",
          Axis.UNDETERMINED,
          Axis.NOT_DOCUMENTED);

  private CategoryWords() {}

  /** The title as it stands inside a sentence. */
  static String inside(String category, String title) {
    return Wording.brief(PLAIN.contains(category) ? Wording.small(title) : title);
  }

  /** Whether a category says what happened, rather than that nobody wrote or knows it. */
  static boolean isKnown(String category) {
    return !category.equals(Axis.NOT_DOCUMENTED) && !category.equals(Axis.UNDETERMINED);
  }

  /** What the axis asks, after "do not say". */
  static String question(Axis axis) {
    return switch (axis) {
      case ROOT_CAUSE -> "what the root cause was";
      case CONTRIBUTING_FACTOR -> "what contributed";
      case TRIGGER -> "what set it off";
      case DETECTION -> "who noticed first";
      case MITIGATION -> "how it was ended";
    };
  }

  /** The change of one category as a claim about the share of incidents. */
  static String change(Axis axis, String category, String title, boolean rise) {
    String moreOf = (rise ? "More" : "Fewer") + " of the incidents ";
    if (category.equals(Axis.NOT_DOCUMENTED)) {
      return (rise ? "More" : "Fewer") + " of the postmortems do not say " + question(axis);
    }
    if (category.equals(Axis.UNDETERMINED)) {
      return (rise ? "More" : "Fewer")
          + " of the postmortems say that nobody knows "
          + question(axis);
    }
    String inside = inside(category, title);
    return switch (axis) {
      case ROOT_CAUSE -> moreOf + "come from " + inside;
      case CONTRIBUTING_FACTOR ->
          "In "
              + (rise ? "more" : "fewer")
              + " of the incidents, "
              + FactorAdvice.of(category, title).condition();
      case TRIGGER ->
          category.equals("none_identified")
              ? moreOf + "have no trigger that was found"
              : moreOf + "are set off by " + inside;
      case DETECTION -> noticed(category, title, moreOf.trim());
      case MITIGATION ->
          category.equals("self_recovery")
              ? moreOf + "recovered by themselves"
              : moreOf + "were ended by " + inside;
    };
  }

  private static String noticed(String category, String title, String moreOf) {
    return switch (category) {
      case FindingInputs.ALERTING -> moreOf + " are noticed first by alerting";
      case "customer_report" -> moreOf + " are noticed first by customers";
      default -> moreOf + " are first noticed by " + inside(category, title);
    };
  }
}
