package org.incidentpatterns.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.incidentpatterns.classify.Rulebook;
import org.incidentpatterns.evaluate.Evaluation;
import org.incidentpatterns.evaluate.EvaluationFile;
import org.incidentpatterns.evaluate.EvaluationJson;
import org.incidentpatterns.evaluate.EvaluationText;
import org.incidentpatterns.evaluate.Evaluator;
import org.incidentpatterns.evaluate.LabelFile;
import org.incidentpatterns.evaluate.LabelMap;
import org.incidentpatterns.evaluate.LabelReader;
import org.incidentpatterns.evaluate.LabelledText;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.publish.SnapshotStore;
import org.incidentpatterns.run.Progress;
import org.incidentpatterns.settings.Settings;
import org.incidentpatterns.settings.SettingsReader;
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

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      required = true,
      description = {
        "What people labelled, as JSON lines, a JSON array or CSV: a text, or the id of an incident "
            + "of the dataset, and a field for each axis."
      })
  private Path labels = Path.of("");

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = "What its words mean in ours. Default: the map that comes with the program.")
  private @Nullable Path map;

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

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "text or json. Default: text.")
  private OutputFormat format = OutputFormat.TEXT;

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
    Settings settings = config == null ? Settings.STANDARD : SettingsReader.read(config);
    Rulebook rulebook = Rulebooks.of(settings, config);
    Taxonomy taxonomy = rulebook.taxonomy();
    LabelFile file = new LabelReader(map(taxonomy), taxonomy).read(labels);
    tellRead(file);
    List<LabelledText> texts = file.texts(incidents(file, progress));
    Evaluator.Result result = new Evaluator(rulebook, progress::step).evaluate(file, texts);
    spec.commandLine()
        .getOut()
        .println(
            format == OutputFormat.JSON
                ? new EvaluationJson(taxonomy, mistakes).of(result)
                : new EvaluationText(taxonomy, mistakes).of(result));
    store(result.evaluation());
    return 0;
  }

  private LabelMap map(Taxonomy taxonomy) throws IOException {
    if (map == null) {
      return LabelMap.standard(taxonomy);
    }
    if (!Files.isRegularFile(map)) {
      throw new PipelineException(
          Code.USAGE, "Cannot read map: no such file: %s (nothing was measured)".formatted(map));
    }
    try (Reader reader = Files.newBufferedReader(map, StandardCharsets.UTF_8)) {
      return LabelMap.read(map.toString(), reader, taxonomy);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new PipelineException(
            Code.USAGE, "Cannot read map: not UTF-8: %s (save it as UTF-8)".formatted(map), e);
      }
      throw e;
    }
  }

  /** Says what of the file counts, so that no figure is of less than its reader believes. */
  private void tellRead(LabelFile file) {
    if (file.unlabelled() > 0) {
      messages.note(
          spec.commandLine().getErr(),
          "%d of %d records carry no label and do not count"
              .formatted(file.unlabelled(), file.unlabelled() + file.entries().size()));
    }
    if (!file.widened().isEmpty()) {
      messages.note(
          spec.commandLine().getErr(),
          "Labels decided by rules of the map: "
              + file.widened().entrySet().stream()
                  .map(rule -> "%s: %d".formatted(rule.getKey(), rule.getValue()))
                  .collect(Collectors.joining("; ")));
    }
  }

  /** The incidents that the file names without giving their text. */
  private List<Postmortem> incidents(LabelFile file, Progress progress) throws IOException {
    List<String> wanted = file.wanted();
    if (wanted.isEmpty()) {
      return List.of();
    }
    Path snapshot = dataset.snapshot();
    progress.step("Starting Spark to read %d incidents of the dataset".formatted(wanted.size()));
    return new DatasetTexts(sparkLender).of(snapshot, wanted);
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
