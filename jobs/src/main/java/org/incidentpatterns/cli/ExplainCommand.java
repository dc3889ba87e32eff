package org.incidentpatterns.cli;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.incidentpatterns.classify.Classifier;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.ingest.RecordRows;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.publish.TableStore;
import org.incidentpatterns.table.IncidentTables;
import org.incidentpatterns.taxonomy.Taxonomy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: the working behind the labels of one incident. */
@Command(
    name = "explain",
    description = {
      "Shows the labels of one incident, the sentence behind each, and what did not count.",
      ""
    })
final class ExplainCommand implements Callable<Integer> {
  private final SparkLender sparkLender;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "The incident, as the tool names it.")
  private String id = "";

  @Mixin private DatasetOption dataset = new DatasetOption();

  ExplainCommand(SparkLender sparkLender) {
    this.sparkLender = sparkLender;
  }

  @Override
  public Integer call() throws Exception {
    Path snapshot = dataset.snapshot();
    Rulebook rulebook = Rulebook.standard();
    Taxonomy taxonomy = rulebook.taxonomy();
    Classifier classifier = new Classifier(rulebook);
    try (SparkLender.Loan loan = sparkLender.lend(Masters.orDefault(null))) {
      List<Row> found =
          new TableStore(loan.spark(), snapshot)
              .read(IncidentTables.INCIDENTS)
              .where(col("id").equalTo(id))
              .orderBy("source")
              .collectAsList();
      if (found.isEmpty()) {
        throw new PipelineException(
            Code.USAGE,
            "Cannot explain incident: no such id: %s (list them with: sql \"SELECT id, title FROM "
                    .formatted(id)
                + "incidents\")");
      }
      for (Row row : found) {
        Postmortem postmortem = RecordRows.fromRow(row);
        spec.commandLine()
            .getOut()
            .println(
                new ExplanationText(taxonomy)
                    .of(
                        postmortem,
                        classifier.classify(postmortem),
                        classifier.explain(postmortem)));
      }
      return 0;
    }
  }
}
