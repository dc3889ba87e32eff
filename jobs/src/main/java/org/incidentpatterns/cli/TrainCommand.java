package org.incidentpatterns.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.incidentpatterns.classify.Model;
import org.incidentpatterns.classify.ModelFile;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.evaluate.LabelFile;
import org.incidentpatterns.evaluate.LabelledText;
import org.incidentpatterns.run.Progress;
import org.incidentpatterns.train.RegressionJob;
import org.incidentpatterns.train.Trainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: learns from labels, and says on which axes that beats the rules. */
@Command(
    name = "train",
    description = {
      "Learns from labels of your own, axis by axis, and says where that beats the rules.",
      "The model joins the rules in a run whose settings name it. See docs/training.md.",
      ""
    })
final class TrainCommand implements Callable<Integer> {
  private final SparkLender sparkLender;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private LabelOptions labels = new LabelOptions();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings, whose keys under labels decide the rules to beat. Default: none.")
  private @Nullable Path config;

  @Mixin private DatasetOption dataset = new DatasetOption();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the model is written. Default: build/model beside the program.")
  private @Nullable Path output;

  @Mixin private SummaryFormat format = new SummaryFormat();

  @Mixin private Messages messages = new Messages();

  TrainCommand(SparkLender sparkLender) {
    this.sparkLender = sparkLender;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    Progress progress = messages.progress(err);
    Rulebook rules = Rulebooks.withoutModel(SettingsFile.read(config));
    LabelFile file = labels.read(rules.taxonomy(), text -> messages.note(err, text));
    progress.step("Starting Spark");
    try (SparkLender.Loan loan = sparkLender.lend()) {
      SparkLender lent = master -> new SparkLender.Loan(loan.spark(), () -> {});
      List<LabelledText> texts = labels.texts(file, dataset, lent, progress);
      Model model =
          new Trainer(rules, new RegressionJob(loan.spark()), progress::step)
              .train(texts, file.name(), file.sha256());
      Path folder = (output == null ? Home.model() : output).toAbsolutePath().normalize();
      format.print(
          new TrainSummary(model, ModelFile.write(folder, model)), spec.commandLine().getOut());
    }
    return 0;
  }
}
