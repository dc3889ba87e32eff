package org.incidentpatterns.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.incidentpatterns.classify.Model;
import org.incidentpatterns.classify.ModelFile;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.evaluate.Evaluation;
import org.incidentpatterns.evaluate.EvaluationFile;
import org.incidentpatterns.evaluate.Evaluator;
import org.incidentpatterns.evaluate.LabelFile;
import org.incidentpatterns.evaluate.LabelledText;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.publish.SnapshotStore;
import org.incidentpatterns.run.Progress;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how often our labels are those that people gave. */
@Command(
    name = "evaluate",
    description = {
      "Compares our labels with those of people: precision, recall, kappa, confusion, the worst "
          + "mistakes.",
      "The figures are kept with the dataset, and the next report shows them. See docs/accuracy.md.",
      ""
    })
final class EvaluateCommand implements Callable<Integer> {
  private final SparkLender sparkLender;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private LabelOptions labels = new LabelOptions();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Settings, whose keys under labels decide how texts are labelled. Default: none.")
  private @Nullable Path config;

  @Mixin private DatasetOption dataset = new DatasetOption();

  @Option(names = "--no-store", description = "Leave the dataset as it is.")
  private boolean keepsNothing;

  @Option(
      names = "--mistakes",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many mistakes to show of each axis. Default: ${DEFAULT-VALUE}.")
  private int mistakes = 10;

  @Mixin private SummaryFormat format = new SummaryFormat();

  @Mixin private Messages messages = new Messages();

  EvaluateCommand(SparkLender sparkLender) {
    this.sparkLender = sparkLender;
  }

  @Override
  public Integer call() throws Exception {
    if (mistakes < 0) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot show mistakes: not a number from 0: %d (nothing was measured)"
              .formatted(mistakes));
    }
    Progress progress = messages.progress(spec.commandLine().getErr());
    Rulebook rulebook = Rulebooks.of(config);
    Taxonomy taxonomy = rulebook.taxonomy();
    PrintWriter err = spec.commandLine().getErr();
    LabelFile file = labels.read(taxonomy, text -> messages.note(err, text));
    Model model = rulebook.model();
    if (model != null && model.labelsSha256().equals(file.sha256())) {
      messages.note(
          err,
          "The model %s was trained on these very labels: these figures are better than it is (its own stand in %s)"
              .formatted(model.version(), ModelFile.NAME));
    }
    List<LabelledText> texts = labels.texts(file, dataset, sparkLender, progress);
    Evaluator.Result result = new Evaluator(rulebook, progress::step).evaluate(file, texts);
    format.print(new EvaluationSummary(taxonomy, mistakes, result), spec.commandLine().getOut());
    store(result.evaluation());
    return 0;
  }

  private void store(Evaluation evaluation) throws IOException {
    if (keepsNothing) {
      return;
    }
    Path directory = dataset.directory();
    if (new SnapshotStore(directory).current().isEmpty()) {
      messages.note(
          spec.commandLine().getErr(), "Not stored: nothing was published in " + directory);
      return;
    }
    EvaluationFile.write(directory, evaluation);
    messages.note(
        spec.commandLine().getErr(),
        "Stored for the next report: " + directory.resolve(EvaluationFile.NAME));
  }
}
