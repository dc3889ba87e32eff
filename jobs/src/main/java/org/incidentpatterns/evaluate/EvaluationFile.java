package org.incidentpatterns.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;

/** The last evaluation, stored beside the snapshots of the dataset that it speaks of. */
public final class EvaluationFile {
  private static final String NAME = "evaluation.json";
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private EvaluationFile() {}

  /**
   * The evaluation that the dataset holds; empty if there is none.
   *
   * @throws PipelineException if the file is damaged
   */
  public static Optional<Evaluation> read(Path dataset) {
    Path file = dataset.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(Files.readString(file), Evaluation.class));
    } catch (JsonProcessingException e) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot read evaluation: it is damaged: %s (run evaluate again, or remove the file)"
              .formatted(file),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read evaluation: " + file, e);
    }
  }

  /** Stores an evaluation in place of the one before. */
  public static void write(Path dataset, Evaluation evaluation) {
    Path file = dataset.resolve(NAME);
    Path fresh = dataset.resolve("." + NAME + ".new");
    try {
      Files.createDirectories(dataset);
      Files.writeString(fresh, MAPPER.writeValueAsString(evaluation) + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write evaluation: " + file, e);
    }
  }
}
