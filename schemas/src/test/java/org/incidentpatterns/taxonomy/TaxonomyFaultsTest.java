package org.incidentpatterns.taxonomy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentpatterns.taxonomy.OwnTaxonomy.changed;
import static org.incidentpatterns.taxonomy.OwnTaxonomy.read;

import java.io.StringReader;
import java.util.List;
import org.incidentpatterns.problem.PipelineException;
import org.junit.jupiter.api.Test;

/** What is told of a user's file that is not as it should be. */
class TaxonomyFaultsTest {
  @Test
  void shouldTellAllThatIsWrongInTheOrderOfTheLines() {
    String yaml =
        """
        axes:
          root_cause:
            - id: capacityy
              title: More
            - id: capacity
              definitions: Too small.
              declared: Too small
              phrases: [bug, {a: 1, b: 2}]
              without: [bottlenek]
            - {id: hardware, merge_into: third_partie}
            - {id: network, merge_into: network}
            - {id: security, merge_into: data_store}
            - {id: data_store, merge_into: security}
            - {id: expiry, retired: true, merge_into: capacity}
            - {id: deployment, merge_into: expiry}
            - {id: process_gap, retired: perhaps}
            - expiry
          detections: []
          trigger:
            - {id: expiry, declared: [Deploy], addressed_by: [renew]}
            - {id: expiry, title: " "}
            - {id: Attack!, title: A, definition: A.}
        order:
          mitigation: [rollback, roll_back, rollback]
          trigger: {expiry: 1}
        """;

    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(PipelineException.class)
        .hasMessage(
            """
            Cannot read ours.yaml: 25 problems:
              - line 1: top level: missing: version
              - line 3: root_cause.capacityy: missing: definition, as it is new (nearest: capacity)
              - line 6: root_cause.capacity: unknown key: definitions (nearest: definition)
              - line 7: root_cause.capacity: declared must be a list: "Too small"
              - line 8: root_cause.capacity: phrase must be a text or one text with its weight: {"a":1,"b":2}
              - line 8: root_cause: phrase in both code_defect and capacity: bug (take it out of one)
              - line 9: root_cause.capacity: without names a phrase that it has not: bottlenek (nearest: bottleneck)
              - line 10: root_cause.hardware: merge_into names no category of the axis: third_partie (nearest: third_party)
              - line 11: root_cause.network: merge_into names itself: network
              - line 12: root_cause.security: merge_into goes in a circle: security, data_store
              - line 13: root_cause.data_store: merge_into goes in a circle: data_store, security
              - line 14: root_cause.expiry: cannot be merged and retired: capacity
              - line 15: root_cause.deployment: merge_into names a retired category: expiry
              - line 16: root_cause.process_gap: retired must be true or false, cannot be: "perhaps"
              - line 17: root_cause: category must hold keys, cannot be: "expiry"
              - line 18: axes: unknown axis: detections (nearest: detection)
              - line 20: trigger: declared word in both deployment and expiry: deploy
              - line 21: trigger.expiry: title must be a text: " "
              - line 21: trigger: id is taken: expiry
              - line 21: trigger.expiry: addressed_by is for contributing factors
              - line 22: trigger: id must be lower-case words joined by _: Attack!
              - line 22: trigger: declared word in both attack and Attack!: attack
              - line 24: order: mitigation: no such category: roll_back (nearest: rollback)
              - line 24: order: mitigation: named twice: rollback
              - line 25: order: trigger must be a list: {"expiry":1}"""
                .replace("\n", System.lineSeparator()));
  }

  @Test
  void shouldSayOnWhichLineAPhraseIsThatTheProductHasElsewhere() {
    assertThatThrownBy(
            () -> changed("root_cause:\n  - id: capacity\n    phrases:\n      - race condition"))
        .hasMessageContaining(
            "line 6: root_cause: phrase in both code_defect and capacity: race condition "
                + "(take it out of one)");
  }

  @Test
  void shouldPassOnWhatIsWrongWithPhrasesWithItsLine() {
    PhraseCheck check =
        categories ->
            List.of(
                new PhraseCheck.Fault(
                    Axis.ROOT_CAUSE,
                    List.of(new PhraseCheck.Place("capacity", "tiny")),
                    "is 100% wrong"),
                new PhraseCheck.Fault(
                    Axis.ROOT_CAUSE,
                    List.of(
                        new PhraseCheck.Place("capacity", "tiny"),
                        new PhraseCheck.Place("code_defect", "bug")),
                    "do not go together"));
    String yaml = "version: a\naxes:\n  root_cause:\n    - id: capacity\n      phrases: [tiny]";

    assertThatThrownBy(() -> TaxonomyReader.readChanges("ours.yaml", new StringReader(yaml), check))
        .hasMessageContaining("line 5: root_cause.capacity: is 100% wrong")
        .hasMessageContaining("line 5: root_cause: do not go together");
  }

  @Test
  void shouldRefuseAVersionThatCannotStandBesideALabel() {
    assertThatThrownBy(() -> read("# Ours\nversion: our own"))
        .hasMessageContaining(
            "line 2: top level: version must be up to 32 letters, digits, dots and hyphens: our own");
    assertThatThrownBy(() -> read("")).hasMessageContaining("top level: missing: version");
    assertThatThrownBy(() -> read("- a")).hasMessageContaining("top level: missing: version");
    assertThatThrownBy(() -> read("version: a\nversion: b"))
        .hasMessageContaining("line 2: not YAML: Duplicate field 'version'");
  }
}
