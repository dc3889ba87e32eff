package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentpatterns.PostmortemFixtures.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.container.StrictJson;
import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Change;
import org.incidentpatterns.postmortem.Declared;
import org.incidentpatterns.postmortem.Kind;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.postmortem.Section;
import org.incidentpatterns.postmortem.SectionName;
import org.incidentpatterns.postmortem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordReaderTest {
  private static final TimeReader TIMES = new TimeReader(ZoneOffset.UTC, ExportFolder.AS_OF);
  private final RecordReader reader = new RecordReader();

  @Test
  void shouldReadWhatTheFixturesWriteWithoutAnyChange() throws Exception {
    Postmortem written =
        incident("INC-1")
            .severity(2)
            .services("checkout", "labels")
            .teams("Platform")
            .detectedAfter(5)
            .resolvedAfter(60)
            .customerMinutes(1_200)
            .postmortem();

    Postmortem read =
        kept(
            incident("INC-1")
                .severity(2)
                .services("checkout", "labels")
                .teams("Platform")
                .detectedAfter(5)
                .resolvedAfter(60)
                .customerMinutes(1_200)
                .json());

    assertThat(read).usingRecursiveComparison().ignoringFields("provenance").isEqualTo(written);
    assertThat(read.provenance().contentHash()).matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"  \"", "{}", "[\"1\"]", "\"a\\u0000b\"", "\"a\\nb\""})
  void shouldRejectARecordWithoutAUsableId(String id) throws Exception {
    assertThat(rejected(incident("1").jsonWith("id", id)).code()).isEqualTo("no_id");
  }

  @Test
  void shouldRejectAnIdThatIsTooLongOrHoldsHalfACharacter() throws Exception {
    assertThat(kept(incident("x".repeat(256)).json()).id()).hasSize(256);
    assertThat(rejected(incident("1").jsonWith("id", "\"" + "x".repeat(257) + "\"")).code())
        .isEqualTo("no_id");
    assertThat(rejected(incident("1").jsonWith("id", "\"\\ud800\"")).code()).isEqualTo("no_id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "C:\\con", "a/b=c", "=1+1", "日本", " 7 ", "<b>"})
  void shouldTakeAnyOtherIdAsItIs(String id) throws Exception {
    assertThat(kept(incident(id).json()).id()).isEqualTo(id);
  }

  @Test
  void shouldTakeANumberForAnId() throws Exception {
    assertThat(kept(incident("1").jsonWith("id", "12345678901234567890")).id())
        .isEqualTo("12345678901234567890");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\" \"", "{\"text\":\"Down\"}"})
  void shouldRejectARecordWithoutATitle(String title) throws Exception {
    Rejection rejection = rejected(incident("INC-1").jsonWith("title", title));

    assertThat(rejection.code()).isEqualTo("no_title");
    assertThat(rejection.recordId()).isEqualTo("INC-1");
    assertThat(rejection.message()).startsWith("Cannot read record: ");
    assertThat(rejection.raw()).asString(StandardCharsets.UTF_8).contains("INC-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"24:00\"", "\"2025-13-01T00:00:00Z\"", "true", "-1"})
  void shouldRejectARecordThatLiesInNoQuarter(String started) throws Exception {
    Rejection rejection = rejected(incident("INC-1").jsonWith("started_at", started));

    assertThat(rejection.code()).isEqualTo("no_date");
    assertThat(rejection.field()).isEqualTo("started_at");
  }

  @Test
  void shouldKeepARecordWhoseStartIsUnreadableWhereDetectionTellsTheQuarter() throws Exception {
    Postmortem read =
        kept(incident("INC-1").detectedAfter(5).jsonWith("started_at", "\"10/02/2025\""));

    assertThat(read.times().started()).isNull();
    assertThat(read.times().began()).contains(read.times().detected());
    assertThat(read.changes())
        .containsExactly(
            new Change("started_at", "not_a_time", "not a time in a known form: 10/02/2025"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kind             | \"outage\"           | not_a_kind",
        "severity         | [1]                  | not_text",
        "services         | [{\"name\":\"api\"}] | not_text",
        "resolved_at      | \"ongoing\"          | not_a_time",
        "resolved_at      | \"2025-10-02T11:59:59Z\" | before_start",
        "customers        | -1                   | not_a_count",
        "customers        | \"about 40\"         | not_a_count",
        "customers        | 1.5                  | not_a_count",
        "customer_minutes | 1e400                | not_a_count",
        "body             | {\"a\":1}            | not_text",
        "summary          | \"half \\ud83d\"     | half_character",
        "sections         | \"text\"             | not_a_list",
        "sections         | [\"text\"]           | not_an_object",
        "declared         | \"config\"           | not_an_object",
        "timeline         | {}                   | not_a_list",
        "action_items     | [{\"status\":\"open\"}] | no_title",
        "colour           | \"red\"              | unknown_field",
      })
  void shouldKeepARecordWithABadFieldAndNoteTheChange(String field, String value, String code)
      throws Exception {
    Postmortem read = kept(incident("INC-1").jsonWith(field, value));

    assertThat(read.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.field()).isEqualTo(field);
              assertThat(change.code()).isEqualTo(code);
              assertThat(change.message()).isNotBlank();
            });
  }

  @Test
  void shouldReplaceHalfACharacterAndKeepWholeOnes() throws Exception {
    Postmortem read =
        kept(incident("INC-1").jsonWith("summary", "\"\\ud83d\\ude00 and \\ude00, \\u0000\""));

    assertThat(read.summary()).isEqualTo("\ud83d\ude00 and \ufffd, \u0000");
  }

  @Test
  void shouldReadNumbersHoweverJsonWritesThem() throws Exception {
    assertThat(kept(incident("1").jsonWith("customers", "1200.0")).impact().customers())
        .isEqualTo(1_200);
    assertThat(kept(incident("1").jsonWith("customers", "\" 40 \"")).impact().customers())
        .isEqualTo(40);
    assertThat(kept(incident("1").jsonWith("started_at", "1759413723.5")).times().started())
        .isEqualTo("2025-10-02T14:02:03.500Z");
    assertThat(kept(incident("1").jsonWith("severity", "2")).severity())
        .isEqualTo(new Severity(2, "2"));
  }

  @Test
  void shouldDropTheDurationAndKeepTheTimesThatLieTheWrongWayRound() throws Exception {
    Postmortem read = kept(incident("INC-1").detectedAfter(-5).resolvedAfter(10).json());

    assertThat(read.times().detected()).isNotNull();
    assertThat(read.times().toDetect()).isEmpty();
    assertThat(read.times().toResolve()).contains(Duration.ofMinutes(10));
    assertThat(read.changes()).extracting(Change::code).containsExactly("before_start");
  }

  @Test
  void shouldReadSectionsFromFieldsFromTheListAndFromTheBodyInThisOrder() throws Exception {
    ObjectNode node = incident("INC-1").body("## Lessons\n\nRead the manual.").node();
    node.putArray("root_cause").add("The queue was full.").add("Nobody looked.");
    node.putArray("sections").addObject().put("name", "Trigger").put("text", "A deploy.");

    assertThat(kept(node.toString()).sections())
        .containsExactly(
            new Section(SectionName.ROOT_CAUSE, "", "The queue was full.\n\nNobody looked."),
            new Section(SectionName.TRIGGER, "Trigger", "A deploy."),
            new Section(SectionName.LESSONS, "Lessons", "Read the manual."));
  }

  @Test
  void shouldReadActionItemsAndRepairTheirParts() throws Exception {
    ObjectNode node = incident("INC-1").node();
    node.putArray("action_items")
        .addObject()
        .put("title", "Compare settings")
        .put("owner_team", "Platform")
        .put("filed_on", "2025-10-06T09:00:00+02:00")
        .put("due_on", "soon")
        .put("closed_on", "0001-01-01")
        .put("status", "wontfix");

    Postmortem read = kept(node.toString());

    assertThat(read.actionItems())
        .containsExactly(
            new ActionItem(
                "Compare settings",
                "Platform",
                null,
                LocalDate.of(2025, 10, 6),
                null,
                null,
                ActionItem.Status.OPEN,
                null));
    assertThat(read.changes())
        .extracting(Change::field, Change::code)
        .containsExactlyInAnyOrder(
            tuple("action_items.status", "not_a_status"),
            tuple("action_items.due_on", "not_a_day"),
            tuple("action_items.closed_on", "out_of_range"));
  }

  @Test
  void shouldReadWhatWasPickedInTheTool() throws Exception {
    ObjectNode node = incident("INC-1").node();
    node.putObject("declared").put("root_cause", "Config").put("contributing_factors", "staging");

    assertThat(kept(node.toString()).declared())
        .isEqualTo(new Declared("Config", null, null, null, List.of("staging")));
  }

  @Test
  void shouldGiveEqualContentOneHashHoweverItIsLaidOut() throws Exception {
    String one = "{\"id\":\"1\",\"title\":\"Down\",\"started_at\":\"2025-10-02T12:00:00Z\"}";
    String other =
        "{ \"started_at\" : 1759406400, \"title\":\"Down\", \"kind\":\"incident\", \"id\":1 }";

    assertThat(kept(one).provenance().contentHash())
        .isEqualTo(kept(other).provenance().contentHash());
  }

  @Test
  void shouldReadKindsOtherThanIncident() throws Exception {
    assertThat(kept(incident("1").kind(Kind.NEAR_MISS).json()).kind()).isEqualTo(Kind.NEAR_MISS);
  }

  private Postmortem kept(String json) throws Exception {
    return ((Outcome.Read) read(json)).postmortem();
  }

  private Rejection rejected(String json) throws Exception {
    return ((Outcome.Rejected) read(json)).rejection();
  }

  private Outcome read(String json) throws Exception {
    RecordOrigin origin =
        new RecordOrigin(
            Adapters.shipped().named(Adapter.CANONICAL),
            "fixtures.jsonl",
            1,
            TIMES,
            json.getBytes(StandardCharsets.UTF_8));
    return reader.read(origin, node(json), new ArrayList<>());
  }

  private static ObjectNode node(String json) {
    try {
      return (ObjectNode) StrictJson.MAPPER.readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
