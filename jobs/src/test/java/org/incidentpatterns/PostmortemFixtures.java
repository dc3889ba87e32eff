package org.incidentpatterns;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.canonical.CanonicalJson;
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
import org.incidentpatterns.postmortem.Times;
import org.incidentpatterns.taxonomy.Axis;
import org.incidentpatterns.taxonomy.Label;
import org.jspecify.annotations.Nullable;

/** Postmortems for tests: state only what the test is about. */
public final class PostmortemFixtures {
  private static final Instant STARTED = Instant.parse("2025-10-02T12:00:00Z");

  private PostmortemFixtures() {}

  /** An incident of 2025-Q4 that says nothing else. */
  public static Builder incident(String id) {
    return new Builder(id);
  }

  /** An open action item, filed on a day. */
  public static ActionItem item(String title, String filedOn) {
    return item(title, filedOn, null, null);
  }

  /** An action item with its promise and its end, each null if there is none. */
  public static ActionItem item(
      String title, String filedOn, @Nullable String dueOn, @Nullable String closedOn) {
    return new ActionItem(
        title,
        "Platform",
        null,
        LocalDate.parse(filedOn),
        dueOn == null ? null : LocalDate.parse(dueOn),
        closedOn == null ? null : LocalDate.parse(closedOn),
        closedOn == null ? ActionItem.Status.OPEN : ActionItem.Status.DONE,
        null);
  }

  /** Builds one postmortem; also gives it as it would lie in an export. */
  public static final class Builder {
    private final String id;
    private String source = "canonical";
    private String title;
    private Kind kind = Kind.INCIDENT;
    private Severity severity = Severity.UNKNOWN;
    private List<String> services = List.of();
    private List<String> teams = List.of();
    private Instant started = STARTED;
    private @Nullable Instant detected;
    private @Nullable Instant mitigated;
    private @Nullable Instant resolved;
    private @Nullable Instant published;
    private @Nullable Instant updated;
    private @Nullable Long customerMinutes;
    private String body = "";
    private final List<Section> sections = new ArrayList<>();
    private final List<ActionItem> items = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    private Builder(String id) {
      this.id = id;
      this.title = "Incident " + id;
    }

    public Builder source(String name) {
      source = name;
      return this;
    }

    public Builder title(String text) {
      title = text;
      return this;
    }

    public Builder kind(Kind value) {
      kind = value;
      return this;
    }

    public Builder severity(int level) {
      severity = new Severity(level, "Sev-" + level);
      return this;
    }

    public Builder services(String... names) {
      services = List.of(names);
      return this;
    }

    public Builder teams(String... names) {
      teams = List.of(names);
      return this;
    }

    public Builder startedAt(String instant) {
      started = Instant.parse(instant);
      return this;
    }

    public Builder detectedAfter(long minutes) {
      detected = started.plusSeconds(minutes * 60);
      return this;
    }

    public Builder mitigatedAfter(long minutes) {
      mitigated = started.plusSeconds(minutes * 60);
      return this;
    }

    public Builder resolvedAfter(long minutes) {
      resolved = started.plusSeconds(minutes * 60);
      return this;
    }

    public Builder publishedAt(String instant) {
      published = Instant.parse(instant);
      return this;
    }

    public Builder updatedAt(String instant) {
      updated = Instant.parse(instant);
      return this;
    }

    public Builder customerMinutes(long minutes) {
      customerMinutes = minutes;
      return this;
    }

    public Builder body(String text) {
      body = text;
      return this;
    }

    public Builder section(SectionName name, String text) {
      sections.add(new Section(name, name.title(), text));
      return this;
    }

    public Builder actionItem(ActionItem item) {
      items.add(item);
      return this;
    }

    /** Labels it; the first label of an axis is the primary one. */
    public Builder labelled(Axis axis, String category) {
      boolean first = labels.stream().noneMatch(label -> label.axis() == axis);
      labels.add(
          new Label(
              axis, category, first, 0.9, Label.Basis.TEXT, null, null, -1, -1, "test-taxonomy"));
      return this;
    }

    /** Its labels; an axis without any is not documented, as classification leaves it. */
    public List<Label> labels() {
      List<Label> all = new ArrayList<>(labels);
      for (Axis axis : Axis.values()) {
        if (labels.stream().noneMatch(label -> label.axis() == axis)) {
          all.add(
              new Label(
                  axis,
                  Axis.NOT_DOCUMENTED,
                  true,
                  0.9,
                  Label.Basis.TEXT,
                  null,
                  null,
                  -1,
                  -1,
                  "test-taxonomy"));
        }
      }
      return all;
    }

    public Postmortem postmortem() {
      return new Postmortem(
          id,
          source,
          title,
          kind,
          severity,
          services,
          teams,
          new Times(started, detected, null, mitigated, resolved, published, updated, null, "Z"),
          null,
          new Impact(null, null, customerMinutes, null),
          body,
          sections,
          Declared.NONE,
          List.of(),
          items,
          List.of(),
          null,
          new Provenance("fixtures.jsonl", 1, "0".repeat(64)),
          List.<Change>of());
    }

    /** As an object of the canonical format, to be spoilt by a test. */
    public ObjectNode node() {
      return CanonicalJson.write(postmortem());
    }

    /** As one line of an export. */
    public String json() {
      return node().toString();
    }

    /** The same with one field set to any JSON text, such as {@code "24:00"} in its quotes. */
    public String jsonWith(String field, String value) {
      String json = ((ObjectNode) node().without(field)).toString();
      return json.substring(0, json.length() - 1) + ",\"" + field + "\":" + value + "}";
    }
  }
}
