package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.Figures;
import org.incidentpatterns.Shared;
import org.incidentpatterns.ingest.FileCheck.Checked;
import org.incidentpatterns.ingest.FileSummary.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * A suite of JSON texts, each as the value of a field: in a line between two good ones, and in a
 * document that is one record. Each also lies in a file as it is, where it is no record.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class JsonSuiteTest {
  private static final String RECORD =
      "{\"id\":\"%s\",\"title\":\"t\",\"started_at\":\"2025-10-02T12:00:00Z\"";

  private final Map<String, Checked> checked = new TreeMap<>();
  private List<SourceFile> sources = List.of();
  private List<String> names = List.of();

  @BeforeAll
  void check(@TempDir Path path) throws IOException {
    Path suite = Shared.require("hostile/JSONTestSuite");
    ExportFolder folder = new ExportFolder(path);
    try (Stream<Path> files = Files.walk(suite)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      for (Path text : texts) {
        String name = text.getFileName().toString();
        byte[] value = Files.readAllBytes(text);
        folder.with("line/" + name + "l", between(name, value));
        folder.with("document/" + name, record(name + " alone", value));
        folder.with("alone/" + name, value);
        folder.with("alone/" + name + "l", value);
      }
      names = texts.stream().map(text -> text.getFileName().toString()).toList();
    }
    sources = folder.sources();
    FileCheck.of(sources).files().forEach(file -> checked.put(file.summary().path(), file));
  }

  @Test
  void shouldSetAsideEveryTextThatIsNoJsonAndKeepItsNeighbours() {
    List<String> wanted = names("n_");
    List<String> refused =
        wanted.stream()
            .filter(name -> kept("line/" + name + "l") == 2)
            .filter(name -> kept("document/" + name) == 0)
            .toList();

    Figures.print("n_", refused.size(), wanted.size());
    assertThat(refused).isEqualTo(wanted).hasSize(188);
  }

  @Test
  void shouldKeepEveryTextThatIsJsonExceptObjectsWithARepeatedName() {
    List<String> wanted = names("y_");
    List<String> refused =
        wanted.stream()
            .filter(name -> kept("line/" + name + "l") != 3 || kept("document/" + name) != 1)
            .toList();

    Figures.print("y_", wanted.size() - refused.size(), wanted.size());
    Figures.print("y_ set aside as the same name stands twice in an object: " + refused);
    assertThat(wanted).hasSize(95);
    assertThat(refused)
        .containsExactly("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");
    assertThat(refused)
        .allSatisfy(
            name -> {
              assertThat(kept("line/" + name + "l")).isEqualTo(2);
              assertThat(kept("document/" + name)).isZero();
              assertThat(codes("line/" + name + "l")).containsExactly("repeated_name");
              assertThat(codes("document/" + name)).containsExactly("repeated_name");
            });
  }

  @Test
  void shouldJudgeEveryTextTheSameWheneverItIsRead() {
    List<SourceFile> reversed = new ArrayList<>(sources);
    Collections.reverse(reversed);

    List<Checked> again = FileCheck.of(reversed).files();

    List<String> same =
        names("i_").stream()
            .filter(name -> again.contains(file("line/" + name + "l")))
            .filter(name -> again.contains(file("document/" + name)))
            .toList();
    Figures.print("i_ with the same verdict twice", same.size(), names("i_").size());
    assertThat(same).hasSize(35);
    assertThat(again).containsExactlyInAnyOrderElementsOf(checked.values());
  }

  @Test
  void shouldKeepTheNeighboursOfEveryText() {
    assertThat(names).allSatisfy(name -> assertThat(kept("line/" + name + "l")).isBetween(2L, 3L));
  }

  @Test
  void shouldTakeNoTextThatIsNoRecordForOne() {
    List<Checked> alone =
        checked.values().stream()
            .filter(file -> file.summary().path().startsWith("alone/"))
            .toList();

    Figures.print("texts in %d files that are no records: 0 kept".formatted(alone.size()));
    assertThat(alone).hasSize(2 * names.size());
    assertThat(alone)
        .allSatisfy(
            file -> {
              assertThat(file.ledger().kept()).isZero();
              assertThat(file.ledger().balances()).isTrue();
              assertThat(file.summary().verdict() == Verdict.READ && file.ledger().seen() == 0)
                  .isEqualTo(file.problems().isEmpty());
            });
  }

  private List<String> names(String prefix) {
    return names.stream().filter(name -> name.startsWith(prefix)).toList();
  }

  private long kept(String path) {
    return file(path).ledger().kept();
  }

  private List<String> codes(String path) {
    return file(path).problems().stream().map(FileCheck.Problem::code).collect(Collectors.toList());
  }

  private Checked file(String path) {
    return Objects.requireNonNull(checked.get(path), path);
  }

  private static byte[] between(String name, byte[] value) {
    // A line feed ends a record here; where it is white space, a blank says the same.
    byte[] inLine = name.startsWith("y_") ? withoutLineFeeds(value) : value;
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes(utf8(RECORD.formatted(name + " before") + "}\n"));
    lines.writeBytes(record(name, inLine));
    lines.writeBytes(utf8("\n" + RECORD.formatted(name + " behind") + "}\n"));
    return lines.toByteArray();
  }

  private static byte[] record(String id, byte[] value) {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(utf8(RECORD.formatted(id) + ",\"value\":"));
    record.writeBytes(value);
    record.writeBytes(utf8("}"));
    return record.toByteArray();
  }

  private static byte[] withoutLineFeeds(byte[] bytes) {
    byte[] blanks = bytes.clone();
    for (int index = 0; index < blanks.length; index++) {
      blanks[index] = blanks[index] == '\n' ? (byte) ' ' : blanks[index];
    }
    return blanks;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
