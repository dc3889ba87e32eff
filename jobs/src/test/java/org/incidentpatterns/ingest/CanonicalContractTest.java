package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructType;
import org.incidentpatterns.canonical.Fields;
import org.incidentpatterns.engine.Schemas;
import org.incidentpatterns.table.DatasetTables;
import org.incidentpatterns.table.IncidentTables;
import org.incidentpatterns.table.Table;
import org.junit.jupiter.api.Test;

/** Every field of the canonical format arrives in a column, and the rows have those columns. */
final class CanonicalContractTest {
  /** Field to the columns that hold it, as table.column. */
  private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

  static {
    for (String field :
        List.of(
            "id",
            "title",
            "kind",
            "services",
            "teams",
            "started_at",
            "detected_at",
            "acknowledged_at",
            "mitigated_at",
            "resolved_at",
            "published_at",
            "updated_at",
            "recorded_at",
            "summary",
            "impact",
            "customers",
            "customer_minutes",
            "cost",
            "body",
            "sections",
            "tags",
            "url")) {
      COLUMNS.put(field, List.of("incidents." + field));
    }
    for (String part :
        List.of(
            "root_cause",
            "trigger",
            "contributing_factors",
            "detection",
            "resolution",
            "went_well",
            "went_poorly",
            "lucky",
            "lessons")) {
      COLUMNS.put(part, List.of("incidents.sections"));
    }
    COLUMNS.put("severity", List.of("incidents.severity", "incidents.severity_label"));
    COLUMNS.put(
        "declared",
        List.of(
            "incidents.declared_root_cause",
            "incidents.declared_trigger",
            "incidents.declared_detection",
            "incidents.declared_mitigation",
            "incidents.declared_contributing_factors"));
    COLUMNS.put("timeline", List.of("timeline.at", "timeline.text"));
    COLUMNS.put(
        "action_items",
        List.of(
            "action_items.title",
            "action_items.owner_team",
            "action_items.priority",
            "action_items.filed_on",
            "action_items.due_on",
            "action_items.closed_on",
            "action_items.status",
            "action_items.ticket"));
  }

  @Test
  void shouldBringEveryFieldIntoAColumn() {
    assertThat(COLUMNS.keySet()).containsExactlyInAnyOrderElementsOf(Fields.ALL);
    assertThat(COLUMNS.values().stream().flatMap(List::stream))
        .allSatisfy(
            column -> {
              String[] parts = column.split("\\.", -1);
              assertThat(DatasetTables.of(parts[0]).map(Table::columnNames))
                  .hasValueSatisfying(names -> assertThat(names).contains(parts[1]));
            });
  }

  @Test
  void shouldBringEveryPartOfWhatWasPickedAndPromisedIntoAColumn() {
    assertThat(COLUMNS.get("declared"))
        .containsExactlyElementsOf(
            Fields.DECLARED_FIELDS.stream().map(part -> "incidents.declared_" + part).toList());
    assertThat(COLUMNS.get("action_items"))
        .containsExactlyElementsOf(
            Fields.ACTION_ITEM_FIELDS.stream().map(part -> "action_items." + part).toList());
  }

  @Test
  void shouldReadRowsWithTheColumnsOfTheTable() {
    List<String> classified = List.of("stops_at_person", "blames");
    StructType table = Schemas.of(IncidentTables.INCIDENTS);
    List<String> expected = new ArrayList<>(List.of(table.fieldNames()));
    expected.removeAll(classified);
    expected.addAll(List.of(RecordRows.TIMELINE, RecordRows.ACTION_ITEMS, RecordRows.CHANGES));

    assertThat(RecordRows.SCHEMA.fieldNames()).containsExactlyElementsOf(expected);
    for (String column : table.fieldNames()) {
      if (!classified.contains(column)) {
        assertThat(RecordRows.SCHEMA.apply(column)).isEqualTo(table.apply(column));
      }
    }
  }

  @Test
  void shouldHoldActionItemsAsTheirTableDoes() {
    StructType table = Schemas.of(IncidentTables.ACTION_ITEMS);

    for (String column : RecordRows.ACTION_ITEM.fieldNames()) {
      assertThat(RecordRows.ACTION_ITEM.apply(column).dataType())
          .as(column)
          .isEqualTo(table.apply(column).dataType());
    }
  }
}
