package org.incidentpatterns.train;

import java.util.List;
import java.util.Map;
import org.incidentpatterns.evaluate.LabelledText;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.postmortem.Impact;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Provenance;
import org.incidentpatterns.postmortem.Severity;
import org.incidentpatterns.postmortem.Times;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.text.SectionReader;

/** Labelled texts for tests: state only what the test is about. */
final class LabelledTexts {
  private static final SectionReader SECTIONS = new SectionReader();

  private LabelledTexts() {}

  static LabelledText text(
      String origin, String title, String body, Map<Axis, List<String>> accepted) {
    return new LabelledText(postmortem(title, body), origin, accepted);
  }

  static Postmortem postmortem(String title, String body) {
    return new Postmortem(
        "INC-1",
        "test",
        title,
        Kind.INCIDENT,
        Severity.UNKNOWN,
        List.of(),
        List.of(),
        new Times(null, null, null, null, null, null, null, null, null),
        null,
        Impact.UNKNOWN,
        body,
        SECTIONS.read(body),
        Declared.NONE,
        List.of(),
        List.of(),
        List.of(),
        null,
        new Provenance("test.md", 1, "0"),
        List.of());
  }
}
