package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentpatterns.PostmortemFixtures.incident;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.Figures;
import org.incidentpatterns.Shared;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.classify.ClassifyJob;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.container.StrictJson;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.table.IncidentTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Strings that break programs, as title and body of a record, on their way to Parquet and back. */
@ExtendWith(SparkExtension.class)
final class NaughtyStringsIT {
  /** Strings that the collection leaves out. */
  private static final List<String> OURS =
      List.of(
          "a\u0000b",
          "\u0000",
          "\r\n\r\n---\r\n",
          "\ufeffmark",
          "\ufffe and \uffff",
          "\udbff\udfff",
          "e\u0301 \u00e9",
          "\u202eevil\u202c",
          "\u200b",
          "\u2028\u2029\u0085",
          "' OR 1=1; --",
          "__HIVE_DEFAULT_PARTITION__",
          "\ud83d\ude00".repeat(100_000));

  @Test
  void shouldBringEveryStringBackFromParquetByteForByte(SparkSession spark, @TempDir Path path)
      throws IOException {
    List<String> strings = strings();
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < strings.size(); number++) {
      String text = strings.get(number);
      lines.add(incident("N-" + number).title(inTitle(text)).body(inTitle(text)).json());
    }
    ExportFolder folder =
        new ExportFolder(path.resolve("in")).with("naughty.jsonl", lines.toArray(String[]::new));

    IngestedRows ingested = IngestJob.run(spark, folder.sources(), ClassifiedRows.CALENDAR);
    TableStore store = new TableStore(spark, path.resolve("dataset"));
    store.write(IncidentTables.INCIDENTS, ClassifyJob.run(ingested.records(), Rulebook.standard()));

    Map<String, Row> back =
        store.read(IncidentTables.INCIDENTS).collectAsList().stream()
            .collect(Collectors.toMap(row -> Values.text(row, "id"), UnaryOperator.identity()));
    List<String> different = new ArrayList<>();
    for (int number = 0; number < strings.size(); number++) {
      Row row = back.get("N-" + number);
      String wanted = inTitle(strings.get(number));
      if (row == null || !isSame(row, "title", wanted) || !isSame(row, "body", wanted)) {
        different.add(wanted);
      }
    }
    int ours = OURS.size();
    Figures.print("naughty strings", strings.size() - ours - different.size(), 515);
    assertThat(different).isEmpty();
    assertThat(strings).hasSize(515 + ours);
    assertThat(ingested.quarantine().count()).isZero();
  }

  @Test
  void shouldKeepTheBytesOfATitleThatIsBlank(SparkSession spark, @TempDir Path path)
      throws IOException {
    List<String> blank = strings().stream().filter(String::isBlank).toList();
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < blank.size(); number++) {
      lines.add(incident("N-" + number).node().put("title", blank.get(number)).toString());
    }
    ExportFolder folder = new ExportFolder(path).with("blank.jsonl", lines.toArray(String[]::new));

    List<Row> quarantine =
        IngestJob.run(spark, folder.sources(), ClassifiedRows.CALENDAR)
            .quarantine()
            .orderBy("position")
            .collectAsList();

    Figures.print("naughty strings that are blank, so no title by themselves: " + blank.size());
    assertThat(quarantine)
        .extracting(row -> Values.text(row, "code"))
        .containsExactly("no_title", "no_title");
    assertThat(quarantine)
        .extracting(row -> new String(row.<byte[]>getAs("raw"), StandardCharsets.UTF_8))
        .isEqualTo(lines);
  }

  /** A blank text is no title; within one it has to survive as well as any. */
  private static String inTitle(String text) {
    return text.isBlank() ? "Blank:" + text : text;
  }

  private static boolean isSame(Row row, String column, String wanted) {
    return Arrays.equals(
        Values.text(row, column).getBytes(StandardCharsets.UTF_8),
        wanted.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> strings() throws IOException {
    List<String> strings = new ArrayList<>();
    for (JsonNode text :
        StrictJson.MAPPER.readTree(Shared.require("hostile/blns/blns.json").toFile())) {
      strings.add(text.asText());
    }
    strings.addAll(OURS);
    return strings;
  }
}
