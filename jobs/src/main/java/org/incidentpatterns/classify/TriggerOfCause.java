package org.incidentpatterns.classify;

import java.util.List;
import java.util.Map;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;

/**
 * Which event usually sets a failure off, by its cause: a supplier's failure begins with an event
 * at the supplier. It only tips the scales between events that the text tells of.
 */
final class TriggerOfCause {
  private static final Map<String, String> USUAL =
      Map.of(
          "capacity", "load_change",
          "deployment", "deployment",
          "expiry", "expiry",
          "hardware", "hardware_fault",
          "security", "attack",
          "third_party", "third_party_event");

  private TriggerOfCause() {}

  /** The trigger that goes with the primary cause; empty on other axes, and where none does. */
  static String of(Axis axis, Map<Axis, List<Label>> labels) {
    List<Label> causes = labels.getOrDefault(Axis.ROOT_CAUSE, List.of());
    return axis != Axis.TRIGGER || causes.isEmpty()
        ? ""
        : USUAL.getOrDefault(causes.get(0).category(), "");
  }
}
