package org.incidentpatterns.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.incidentpatterns.classify.Classification;
import org.incidentpatterns.classify.Classifier;
import org.incidentpatterns.classify.CorrectionOutcome;
import org.incidentpatterns.classify.ModelLabeller;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.engine.Values;
import org.incidentpatterns.ingest.RecordRows;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.report.html.HtmlExplanation;
import org.incidentpatterns.report.model.BriefExplanation;
import org.incidentpatterns.report.model.IncidentExplanation;
import org.incidentpatterns.report.output.ReportJson;
import org.incidentpatterns.reporting.ExplanationParts;
import org.incidentpatterns.run.Progress;
import org.incidentpatterns.taxonomy.Axis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: the working behind the labels of one incident. */
@Command(
    name = "explain",
    description = {
      "Shows the labels of one incident, its text with the sentences that counted, the scores, and "
          + "what was found and did not count.",
      ""
    })
final class ExplainCommand implements Callable<Integer> {
  /** The forms of an explanation. */
  enum Form {
    TEXT,
    HTML,
    JSON
  }

  private final SparkLender sparkLender;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "The incident, as the tool names it.")
  private String id = "";

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "The adapter that read it, where several incidents have the id.")
  private @Nullable String source;

  @Mixin private DatasetOption dataset = new DatasetOption();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Settings of the run, so that its overrides and thresholds explain it. Default: none.")
  private @Nullable Path config;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "text, html (one page, for a browser) or json. Default: text.")
  private Form form = Form.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where it is written. Default: standard output.")
  private @Nullable Path output;

  @Option(
      names = "--all",
      description = {
        "Show every sentence that faintly sounds like a category, and in text all that was found and "
            + "did not count. Default: a sum for each category, and the first 12. JSON has all."
      })
  private boolean all;

  @Mixin private Terminal terminal = new Terminal();
  @Mixin private Messages messages = new Messages();

  ExplainCommand(SparkLender sparkLender) {
    this.sparkLender = sparkLender;
  }

  @Override
  public Integer call() throws Exception {
    Path snapshot = dataset.snapshot();
    Rulebook rulebook = Rulebooks.of(config);
    Progress progress = messages.progress(spec.commandLine().getErr());
    progress.step("Starting Spark");
    try (SparkLender.Loan loan = sparkLender.lend(Masters.orDefault(null))) {
      PublishedIncidents incidents = new PublishedIncidents(new TableStore(loan.spark(), snapshot));
      List<Row> named = incidents.named(id);
      Row row = PublishedIncidents.one(named, source);
      Classifier classifier = new Classifier(inForce(rulebook, named));
      Postmortem postmortem = RecordRows.fromRow(row);
      Classification classification = classifier.classify(postmortem);
      tellOtherLabels(incidents.labels(row), classification);
      write(
          new ExplanationParts(
                  rulebook.taxonomy(),
                  Program.nameAndVersion(),
                  postmortem,
                  classification,
                  classifier
                      .explain(postmortem)
                      .with(
                          new ModelLabeller(rulebook)
                              .weighings(classifier.observe(postmortem), classification.labels())))
              .of(Values.text(row, "quarter")));
      return 0;
    }
  }

  /** Overrides that would name several incidents change nothing here, as in a run. */
  private Rulebook inForce(Rulebook rulebook, List<Row> named) {
    Set<String> sources =
        named.stream().map(row -> Values.text(row, "source")).collect(Collectors.toSet());
    return rulebook.with(
        CorrectionOutcome.of(rulebook.corrections(), Map.of(id, sources)).inForce());
  }

  /** What is shown is worked out anew; it may not be what the run of the dataset found. */
  private void tellOtherLabels(List<Row> published, Classification classification) {
    for (Axis axis : Axis.values()) {
      Set<String> then =
          published.stream()
              .filter(row -> axis.word().equals(row.getAs("axis")))
              .map(row -> Values.text(row, "category") + " (" + Values.text(row, "basis") + ")")
              .collect(Collectors.toCollection(java.util.TreeSet::new));
      Set<String> now =
          classification.labels(axis).stream()
              .map(label -> label.category() + " (" + label.basis().word() + ")")
              .collect(Collectors.toSet());
      if (!then.equals(now)) {
        messages.note(
            spec.commandLine().getErr(),
            "The dataset says otherwise: %s: %s (made with other settings or another version: give its --config, or run again)"
                .formatted(axis.word(), String.join(", ", then)));
      }
    }
  }

  private void write(IncidentExplanation incident) {
    String text =
        switch (form) {
          case TEXT -> text(shown(incident));
          case HTML -> HtmlExplanation.render(shown(incident));
          case JSON -> ReportJson.write(incident);
        };
    if (output == null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
      return;
    }
    try {
      Files.writeString(output, text);
    } catch (IOException e) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot write explanation: %s: %s (is its folder there, and yours?)"
              .formatted(e.getClass().getSimpleName(), output),
          e);
    }
  }

  private IncidentExplanation shown(IncidentExplanation incident) {
    return all ? incident : BriefExplanation.of(incident);
  }

  private String text(IncidentExplanation incident) {
    Ink ink = output == null ? terminal.ink(spec) : new Ink(false);
    return new ExplanationText(ink, Terminal.width(spec), all).of(incident)
        + System.lineSeparator();
  }
}
