package org.incidentpatterns.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.incidentpatterns.postmortem.Change;
import org.incidentpatterns.postmortem.Provenance;
import org.junit.jupiter.api.Test;

final class CanonicalJsonTest {
  @Test
  void shouldLeaveOutWhatTheRecordDoesNotSay() {
    assertThat(CanonicalJson.write(SamplePostmortems.minimal()).toString())
        .isEqualTo(
            "{\"id\":\"1\",\"title\":\"Down\",\"kind\":\"incident\","
                + "\"started_at\":\"2025-10-02T12:00:00Z\"}");
  }

  @Test
  void shouldWriteAllThatTheRecordSays() {
    ObjectNode node = CanonicalJson.write(SamplePostmortems.full());

    assertThat(node.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(
            Fields.ALL.stream().filter(field -> !Fields.SECTION_FIELDS.contains(field)).toList());
    assertThat(node.path(Fields.DECLARED).fieldNames())
        .toIterable()
        .containsExactlyElementsOf(Fields.DECLARED_FIELDS);
    assertThat(node.path(Fields.ACTION_ITEMS).path(0).fieldNames())
        .toIterable()
        .containsExactlyElementsOf(Fields.ACTION_ITEM_FIELDS);
    assertThat(node.path(Fields.CUSTOMER_MINUTES).isIntegralNumber()).isTrue();
  }

  @Test
  void shouldGiveEqualContentOneHashWhereverItWasReadAndWhateverWasRepaired() {
    String here = CanonicalJson.contentHash(SamplePostmortems.full());
    String there =
        CanonicalJson.contentHash(
            SamplePostmortems.full(
                "Labels printed twice",
                new Provenance("b.csv", 99, "ffff"),
                List.of(new Change("cost", "not_text", "not a text: []"))));

    assertThat(here).isEqualTo(there).matches("[0-9a-f]{64}");
  }

  @Test
  void shouldGiveOtherContentAnotherHash() {
    assertThat(CanonicalJson.contentHash(SamplePostmortems.full()))
        .isNotEqualTo(
            CanonicalJson.contentHash(
                SamplePostmortems.full(
                    "Labels printed thrice", new Provenance("a.jsonl", 1, ""), List.of())));
  }
}
