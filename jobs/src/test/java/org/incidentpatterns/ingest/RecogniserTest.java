package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentpatterns.ExportFolder;
import org.incidentpatterns.adapter.Adapter;
import org.incidentpatterns.adapter.AdapterReader;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.files.InputLister;
import org.incidentpatterns.files.Limits;
import org.incidentpatterns.problem.PipelineException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecogniserTest {
  private static final String PAGER =
      """
      name: pager
      title: Pager
      match:
        - {paths: [".pages[].no"]}
        - {paths: [.no, .what]}
        - {columns: [Page No, What]}
        - {file: "*.md"}
      records: .pages[]
      fields: {id: .no}
      join:
        notes:
          match: [{file: "notes*.json", paths: [.page]}]
          records: .
          key: .page
          on: .no
      """;

  @TempDir Path path;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pages.json | {\"pages\": [{\"no\": 1}]} | pager | | .pages[]",
        "pages.json | {\"next\": null, \"pages\": [{\"no\": 1}, {\"no\": | pager | | .pages[]",
        "list.json | [{\"no\": 1, \"what\": \"x\"}] | pager | | .",
        "lines.jsonl | {\"no\": 1, \"what\": \"x\"} | pager | | .",
        "rows.csv | WHAT;Other;page no | pager | | .pages[]",
        "INC-1.MD | # Orders | pager | | .pages[]",
        "notes-1.json | [{\"page\": 1}] | pager | notes | .",
        "other.json | [{\"page\": 1}] | canonical | | .",
        "canonical.json | [{\"id\": 1, \"title\": \"x\"}] | canonical | | .",
        "items.csv | incident_id,title | canonical | action_items | .",
        "sheet.csv | Incident ID,Headline,Start time | generic-csv | | .",
        "sheet.csv | Incident ID,Headline,Colour | canonical | | .",
        "rows.csv | id,title,started_at | canonical | | .",
        "nothing.json | | canonical | | .",
        "page.json | {\"next\": 2, \"incidents\": [{\"id\": 1, \"title\": \"x\"}]} | canonical | | .incidents[]",
        "keyed.json | {\"INC-1\": {\"title\": \"x\"}, \"INC-2\": {}} | canonical | | .*",
        "single.json | {\"id\": 1, \"title\": \"x\", \"others\": [{\"id\": 2, \"title\": \"y\"}]} | canonical | | .",
      })
  void shouldTellWhatAFileHolds(
      String name,
      @Nullable String content,
      String adapter,
      @Nullable String join,
      String records) {
    FileRole role = role(name, content == null ? "" : content, options(null, adapter(PAGER)));

    assertThat(role).isEqualTo(new FileRole(adapter, join, records));
  }

  @Test
  void shouldLookPastBadLinesForTheFirstThatIsAnObject() {
    assertThat(
            role(
                    "lines.jsonl",
                    "{\n[1]\n{\"no\": 1, \"what\": \"x\"}\n",
                    options(null, adapter(PAGER)))
                .adapter())
        .isEqualTo("pager");
  }

  @Test
  void shouldTakeTheAdapterThatIsNamedWhateverTheFileLooksLike() {
    assertThat(role("a.json", "[{\"id\": 1}]", options("pager", adapter(PAGER))).adapter())
        .isEqualTo("pager");
    assertThat(role("notes.json", "[{\"page\": 1}]", options("pager", adapter(PAGER))).join())
        .isEqualTo("notes");
  }

  @Test
  void shouldStopWhereTwoAdaptersFitAndSayWhich() {
    Adapter other = adapter("{name: other, title: O, match: [{paths: [.no]}], fields: {id: .no}}");

    assertThatThrownBy(
            () ->
                role(
                    "lines.jsonl",
                    "{\"no\": 1, \"what\": \"x\"}",
                    options(null, adapter(PAGER), other)))
        .isInstanceOf(PipelineException.class)
        .hasMessage(
            "Cannot choose an adapter: other and pager fit: lines.jsonl (name one with --adapter, or "
                + "in inputs of the settings)");
  }

  @Test
  void shouldPreferAToolToTheCanonicalFormat() {
    Adapter own =
        adapter(
            """
            name: own
            title: Own
            fields: {id: .id}
            join:
              items: {match: [{paths: [.incident_id, .rank]}], key: .incident_id, on: .id}
            """);

    assertThat(
            role(
                "items.json",
                "[{\"incident_id\": 7, \"title\": \"Compare\", \"rank\": 1}]",
                options(null, own)))
        .isEqualTo(new FileRole("own", "items", "."));
    assertThat(
            role(
                "items.json", "[{\"incident_id\": 7, \"title\": \"Compare\"}]", options(null, own)))
        .isEqualTo(new FileRole("canonical", "action_items", "."));
  }

  @Test
  void shouldReadAPackedFileByWhatIsInIt() {
    new ExportFolder(path)
        .with("lines.jsonl.gz", ExportFolder.gzip("{\"no\": 1, \"what\": \"x\"}"));

    assertThat(role("lines.jsonl.gz", options(null, adapter(PAGER))).adapter()).isEqualTo("pager");
  }

  @Test
  void shouldKnowTheHeadersThatTheSettingsDeclare() {
    Adapters shipped = Adapters.shipped();
    Adapters declared =
        shipped.with(
            List.of(
                shipped
                    .named(Adapter.GENERIC_CSV)
                    .withColumns(
                        Map.of("title", List.of("Betreff"), "started_at", List.of("Beginn")))));
    new ExportFolder(path).with("a.csv", "ID,Betreff,Beginn", "1,Ausfall,2025-11-03");

    assertThat(role("a.csv", options(null, shipped.all())).adapter()).isEqualTo("canonical");
    assertThat(role("a.csv", options(null, declared.all())).adapter()).isEqualTo("generic-csv");
  }

  private FileRole role(String name, String content, SourceOptions options) {
    new ExportFolder(path).with(name, content.getBytes(StandardCharsets.UTF_8));
    return role(name, options);
  }

  private FileRole role(String name, SourceOptions options) {
    return new Recogniser(options).of(InputLister.list(List.of(path.resolve(name))).get(0));
  }

  private static SourceOptions options(@Nullable String adapter, Adapter... own) {
    return options(adapter, Adapters.shipped().with(List.of(own)).all());
  }

  private static SourceOptions options(@Nullable String adapter, List<Adapter> adapters) {
    // Only what these tests are about: other tools have tests of their own.
    List<Adapter> known = new ArrayList<>(adapters);
    known.removeIf(
        found ->
            found.match().stream().anyMatch(shape -> shape.file() != null)
                && !found.name().equals("pager"));
    return new SourceOptions(
        new Adapters(known), adapter, null, List.of(), null, ExportFolder.AS_OF, Limits.STANDARD);
  }

  private static Adapter adapter(String yaml) {
    try {
      return AdapterReader.read(
          "test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
