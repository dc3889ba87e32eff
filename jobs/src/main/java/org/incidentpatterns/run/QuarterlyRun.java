package org.incidentpatterns.run;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.calendar.Quarter;
import org.incidentpatterns.classify.ClassifyJob;
import org.incidentpatterns.classify.CorrectionOutcome;
import org.incidentpatterns.classify.CorrectionsJob;
import org.incidentpatterns.evaluate.Evaluation;
import org.incidentpatterns.evaluate.EvaluationFile;
import org.incidentpatterns.ingest.IngestJob;
import org.incidentpatterns.ingest.IngestedRows;
import org.incidentpatterns.patterns.DistributionJob;
import org.incidentpatterns.patterns.DurationJob;
import org.incidentpatterns.patterns.FollowThroughJob;
import org.incidentpatterns.patterns.RecurrenceJob;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.publish.DatasetLock;
import org.incidentpatterns.publish.Manifest;
import org.incidentpatterns.publish.SnapshotStore;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.publish.Verification;
import org.incidentpatterns.report.model.Accuracy;
import org.incidentpatterns.report.model.Ledger;
import org.incidentpatterns.report.model.QuarterReport;
import org.incidentpatterns.reporting.AccuracyPart;
import org.incidentpatterns.reporting.ReportContext;
import org.incidentpatterns.reporting.ReportInputs;
import org.incidentpatterns.reporting.ReportJob;
import org.incidentpatterns.taxonomy.Taxonomy;

/**
 * The quarterly run. Nothing that readers see changes before everything was written, read back and
 * balanced; then the reports take their place, and last the pointer of the dataset moves.
 */
public final class QuarterlyRun {
  private final SparkSession spark;
  private final RunRequest request;
  private final ReportSink reportSink;
  private final Progress progress;
  private final Expectations expectations;
  private final Taxonomy taxonomy;

  /** Where finished reports go. */
  @FunctionalInterface
  public interface ReportSink {
    /**
     * Writes reports and whatever leads to them.
     *
     * @param rendered to be written, oldest first
     * @param all of every quarter, oldest first
     */
    void write(List<QuarterReport> rendered, List<QuarterReport> all) throws IOException;
  }

  public QuarterlyRun(
      SparkSession spark, RunRequest request, ReportSink reportSink, Progress progress) {
    this.spark = spark;
    this.request = request;
    this.reportSink = reportSink;
    this.progress = progress;
    this.taxonomy = request.rulebook().taxonomy();
    this.expectations = new Expectations(request.settings());
  }

  /**
   * Runs.
   *
   * @throws PipelineException if the run is refused; nothing was published
   * @throws Exception Spark's checked exceptions arrive undeclared; nothing was published either
   */
  public RunResult run() throws Exception {
    DatasetLock lock = DatasetLock.take(request.dataset());
    try {
      return runLocked();
    } finally {
      spark.sharedState().cacheManager().clearCache();
      lock.close();
    }
  }

  private RunResult runLocked() throws Exception {
    FiscalCalendar calendar = request.settings().calendar();
    Optional<Evaluation> evaluation = EvaluationFile.read(request.dataset());
    Accuracy accuracy = evaluation.map(found -> AccuracyPart.of(found, taxonomy)).orElse(null);
    progress.step("Reading " + files());
    IngestedRows ingested = IngestJob.run(spark, request.files(), calendar);
    Dataset<Row> inputs = kept(ingested.inputs());
    SnapshotStore store = new SnapshotStore(request.dataset());
    Ledger ledger = ledger(inputs);
    expectations.refuseEmpty(ledger);
    expectations.refuseShrunk(ledger, Manifest.keptBy(store.current()));

    progress.step("Classifying");
    CorrectionOutcome corrections =
        CorrectionsJob.run(ingested.records(), request.rulebook().corrections());
    Dataset<Row> classified =
        kept(ClassifyJob.run(ingested.records(), request.rulebook().with(corrections.inForce())));
    Quarters quarters =
        new Quarters(holding(classified), request.quarter(), request.asOf(), calendar);
    String runId = runId(inputs, evaluation);
    ReportContext context =
        new ReportContext(
            request.settings(),
            taxonomy,
            request.asOf(),
            quarters.first(),
            quarters.all(),
            runId,
            request.program(),
            accuracy);

    progress.step("Counting " + quarters.all().size() + " quarters");
    Dataset<Row> patterns = kept(RecurrenceJob.run(classified, last(quarters), calendar.zone()));
    Dataset<Row> items =
        kept(
            FollowThroughJob.items(
                classified,
                request.rulebook(),
                request.settings().deadlines(),
                calendar,
                context.asOfDay()));
    Dataset<Row> quarantine = kept(Quarantine.rows(ingested.quarantine(), runId));
    Relabelling relabelling = new Relabelling(spark, store.current(), runId, taxonomy);
    relabelling
        .fromVersion()
        .ifPresent(version -> progress.step("Comparing labels with those of taxonomy " + version));
    ReportInputs datasets =
        new ReportInputs(
            classified,
            patterns,
            items,
            kept(DistributionJob.run(classified)),
            kept(DurationJob.run(classified)),
            inputs,
            quarantine,
            kept(relabelling.rows(classified)));
    List<QuarterReport> reports = ReportJob.run(datasets, context);

    progress.step("Writing the dataset");
    Path staging = store.stage();
    TableStore tables = new TableStore(spark, staging);
    new SnapshotTables(spark, tables).write(datasets, reports, accuracy);
    Verification verification = Verification.of(tables);
    Manifest.write(staging, facts(context, relabelling), verification);
    Quarantine.write(quarantine, request.dataset(), runId);

    progress.step("Writing the reports");
    List<QuarterReport> rendered =
        reports.stream().filter(report -> quarters.rendered().contains(quarter(report))).toList();
    reportSink.write(rendered, reports);
    Path snapshot = store.publish(staging, runId, request.settings().keepSnapshots());
    return new RunResult(
        runId,
        snapshot,
        request.reports(),
        rendered,
        verification.ledger(),
        verification.parts(),
        corrections,
        relabelling.migration(datasets.relabelled()),
        expectations.warns(verification.ledger()));
  }

  private String files() {
    int number = request.files().size();
    return number == 1 ? "1 file" : number + " files";
  }

  /**
   * Computes a dataset once and forgets how: plans that carry their whole history cost more to make
   * than the figures of a quarter. If an executor is lost its part is lost too, and the run fails;
   * nothing has been published then, so it can be repeated.
   */
  private static Dataset<Row> kept(Dataset<Row> rows) {
    return rows.localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
  }

  private static Quarter quarter(QuarterReport report) {
    return Quarter.parse(report.header().quarter());
  }

  private static Quarter last(Quarters quarters) {
    List<Quarter> all = quarters.all();
    return all.get(all.size() - 1);
  }

  private static List<Quarter> holding(Dataset<Row> classified) {
    List<Quarter> quarters =
        classified
            .where(col("kind").equalTo("incident"))
            .select("quarter")
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> Quarter.parse(row.getString(0)))
            .sorted()
            .toList();
    if (quarters.isEmpty()) {
      throw new PipelineException(
          Code.REFUSED,
          "Cannot publish dataset: no record of kind incident was kept (nothing was published; see "
              + "check for the reasons)");
    }
    return quarters;
  }

  private static Ledger ledger(Dataset<Row> inputs) {
    long[] sums = new long[5];
    for (Row row :
        inputs
            .where(col("holds").equalTo("incidents"))
            .groupBy()
            .sum("seen", "kept", "merged", "quarantined", "skipped")
            .collectAsList()) {
      for (int column = 0; column < sums.length; column++) {
        sums[column] = row.isNullAt(column) ? 0 : row.getLong(column);
      }
    }
    return new Ledger(sums[0], sums[1], sums[2], sums[3], sums[4]);
  }

  private String runId(Dataset<Row> inputs, Optional<Evaluation> evaluation) {
    List<String> ingredients = new ArrayList<>();
    ingredients.add(request.program());
    // All of it: its version does not say in which order the categories stand.
    ingredients.add(taxonomy.toString());
    ingredients.add(request.settingsText());
    ingredients.add(request.settings().calendar().toString());
    String overrides = request.rulebook().corrections().digest();
    if (!overrides.isEmpty()) {
      ingredients.add("overrides " + overrides);
    }
    evaluation.map(Evaluation::toString).ifPresent(ingredients::add);
    inputs
        .orderBy("path")
        .select("path", "adapter", "verdict", "sha256")
        .toLocalIterator()
        .forEachRemaining(row -> ingredients.add(row.mkString("\u0000")));
    return RunId.of(request.asOf(), ingredients);
  }

  private Map<String, String> facts(ReportContext context, Relabelling relabelling) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("run_id", context.runId());
    facts.put("program", context.program());
    facts.put("as_of", request.asOf().toString());
    facts.put("zone", context.calendar().zone().getId());
    facts.put("fiscal_year_starts", context.calendar().firstMonth().toString());
    facts.put("taxonomy_version", taxonomy.version());
    relabelling.fromVersion().ifPresent(version -> facts.put(Relabelling.FACT, version));
    return facts;
  }
}
