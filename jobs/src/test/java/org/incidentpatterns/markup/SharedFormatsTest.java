package org.incidentpatterns.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.TimelineEntry;
import org.incidentpatterns.text.SectionReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads three incidents out of the templates and exports of many tools, and compares with what is
 * known of them, as far as each format can say it. The files are no part of the project. Skipped
 * where they are absent; {@code -Dshared.dir=DIR} says where they lie.
 */
class SharedFormatsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<String, JsonNode> GOLDEN = new TreeMap<>();

  @BeforeAll
  static void readGolden() throws IOException {
    Path file = folder().resolve("_golden.canonical.jsonl");
    assumeTrue(Files.exists(file), () -> "Skipped: there is no " + file);
    for (String line : Files.readAllLines(file)) {
      JsonNode record = MAPPER.readTree(line);
      GOLDEN.put(record.path("id").asText(), record);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "postmortem_srebook.md, INC-2041",
    "postmortem_gitlab_rca.md, INC-2041",
    "postmortem_pagerduty.md, INC-2057",
    "postmortem_atlassian.md, INC-2071",
    "incidentio_postmortem_content.json, INC-2041",
  })
  void shouldReadTheTimelineOfATemplate(String file, String id) throws IOException {
    assertTimeline(template(file), golden(id));
  }

  @ParameterizedTest
  @CsvSource({
    "postmortem_srebook.md, INC-2041, ticket status",
    "postmortem_kehoe.md, INC-2057, ticket due",
    "postmortem_pagerduty.md, INC-2057, ticket",
    "postmortem_atlassian.md, INC-2071, ticket due cancelled",
    "incidentio_postmortem_content.json, INC-2041, title",
  })
  void shouldReadTheActionItemsOfATemplate(String file, String id, String fields)
      throws IOException {
    assertItems(template(file), golden(id), fields);
  }

  @Test
  void shouldReadActionItemsThatAreOnlyALinkADayAndAHandle() throws IOException {
    assertThat(ActionItems.read(template("postmortem_gitlab_rca.md")))
        .extracting(ActionItem::ticket, ActionItem::due, ActionItem::ownerTeam)
        .containsExactly(
            tuple("halden/ops#881", LocalDate.of(2026, 3, 25), null),
            tuple("halden/ops#882", LocalDate.of(2026, 4, 1), null));
  }

  @Test
  void shouldReadTheClockOfATemplate() throws IOException {
    KeyTimes kehoe = KeyTimes.read(template("postmortem_kehoe.md"), null);
    assertThat(kehoe.severity()).isEqualTo("SEV2");
    assertThat(kehoe.times())
        .containsEntry("started_at", "2026-03-17 00:00 UTC")
        .containsEntry("detected_at", "2026-03-17 00:26 UTC")
        .containsEntry("mitigated_at", "2026-03-17 01:05 UTC")
        .containsEntry("resolved_at", "2026-03-17 01:20 UTC");
    KeyTimes gitlab = KeyTimes.read(template("postmortem_gitlab_rca.md"), null);
    assertThat(gitlab.times()).containsOnly(Map.entry("detected_at", "2026-03-04 14:09 UTC"));
    assertThat(gitlab.services()).containsExactly("checkout-api", "payments-db");
    assertThat(gitlab.teams()).containsExactly("Payments");
    assertThat(KeyTimes.read(template("postmortem_atlassian.md"), null).severity()).isEqualTo("3");
    assertThat(KeyTimes.read(template("postmortem_srebook.md"), null).times())
        .containsEntry("recorded_at", "2026-03-04");
  }

  @ParameterizedTest
  @CsvSource({
    "github_issues.json, '', number, body",
    "gitlab_issues.json, '', iid, description",
    "linear_issues.json, /data/issues/nodes, identifier, description",
  })
  void shouldReadTheBodiesOfIssues(String file, String records, String id, String body)
      throws IOException {
    int seen = 0;
    for (JsonNode issue : json(file).at(records)) {
      if (issue.has("pull_request")) {
        continue;
      }
      JsonNode golden = golden("INC-" + issue.path(id).asText().replace("OPS-", ""));
      seen++;
      List<Section> sections = new SectionReader().read(issue.path(body).asText());
      assertTimeline(sections, golden);
      assertItems(sections, golden, "ticket due ticked");
      KeyTimes times = KeyTimes.read(sections, null);
      assertThat(times.severity()).isEqualTo(golden.path("severity").asText());
      assertThat(times.services()).isEqualTo(texts(golden.path("services")));
      assertThat(times.teams()).isEqualTo(texts(golden.path("teams")));
      assertThat(times.times())
          .containsEntry("started_at", minute(golden.path("occurred_at")))
          .containsEntry("detected_at", minute(golden.path("detected_at")))
          .containsEntry("resolved_at", minute(golden.path("resolved_at")));
    }
    assertThat(seen).isEqualTo(3);
  }

  @Test
  void shouldReadTheRichTextOfJira() throws IOException {
    int seen = 0;
    for (JsonNode issue : json("jira_search.json").path("issues")) {
      JsonNode golden = golden(issue.path("key").asText());
      JsonNode fields = issue.path("fields");
      String markdown = RichText.fromAdf(fields.path("description"));
      assertSections(markdown, golden, Map.of("impact", SectionName.IMPACT));
      assertThat(RichText.fromAdf(fields.path("customfield_10063")))
          .isEqualTo(golden.path("root_cause").asText());
      assertThat(RichText.fromAdf(fields.path("customfield_10064")))
          .isEqualTo("- " + String.join("\n- ", texts(golden.path("contributing_factors"))));
      seen++;
    }
    assertThat(seen).isEqualTo(3);
  }

  @Test
  void shouldReadTheHtmlOfRootly() throws IOException {
    int seen = 0;
    for (JsonNode document : json("rootly_post_mortems.json").path("data")) {
      JsonNode attributes = document.path("attributes");
      JsonNode golden =
          GOLDEN.values().stream()
              .filter(record -> record.path("title").equals(attributes.path("title")))
              .findFirst()
              .orElseThrow();
      assertSections(
          RichText.fromHtml(attributes.path("content").asText()),
          golden,
          Map.of("root_cause", SectionName.ROOT_CAUSE));
      seen++;
    }
    assertThat(seen).isEqualTo(3);
  }

  private static void assertSections(
      String markdown, JsonNode golden, Map<String, SectionName> fields) {
    List<Section> sections = new SectionReader().read(markdown);
    assertThat(text(sections, SectionName.SUMMARY))
        .isEqualToNormalizingWhitespace(golden.path("summary").asText());
    assertThat(text(sections, SectionName.WENT_WELL))
        .isEqualTo("- " + String.join("\n- ", texts(golden.path("went_well"))));
    fields.forEach(
        (field, name) -> assertThat(text(sections, name)).isEqualTo(golden.path(field).asText()));
  }

  private static String text(List<Section> sections, SectionName name) {
    return sections.stream()
        .filter(section -> section.name() == name)
        .map(Section::text)
        .findFirst()
        .orElse("");
  }

  /** Templates write minutes; the golden record knows the seconds. */
  private static void assertTimeline(List<Section> sections, JsonNode golden) {
    LocalDate day = LocalDate.parse(golden.path("occurred_at").asText().substring(0, 10));
    List<String> expected = new ArrayList<>();
    for (JsonNode entry : golden.path("timeline")) {
      expected.add(minute(entry.path("at")) + " " + entry.path("text").asText());
    }
    List<String> found = new ArrayList<>();
    for (TimelineEntry entry : Timelines.read(sections, day, null)) {
      String at = String.valueOf(entry.at());
      found.add(at.replace('T', ' ').replace(":00Z", " UTC") + " " + entry.text());
    }
    assertThat(found).isEqualTo(expected);
  }

  private static void assertItems(List<Section> sections, JsonNode golden, String fields) {
    List<String> expected = new ArrayList<>();
    for (JsonNode item : golden.path("action_items")) {
      String status = item.path("status").asText();
      expected.add(
          item.path("title").asText()
              + (fields.contains("ticket") ? " " + item.path("ticket").asText("null") : "")
              + (fields.contains("due") ? " " + item.path("due").asText("null") : "")
              + (fields.contains("cancelled") ? " " + status.equals("cancelled") : "")
              + (fields.contains("ticked") || fields.contains("status")
                  ? " " + status.equals("done")
                  : ""));
    }
    List<String> found = new ArrayList<>();
    for (ActionItem item : ActionItems.read(sections)) {
      assertThat(item.ownerTeam()).isNull();
      String status = item.status().word();
      found.add(
          item.title()
              + (fields.contains("ticket") ? " " + item.ticket() : "")
              + (fields.contains("due") ? " " + item.due() : "")
              + (fields.contains("cancelled") ? " " + status.equals("cancelled") : "")
              + (fields.contains("ticked") || fields.contains("status")
                  ? " " + status.equals("done")
                  : ""));
    }
    assertThat(found).isEqualTo(expected);
  }

  private static JsonNode golden(String id) {
    return Objects.requireNonNull(GOLDEN.get(id), id);
  }

  private static String minute(JsonNode instant) {
    return instant.asText().substring(0, 16).replace('T', ' ') + " UTC";
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  private static List<Section> template(String file) throws IOException {
    String body =
        file.endsWith(".json")
            ? json(file).path("markdown").asText()
            : Files.readString(folder().resolve(file));
    return new SectionReader().read(body);
  }

  private static JsonNode json(String file) throws IOException {
    return MAPPER.readTree(folder().resolve(file).toFile());
  }

  private static Path folder() {
    String given = System.getProperty("shared.dir");
    if (given != null) {
      return Path.of(given, "formats");
    }
    Path besideProject = Path.of("../../shared/formats");
    return Files.exists(besideProject) ? besideProject : Path.of("../shared/formats");
  }
}
