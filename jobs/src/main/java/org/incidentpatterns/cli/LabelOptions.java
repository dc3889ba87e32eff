package org.incidentpatterns.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.incidentpatterns.evaluate.LabelFile;
import org.incidentpatterns.evaluate.LabelMap;
import org.incidentpatterns.evaluate.LabelReader;
import org.incidentpatterns.evaluate.LabelledText;
import org.incidentpatterns.postmortem.Postmortem;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.run.Progress;
import org.incidentpatterns.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What people labelled: the options that {@code evaluate} and {@code train} share. */
final class LabelOptions {
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

  /**
   * Reads the file of labels.
   *
   * @param notes is told what of the file counts, so that no figure is of less than its reader
   *     believes
   */
  LabelFile read(Taxonomy taxonomy, Consumer<String> notes) throws IOException {
    LabelFile file = new LabelReader(map(taxonomy), taxonomy).read(labels);
    if (file.unlabelled() > 0) {
      notes.accept(
          "%d of %d records carry no label and do not count"
              .formatted(file.unlabelled(), file.unlabelled() + file.entries().size()));
    }
    if (!file.widened().isEmpty()) {
      notes.accept(
          "Labels decided by rules of the map: "
              + file.widened().entrySet().stream()
                  .map(rule -> "%s: %d".formatted(rule.getKey(), rule.getValue()))
                  .collect(Collectors.joining("; ")));
    }
    return file;
  }

  /** The labelled texts; those that the file only names are read from the dataset, with Spark. */
  List<LabelledText> texts(
      LabelFile file, DatasetOption dataset, SparkLender sparkLender, Progress progress)
      throws IOException {
    List<String> wanted = file.wanted();
    if (wanted.isEmpty()) {
      return file.texts(List.of());
    }
    Path snapshot = dataset.snapshot();
    progress.step("Starting Spark to read %d incidents of the dataset".formatted(wanted.size()));
    List<Postmortem> incidents = new DatasetTexts(sparkLender).of(snapshot, wanted);
    return file.texts(incidents);
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
}
