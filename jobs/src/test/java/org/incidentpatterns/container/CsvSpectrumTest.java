package org.incidentpatterns.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incidentpatterns.Figures;
import org.incidentpatterns.Shared;
import org.junit.jupiter.api.Test;

/** A suite of CSV files, each with the JSON that says the same. */
final class CsvSpectrumTest {
  @Test
  void shouldReadEveryFileExactlyExceptTheOneWhoseJsonSaysSomethingElse()
      throws IOException, BrokenFileException {
    Path suite = Shared.require("hostile/csv-spectrum");
    List<String> names = new ArrayList<>();
    List<String> exact = new ArrayList<>();
    try (Stream<Path> files = Files.list(suite.resolve("csvs"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".csv", "");
        names.add(name);
        if (rows(file).equals(expected(suite.resolve("json/" + name + ".json")))) {
          exact.add(name);
        }
      }
    }

    Figures.print("csv-spectrum", exact.size(), names.size());
    names.removeAll(exact);
    Figures.print("csv-spectrum not as its JSON, which has another telephone number: " + names);
    assertThat(exact).hasSize(11).contains("newlines_crlf", "utf8");
    assertThat(names).containsExactly("location_coordinates");
    // Somebody's conversion has already lost the signs for degrees: the file says U+FFFD.
    JsonNode row = rows(suite.resolve("csvs/location_coordinates.csv")).get(0);
    assertThat(row.path("Contact Phone Number").asText()).isEqualTo("2095257564");
    assertThat(row.path("Location Coordinates").asText())
        .isEqualTo("37\ufffd36'37.8\"N 121\ufffd2'17.9\"W");
    assertThat(row.path("Counties").asText()).isEqualTo("Stanislaus");
  }

  private static List<JsonNode> rows(Path csv) throws IOException, BrokenFileException {
    try (InputStream stream = Files.newInputStream(csv)) {
      return Records.of(CsvRecords.canonical(stream, 1_000_000)).stream()
          .<JsonNode>map(RawRecord::node)
          .toList();
    }
  }

  private static List<JsonNode> expected(Path json) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try {
      for (JsonNode row : StrictJson.MAPPER.readTree(json.toFile())) {
        if (row instanceof ObjectNode object) {
          // A cell without a value is left out: CSV cannot tell it from one that is not there.
          object.properties().removeIf(cell -> cell.getValue().asText().isEmpty());
        }
        rows.add(row);
      }
    } catch (JsonProcessingException e) {
      return List.of();
    }
    return rows;
  }
}
