package org.incidentpatterns.postmortem;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One incident and what was written about it, whatever tool it came from. The same contract as
 * {@code postmortem.schema.json} and the columns of the dataset.
 *
 * @param id the tool's own id: any text that is not blank, up to 256 characters. Unique with {@code
 *     source} only. It never names a file
 * @param source the adapter that read it
 * @param body the whole text as Markdown or plain text; empty where the tool has fields only
 * @param sections the parts of {@code body} and the text fields of the tool, in reading order
 * @param url where the record can be read in the tool; null if not given
 * @param changes every value that was repaired or dropped on the way
 */
public record Postmortem(
    String id,
    String source,
    String title,
    Kind kind,
    Severity severity,
    List<String> services,
    List<String> teams,
    Times times,
    @Nullable String summary,
    Impact impact,
    String body,
    List<Section> sections,
    Declared declared,
    List<TimelineEntry> timeline,
    List<ActionItem> actionItems,
    List<String> tags,
    @Nullable String url,
    Provenance provenance,
    List<Change> changes)
    implements Serializable {

  /** The longest id that is accepted, in characters, of which an emoji is one. */
  public static final int MAX_ID_LENGTH = 256;

  public Postmortem {
    if (!isId(id)) {
      throw new IllegalArgumentException("Id must have 1 to 256 characters, cannot be: " + id);
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("Title cannot be blank");
    }
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(severity, "severity is null");
    Objects.requireNonNull(times, "times is null");
    Objects.requireNonNull(impact, "impact is null");
    Objects.requireNonNull(body, "body is null");
    Objects.requireNonNull(declared, "declared is null");
    Objects.requireNonNull(provenance, "provenance is null");
    services = List.copyOf(services);
    teams = List.copyOf(teams);
    sections = List.copyOf(sections);
    timeline = List.copyOf(timeline);
    actionItems = List.copyOf(actionItems);
    tags = List.copyOf(tags);
    changes = List.copyOf(changes);
  }

  /** Whether a text can be an id: not blank, and not too long. */
  public static boolean isId(String text) {
    return !text.isBlank() && text.codePointCount(0, text.length()) <= MAX_ID_LENGTH;
  }

  /** The first section of that name that has any text. */
  public Optional<Section> section(SectionName name) {
    return sections.stream().filter(s -> s.name() == name && !s.text().isBlank()).findFirst();
  }

  /**
   * How many values it holds: of two exports of one incident that are of the same age, the one that
   * says more is kept.
   */
  public int filled() {
    long single =
        Stream.of(
                severity.label(),
                summary,
                url,
                times.started(),
                times.detected(),
                times.acknowledged(),
                times.mitigated(),
                times.resolved(),
                times.published(),
                times.updated(),
                times.recorded(),
                impact.text(),
                impact.customers(),
                impact.customerMinutes(),
                impact.money(),
                declared.rootCause(),
                declared.trigger(),
                declared.detection(),
                declared.mitigation())
            .filter(Objects::nonNull)
            .count();
    return (int) single
        + services.size()
        + teams.size()
        + tags.size()
        + sections.size()
        + timeline.size()
        + actionItems.size()
        + declared.contributingFactors().size();
  }
}
