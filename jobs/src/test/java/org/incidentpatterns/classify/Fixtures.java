package org.incidentpatterns.classify;

import java.util.List;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.postmortem.Impact;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Provenance;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.Severity;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.incidentpatterns.postmortem.Times;
import org.incidentpatterns.text.SectionReader;
import org.jspecify.annotations.Nullable;

/** Postmortems for tests: state only what the test is about. */
public final class Fixtures {
  private static final SectionReader SECTIONS = new SectionReader();

  private Fixtures() {}

  static Postmortem postmortem(String body) {
    return postmortem("Incident", body);
  }

  /** A postmortem that declares nothing; its sections are those of the body. */
  public static Postmortem postmortem(String title, String body) {
    return postmortem(title, body, Declared.NONE);
  }

  static Postmortem postmortem(String title, String body, Declared declared) {
    return postmortem(title, body, SECTIONS.read(body), declared, null, List.of());
  }

  static Postmortem postmortem(
      String title,
      String body,
      List<Section> sections,
      Declared declared,
      @Nullable String summary,
      List<TimelineEntry> timeline) {
    return new Postmortem(
        "INC-1",
        "test",
        title,
        Kind.INCIDENT,
        Severity.UNKNOWN,
        List.of(),
        List.of(),
        new Times(null, null, null, null, null, null, null, null, null),
        summary,
        Impact.UNKNOWN,
        body,
        sections,
        declared,
        timeline,
        List.of(),
        List.of(),
        null,
        new Provenance("test.md", 1, "0"),
        List.of());
  }
}
