package org.incidentpatterns.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ClassifiedRows;
import org.incidentpatterns.Figures;
import org.incidentpatterns.Shared;
import org.incidentpatterns.SparkExtension;
import org.incidentpatterns.adapter.Adapters;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.files.InputFile;
import org.incidentpatterns.files.InputLister;
import org.incidentpatterns.files.Limits;
import org.incidentpatterns.ingest.FileCheck.Checked;
import org.incidentpatterns.report.model.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Exports of all tools in one folder, read by one run: each incident once a tool. */
@ExtendWith(SparkExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
final class AllToolsIT {
  private static final Instant AS_OF = Instant.parse("2026-10-01T00:00:00Z");

  /** The incidents that each tool has, by the name of the source. */
  private static final Map<String, Set<String>> EXPECTED =
      Map.ofEntries(
          numbered("blameless", "", ""),
          numbered("datadog", "", ""),
          numbered("dispatch", "dispatch-halden-default-", ""),
          numbered("firehydrant", "", ""),
          numbered("github", "halden/postmortems#", ""),
          numbered("gitlab", "halden/ops#", ""),
          numbered("google-cloud", "gc", "AbCdEfGh"),
          numbered("grafana", "", ""),
          numbered("incident-io", "INC-", ""),
          numbered("jira", "INC-", ""),
          numbered("linear", "OPS-", ""),
          numbered("opsgenie", "", ""),
          numbered("pagerduty", "", ""),
          numbered("rootly", "", ""),
          numbered("servicenow", "INC001", ""),
          // The pages hold two of them: nobody outside noticed the third.
          Map.entry("statuspage", Set.of("sp2041", "sp2057")),
          Map.entry(
              "veris",
              Set.of(
                  "780C3509-31E1-5C4B-BD73-190FD052830C",
                  "B6419AFE-2C12-52C9-98E5-7CC6F8E1933E",
                  "ECBD9126-DE2B-59FD-B03E-B227CB01D23E")),
          // Documents are named by what they say, else by their file; two have no date at all.
          Map.entry("markdown", Set.of("2041", "2057", "postmortem_gitlab_rca")));

  /** Sources that are no tool, or have no export here. */
  private static final Set<String> OTHERS = Set.of("canonical", "generic-csv", "github-status");

  /** What may be said of a record or a file of these: none of it is a loss. */
  private static final Set<String> CODES =
      Set.of(
          Rejection.SUPERSEDED,
          Rejection.NOT_AN_INCIDENT,
          Rejection.NOT_AN_EXPORT,
          // A retrospective of FireHydrant names its incident only in the address it came from.
          "no_key",
          // Documents that say on which day they were written nowhere but in their names.
          "no_date");

  /** Zones and charsets that these exports do not carry, as settings declare them. */
  private static final Map<String, String> ZONES =
      Map.of(
          "jira_export.csv", "Europe/Berlin",
          "servicenow_incident.json", "America/Los_Angeles",
          "servicenow_problem.csv", "America/Los_Angeles",
          "veris.json", "UTC",
          "blameless_postmortem.json", "UTC",
          "blameless_retrospective_bundle.json", "UTC");

  private static final Map<String, String> CHARSETS =
      Map.of("servicenow_problem.csv", "windows-1252");

  private final SparkSession spark;
  private final Set<String> sources = new TreeSet<>();
  private List<SourceFile> files = List.of();
  private List<Row> records = List.of();
  private List<Row> inputs = List.of();
  private List<Row> quarantine = List.of();

  AllToolsIT(SparkSession spark) {
    this.spark = spark;
  }

  private static Map.Entry<String, Set<String>> numbered(String source, String start, String end) {
    return Map.entry(
        source, Set.of(start + "2041" + end, start + "2057" + end, start + "2071" + end));
  }

  @BeforeAll
  void ingest() {
    Path formats = Shared.require("formats");
    Adapters.shipped().all().forEach(adapter -> sources.add(adapter.source()));
    sources.removeAll(OTHERS);
    files =
        InputLister.list(List.of(formats)).stream()
            // It is about the exports, not one of them.
            .filter(file -> !file.path().equals("README.md"))
            // Nothing knows these before their adapter is there.
            .filter(file -> sources.contains("servicenow") || !file.path().startsWith("servicenow"))
            .map(AllToolsIT::source)
            .toList();
    IngestedRows ingested = IngestJob.run(spark, files, ClassifiedRows.CALENDAR);
    records = ingested.records().collectAsList();
    inputs = ingested.inputs().orderBy("path").collectAsList();
    quarantine = ingested.quarantine().collectAsList();
  }

  private static SourceFile source(InputFile file) {
    String zone = ZONES.getOrDefault(file.path(), file.path().endsWith(".md") ? "UTC" : null);
    return new SourceFile(
        file,
        new SourceOptions(
            Adapters.shipped(),
            null,
            zone == null ? null : ZoneId.of(zone),
            List.of(),
            CHARSETS.get(file.path()),
            AS_OF,
            Limits.STANDARD));
  }

  @Test
  void shouldKeepEveryIncidentOnceATool() {
    Map<String, List<String>> expected = new TreeMap<>();
    EXPECTED.forEach(
        (source, ids) -> {
          if (sources.contains(source)) {
            expected.put(source, ids.stream().sorted().toList());
          }
        });
    Map<String, List<String>> found =
        records.stream()
            .collect(
                Collectors.groupingBy(
                    row -> Values.text(row, "source"),
                    TreeMap::new,
                    Collectors.mapping(row -> Values.text(row, "id"), Collectors.toList())));
    found.values().forEach(ids -> ids.sort(null));

    Figures.print(
        "tools in one folder: %d records of %d tools in %d files"
            .formatted(records.size(), found.size(), files.size()));
    assertThat(EXPECTED.keySet()).as("tools that are expected").containsAll(sources);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void shouldKeepNoDrillNoTestAndNoPullRequest() {
    assertThat(records)
        .extracting(row -> Values.text(row, "kind"))
        .containsOnly("incident", "near_miss");
    assertThat(records)
        .filteredOn(row -> Values.text(row, "kind").equals("near_miss"))
        .extracting(row -> Values.text(row, "source"))
        .containsOnly("veris");
    assertThat(quarantine)
        .filteredOn(row -> Values.text(row, "code").equals(Rejection.NOT_AN_INCIDENT))
        .extracting(row -> Values.text(row, "file"))
        .contains("github_issues.json")
        .allMatch(file -> file.endsWith(".csv") || file.equals("github_issues.json"));
  }

  @Test
  void shouldSetNothingAsideForAReasonThatIsALoss() {
    assertThat(quarantine).extracting(row -> Values.text(row, "code")).isSubsetOf(CODES);
    assertThat(quarantine)
        .filteredOn(row -> Values.text(row, "code").equals("no_key"))
        .extracting(row -> Values.text(row, "file"))
        .containsOnly("firehydrant_retrospectives.json");
    assertThat(quarantine)
        .filteredOn(row -> Values.text(row, "code").equals("no_date"))
        .extracting(row -> Values.text(row, "file"))
        .containsExactlyInAnyOrder("postmortem_atlassian.md", "postmortem_pagerduty.md");
  }

  @Test
  void shouldCountEveryFileAsCheckDoes() {
    FileCheck check = FileCheck.of(files);

    assertThat(inputs).hasSameSizeAs(check.files());
    for (int index = 0; index < inputs.size(); index++) {
      Checked file = check.files().get(index);
      Row row = inputs.get(index);
      assertThat(file.ledger().balances()).isTrue();
      assertThat(Values.text(row, "path")).isEqualTo(file.summary().path());
      assertThat(Values.text(row, "adapter")).isEqualTo(file.summary().adapter());
      assertThat(ledger(row)).as(file.summary().path()).isEqualTo(file.ledger());
      assertThat(row.<Long>getAs("changed")).as(file.summary().path()).isEqualTo(file.changed());
    }
  }

  private static Ledger ledger(Row row) {
    return new Ledger(
        row.getAs("seen"),
        row.getAs("kept"),
        row.getAs("merged"),
        row.getAs("quarantined"),
        row.getAs("skipped"));
  }
}
