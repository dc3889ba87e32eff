package org.incidentpatterns.canonical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Change;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.postmortem.Impact;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Provenance;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.Severity;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.incidentpatterns.postmortem.Times;

/** The two ends of what a record can be: everything said, and as little as is accepted. */
final class SamplePostmortems {
  private static final Instant NOON = Instant.parse("2025-10-02T12:00:00Z");

  private SamplePostmortems() {}

  /** Every field has a value. */
  static Postmortem full() {
    return full("Labels printed twice", new Provenance("a.jsonl", 1, ""), List.of());
  }

  static Postmortem full(String title, Provenance provenance, List<Change> changes) {
    return new Postmortem(
        "INC-7",
        "canonical",
        title,
        Kind.INCIDENT,
        new Severity(2, "Sev-2"),
        List.of("labels", "printing"),
        List.of("Platform"),
        new Times(NOON, NOON, NOON, NOON, NOON, NOON, NOON, NOON, "+02:00"),
        "Every label came out twice.",
        new Impact("Parcels left with two labels.", 40L, 1_200L, "NOK 5000"),
        "# Labels printed twice\n\nThe printer queue was read twice.",
        List.of(new Section(SectionName.ROOT_CAUSE, "Why", "The queue was read twice.")),
        new Declared("config", "change", "alert", "rollback", List.of("staging")),
        List.of(new TimelineEntry(NOON, "noticed"), new TimelineEntry(null, "ended")),
        List.of(
            new ActionItem(
                "Read the queue once",
                "Platform",
                "high",
                LocalDate.of(2025, 10, 3),
                LocalDate.of(2025, 11, 3),
                LocalDate.of(2025, 10, 20),
                ActionItem.Status.DONE,
                "PLT-1")),
        List.of("queue"),
        "https://incidents.halden.example/INC-7",
        provenance,
        changes);
  }

  /** An id, a title and a date. */
  static Postmortem minimal() {
    return new Postmortem(
        "1",
        "canonical",
        "Down",
        Kind.INCIDENT,
        Severity.UNKNOWN,
        List.of(),
        List.of(),
        new Times(NOON, null, null, null, null, null, null, null, "Z"),
        null,
        Impact.UNKNOWN,
        "",
        List.of(),
        Declared.NONE,
        List.of(),
        List.of(),
        List.of(),
        null,
        new Provenance("a.jsonl", 2, ""),
        List.of());
  }
}
